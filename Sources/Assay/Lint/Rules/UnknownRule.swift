// Waivers of rules that do not exist.
// SPDX-License-Identifier: Apache-2.0

/// Waivers of rules that do not exist; found when waivers are applied.
struct UnknownRule: LintRule {
    let code = "unknown-rule"
    let severity = Diagnostic.Severity.warning
    let summary = "A waiver that names a rule which does not exist"
    let detection = "No rule has the code that the waiver gives; 'assay explain-rule' lists the codes."
    let importance = """
        A waiver of a rule that does not exist accepts nothing, although its author believes otherwise. Most often one \
        letter is wrong, and the finding that was meant still stands. A record of accepted weaknesses is worth \
        something only if every line of it is true.
        """
    let citation = """
        Franco, L. A. & Montibeller, G. (2010). Facilitated modelling in operational research. European Journal of \
        Operational Research 205(3), 489–500. doi:10.1016/j.ejor.2009.09.030
        """

    /// The finding on a waiver of no rule.
    func finding(on waiver: Waiver, _ number: Int) -> Diagnostic {
        finding("'\(waiver.rule)' is not a rule", about: [.waiver(number)])
    }
}
