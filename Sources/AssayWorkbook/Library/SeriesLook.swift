// How a series of a chart is drawn.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import CXLSXWriter

/// How a series of a chart is drawn.
struct SeriesLook {
    typealias Series = UnsafeMutablePointer<lxw_chart_series>

    private let series: Chart.Series
    private let chart: Chart
    private let contents: CellContents

    init(_ series: Chart.Series, in chart: Chart, contents: CellContents) {
        self.series = series
        self.chart = chart
        self.contents = contents
    }

    /// Sets lines, fills, points and labels.
    func dress(_ made: Series) {
        if chart.kind.isBars {
            setBar(made)
        } else {
            setLine(made)
        }
        if series.labelled && series.color != nil && chart.kind.isBars { setLabels(made) }
    }

    private func setLine(_ made: Series) {
        ChartMaker.withLine(series.color, width: 2, dashed: series.dashed) { chart_series_set_line(made, $0) }
        let marker = series.marked && series.color != nil ? LXW_CHART_MARKER_CIRCLE : LXW_CHART_MARKER_NONE
        chart_series_set_marker_type(made, UInt8(marker.rawValue))
        if chart.kind == .curves { chart_series_set_smooth(made, 1) }
        guard series.marked, let color = series.color else { return }
        chart_series_set_marker_size(made, 6)
        ChartMaker.withLine(.white) { chart_series_set_marker_line(made, $0) }
        withFill(color) { chart_series_set_marker_fill(made, $0) }
    }

    /// Sets the fill of bars; without a colour they are not drawn, and others float on them.
    ///
    /// White lines part the bars that touch.
    private func setBar(_ made: Series) {
        withFill(series.color) { chart_series_set_fill(made, $0) }
        ChartMaker.withLine(series.color == nil ? nil : .white) { chart_series_set_line(made, $0) }
    }

    private func setLabels(_ made: Series) {
        chart_series_set_labels(made)
        let color: Color = chart.kind == .stackedBars && (series.color?.isDark ?? false) ? .white : .black
        ChartMaker.withFont(size: 9, color: color) { chart_series_set_labels_font(made, $0) }
        if chart.kind == .stackedBars {
            chart_series_set_labels_position(made, UInt8(LXW_CHART_LABEL_POSITION_CENTER.rawValue))
        }
        let number = chart.horizontal.number == .general ? CellStyle.Number.decimals(0) : chart.horizontal.number
        chart_series_set_labels_num_format(made, "[<\(leastLabelled)]\"\";\(number.code)")
    }

    /// Numbers would not fit into bars that are shorter than this.
    private var leastLabelled: Double {
        let end = chart.horizontal.maximum ?? longestBar
        let span = end - (chart.horizontal.minimum ?? 0)
        return span.isFinite && span > 0 ? (span * 30).rounded() / 1_000 : 0
    }

    private var longestBar: Double {
        let rows = chart.series.map { contents.numbers(in: $0.values) }
        guard let count = rows.map(\.count).min(), count > 0 else { return 0 }
        let bars = (0..<count).map { i in
            chart.kind == .stackedBars ? rows.reduce(0) { $0 + $1[i] } : rows.map { $0[i] }.max() ?? 0
        }
        return bars.max() ?? 0
    }

    private func withFill(_ color: Color?, _ body: (UnsafeMutablePointer<lxw_chart_fill>) -> Void) {
        var fill = lxw_chart_fill()
        fill.none = color == nil ? 1 : 0
        fill.color = color?.code ?? 0
        body(&fill)
    }
}

extension Color {
    /// Whether white text is easier to read on it than black text.
    ///
    /// > W3C (2018). *Web Content Accessibility Guidelines 2.1*, relative luminance, with the exponent rounded to 2.
    var isDark: Bool {
        let parts = [rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255].map { Double($0) / 255 }
        let luminance = 0.2126 * parts[0] * parts[0] + 0.7152 * parts[1] * parts[1] + 0.0722 * parts[2] * parts[2]
        return luminance < 0.18
    }
}
