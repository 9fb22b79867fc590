// The search for what would close the gap between two options.
// SPDX-License-Identifier: Apache-2.0

/// Where two options meet, found by search: for methods whose scores are not straight lines in weights and values.
///
/// From where a weight or performance stands now, the gap is looked at on a grid of 32 steps in either direction; the first
/// step at which the lower option is no longer below is narrowed down by halves. What is found closes the gap; what lies
/// between two steps of the grid, and opens again before the next one, is missed.
///
/// Edge cases: where the method is not defined, the search in that direction ends. A criterion without an agreed range is
/// searched between the least and the greatest performance.
struct GapSearch {
    /// How many steps are taken in either direction.
    static let steps = 32
    /// How far off a find may be, as a share of the range or of all weights.
    static let tolerance = 1e-6
    /// The most cells, or pairs of options for every criterion, that may be looked at.
    private static let budget = 50_000_000

    let evaluation: Evaluation
    let upper: Int
    let lower: Int

    /// Whether the table is small enough to be scored as often as the search takes.
    var isAffordable: Bool {
        let (n, m) = (evaluation.problem.options.count, evaluation.problem.criteria.count)
        let paths = 2 * m + evaluation.problem.tree.members.count
        return paths * 3 * GapSearch.steps * n * n * m <= GapSearch.budget
    }

    /// The weight of a criterion or group at which the gap is closed; nil if none was found.
    func weight(of member: CriterionGroup.Member) -> (now: Double, tie: Double)? {
        let path = WeightPath(of: member.leaves, in: evaluation.weights)
        guard path.none != path.all else { return nil }
        return nearest(to: path.now, within: 0...1) { gap(try? evaluation.scores(weights: path.weights(at: $0))) }.map {
            (path.now, $0)
        }
    }

    /// The performance at which the gap is closed, and the width of the range searched; nil if none was found.
    func performance(option i: Int, criterion j: Int) -> (now: Double, tie: Double, width: Double)? {
        let (now, domain) = (evaluation.performances[option: i, criterion: j], evaluation.domain(of: j))
        let found = nearest(to: now, within: domain) { x in gap(try? evaluation.scores(option: i, criterion: j, at: x))
        }
        return found.map { (now, $0, domain.upperBound - domain.lowerBound) }
    }

    /// How far the upper option is above the lower one; nil where the method is not defined.
    private func gap(_ scores: [Double]?) -> Double? { scores.map { $0[upper] - $0[lower] } }

    private func nearest(to now: Double, within domain: ClosedRange<Double>, _ gap: (Double) -> Double?) -> Double? {
        let width = domain.upperBound - domain.lowerBound
        let ends = [domain.lowerBound, domain.upperBound].compactMap { end in
            bracket(from: now, towards: end, gap).map {
                narrowed($0.open, $0.closed, to: GapSearch.tolerance * width, gap)
            }
        }
        return ends.min { abs($0 - now) < abs($1 - now) }
    }

    /// The last step with the gap open, and the first one with the gap closed.
    private func bracket(
        from now: Double, towards end: Double, _ gap: (Double) -> Double?
    ) -> (open: Double, closed: Double)? {
        guard now != end else { return nil }
        var open = now
        for step in 1...GapSearch.steps {
            let x = now + (end - now) * (Double(step) / Double(GapSearch.steps))
            guard let height = gap(x) else { return nil }
            if height <= 0 { return (open, x) }
            open = x
        }
        return nil
    }

    /// The closed end of the bracket once that is narrow enough.
    private func narrowed(_ open: Double, _ closed: Double, to width: Double, _ gap: (Double) -> Double?) -> Double {
        var (open, closed) = (open, closed)
        while abs(closed - open) > width {
            let middle = open + (closed - open) / 2
            guard middle != open, middle != closed, let height = gap(middle) else { break }
            if height <= 0 { closed = middle } else { open = middle }
        }
        return closed
    }
}

extension Evaluation {
    /// Where performances under a criterion are looked for: on its range, or between the least and the greatest one.
    func domain(of j: Int) -> ClosedRange<Double> {
        let column = performances[criterion: j]
        return problem.criteria[j].valueFunction?.domain ?? (column.min() ?? 0)...(column.max() ?? 0)
    }
}
