// The page as a whole.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayPages
import AssayReports
import Foundation
import Testing

@Suite("A page") struct WebPageTests {
    private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func report(_ name: String) throws -> Report {
        let reading = try DocumentReader.read(contentsOf: root.appending(path: "Criteria/\(name)").path())
        let problem = try #require(reading.problem)
        return Report(on: Briefing(evaluation: try Evaluation(of: problem)))
    }

    private static let documents = [
        "india-us-critical-minerals.yaml", "annual-workshop.yaml", "rural-clinic-sites.json",
    ]

    @Test("is well-formed, the same twice, and needs nothing beside it", arguments: documents)
    func whole(_ name: String) throws {
        let report = try report(name)
        let page = try ReadPage(report)
        #expect(page.text == WebPage(of: report).text)
        #expect(try page.texts("//script | //link | //img | //iframe | //form | //@onclick | //@src").isEmpty)
        #expect(!page.text.contains("url("))
        #expect(!page.text.contains("@import"))
    }

    @Test("shows every sheet that is meant for it, and links to each", arguments: documents)
    func sections(_ name: String) throws {
        let report = try report(name)
        let page = try ReadPage(report)
        let shown = report.sheets.filter { $0.presence != .absent }
        #expect(try page.texts("//nav//a") == shown.map(\.name))
        let ids = try page.texts("//main/section/@id")
        #expect(try page.texts("//nav//a/@href") == ids.map { "#" + $0 })
        #expect(try page.texts("//section[details]/@id") == ["calculation", "checks"])
        #expect(try page.texts("//section[@id='workings']").isEmpty)
    }

    @Test("has no name twice, and every link within it leads somewhere", arguments: documents)
    func links(_ name: String) throws {
        let page = try ReadPage(report(name))
        let ids = try page.texts("//@id")
        #expect(Set(ids).count == ids.count)
        let targets = try page.texts("//a/@href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        #expect(Set(targets).subtracting(ids).isEmpty)
    }

    @Test("understands the condition of every rule that colours cells", arguments: documents)
    func conditions(_ name: String) throws {
        let report = try report(name)
        for highlight in report.sheets.flatMap(\.highlights) {
            guard let formula = highlight.rule.condition else { continue }
            #expect(
                Condition(formula, at: highlight.range.first, CellContents(of: report)) != nil,
                "\(formula) needs more of the language than Condition has")
        }
    }

    @Test("says what it is: language, generator, title, what may be loaded")
    func head() throws {
        let page = try ReadPage(Report(title: "A & B", sheets: [Sheet(name: "S")]))
        #expect(page.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(try page.texts("/html/head/title") == ["A & B"])
        #expect(try page.texts("//meta[@name='generator']/@content") == ["Assay \(Version.current)"])
        #expect(
            try page.texts("//meta[@http-equiv='Content-Security-Policy']/@content").first?
                .hasPrefix("default-src 'none'; style-src 'unsafe-inline';") == true)
    }

    @Test("carries the status at its top, on every section, and on the margin of every printed page")
    func status() throws {
        var report = Report(
            title: "T",
            sheets: ["A", "B"].map { name in
                Sheet(name: name, blocks: [.line(row: 1, column: 0, .text("DRAFT: not agreed", CellStyle(.status)))])
            })
        report.mark = "DRAFT"
        let page = try ReadPage(report)
        #expect(try page.texts("//p[@class='banner']") == ["DRAFT: not agreed"])
        #expect(try page.texts("//h2/span[@class='mark']") == ["DRAFT", "DRAFT"])
        #expect(page.text.contains(#"@top-right { content: "DRAFT" }"#))
        report.mark = ""
        #expect(try ReadPage(report).texts("//p[@class='banner'] | //span[@class='mark']").isEmpty)
    }

    @Test(
        "takes every text as text",
        arguments: ["<script>alert(1)</script>", "\"><b>", "a & b", "'x' \\\" </style>", "=1+1"])
    func hostile(_ text: String) throws {
        let cell = Cell.text(text, CellStyle(.label))
        var chart = Chart(
            .bars, title: text, alternative: text,
            series: [
                Chart.Series(
                    name: place(0, 0), categories: CellRange(place(2, 1)), values: CellRange(place(2, 2)), color: .ink)
            ],
            row: 9, column: 0, width: 400, height: 200)
        chart.horizontal.title = text
        var report = Report(
            title: text,
            sheets: [
                Sheet(
                    name: text,
                    blocks: [
                        .line(row: 0, column: 0, cell), .line(row: 1, column: 0, .text(text, CellStyle(.heading))),
                        .table(Table(title: text, row: 2, header: [[cell]], body: [[cell, cell, .number(1)]])),
                        .chart(chart),
                    ])
            ], header: text, footer: text)
        (report.question, report.mark) = (text, text)
        let page = try ReadPage(report)
        #expect(try page.texts("//script | //b").isEmpty)
        #expect(try page.texts("//style").count == 1)
        #expect(try page.texts("/html/head/title") == [text])
        #expect(try page.texts("//td").last == "1")
        #expect(try page.texts("//h3") == [text])
        #expect(try page.texts("//figcaption") == [text])
    }

    @Test("replaces what XML cannot hold, and keeps line ends")
    func controls() throws {
        let page = try ReadPage(.line(row: 0, column: 0, .text("a\u{0}b\u{1B}c\nd\u{FFFE}")))
        #expect(try page.texts("//section/p") == ["a\u{FFFD}b\u{FFFD}c\nd\u{FFFD}"])
    }

    @Test(
        "follows no link but to the web and to mail",
        arguments: [
            ("https://example.org/?a=1&b=\"2\"", true), ("HTTP://example.org", true), ("mailto:a@example.org", true),
            ("javascript:alert(1)", false), ("file:///etc/passwd", false), ("data:text/html,x", false),
            ("https://", false),
            ("https://a b", false), (" https://a", false), ("java\nscript:alert(1)", false),
        ])
    func addresses(_ address: String, isAllowed: Bool) throws {
        let page = try ReadPage(.line(row: 0, column: 0, .text("Source", link: .url(address))))
        #expect(try page.texts("//main//a/@href") == (isAllowed ? [address] : []))
        #expect(try page.texts("//section/p") == ["Source"])
    }
}
