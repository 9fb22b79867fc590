// A chart of a report becomes a chart of the library.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import CXLSXWriter

/// Makes the charts of a workbook.
struct ChartMaker {
    let book: Book
    let contents: CellContents
    /// The sheet that the chart is on, and its name for messages.
    let sheet: String

    /// Makes a chart and puts it on a sheet.
    func put(_ chart: Chart, on worksheet: UnsafeMutablePointer<lxw_worksheet>) throws(Refusal) {
        try checkRanges(of: chart)
        let made = try book.addChart(ChartMaker.kind(chart.kind))
        try setTitle(of: made, chart)
        ChartMaker.setFrame(of: made, chart)
        ChartMaker.setAxes(of: made, chart)
        for series in chart.series { try add(series, of: chart, to: made) }
        try ChartMaker.setLegend(of: made, chart)
        try insert(made, chart, worksheet)
    }

    private static func kind(_ kind: Chart.Kind) -> lxw_chart_type {
        switch kind {
        case .stackedBars: LXW_CHART_BAR_STACKED
        case .bars: LXW_CHART_BAR
        case .lines: LXW_CHART_SCATTER_STRAIGHT
        case .curves: LXW_CHART_SCATTER_SMOOTH
        case .slopes: LXW_CHART_LINE
        }
    }

    /// A series is a row or a column, and its categories are as many as its values.
    private func checkRanges(of chart: Chart) throws(Refusal) {
        if chart.series.isEmpty { throw Refusal("a chart on '\(sheet)' has no series") }
        for series in chart.series {
            let ranges = [series.categories, series.values]
            guard ranges.allSatisfy({ min($0.rows, $0.columns) == 1 }),
                ranges[0].rows * ranges[0].columns == ranges[1].rows * ranges[1].columns
            else { throw Refusal("a series of a chart on '\(sheet)' is no row or column as long as its categories") }
        }
    }

    /// A title from a cell carries the cell's text, for viewers that do not look it up.
    private func setTitle(of made: UnsafeMutablePointer<lxw_chart>, _ chart: Chart) throws(Refusal) {
        if let cell = chart.titleCell {
            chart_title_set_name_range(made, cell.sheet, lxw_row_t(cell.row), lxw_col_t(cell.column))
            try cacheText(at: cell, in: made.pointee.title.range)
        } else if chart.title.isEmpty {
            chart_title_off(made)
            return
        } else {
            chart_title_set_name(made, SafeText.notFormula(chart.title, limit: 255))
        }
        ChartMaker.withFont(size: 11, bold: true, color: .ink) { chart_title_set_name_font(made, $0) }
    }

    private func insert(
        _ made: UnsafeMutablePointer<lxw_chart>, _ chart: Chart, _ worksheet: UnsafeMutablePointer<lxw_worksheet>
    ) throws(Refusal) {
        let place = chart.place.isEmpty || chart.alternative.isEmpty ? "" : "; the figures stand in \(chart.place)"
        let text = SafeText.short(chart.alternative, limit: 8_000) + place
        let code = withOptionalCString(text) { alternative in
            var options = lxw_chart_options()
            options.x_offset = Int32(chart.offset.rounded())
            options.x_scale = chart.width / 480
            options.y_scale = chart.height / 288
            options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
            options.description = alternative
            return worksheet_insert_chart_opt(
                worksheet, lxw_row_t(chart.row), lxw_col_t(chart.column), made, &options)
        }
        try check(code, "a chart on '\(sheet)'")
    }

    /// Lends a font to the library, which copies it.
    static func withFont(
        size: Double, bold: Bool = false, color: Color = .black, _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void
    ) {
        withOptionalCString(Look.font) { name in
            var font = lxw_chart_font()
            font.name = name
            font.size = size
            font.bold = bold ? 1 : 0
            font.color = color.code
            body(&font)
        }
    }

    /// Lends a line to the library, which copies it.
    static func withLine(
        _ color: Color?, width: Float = 0.75, dashed: Bool = false,
        _ body: (UnsafeMutablePointer<lxw_chart_line>) -> Void
    ) {
        var line = lxw_chart_line()
        line.none = color == nil ? 1 : 0
        line.color = color?.code ?? 0
        line.width = width
        line.dash_type = UInt8((dashed ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID).rawValue)
        body(&line)
    }
}

extension ChartMaker {
    private func cacheText(at cell: CellReference, in range: UnsafeMutablePointer<lxw_series_range>?) throws(Refusal) {
        let range = try require(range, "the name of a chart on '\(sheet)'")
        let text = SafeText.printable(contents.text(at: cell))
        try check(assay_cache_point(range, 0, text, 0), "the name of a chart on '\(sheet)'")
    }

    private func add(_ series: Chart.Series, of chart: Chart, to made: UnsafeMutablePointer<lxw_chart>)
        throws(Refusal)
    {
        let added = try require(chart_add_series(made, nil, nil), "a series of a chart on '\(sheet)'")
        ChartMaker.set(series.categories) { chart_series_set_categories(added, $0, $1, $2, $3, $4) }
        ChartMaker.set(series.values) { chart_series_set_values(added, $0, $1, $2, $3, $4) }
        let name = series.name
        chart_series_set_name_range(added, name.sheet, lxw_row_t(name.row), lxw_col_t(name.column))
        try cacheText(at: name, in: added.pointee.title.range)
        try cache(series.categories, in: added.pointee.categories, areNames: chart.kind.namesPlaces)
        try cache(series.values, in: added.pointee.values, areNames: false)
        SeriesLook(series, in: chart, contents: contents).dress(added)
    }

    private static func set(
        _ range: CellRange, _ body: (String, lxw_row_t, lxw_col_t, lxw_row_t, lxw_col_t) -> Void
    ) {
        body(
            range.first.sheet, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
            lxw_col_t(range.last.column))
    }

    private func cache(_ cells: CellRange, in range: UnsafeMutablePointer<lxw_series_range>?, areNames: Bool)
        throws(Refusal)
    {
        let range = try require(range, "a series of a chart on '\(sheet)'")
        for cell in cells.cells {
            let code: lxw_error
            switch contents[cell] {
            case _ where areNames:
                code = assay_cache_point(range, 0, SafeText.printable(contents.text(at: cell)), 0)
            case .number(let x) where x.isFinite: code = assay_cache_point(range, x, nil, 0)
            case .number(let x): throw Refusal("\(cell.absolute) holds no finite number (\(x))")
            case .text, .empty: code = assay_cache_point(range, 0, nil, 1)
            }
            try check(code, "a series of a chart on '\(sheet)'")
        }
    }

    /// Series that are not drawn are not explained either.
    private static func setLegend(of made: UnsafeMutablePointer<lxw_chart>, _ chart: Chart) throws(Refusal) {
        guard chart.legend else {
            chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
            return
        }
        let place = chart.kind == .slopes ? LXW_CHART_LEGEND_RIGHT : LXW_CHART_LEGEND_BOTTOM
        chart_legend_set_position(made, UInt8(place.rawValue))
        withFont(size: 9) { chart_legend_set_font(made, $0) }
        let invisible = chart.series.indices.filter { chart.series[$0].color == nil }
        if !invisible.isEmpty {
            var places = invisible.map { Int16($0) } + [-1]
            try check(chart_legend_delete_series(made, &places), "the legend of a chart")
        }
    }
}

extension Chart.Kind {
    /// Whether it shows bars, rather than lines.
    var isBars: Bool {
        switch self {
        case .stackedBars, .bars: true
        case .lines, .curves, .slopes: false
        }
    }

    /// Whether one of its axes names places, rather than both of them counting.
    var namesPlaces: Bool { isBars || self == .slopes }
}
