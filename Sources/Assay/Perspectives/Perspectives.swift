// Weight sets side by side: who agrees with whom, and on what they differ.
// SPDX-License-Identifier: Apache-2.0

/// A problem as every weight set ranks it, and how far the rankings agree.
///
/// Options that fail a must-have are left out: no weight brings them back. Nothing is averaged here; group results are
/// made by `GroupResult`, on request.
public struct Perspectives: Sendable {
    /// How far apart weight sets lie on one criterion.
    public struct Difference: Hashable, Sendable {
        /// The number of the criterion.
        public let criterion: Int
        /// The number of the set that gives it the least weight.
        public let lowest: Int
        /// The number of the set that gives it the greatest weight.
        public let highest: Int
        /// The least and the greatest weight.
        public let weights: ClosedRange<Double>
    }

    /// One evaluation for each weight set, in document order.
    public let evaluations: [Evaluation]
    /// The numbers of the options that pass every must-have, in document order.
    public let options: [Int]

    /// A problem as every weight set ranks it.
    ///
    /// - Parameters:
    ///   - method: What scores it; the method that the document names if nil.
    ///   - scenario: The number of the scenario; nil for the document as it stands.
    /// - Throws: `MethodError` if the method is not defined for this problem.
    public init(
        of problem: DecisionProblem, by method: (any ScoringMethod)? = nil, scenario: Int? = nil
    ) throws(MethodError) {
        var evaluations: [Evaluation] = []
        for set in problem.weightSets.indices {
            evaluations.append(try Evaluation(of: problem, by: method, weightSet: set, scenario: scenario))
        }
        self.evaluations = evaluations
        options = problem.options.indices.filter { i in evaluations.allSatisfy { $0.ranks[i] != nil } }
    }

    /// What was scored.
    public var problem: DecisionProblem { evaluations[0].problem }
    /// The weight sets.
    public var weightSets: [WeightSet] { problem.weightSets }

    /// The rank of each of the options, set by set.
    public var ranks: [[Int]] { evaluations.map { evaluation in options.map { evaluation.ranks[$0] ?? 0 } } }

    /// A coefficient between every two sets, the first of them the reference; nil where one of them ties all options.
    public func agreement(_ coefficient: AgreementCoefficient = .kendall) -> [[Double?]] {
        let ranks = ranks.map { $0.map(Double.init) }
        return ranks.map { a in ranks.map { RankAgreement(a, $0)[coefficient] } }
    }

    /// Kendall's W of all sets; nil for a single set or a single option.
    public var concordance: Double? {
        weightSets.count > 1 && options.count > 1 ? kendallConcordance(of: ranks.map { $0.map(Double.init) }) : nil
    }

    /// Criteria by how far apart the sets lie on them, farthest first; those on which all agree are left out.
    public var differences: [Difference] {
        let sets = evaluations.indices
        let all = problem.criteria.indices.compactMap { j -> Difference? in
            let weights = evaluations.map { $0.weights[j] }
            guard let low = sets.min(by: { weights[$0] < weights[$1] }),
                let high = sets.max(by: { weights[$0] < weights[$1] }), weights[high] - weights[low] > 1e-12
            else { return nil }
            return Difference(criterion: j, lowest: low, highest: high, weights: weights[low]...weights[high])
        }
        return all.enumerated().sorted { a, b in
            a.element.width != b.element.width ? a.element.width > b.element.width : a.offset < b.offset
        }.map(\.element)
    }

    /// The best and the worst rank of each of the options in any set.
    public var spans: [ClosedRange<Int>] {
        options.indices.map { place in
            let ranks = ranks.map { $0[place] }
            return (ranks.min() ?? 0)...(ranks.max() ?? 0)
        }
    }

    /// Options that every perspective could live with, by number: in the upper half of every ranking, and above the
    /// baseline in each where there is one; the one whose worst rank is best comes first.
    public var acceptable: [Int] {
        let (spans, half) = (spans, (options.count + 1) / 2)
        let kept = options.indices.filter { spans[$0].upperBound <= half && isAboveBaseline(options[$0]) }
        return kept.sorted {
            (spans[$0].upperBound, spans[$0].lowerBound, $0) < (spans[$1].upperBound, spans[$1].lowerBound, $1)
        }.map { options[$0] }
    }

    private func isAboveBaseline(_ i: Int) -> Bool {
        guard let baseline = problem.baseline, baseline != i else { return problem.baseline == nil }
        return evaluations.allSatisfy { Ranking.key($0.scores[i]) > Ranking.key($0.scores[baseline]) }
    }
}

extension Perspectives.Difference {
    /// How far apart the sets lie.
    public var width: Double { weights.upperBound - weights.lowerBound }
}
