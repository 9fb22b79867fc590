// A sheet becomes a section of a page.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

/// A sheet as a section of a page.
struct SheetSection {
    private let sheet: Sheet
    private let report: Report
    private let anchors: Anchors
    private let contents: CellContents
    private let flow: SheetFlow

    init(_ sheet: Sheet, of report: Report, _ anchors: Anchors, _ contents: CellContents) {
        (self.sheet, self.report, self.anchors, self.contents) = (sheet, report, anchors, contents)
        flow = SheetFlow(sheet)
    }

    private var name: String { anchors[sheet.name] ?? "" }

    var markup: Markup {
        let label = "\(name)-title"
        let body = groups
        let isFolded = sheet.presence == .folded
        return Markup(
            "section", ["id": name, "aria-labelledby": label],
            [
                .lines(
                    isFolded
                        ? [Markup("details", [:], [.lines([Markup("summary", [:], [heading(label)])] + body)])]
                        : [heading(label)] + body)
            ])
    }

    /// The sheet's own title, or its name where the title is the page's; the mark stands beside it on every sheet.
    private func heading(_ id: String) -> Markup {
        let title = flow.title.flatMap { $0 == report.title ? nil : $0 } ?? sheet.name
        let mark = report.mark.isEmpty ? [] : [Markup(" "), Markup("span", ["class": "mark"], text: report.mark)]
        return Markup("h2", ["id": id], [Markup(title)] + mark)
    }

    /// A heading and what it heads stay together on paper.
    private var groups: [Markup] {
        let tables = TableMarkup(sheet: sheet, marks: CellMarks(of: sheet, contents), anchors: anchors)
        var (chartCount, title) = (0, sheet.name)
        return flow.parts.map { part in
            switch part {
            case .heading(let text):
                title = text
                return Markup("h3", text: text)
            case .line(let cell): return line(cell)
            case .facts(let rows): return tables.facts(rows, title: title)
            case .table(let table): return tables.markup(of: table, heading: title)
            case .charts(let charts):
                chartCount += charts.count
                return figures(charts, from: chartCount - charts.count)
            }
        }
    }

    private func line(_ cell: Cell) -> Markup {
        let kind: String? = cell.style.role == .plain ? nil : "\(cell.style.role)"
        return Markup("p", ["class": kind], [anchors.linked(cell)])
    }

    private func figures(_ charts: [Chart], from first: Int) -> Markup {
        let figures = charts.enumerated().map { number, chart in
            ChartDrawing(chart, contents, name: "\(name)-chart-\(first + number + 1)").figure
        }
        return Markup("div", ["class": charts.count > 1 ? "charts" : "chart"], [.lines(figures)])
    }
}

extension Anchors {
    /// What a cell shows, with its link where it may be followed.
    func linked(_ cell: Cell) -> Markup {
        guard let link = cell.link, let address = address(of: link) else { return Markup(cell.shown) }
        let relation = address.hasPrefix("#") ? nil : "noreferrer"
        return Markup("a", ["href": address, "rel": relation], text: cell.shown)
    }
}
