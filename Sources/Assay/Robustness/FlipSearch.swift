// The search for the performance at which the leader changes.
// SPDX-License-Identifier: Apache-2.0

/// Finds the flip point of one cell after another.
struct FlipSearch {
    /// How many steps a scan takes over the range in either direction.
    static let steps = 32

    private let evaluation: Evaluation

    init(_ evaluation: Evaluation) { self.evaluation = evaluation }

    func point(option i: Int, criterion j: Int) throws(MethodError) -> FlipPoint {
        let criterion = evaluation.problem.criteria[j]
        let x = evaluation.performances[option: i, criterion: j]
        let domain = evaluation.domain(of: j)
        let flip: FlipPoint.Flip?
        if evaluation.isLinear, let function = criterion.valueFunction ?? spread(of: j, besides: i) {
            flip = exact(i, j, function)
        } else {
            flip = try scanned(i, j, domain)
        }
        return FlipPoint(
            option: i, criterion: j, performance: x, width: domain.upperBound - domain.lowerBound, flip: flip,
            description: FlipWords(evaluation: evaluation, option: i, criterion: j).sentence(flip))
    }
}

// MARK: - Closed form

extension FlipSearch {
    /// The line over the spread of the options, which stands in for an agreed range; nil where the spread hangs on the cell.
    private func spread(of j: Int, besides i: Int) -> ValueFunction? {
        let column = evaluation.performances[criterion: j]
        var others = column
        others.remove(at: i)
        guard others.min() == column.min(), others.max() == column.max() else { return nil }
        return evaluation.table.valueFunction(of: j)
    }

    private func exact(_ i: Int, _ j: Int, _ function: ValueFunction) -> FlipPoint.Flip? {
        evaluation.ranks[i] == 1 ? losing(i, j, function) : gaining(i, j, function)
    }

    /// Where a leader loses the lead: to the best of the others, or by failing a screen.
    private func losing(_ i: Int, _ j: Int, _ function: ValueFunction) -> FlipPoint.Flip? {
        let x = evaluation.performances[option: i, criterion: j]
        let others = best(without: i)
        var flips: [FlipPoint.Flip] = []
        if let rival = others.first, evaluation.weights[j] > 0 {
            let margin = max(0, evaluation.scores[i] - evaluation.scores[rival])
            let mark = evaluation.values[option: i, criterion: j] - margin / evaluation.weights[j]
            if mark >= 0, let at = function.performance(nearest: x, reaching: mark) {
                flips.append(FlipPoint.Flip(performance: at, leaders: others, isScreen: false))
            }
        }
        for screen in evaluation.problem.screens where screen.criterion == j {
            let at = screen.bound.edge
            guard function.domain.contains(at) else { continue }
            flips.append(FlipPoint.Flip(performance: at, leaders: others, isScreen: true))
        }
        return flips.min { abs($0.performance - x) < abs($1.performance - x) }
    }

    /// Where another option takes the lead; one that fails a screen of this criterion has to pass it first.
    private func gaining(_ i: Int, _ j: Int, _ function: ValueFunction) -> FlipPoint.Flip? {
        let screens = evaluation.problem.screens
        guard evaluation.failures[i].allSatisfy({ screens[$0].criterion == j }) else { return nil }
        guard let passing = screens.filter({ $0.criterion == j }).reduce(function.domain, { $1.passing($0) }) else {
            return nil
        }
        let x = evaluation.performances[option: i, criterion: j]
        let start = evaluation.failures[i].isEmpty ? x : min(max(x, passing.lowerBound), passing.upperBound)
        guard let at = climb(i, j, function, from: start, within: passing) else { return nil }
        return FlipPoint.Flip(
            performance: at, leaders: [i], isScreen: at == start && !evaluation.failures[i].isEmpty)
    }

    private func climb(
        _ i: Int, _ j: Int, _ function: ValueFunction, from x: Double, within bounds: ClosedRange<Double>
    ) -> Double? {
        let (weight, value) = (evaluation.weights[j], evaluation.values[option: i, criterion: j])
        let high = evaluation.leaders.map { evaluation.scores[$0] }.max() ?? 0
        let gap = high - evaluation.scores[i]
        guard gap > weight * (function(x) - value) else { return x }
        guard weight > 0, value + gap / weight <= 100 else { return nil }
        return function.performance(nearest: x, reaching: value + gap / weight, within: bounds)
    }

    /// The best of the ranked options but one.
    private func best(without i: Int) -> [Int] {
        let others = evaluation.ranked.filter { $0 != i }
        return others.filter { evaluation.ranks[$0] == evaluation.ranks[others[0]] }.sorted()
    }
}

extension Screen {
    /// The part of a range that passes; nil if none does.
    fileprivate func passing(_ range: ClosedRange<Double>?) -> ClosedRange<Double>? {
        guard let range else { return nil }
        switch bound {
        case .atLeast(let x): return x <= range.upperBound ? max(x, range.lowerBound)...range.upperBound : nil
        case .atMost(let x): return x >= range.lowerBound ? range.lowerBound...min(x, range.upperBound) : nil
        }
    }
}

// MARK: - Scan

extension FlipSearch {
    private func scanned(_ i: Int, _ j: Int, _ domain: ClosedRange<Double>) throws(MethodError) -> FlipPoint.Flip? {
        let up = try scan(i, j, towards: domain.upperBound)
        let down = try scan(i, j, towards: domain.lowerBound)
        let x = evaluation.performances[option: i, criterion: j]
        return [down, up].compactMap { $0 }.min { abs($0.performance - x) < abs($1.performance - x) }
    }

    private func scan(_ i: Int, _ j: Int, towards end: Double) throws(MethodError) -> FlipPoint.Flip? {
        var inside = evaluation.performances[option: i, criterion: j]
        let start = inside
        for step in 1...FlipSearch.steps {
            let x = start + (end - start) * (Double(step) / Double(FlipSearch.steps))
            guard try leaders(i, j, x) == evaluation.leaders else { return try narrowed(i, j, inside, x) }
            inside = x
        }
        return nil
    }

    private func narrowed(
        _ i: Int, _ j: Int, _ inside: Double, _ outside: Double
    ) throws(MethodError) -> FlipPoint.Flip {
        var (inside, outside) = (inside, outside)
        for _ in 0..<64 {
            let middle = inside + (outside - inside) / 2
            guard middle != inside, middle != outside else { break }
            if try leaders(i, j, middle) == evaluation.leaders { inside = middle } else { outside = middle }
        }
        return FlipPoint.Flip(
            performance: outside, leaders: try leaders(i, j, outside),
            isScreen: evaluation.problem.screens.contains { screen in
                screen.criterion == j && screen.passes(inside) != screen.passes(outside)
            })
    }

    private func leaders(_ i: Int, _ j: Int, _ x: Double) throws(MethodError) -> [Int] {
        let ranks = try evaluation.ranks(option: i, criterion: j, at: x)
        return ranks.indices.filter { ranks[$0] == 1 }
    }
}
