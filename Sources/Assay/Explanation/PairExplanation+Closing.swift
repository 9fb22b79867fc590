// What would close the gap between two options.
// SPDX-License-Identifier: Apache-2.0

extension PairExplanation {
    /// How it can be known what would close the gap.
    static func closing(_ evaluation: Evaluation, _ a: Int, _ b: Int) -> Closing {
        if evaluation.isLinear { return .exact }
        let search = GapSearch(evaluation: evaluation, upper: a, lower: b)
        return search.isAffordable ? .searched(tolerance: GapSearch.tolerance) : .unsearched
    }

    /// The weights that would, the nearest first.
    static func weightTies(_ evaluation: Evaluation, _ a: Int, _ b: Int, _ closing: Closing) -> [WeightTie] {
        let tree = evaluation.problem.tree
        let ties = tree.members.compactMap { member -> WeightTie? in
            let found =
                switch closing {
                case .exact: exactWeight(of: member, evaluation, a, b)
                case .searched: GapSearch(evaluation: evaluation, upper: a, lower: b).weight(of: member)
                case .unsearched: (now: Double, tie: Double)?.none
                }
            return found.map {
                WeightTie(id: tree.id(of: member), name: tree.name(of: member), now: $0.now, tie: $0.tie)
            }
        }
        return ties.enumerated().sorted {
            (abs($0.element.tie - $0.element.now), $0.offset) < (abs($1.element.tie - $1.element.now), $1.offset)
        }.map(\.element)
    }

    private static func exactWeight(
        of member: CriterionGroup.Member, _ evaluation: Evaluation, _ a: Int, _ b: Int
    ) -> (now: Double, tie: Double)? {
        let values = evaluation.values
        let differences = evaluation.problem.criteria.indices.map {
            values[option: a, criterion: $0] - values[option: b, criterion: $0]
        }
        func gap(_ weights: [Double]) -> Double { zip(weights, differences).reduce(0) { $0 + $1.0 * $1.1 } }
        let path = WeightPath(of: member.leaves, in: evaluation.weights)
        let (none, all) = (gap(path.none), gap(path.all))
        let tie = none / (none - all)
        guard tie.isFinite, (0...1).contains(tie), abs(none - all) > 1e-12 else { return nil }
        return (path.now, tie)
    }

    /// The performances that would, the nearest first.
    static func cellTies(_ evaluation: Evaluation, _ a: Int, _ b: Int, _ closing: Closing) -> [CellTie] {
        let ties = [(a, -1.0), (b, 1.0)].flatMap { option, sign in
            evaluation.problem.criteria.indices.compactMap { j -> CellTie? in
                guard evaluation.weights[j] > 0 else { return nil }
                switch closing {
                case .exact:
                    let gap = evaluation.scores[a] - evaluation.scores[b]
                    return exactCell(evaluation, option, j, change: sign * gap / evaluation.weights[j])
                case .searched: return searchedCell(evaluation, option, j, a, b)
                case .unsearched: return nil
                }
            }
        }
        return ties.enumerated().sorted { ($0.element.share, $0.offset) < ($1.element.share, $1.offset) }.map(\.element)
    }

    /// The nearest performance whose value differs by so much.
    private static func exactCell(_ evaluation: Evaluation, _ i: Int, _ j: Int, change: Double) -> CellTie? {
        guard let function = evaluation.problem.criteria[j].valueFunction else { return nil }
        let (now, value) = (
            evaluation.performances[option: i, criterion: j], evaluation.values[option: i, criterion: j]
        )
        guard (0...100).contains(value + change),
            let tie = function.inverse(value + change).min(by: { abs($0 - now) < abs($1 - now) })
        else { return nil }
        let width = function.range.upper - function.range.lower
        return CellTie(option: i, criterion: j, now: now, tie: tie, share: abs(tie - now) / width)
    }

    private static func searchedCell(
        _ evaluation: Evaluation, _ i: Int, _ j: Int, _ a: Int, _ b: Int
    ) -> CellTie? {
        let search = GapSearch(evaluation: evaluation, upper: a, lower: b)
        return search.performance(option: i, criterion: j).map {
            CellTie(option: i, criterion: j, now: $0.now, tie: $0.tie, share: abs($0.tie - $0.now) / $0.width)
        }
    }
}
