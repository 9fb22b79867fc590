// A report becomes one page for a browser.
// SPDX-License-Identifier: Apache-2.0

import Assay
public import AssayReports

/// A report as one page for a browser: it needs nothing beside it, runs no script, and prints on A4.
///
/// Sheets become sections in their order, each on a new page of paper; those for reference are folded until a reader opens
/// them, and those for the workbook's own use are left out. Tables scroll sideways where they are wider than the screen,
/// and repeat their headers on paper. Charts are drawn from the same cells as the workbook's. The same report gives the
/// same text.
public struct WebPage: Sendable {
    private let report: Report

    /// The page of a report.
    public init(of report: Report) { self.report = report }

    /// The page: HTML that is well-formed XML too.
    public var text: String {
        let page = Markup("html", ["lang": report.language], [.lines([head, bodyElement])])
        return "<!DOCTYPE html>\n" + page.source + "\n"
    }

    /// What the page may load and run: nothing but its own style.
    private static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

    private var head: Markup {
        Markup(
            "head", [:],
            [
                .lines([
                    Markup("meta", ["charset": "utf-8"]),
                    Markup("meta", ["http-equiv": "Content-Security-Policy", "content": WebPage.policy]),
                    Markup("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                    Markup("meta", ["name": "generator", "content": "Assay \(Version.current)"]),
                    Markup("meta", ["name": "color-scheme", "content": "light"]),
                    Markup("title", text: report.title),
                    .style(StyleSheet(for: report)),
                ])
            ])
    }

    private var bodyElement: Markup {
        let anchors = Anchors(of: report)
        let contents = CellContents(of: report)
        let shown = report.sheets.filter { $0.presence != .absent }
        let sections = shown.map { SheetSection($0, of: report, anchors, contents).markup }
        return Markup(
            "body", [:],
            [
                .lines(
                    [Markup("a", ["class": "skip", "href": "#report"], text: "Skip to the report")] + banner
                        + [header, navigation(shown, anchors), Markup("main", ["id": "report"], [.lines(sections)])]
                        + [footer])
            ])
    }

    /// The status stays in sight while a reader scrolls.
    private var banner: [Markup] {
        report.mark.isEmpty ? [] : [Markup("p", ["class": "banner"], text: text(of: .status) ?? report.mark)]
    }

    private var header: Markup {
        let parts = [
            Markup("h1", text: report.title),
            report.question.isEmpty ? nil : Markup("p", ["class": "question"], text: report.question),
            report.mark.isEmpty ? text(of: .status).map { Markup("p", ["class": "remark"], text: $0) } : nil,
        ]
        return Markup("header", [:], [.lines(parts.compactMap { $0 })])
    }

    private func navigation(_ sheets: [Sheet], _ anchors: Anchors) -> Markup {
        let items = sheets.map { sheet in
            Markup("li", [:], [Markup("a", ["href": anchors[sheet.name].map { "#" + $0 }], text: sheet.name)])
        }
        return Markup("nav", ["aria-label": "Contents"], [Markup("ul", [:], items)])
    }

    private var footer: Markup {
        let parts = [report.footer, "Made by Assay \(Version.current)"].filter { !$0.isEmpty }
        return Markup("footer", [:], [Markup("p", text: parts.joined(separator: " · "))])
    }

    /// The text of the first cell with a role.
    private func text(of role: CellStyle.Role) -> String? {
        for (_, cell) in report.sheets.lazy.flatMap(\.cells) where cell.style.role == role {
            if case .text(let text) = cell.content { return text }
        }
        return nil
    }
}
