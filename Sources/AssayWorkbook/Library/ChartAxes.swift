// The axes and the frame of a chart.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import CXLSXWriter

extension ChartMaker {
    private static let grid = Color(0xE3E6EB)

    /// Sets the space around the bars, and the frame.
    static func setFrame(of made: UnsafeMutablePointer<lxw_chart>, _ chart: Chart) {
        withLine(Look.frame) { chart_chartarea_set_line(made, $0) }
        chart_show_hidden_data(made)
        guard chart.kind.isBars else { return }
        chart_set_series_gap(made, 45)
        chart_set_series_overlap(made, chart.kind == .stackedBars ? 100 : 0)
    }

    /// Sets both axes, as they are seen.
    static func setAxes(of made: UnsafeMutablePointer<lxw_chart>, _ chart: Chart) {
        guard let x = made.pointee.x_axis, let y = made.pointee.y_axis else { return }
        switch chart.kind {
        case .stackedBars, .bars:
            set(x, chart.horizontal)
            setCategories(y, chart.vertical)
        case .lines, .curves:
            set(x, chart.horizontal)
            set(y, chart.vertical)
        case .slopes:
            setTitle(x, chart.horizontal)
            set(y, chart.vertical)
            // The names stay at the bottom where the axis that counts runs downwards.
            if chart.vertical.reversed { chart_axis_set_crossing_max(y) }
        }
        withLine(grid) { line in
            chart_axis_major_gridlines_set_visible(x, 1)
            chart_axis_major_gridlines_set_line(x, line)
            chart_axis_major_gridlines_set_visible(y, chart.kind.isBars ? 0 : 1)
            if !chart.kind.isBars { chart_axis_major_gridlines_set_line(y, line) }
        }
    }

    /// An axis that counts.
    private static func set(_ made: UnsafeMutablePointer<lxw_chart_axis>, _ axis: Chart.Axis) {
        setTitle(made, axis)
        if let minimum = axis.minimum, minimum.isFinite { chart_axis_set_min(made, minimum) }
        if let maximum = axis.maximum, maximum.isFinite { chart_axis_set_max(made, maximum) }
        if let step = axis.step, step.isFinite, step > 0 { chart_axis_set_major_unit(made, step) }
        if axis.reversed { chart_axis_set_reverse(made) }
        chart_axis_set_num_format(made, code(axis))
    }

    /// Any format but the plain one keeps an axis from taking over the cells' own.
    private static func code(_ axis: Chart.Axis) -> String {
        let plain = axis.number == .general ? "[=0]0;General" : axis.number.code
        guard let written = axis.written else { return plain }
        return "[<\(written.lowerBound.plain)]\"\";[>\(written.upperBound.plain)]\"\";0"
    }

    /// An axis that names: the first name stands on top, and the axis that counts stays at the bottom.
    private static func setCategories(_ made: UnsafeMutablePointer<lxw_chart_axis>, _ axis: Chart.Axis) {
        setTitle(made, axis)
        guard !axis.reversed else { return }
        chart_axis_set_reverse(made)
        chart_axis_set_crossing_max(made)
    }

    private static func setTitle(_ made: UnsafeMutablePointer<lxw_chart_axis>, _ axis: Chart.Axis) {
        if !axis.title.isEmpty {
            chart_axis_set_name(made, SafeText.notFormula(axis.title, limit: 255))
            withFont(size: 9, color: Color(0x404040)) { chart_axis_set_name_font(made, $0) }
        }
        withFont(size: 9) { chart_axis_set_num_font(made, $0) }
        withLine(.grey) { chart_axis_set_line(made, $0) }
    }
}
