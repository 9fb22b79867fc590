// More criteria than anybody can weigh.
// SPDX-License-Identifier: Apache-2.0

/// More criteria than anybody can weigh against each other.
struct TooManyCriteria: LintRule {
    /// Analyses that decided something had between about six and twenty.
    static let most = 20
    /// The share of weight below which criteria are a tail.
    static let tail = 0.1

    let code = "too-many-criteria"
    let severity = Diagnostic.Severity.warning
    let summary = "More than twenty criteria"
    let detection = """
        The tree has more than 20 leaves. The message says how many of the smallest hold a tenth of the weight \
        together, and what the ranking would be without them.
        """
    let importance = """
        Nobody can keep so many swings apart, so weights drift towards equal and the list decides instead of the \
        judgement. Long lists also overlap, and the same aim is counted under several names. A concise list that \
        covers the aims is the harder and the better work.
        """
    let citation = """
        Marttunen, M., Haag, F., Belton, V., Mustajoki, J. & Lienert, J. (2019). Methods to inform the development of \
        concise objectives hierarchies in multi-criteria decision analysis. European Journal of Operational Research \
        277(2), 604–620. doi:10.1016/j.ejor.2019.02.039
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let count = context.problem.criteria.count
        guard count > TooManyCriteria.most else { return [] }
        return [
            finding(
                "The document has \(count) criteria\(tail(context)): nobody can weigh so many swings against each "
                    + "other",
                about: [.section("criteria")],
                hint: "Merge criteria that serve one aim, and leave out those under which the options hardly differ")
        ]
    }

    private func tail(_ context: LintContext) -> String {
        let weights = context.leading.weights
        var (sum, tail) = (0.0, [Int]())
        for j in weights.indices.sorted(by: { (weights[$0], $0) < (weights[$1], $1) }) {
            guard sum + weights[j] <= TooManyCriteria.tail else { break }
            sum += weights[j]
            tail.append(j)
        }
        guard tail.count > 1, context.affords(1, of: context.leading.method) else { return "" }
        let rest = weights.indices.map { tail.contains($0) ? 0 : weights[$0] }.normalized
        guard let ranks = try? context.leading.ranks(weights: rest) else { return "" }
        let change = RankChange(context.problem, from: context.leading.ranks, to: ranks)
        return ", of which the \(tail.count) smallest weigh \(sum.inPercent) together; without these, \(change.inWords)"
    }
}
