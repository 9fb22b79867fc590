// Unknown figures on which a rank depends.
// SPDX-License-Identifier: Apache-2.0

/// Unknown figures on which the rank of their option depends.
struct UnknownTreatedSilently: LintRule {
    let code = "unknown-treated-silently"
    let severity = Diagnostic.Severity.warning
    let summary = "An unknown figure on which the rank of its option depends"
    let detection = """
        With the first weight set, each option that has unknown figures under criteria with agreed ranges is ranked \
        with all of them at the worst end, and with all at the best. A finding follows if the ranks differ.
        """
    let importance = """
        A figure that nobody knows still enters the score as some number, and that number was chosen by a setting and \
        not by evidence. Where the rank depends on it, the setting has made part of the decision. Whoever reads the \
        result must know that, and what the figure would have to be.
        """
    let citation = """
        Durbach, I. N. & Stewart, T. J. (2012). Modeling uncertainty in multi-criteria decision analysis. European \
        Journal of Operational Research 223(1), 1–14. doi:10.1016/j.ejor.2012.04.038
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let (problem, evaluation) = (context.problem, context.leading)
        let unknown = problem.options.indices.map { i in
            problem.criteria.indices.filter { j in
                problem.performances[option: i, criterion: j].best == nil && problem.criteria[j].range != nil
                    && evaluation.weights[j] > 0
            }
        }
        let open = unknown.indices.filter { !unknown[$0].isEmpty }
        guard evaluation.isLinear || context.affords(2 * open.count, of: evaluation.method) else { return [] }
        return open.compactMap { i in
            let (low, high) = (
                rank(i, unknown[i], at: \.worst, evaluation), rank(i, unknown[i], at: \.best, evaluation)
            )
            guard low != high else { return nil }
            return finding(on: i, unknown[i], from: high, to: low, context)
        }
    }

    private func finding(on i: Int, _ unknown: [Int], from high: Int?, to low: Int?, _ context: LintContext)
        -> Diagnostic
    {
        let (problem, option) = (context.problem, context.problem.options[i])
        let names = unknown.map { problem.criteria[$0].name }
        let (verb, pronoun) =
            unknown.count == 1 ? ("is unknown and counts", "it is") : ("are unknown and count", "they are")
        let now = context.leading.ranks[i].map { "ranks \($0)" } ?? "has no rank"
        return finding(
            "\(names.quoted()) of '\(option.name)' \(verb) as the \(problem.analysis.unknown.rawValue): the option "
                + "\(now), and would rank \(high.words) with the best figure and \(low.words) with the worst",
            about: unknown.map { .cell(option: option.id, criterion: problem.criteria[$0].id) },
            hint: "Find out before the ranking is used, or give low, best and high as far as \(pronoun) known")
    }

    /// The rank of an option with its unknown figures at one end of their ranges; nil if it then fails a must-have.
    private func rank(_ i: Int, _ unknown: [Int], at end: KeyPath<AgreedRange, Double>, _ evaluation: Evaluation)
        -> Int?
    {
        var performances = evaluation.performances
        for j in unknown {
            performances[option: i, criterion: j] = evaluation.problem.criteria[j].range?[keyPath: end] ?? 0
        }
        guard evaluation.isLinear else { return (try? evaluation.ranks(performances: performances))?[i] }
        return evaluation.linearRank(of: i, performing: performances)
    }
}

extension Int? {
    /// A rank, or that there is none.
    fileprivate var words: String { map(String.init) ?? "nowhere, failing a must-have," }
}

extension Evaluation {
    /// The rank of an option with other performances of its own, where scores are sums; nil if it fails a must-have.
    func linearRank(of i: Int, performing performances: Matrix) -> Int? {
        guard problem.screens.allSatisfy({ $0.passes(performances[option: i, criterion: $0.criterion]) }) else {
            return nil
        }
        let score = problem.criteria.indices.reduce(0) { sum, j in
            let x = performances[option: i, criterion: j]
            return sum + weights[j] * (table.valueFunction(of: j)?(x) ?? 0)
        }
        return 1 + ranks.indices.count { $0 != i && ranks[$0] != nil && Ranking.key(scores[$0]) > Ranking.key(score) }
    }
}
