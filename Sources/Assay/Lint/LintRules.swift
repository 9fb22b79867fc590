// The list of lint rules.
// SPDX-License-Identifier: Apache-2.0

/// The rules that documents are checked by.
public enum LintRules {
    /// All of them, by what they look at: weights, ranges, criteria, options, methods, evidence, waivers.
    public static let all: [any LintRule] = [
        StaleWeights(), WeightKind(), InconsistentJudgements(), SplittingBias(), ObjectiveWeightSet(),
        WeightsAfterRanks(), TinyWeight(),
        RangeFromData(), RangeMismatch(), OrdinalAsNumber(), CountTrap(),
        WrongDirection(), NoDiscrimination(), DoubleCounting(), PreferentialDependence(), CostInsideAndOutside(),
        TooManyCriteria(), OneCriterionDecides(),
        MissingBaseline(), BaselineAboveOption(), UnknownTreatedSilently(), FalsePrecision(),
        DominatedAboveDominator(), RankReversal(), PseudoAgreement(), DeadKnob(),
        StaleEvidence(), ExpiredEvidence(), JudgementOnly(),
        UnusedWaiver(), UnknownRule(),
    ]

    /// A rule by its code.
    public static func named(_ code: String) -> (any LintRule)? { all.first { $0.code == code } }
}
