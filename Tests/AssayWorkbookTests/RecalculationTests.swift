// Other applications read the workbook, and compute what it holds.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import AssayTestSupport
import AssayWorkbook
import Testing

@Suite("A written workbook")
struct RecalculationTests {
    let folder = Folder()

    @Test("holds in every formula cell what applications compute", arguments: Recalculation.allCases)
    func recalculated(_ application: Recalculation) throws {
        try #require(application.isInstalled, "apt-get install gnumeric libreoffice-calc")
        _ = try Sample.report.write(to: folder["sample.xlsx"])
        #expect(application.differences(of: [folder["sample.xlsx"]]) == [])
    }

    @Test("is caught when a formula and its value disagree", arguments: Recalculation.allCases)
    func caught(_ application: Recalculation) throws {
        try #require(application.isInstalled, "apt-get install gnumeric libreoffice-calc")
        let cell = Block.line(row: 0, column: 0, .formula("1+1", 3))
        let report = Report(title: "Wrong", sheets: [Sheet(name: "S", blocks: [cell])])
        _ = try report.write(to: folder["wrong.xlsx"])
        let differences = application.differences(of: [folder["wrong.xlsx"]])
        #expect(
            differences == ["wrong.xlsx in \(application.rawValue): S!$A$1 holds number(3.0), computed number(2.0)"])
    }
}
