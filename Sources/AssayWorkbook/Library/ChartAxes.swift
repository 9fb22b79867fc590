// The axes and the frame of a chart.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import CXLSXWriter

extension ChartMaker {
    private static let grid = Color(0xE3E6EB)

    /// Sets the space around the bars, and the frame.
    static func setFrame(of made: UnsafeMutablePointer<lxw_chart>, _ chart: Chart) {
        withLine(Look.frame) { chart_chartarea_set_line(made, $0) }
        chart_show_hidden_data(made)
        guard !chart.kind.hasNumericAxis else { return }
        chart_set_series_gap(made, 45)
        chart_set_series_overlap(made, chart.kind == .stackedBars ? 100 : 0)
    }

    /// Sets both axes, as they are seen.
    static func setAxes(of made: UnsafeMutablePointer<lxw_chart>, _ chart: Chart) {
        guard let x = made.pointee.x_axis, let y = made.pointee.y_axis else { return }
        set(x, chart.horizontal)
        if chart.kind.hasNumericAxis {
            set(y, chart.vertical)
        } else {
            setCategories(y, chart.vertical)
        }
        withLine(grid) { line in
            chart_axis_major_gridlines_set_visible(x, 1)
            chart_axis_major_gridlines_set_line(x, line)
            chart_axis_major_gridlines_set_visible(y, chart.kind.hasNumericAxis ? 1 : 0)
            if chart.kind.hasNumericAxis { chart_axis_major_gridlines_set_line(y, line) }
        }
    }

    /// An axis that counts.
    private static func set(_ made: UnsafeMutablePointer<lxw_chart_axis>, _ axis: Chart.Axis) {
        setTitle(made, axis)
        if let minimum = axis.minimum, minimum.isFinite { chart_axis_set_min(made, minimum) }
        if let maximum = axis.maximum, maximum.isFinite { chart_axis_set_max(made, maximum) }
        if let step = axis.step, step.isFinite, step > 0 { chart_axis_set_major_unit(made, step) }
        if axis.reversed { chart_axis_set_reverse(made) }
        // Any format but the plain one keeps the axis from taking over the cells' own.
        chart_axis_set_num_format(made, axis.number == .general ? "[=0]0;General" : axis.number.code)
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
