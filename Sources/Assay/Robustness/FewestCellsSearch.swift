// The fewest cells that change the leader, found by search.
// SPDX-License-Identifier: Apache-2.0

/// The fewest cells that have to turn out otherwise for a rival to draw level, for methods whose scores are no sums.
///
/// The leader's cells go to the worst performance within their bounds, and the rival's to the best. Each cell alone is
/// tried, then each pair; then the cell that narrows the gap most is moved, again and again, and in the end each one
/// that is not needed is put back. So one or two cells are the fewest there are; of three or more, fewer may be missed.
/// Pairs are left out where the table is too large for all of them.
struct FewestCellsSearch {
    /// The most cells, or pairs of options for every criterion, that may be looked at.
    private static let budget = 500_000_000
    private let evaluation: Evaluation
    private let leader: Int
    private let bounds: FewestCells.Bounds
    private let triesPairs: Bool

    /// Nil if the table is too large to be scored so often.
    init?(_ evaluation: Evaluation, leader: Int, within bounds: FewestCells.Bounds) {
        let (n, m) = (evaluation.problem.options.count, evaluation.problem.criteria.count)
        let scoring = n * n * m
        guard 8 * m * n * scoring <= FewestCellsSearch.budget else { return nil }
        (self.evaluation, self.leader, self.bounds) = (evaluation, leader, bounds)
        triesPairs = 2 * m * m * n * scoring <= FewestCellsSearch.budget
    }

    /// The fewest cells for a rival; nil if it cannot draw level so.
    func way(to rival: Int) -> FewestCells? {
        let moves = [leader, rival].flatMap { i in
            evaluation.problem.criteria.indices.compactMap { move(i, $0) }
        }
        return fewest(of: moves, for: rival).map { changes(by: $0, for: rival) }
    }

    /// A cell that moves as far as it can.
    private struct Move {
        let option: Int
        let criterion: Int
        let performance: Double
    }

    private func move(_ i: Int, _ j: Int) -> Move? {
        let ends = evaluation.ends(of: i, j, within: bounds)
        let performance = i == leader ? ends.worst : ends.best
        guard performance != evaluation.performances[option: i, criterion: j] else { return nil }
        return Move(option: i, criterion: j, performance: performance)
    }

    /// How far a rival is below the leader once cells have moved; nil where the method is not defined.
    private func gap(_ rival: Int, after moves: [Move]) -> Double? {
        var performances = evaluation.performances
        for move in moves { performances[option: move.option, criterion: move.criterion] = move.performance }
        return (try? evaluation.scores(performances: performances)).map { $0[leader] - $0[rival] }
    }

    private func closes(_ moves: [Move], for rival: Int) -> Bool {
        (gap(rival, after: moves) ?? .infinity) <= LeadLines.tie
    }

    private func fewest(of moves: [Move], for rival: Int) -> [Move]? {
        guard !closes([], for: rival) else { return [] }
        return best(of: moves.map { [$0] }, for: rival)
            ?? (triesPairs ? best(of: pairs(of: moves), for: rival) : nil) ?? stepwise(moves, for: rival)
    }

    private func pairs(of moves: [Move]) -> [[Move]] {
        moves.indices.flatMap { a in moves[(a + 1)...].map { [moves[a], $0] } }
    }

    /// Of the choices that close the gap, the one that closes it furthest; nil if none does.
    private func best(of choices: [[Move]], for rival: Int) -> [Move]? {
        let gaps = choices.map { gap(rival, after: $0) ?? .infinity }
        let best = choices.indices.min { (gaps[$0], $0) < (gaps[$1], $1) }
        return best.flatMap { gaps[$0] <= LeadLines.tie ? choices[$0] : nil }
    }

    private func stepwise(_ moves: [Move], for rival: Int) -> [Move]? {
        var (taken, left) = ([Move](), moves)
        while !closes(taken, for: rival) {
            let gaps = left.map { gap(rival, after: taken + [$0]) ?? .infinity }
            guard let next = left.indices.min(by: { (gaps[$0], $0) < (gaps[$1], $1) }) else { return nil }
            taken.append(left.remove(at: next))
        }
        return taken.indices.reversed().reduce(taken) { kept, k in
            var fewer = kept
            fewer.remove(at: k)
            return closes(fewer, for: rival) ? fewer : kept
        }
    }

    /// What each move gains, one after the other, the greatest gain by itself first.
    private func changes(by moves: [Move], for rival: Int) -> FewestCells {
        let alone = moves.map { gap(rival, after: [$0]) ?? .infinity }
        let order = moves.indices.sorted { (alone[$0], $0) < (alone[$1], $1) }.map { moves[$0] }
        let gaps = (0...order.count).map { gap(rival, after: Array(order.prefix($0))) ?? .infinity }
        return FewestCells(
            rival: rival,
            changes: order.indices.map {
                FewestCells.Change(
                    option: order[$0].option, criterion: order[$0].criterion, gain: gaps[$0] - gaps[$0 + 1])
            })
    }
}

extension Evaluation {
    /// How far a cell may move.
    private func reach(of i: Int, _ j: Int, within bounds: FewestCells.Bounds) -> ClosedRange<Double> {
        guard bounds == .estimates, case .known(let low, _, let high) = estimates[option: i, criterion: j].estimate
        else {
            return domain(of: j)
        }
        return low...high
    }

    /// The worst and the best performance that a cell may have: by the value function, or else by the direction.
    func ends(of i: Int, _ j: Int, within bounds: FewestCells.Bounds) -> (worst: Double, best: Double) {
        let (criterion, reach) = (problem.criteria[j], reach(of: i, j, within: bounds))
        if let function = criterion.valueFunction { return function.extremes(over: reach) }
        return criterion.direction == .maximize
            ? (reach.lowerBound, reach.upperBound) : (reach.upperBound, reach.lowerBound)
    }
}
