// The most important criterion first, the next only to break ties.
// SPDX-License-Identifier: Apache-2.0

/// Lexicographic order: the criterion with the greatest weight decides, the next only where it is tied, and so on.
///
///     score[i] = options that it comes before + ½ · other options that it ties with        in 0...n − 1
///
/// Criteria of equal weight come in the order of the document; a criterion of weight 0 does not count. With
/// `order: document` the weights play no part beyond that.
///
/// Edge cases: options tie only if they are the same under every criterion that counts.
///
/// > Fishburn, P. C. (1974). Lexicographic orders, utilities and decision rules: a survey. *Management Science* 20(11),
/// 1442–1471. doi:[10.1287/mnsc.20.11.1442](https://doi.org/10.1287/mnsc.20.11.1442)
///
/// - Complexity: O(n log n) in the number of options.
public struct Lexicographic: ScoringMethod {
    /// What orders the criteria.
    public static let order = MethodParameter(
        "order", "what orders the criteria: their weights or the document", .word(["weights", "document"]))

    /// Lexicographic order.
    public init() {}

    public var id: String { "lexicographic" }
    public var name: String { "Lexicographic order" }
    public var summary: String { "The most important criterion decides; the next only breaks ties" }
    public var citation: String { "Fishburn (1974), doi:10.1287/mnsc.20.11.1442" }
    public var parameters: [MethodParameter] { [Lexicographic.order] }
    public var standing: MethodStanding { .primary }
    public var conventions: [String] {
        ["Criteria of equal weight decide in the order of the document", "A criterion of weight 0 does not count"]
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let weights = table.weights
        let counted = table.criteria.indices.filter { weights[$0] > 0 }
        let criteria =
            table.word(Lexicographic.order) == "document"
            ? counted : counted.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
        let keys = (0..<table.options).map { i in
            criteria.map { j in
                let x = table.performances[option: i, criterion: j]
                return table.criteria[j].direction == .maximize ? -x : x
            }
        }
        let order = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
        return Verdict(
            scores: scores(order, keys),
            steps: table.working {
                [
                    MethodStep(
                        "Criteria in the order in which they decide", columns: ["Weight"],
                        rows: criteria.map { table.criteria[$0].name }, numbers: criteria.map { [weights[$0]] })
                ]
            })
    }

    private func scores(_ order: [Int], _ keys: [[Double]]) -> [Double] {
        var scores = [Double](repeating: 0, count: order.count)
        var first = 0
        while first < order.count {
            var next = first + 1
            while next < order.count, keys[order[next]] == keys[order[first]] { next += 1 }
            let score = Double(order.count - next) + Double(next - first - 1) / 2
            for i in order[first..<next] { scores[i] = score }
            first = next
        }
        return scores
    }
}
