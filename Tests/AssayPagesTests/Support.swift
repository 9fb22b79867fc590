// Small reports, and pages that are read back.
// SPDX-License-Identifier: Apache-2.0

import AssayPages
import AssayReports
import Foundation
import FoundationXML

/// A page that is read back as XML, which it can only be if it is well-formed.
struct ReadPage {
    let text: String
    private let document: XMLDocument

    init(_ report: Report) throws {
        text = WebPage(of: report).text
        document = try XMLDocument(data: Data(text.utf8))
    }

    /// A page with one sheet `S` that has these blocks.
    init(_ blocks: Block..., edit: (inout Sheet) -> Void = { _ in }) throws {
        var sheet = Sheet(name: "S", blocks: blocks)
        edit(&sheet)
        try self.init(Report(title: "T", sheets: [sheet]))
    }

    /// The texts of what a path leads to, with blanks at their ends taken off.
    func texts(_ path: String) throws -> [String] {
        try document.nodes(forXPath: path).map {
            ($0.stringValue ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    /// The numbers in the attributes that a path leads to.
    func numbers(_ path: String) throws -> [Double] { try texts(path).compactMap(Double.init) }
}

/// A place on the sheet `S`.
func place(_ row: Int, _ column: Int) -> CellReference { CellReference(sheet: "S", row: row, column: column) }

/// A ranking of three options: two of them share the first rank.
let ranking = Table(
    title: "Ranking", row: 2,
    header: [["Rank", "Option", "Score"].map { .text($0, CellStyle(.header)) }],
    body: [("Joint processing", 60.0, 1.0), ("R&D <cooperation>", 60, 1), ("Stockpile", 12.5, 3)].map {
        name, score, rank in
        [
            .number(rank, CellStyle(.computed, .rank, .center)), .text(name, CellStyle(.label, wraps: true)),
            .number(score, CellStyle(.computed, .decimals(1))),
        ]
    })
