// What every formula of every report must keep to.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import Foundation
import Testing

@Suite struct FormulaTests {
    /// Functions that Excel 2016, LibreOffice 7.4, Gnumeric and Google Sheets compute alike.
    private let allowed: Set<String> = [
        "ABS", "AND", "CHOOSE", "COUNT", "COUNTIF", "EXP", "FIXED", "HYPERLINK", "IF", "IFERROR", "INDEX", "ISNUMBER",
        "LARGE", "LN", "MATCH", "MAX", "MIN", "NA", "OR", "POWER", "ROUND", "ROWS", "SMALL", "SUM", "SUMIF",
        "SUMPRODUCT",
    ]

    private func reports() throws -> [Report] {
        let files = ["india-us-critical-minerals.yaml", "annual-workshop.yaml"]
        return try files.map { try report(on: problem(of: $0)) } + [report(on: problem(text: everyForm), scenario: 0)]
    }

    @Test("formulas use only functions that every spreadsheet program has")
    func functions() throws {
        for report in try reports() {
            for sheet in report.sheets {
                for (place, cell) in sheet.cells {
                    guard let formula = cell.formula else { continue }
                    let names = formula.replacing(/"[^"]*"/, with: "").matches(of: /([A-Z_.a-z0-9]+)\(/).map {
                        String($0.1)
                    }
                    #expect(allowed.isSuperset(of: names), "\(place.absolute): \(formula)")
                    #expect(!formula.hasPrefix("="), "\(place.absolute)")
                    #expect(formula.utf8.count < 8192, "\(place.absolute)")
                }
            }
        }
    }

    @Test("formulas refer to cells that exist, and each cell is placed once")
    func references() throws {
        for report in try reports() {
            let cells = report.sheets.flatMap(\.cells).map(\.place)
            let places = Set(cells)
            #expect(places.count == cells.count)
            for sheet in report.sheets {
                for (place, cell) in sheet.cells {
                    for target in targets(of: cell.formula ?? "", on: sheet.name) where !places.contains(target) {
                        Issue.record("\(place.absolute) refers to \(target.absolute), where nothing is")
                    }
                }
            }
        }
    }

    @Test("no text of the document stands inside a formula")
    func noUserText() throws {
        let hostile = everyForm.replacing("title: Every form at once", with: "title: '\"&WEBSERVICE(1)&\"'")
            .replacing("options: [zero, one,", with: "options: [zero, webservice,").replacing(
                "  one: {a: {", with: "  webservice: {a: {"
            )
            .replacing("performance: {one:", with: "performance: {webservice:")
        for sheet in try report(on: problem(text: hostile)).sheets {
            for (place, cell) in sheet.cells {
                #expect(!(cell.formula ?? "").lowercased().contains("webservice"), "\(place.absolute)")
            }
        }
    }

    @Test("numbers are finite")
    func finite() throws {
        for cell in try reports().flatMap(\.sheets).flatMap(\.cells).map(\.cell) {
            if case .number(let x) = cell.content { #expect(x.isFinite) }
        }
    }

    /// The cells that a formula names; of ranges, the corners.
    private func targets(of formula: String, on sheet: String) -> [CellReference] {
        var (sheet, targets) = (sheet, [CellReference]())
        let own = sheet
        for match in formula.replacing(/"[^"]*"/, with: "").matches(
            of: /(?:('[^']+'|[A-Za-z]+)!)?\$?([A-Z]+)\$?([0-9]+)(:)?/)
        {
            if let name = match.1 { sheet = name.split(separator: "'").map(String.init).joined() }
            let column = match.2.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
            targets.append(CellReference(sheet: sheet, row: (Int(match.3) ?? 0) - 1, column: column))
            if match.4 == nil { sheet = own }
        }
        return targets
    }
}
