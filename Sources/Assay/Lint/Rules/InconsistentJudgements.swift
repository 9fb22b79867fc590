// Comparisons that contradict each other.
// SPDX-License-Identifier: Apache-2.0

/// Comparisons that contradict each other; the reader of documents finds it.
struct InconsistentJudgements: LintRule {
    let code = "inconsistent-judgements"
    let severity = Diagnostic.Severity.warning
    let summary = "Pairwise comparisons that contradict each other, with the one most worth another look"
    let detection = """
        The consistency ratio of a set of pairwise comparisons is above 0.10, Saaty's limit. The judgement whose \
        change would mend most is named, with what the others imply in its place.
        """
    let importance = """
        If a is worth twice b and b three times c, then a should be worth six times c. Judgements far from that leave \
        the weights to the averaging of the method rather than to the judge. Usually one comparison was entered upside \
        down or answered in haste, and looking at it again settles the matter.
        """
    let citation = """
        Saaty, T. L. (1990). How to make a decision: the analytic hierarchy process. European Journal of Operational \
        Research 48(1), 9–26. doi:10.1016/0377-2217(90)90057-I
        """
}
