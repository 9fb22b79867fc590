// Why one option is above another, in sentences.
// SPDX-License-Identifier: Apache-2.0

extension PairExplanation {
    /// Which is above, by how much, and by what: `'A' (1, 53.6) is above 'B' (3, 51.8) by 1.8 points`.
    public var sentence: String {
        let decimals = evaluation.scoreDecimals
        func standing(_ i: Int) -> String {
            "\(name(i)) (\(evaluation.ranks[i].map { String($0) } ?? "out"), \(evaluation.scores[i].fixed(decimals)))"
        }
        guard gap > 1e-12 else { return "\(standing(upper)) and \(standing(lower)) have the same score" }
        return "\(standing(upper)) is above \(standing(lower)) by \(gap.fixed(decimals)) points" + reason
    }

    private var reason: String {
        let (gains, losses) = (parts.filter { $0.difference > 1e-9 }, parts.filter { $0.difference < -1e-9 })
        guard let best = gains.first else { return "" }
        let most = "; it gains most by '\(criterion(best))' (+\(best.difference.fixed(1)))"
        guard let worst = losses.first else { return most + " and is nowhere behind" }
        return most + ", and loses most by '\(criterion(worst))' (−\((-worst.difference).fixed(1)))"
    }

    /// What the list of weights and performances that would close the gap is, or why there is none.
    public var closingSentence: String {
        let isThere = !(weights.isEmpty && cells.isEmpty)
        guard gap > 1e-12 else { return "There is no gap to close" }
        switch closing {
        case .exact:
            return isThere
                ? "One of these alone would close the gap:"
                : "No single weight or performance within its range would close the gap"
        case .searched:
            return isThere
                ? "One of these alone would close the gap (found by search, each to a millionth of its range):"
                : "No single weight or performance within its range was found to close the gap, in a search of "
                    + "\(GapSearch.steps) steps either way"
        case .unsearched:
            return
                "What would close the gap is not searched for: this method would have to score so large a table too often"
        }
    }

    /// The sentence of a weight that closes the gap.
    public func sentence(_ tie: WeightTie) -> String {
        "'\(tie.name)' weighing \((100 * tie.tie).fixed(1)) % instead of \((100 * tie.now).fixed(1)) %"
    }

    /// The sentence of a performance that closes the gap.
    public func sentence(_ tie: CellTie) -> String {
        let criterion = evaluation.problem.criteria[tie.criterion]
        return
            "'\(criterion.name)' of \(name(tie.option)) at \(criterion.figure(tie.tie)) instead of \(tie.now.figures())"
    }

    /// One sentence for each weight set under which the lower option is above somewhere, and where.
    public var reversalSentences: [String] {
        let problem = evaluation.problem
        return problem.weightSets.indices.compactMap { set in
            let all = standings.filter { $0.weightSet == set }
            let reversed = all.filter { $0.gap < -1e-12 }
            guard !reversed.isEmpty else { return nil }
            let places = reversed.map {
                $0.scenario.map { "'\(problem.scenarios[$0].name)'" } ?? "the document as it stands"
            }
            let scope = reversed.count == all.count && all.count > 1 ? "everywhere" : places.joined(separator: ", ")
            return "\(problem.weightSets[set].name): \(scope)"
        }
    }

    private func name(_ i: Int) -> String { "'\(evaluation.problem.options[i].name)'" }
    private func criterion(_ part: Part) -> String { evaluation.problem.criteria[part.criterion].name }
}
