// The game whose players are the edits between two states of a document.
// SPDX-License-Identifier: Apache-2.0

/// The game whose players are the edits between two states of a document, and whose outcomes are scores and ranks.
struct ComparisonGame {
    /// What came out: the players, and for each the parts of all outcomes.
    struct Division {
        var causes: [Cause] = []
        var values: ShapleyValues?
        var obstacle: String?

        func parts(_ outcome: Int) -> [ComparedOption.Part] {
            guard let values else { return [] }
            return causes.indices.map { k in
                ComparedOption.Part(amount: values.values[k][outcome], error: values.errors?[k][outcome])
            }
        }
    }

    /// How many cells may be scored in all before edits are told by their kinds.
    private static let mostCells = 4_000_000

    let blend: Blend
    /// The numbers of the options that both states have, in the order of the newer ranking.
    let shared: [(old: Int, new: Int)]
    private let ids: [String]
    /// What the rank of an option without one counts as.
    private let last: Double

    init(from old: Evaluation, to new: Evaluation) {
        blend = Blend(from: old, to: new)
        shared = new.order.compactMap { i in old.problem.option(new.problem.options[i].id).map { ($0, i) } }
        ids = shared.map { new.problem.options[$0.new].id }
        last = Double(max(old.problem.options.count, new.problem.options.count) + 1)
    }

    func division(_ grain: Comparison.Grain, _ pairs: Int, _ seed: UInt64) -> Division {
        guard !shared.isEmpty, !blend.moves.isEmpty else { return Division(values: try? values([], pairs, seed)) }
        let (single, kinds) = (blend.moves.map { Cause(moves: [$0]) }, byKind)
        let first = grain == .edit || (grain == .automatic && isExact(single.count)) ? single : kinds
        do {
            return Division(causes: first, values: try values(first, pairs, seed))
        } catch {
            guard first.count > kinds.count, let coarse = try? values(kinds, pairs, seed) else {
                return Division(obstacle: error.reason)
            }
            return Division(causes: kinds, values: coarse, obstacle: error.reason)
        }
    }

    private var byKind: [Cause] {
        Move.Kind.allCases.compactMap { kind in
            let moves = blend.moves.filter { $0.kind == kind }
            return moves.isEmpty ? nil : Cause(moves: moves)
        }
    }

    /// Whether every coalition of so many players can be scored in the time of a blink.
    private func isExact(_ players: Int) -> Bool {
        guard players <= ShapleyValues.mostExact else { return false }
        let cells = blend.new.problem.options.count * blend.new.problem.criteria.count
        return (cells * (blend.new.isLinear ? 1 : 20)) << players <= ComparisonGame.mostCells
    }

    private func values(_ causes: [Cause], _ pairs: Int, _ seed: UInt64) throws(Unblendable) -> ShapleyValues {
        let owner = causes.enumerated().reduce(into: [Move: Int]()) { owner, cause in
            for move in cause.element.moves { owner[move] = cause.offset }
        }
        return try ShapleyValues(players: causes.count, pairs: pairs, seed: seed) { isIn throws(Unblendable) in
            try outcomes { owner[$0].map { isIn[$0] } ?? false }
        }
    }

    /// Score and rank of every shared option after some edits.
    private func outcomes(_ isOn: (Move) -> Bool) throws(Unblendable) -> [Double] {
        let evaluation = try blend.evaluation(isOn)
        return ids.flatMap { id -> [Double] in
            guard let i = evaluation.problem.option(id) else { return [0, last] }
            return [evaluation.scores[i], evaluation.ranks[i].map(Double.init) ?? last]
        }
    }
}
