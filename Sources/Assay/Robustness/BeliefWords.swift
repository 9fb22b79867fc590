// What one would have to believe, in words.
// SPDX-License-Identifier: Apache-2.0

/// The sentences of a belief.
struct BeliefWords {
    let evaluation: Evaluation
    let option: Int

    /// How many weights are told one by one.
    private static let most = 6

    func sentences(_ weights: [Double]?, _ cell: FlipPoint?, _ bestCase: Double?) -> [String] {
        [weightSentence(weights), cellSentence(cell), caseSentence(bestCase)]
    }

    private var name: String { "'\(evaluation.problem.options[option].name)'" }

    private func weightSentence(_ weights: [Double]?) -> String {
        guard let weights else {
            return evaluation.isLinearInWeights
                ? "No weights make \(name) lead: \(better)" : "No weights under which \(name) leads were found"
        }
        let changes = weights.indices.filter { abs(weights[$0] - evaluation.weights[$0]) > 1e-9 }
        // What one criterion gives another takes: equal changes are told in the order of criteria, whatever the last digit.
        let sizes = weights.indices.map { (abs(weights[$0] - evaluation.weights[$0]) * 1e9).rounded() }
        let order = changes.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        let moves = order.prefix(order.count == BeliefWords.most + 1 ? order.count : BeliefWords.most).map { j in
            "'\(evaluation.problem.criteria[j].name)' at \(percent(weights[j])) instead of \(percent(evaluation.weights[j]))"
        }
        let rest = order.count - moves.count
        return moves.isEmpty
            ? "\(name) draws level as it is"
            : "\(name) leads with " + moves.joined(separator: ", ")
                + (rest > 0 ? ", and \(rest) more weights changed" : "")
    }

    /// Why no weights help, where scores are sums over them.
    private var better: String {
        let parts = (try? evaluation.scoresPerWeight()) ?? nil
        let dominant = evaluation.ranked.first { k in
            parts.map { zip($0[option: k], $0[option: option]).allSatisfy { $0 > $1 } } ?? false
        }
        return dominant.map { "'\(evaluation.problem.options[$0].name)' is better under every criterion" }
            ?? "whatever they are, some other option scores more"
    }

    private func cellSentence(_ cell: FlipPoint?) -> String {
        cell?.description ?? "No single performance within its range makes \(name) lead"
    }

    private func caseSentence(_ margin: Double?) -> String {
        guard let margin else {
            return "If all that is uncertain turned out for \(name), the method would not be defined"
        }
        return margin >= 0
            ? "If all that is uncertain turns out for it, \(name) leads by \(evaluation.inWords(margin))"
            : "Even if all that is uncertain turns out for it, \(name) trails by \(evaluation.inWords(-margin))"
    }

    private func percent(_ share: Double) -> String { (100 * share).fixed(1) + " %" }
}
