// The workbook that is given to the public, as other applications read it.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayReports
import AssayTestSupport
import AssayWorkbook
import Testing

@Suite("A published workbook")
struct PublishTests {
    let folder = Folder()
    let documents = ["india-us-critical-minerals.yaml", "annual-workshop.yaml", "rural-clinic-sites.json"]

    @Test("holds in every formula cell what applications compute", arguments: Recalculation.allCases)
    func recalculated(_ application: Recalculation) throws {
        try #require(application.isInstalled, "apt-get install gnumeric libreoffice-calc")
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        for name in documents {
            let problem = try #require(DocumentReader.read(contentsOf: "\(root)/Criteria/\(name)").problem)
            let report = Report(on: Briefing(evaluation: try Evaluation(of: problem))).suiting(.publish)
            _ = try report.write(to: folder["\(name).xlsx"])
        }
        #expect(application.differences(of: documents.map { folder["\($0).xlsx"] }) == [])
    }

    @Test("says its title, subject, status and language, and has nothing frozen, locked or on the margins")
    func properties() throws {
        var report = Sample.report.suiting(.publish)
        (report.question, report.mark) = ("What first?", "DRAFT")
        let written = try Written(report)
        let core = written.part("docProps/core.xml")
        #expect(core.contains("<dc:title>Sample</dc:title><dc:subject>What first?</dc:subject>"))
        #expect(core.contains("<cp:contentStatus>DRAFT</cp:contentStatus>"))
        #expect(written.part("docProps/custom.xml").contains("<vt:lpwstr>en</vt:lpwstr>"))
        let sheet = written.part("xl/worksheets/sheet1.xml")
        #expect(!sheet.contains("<pane") && !sheet.contains("<sheetProtection") && !sheet.contains("<headerFooter"))
    }
}
