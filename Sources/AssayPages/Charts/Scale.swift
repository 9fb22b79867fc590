// The scale of an axis: where its numbers stand, and which of them are written.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports

/// The scale of an axis: numbers become places, and round numbers are marked.
struct Scale {
    /// The number at the beginning.
    let low: Double
    /// The number at the end.
    let high: Double
    /// The numbers that are marked.
    let ticks: [Double]
    /// How far the marks are apart.
    private let step: Double
    private let axis: Chart.Axis

    /// A scale over some numbers, as far as the axis does not say where it begins and ends.
    ///
    /// - Parameter numbers: The numbers that are drawn.
    /// - Parameter count: How many marks there is room for.
    init(_ axis: Chart.Axis, over numbers: [Double], count: Int) {
        let (least, most) = Scale.ends(axis, numbers)
        let step =
            axis.step.flatMap { $0 > 0 && (most - least) / $0 <= 40 ? $0 : nil }
            ?? Scale.niceStep((most - least) / Double(max(count, 1)))
        low = axis.minimum ?? (least / step).rounded(.down) * step
        let end = axis.maximum ?? (most / step).rounded(.up) * step
        high = end > low ? end : low + step
        self.step = step
        self.axis = axis
        let (first, count) = (low, ((high - low) / step + 1e-9).rounded(.down))
        ticks = stride(from: 0, through: count, by: 1).map { first + $0 * step }
    }

    /// Where a number stands, as a share of the axis: 0 at its beginning, 1 at its end.
    func share(of x: Double) -> Double {
        let share = (x - low) / (high - low)
        return axis.reversed ? 1 - share : share
    }

    /// A number as the axis shows it; nothing for one that it leaves out.
    func text(of tick: Double) -> String {
        if let written = axis.written, !written.contains(tick) { return "" }
        guard axis.number == .general else { return axis.number.text(of: tick) }
        let count = (0...6).first { count in
            [low, step].allSatisfy { abs($0 - (Double($0.fixed(count)) ?? 0)) < step * 1e-6 }
        }
        return CellStyle.Number.decimals(count ?? 6).text(of: tick)
    }

    private static func ends(_ axis: Chart.Axis, _ numbers: [Double]) -> (Double, Double) {
        let least = axis.minimum ?? numbers.min() ?? 0
        let most = axis.maximum ?? numbers.max() ?? least + 1
        return most > least ? (least, most) : (least, least + max(abs(least), 1))
    }

    /// A step of 1, 2 or 5 times a power of ten, not shorter than the one that is asked for.
    private static func niceStep(_ raw: Double) -> Double {
        guard raw.isFinite, raw > 0 else { return 1 }
        var power = 1.0
        while power * 10 <= raw { power *= 10 }
        while power > raw { power /= 10 }
        return [1, 2, 5, 10].first { $0 * power >= raw * (1 - 1e-9) }.map { $0 * power } ?? raw
    }
}
