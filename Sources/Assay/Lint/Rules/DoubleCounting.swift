// Pairs of criteria that may count the same thing twice.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// Pairs of criteria that may count the same thing twice, with the ranking if it counted once.
struct DoubleCounting: LintRule {
    /// The correlation of values above which one criterion tells hardly more than the other: it explains four fifths of
    /// the other's variance.
    static let strong = 0.9
    /// Fewer options are correlated by chance.
    static let fewestOptions = 5

    let code = "double-counting"
    let severity = Diagnostic.Severity.warning
    let summary = "Two criteria that may measure the same thing twice"
    let detection = """
        The values of two weighted criteria are correlated above 0.9 in size over at least five options with figures \
        under both; or both have the same unit, the same sources in every cell, and names that share most of their \
        words. Constant columns and columns of two different figures are left out.
        """
    let importance = """
        An additive score assumes that each criterion adds something of its own. What is counted under two names \
        gets the sum of two weights, without anybody having decided that. Correlation is only a sign: two aims may \
        go together in these options and still be different aims, which is what a waiver can say.
        """
    let citation = """
        Keeney, R. L. (2002). Common mistakes in making value trade-offs. Operations Research 50(6), 935–945. \
        doi:10.1287/opre.50.6.935.357
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let weighted = context.problem.criteria.indices.filter { context.greatestWeight(of: $0) > 0 }
        let columns = weighted.map { ValueColumn(of: $0, context) }
        return columns.indices.flatMap { b in
            columns[..<b].compactMap { finding(on: $0, columns[b], context) }
        }
    }

    private func finding(on a: ValueColumn, _ b: ValueColumn, _ context: LintContext) -> Diagnostic? {
        let correlation = a.correlation(with: b)
        let isCorrelated = abs(correlation ?? 0) > DoubleCounting.strong
        let (isAlike, isOpposed) = (a.isAlike(b), isCorrelated && (correlation ?? 0) < 0)
        guard isCorrelated || isAlike else { return nil }
        let (first, second) = (context.problem.criteria[a.j], context.problem.criteria[b.j])
        let (kept, left) =
            context.leading.weights[a.j] >= context.leading.weights[b.j] ? (first, b.j) : (second, a.j)
        let outcome = context.ranks(of: context.leading, without: left)
            .map { RankChange(context.problem, from: context.leading.ranks, to: $0).inWords }
        let sum = context.leading.weights[a.j] + context.leading.weights[b.j]
        return finding(
            "'\(first.name)' and '\(second.name)' may "
                + "\(isOpposed ? "be one thing seen from two sides" : "count the same thing twice"): "
                + signs(isCorrelated ? correlation : nil, a, b, isAlike: isAlike, first.unit)
                + "; together they weigh \(sum.inPercent)"
                + (outcome.map { "; counted once, as '\(kept.name)', \($0)" } ?? ""),
            about: [.criterion(first.id), .criterion(second.id)],
            hint: "Keep one of them, or write a waiver that says why they are different aims")
    }

    private func signs(_ correlation: Double?, _ a: ValueColumn, _ b: ValueColumn, isAlike: Bool, _ unit: String)
        -> String
    {
        var signs: [String] = []
        if let correlation {
            signs.append(
                "over \(a.shared(with: b)) options "
                    + "\(correlation > 0 ? "their values go together" : "what the one gives the other takes") "
                    + "(correlation \(correlation.fixed(2)))")
        }
        if isAlike {
            signs.append("they have like names, the same unit, \(unit), and the same sources")
        }
        return signs.joined(separator: ", and ")
    }
}

/// One criterion's values and what it rests on.
private struct ValueColumn {
    let j: Int
    /// The value of every option; nil where the performance is unknown.
    let values: [Double?]
    let unit: String
    let words: Set<String>
    /// The sources of every cell.
    let sources: [[String]]

    init(of j: Int, _ context: LintContext) {
        let (problem, evaluation) = (context.problem, context.leading)
        self.j = j
        values = problem.options.indices.map { i in
            problem.performances[option: i, criterion: j].best == nil ? nil : evaluation.values[option: i, criterion: j]
        }
        unit = problem.criteria[j].unit
        words = Set(problem.criteria[j].name.lowercasedWords.filter { $0.count > 2 })
        sources = problem.options.indices.map { problem.performances[option: $0, criterion: j].evidence.sources }
    }

    /// For how many options both have figures.
    func shared(with other: ValueColumn) -> Int { zip(values, other.values).count { $0 != nil && $1 != nil } }

    /// The correlation of values; nil for too few options or too few different figures.
    func correlation(with other: ValueColumn) -> Double? {
        let pairs = zip(values, other.values).compactMap { a, b in a.flatMap { a in b.map { (a, $0) } } }
        let (x, y) = (pairs.map(\.0), pairs.map(\.1))
        guard pairs.count >= DoubleCounting.fewestOptions, Set(x).count > 2, Set(y).count > 2 else { return nil }
        let (meanX, meanY) = (x.mean, y.mean)
        let products = pairs.reduce((0.0, 0.0, 0.0)) { sums, pair in
            let (dx, dy) = (pair.0 - meanX, pair.1 - meanY)
            return (sums.0 + dx * dy, sums.1 + dx * dx, sums.2 + dy * dy)
        }
        guard products.1 > 0, products.2 > 0 else { return nil }
        return products.0 / Double.sqrt(products.1 * products.2)
    }

    /// Whether the two have like names, one unit, and the same sources in every cell.
    func isAlike(_ other: ValueColumn) -> Bool {
        guard !unit.isEmpty, unit == other.unit, sources == other.sources, sources.contains(where: { !$0.isEmpty })
        else {
            return false
        }
        return 2 * words.intersection(other.words).count > words.union(other.words).count
    }
}
