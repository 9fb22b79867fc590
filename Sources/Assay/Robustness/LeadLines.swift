// Who leads, where scores are straight lines in a weight.
// SPDX-License-Identifier: Apache-2.0

/// The scores of the ranked options as one weight runs from 0 to 1, where they are straight lines.
struct LeadLines {
    /// Scores closer than this are equal.
    static let tie = 1e-12

    /// The numbers of the options, in rank order.
    private let options: [Int]
    /// How many of them share rank 1.
    private let leaders: Int
    /// Their scores at weight 0, in the same order.
    private let none: [Double]
    /// Their scores at weight 1.
    private let all: [Double]
    /// Whether each shares its rank with the one before.
    private let shares: [Bool]
    private let now: Double

    /// - Parameter parts: What each option scores under each criterion for each unit of weight.
    init(_ evaluation: Evaluation, _ path: WeightPath, _ parts: Matrix) {
        let ranked = evaluation.ranked
        func scores(_ weights: [Double]) -> [Double] {
            ranked.map { zip(parts[option: $0], weights).map { $0 * $1 }.reduce(0, +) }
        }
        options = ranked
        leaders = evaluation.leaders.count
        none = scores(path.none)
        all = scores(path.all)
        shares = ranked.indices.map { $0 > 0 && evaluation.ranks[ranked[$0]] == evaluation.ranks[ranked[$0 - 1]] }
        now = path.now
    }

    var course: StableWeight.Course {
        let leads = leading
        return StableWeight.Course(
            leads: leads, order: ordered,
            overtakenBelow: leads.lowerBound > 0 ? best(at: leads.lowerBound, towards: -1) : [],
            overtakenAbove: leads.upperBound < 1 ? best(at: leads.upperBound, towards: 1) : [],
            stretches: envelope)
    }

    private var leading: ClosedRange<Double> {
        var range = 0.0...1.0
        for k in 0..<leaders { for l in options.indices where l != k { range = range.clamped(to: span(k, over: l)) } }
        return range
    }

    private var ordered: ClosedRange<Double> {
        options.indices.dropFirst().reduce(0.0...1.0) { range, k in
            let above = range.clamped(to: span(k - 1, over: k))
            return shares[k] ? above.clamped(to: span(k, over: k - 1)) : above
        }
    }

    /// The weights at which one line is not below another; it contains the weight now.
    private func span(_ k: Int, over l: Int) -> ClosedRange<Double> {
        let (start, end) = (none[k] - none[l], all[k] - all[l])
        let crossing = start / (start - end)
        let lower = start < -LeadLines.tie ? min(crossing, now) : 0
        let upper = end < -LeadLines.tie ? max(crossing, now) : 1
        return max(0, lower)...min(1, upper)
    }

    /// The options on top just beside a weight: of the best there, those that gain most on the way.
    private func best(at t: Double, towards side: Double) -> [Int] {
        top(at: t, towards: side).map { options[$0] }.sorted()
    }

    private func top(at t: Double, towards side: Double) -> [Int] {
        let scores = zip(none, all).map { (1 - t) * $0 + t * $1 }
        let high = scores.max() ?? 0
        let first = scores.indices.filter { scores[$0] >= high - LeadLines.tie }
        let slopes = first.map { side * (all[$0] - none[$0]) }
        let steepest = slopes.max() ?? 0
        return zip(first, slopes).filter { $0.1 >= steepest - LeadLines.tie }.map(\.0)
    }

    /// The upper envelope, walked from 0 to 1: at each crossing the steepest line takes over.
    private var envelope: [StableWeight.Stretch] {
        var stretches: [StableWeight.Stretch] = []
        var from = 0.0
        while from < 1 {
            let top = top(at: from, towards: 1)
            let to = next(after: from, above: top[0])
            stretches.append(StableWeight.Stretch(from: from, to: to, leaders: top.map { options[$0] }.sorted()))
            from = to
        }
        return stretches
    }

    /// Where the first steeper line crosses line k after t; 1 if none does.
    private func next(after t: Double, above k: Int) -> Double {
        let crossings = options.indices.compactMap { l -> Double? in
            let (start, end) = (none[k] - none[l], all[k] - all[l])
            guard end < -LeadLines.tie, end < start else { return nil }
            let crossing = start / (start - end)
            return crossing > t + LeadLines.tie && crossing < 1 - LeadLines.tie ? crossing : nil
        }
        return crossings.min() ?? 1
    }
}
