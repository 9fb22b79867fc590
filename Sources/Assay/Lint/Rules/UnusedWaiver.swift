// Waivers that accept nothing any more.
// SPDX-License-Identifier: Apache-2.0

/// Waivers that accept nothing any more; found when all other findings are known.
struct UnusedWaiver: LintRule {
    let code = "unused-waiver"
    let severity = Diagnostic.Severity.warning
    let summary = "A waiver that matches no finding any more"
    let detection = """
        Of all findings of the waiver's rule none is about all of its ids, or the rule finds nothing. Errors cannot be \
        waived.
        """
    let importance = """
        A waiver records that somebody looked at a weakness and accepted it for a reason. When the finding is gone, \
        the reason speaks of a document that no longer exists. Left standing, it would silence the next finding of \
        that kind unread.
        """
    let citation = """
        Franco, L. A. & Montibeller, G. (2010). Facilitated modelling in operational research. European Journal of \
        Operational Research 205(3), 489–500. doi:10.1016/j.ejor.2009.09.030
        """

    /// The finding on a waiver that accepts nothing.
    func finding(on waiver: Waiver, _ number: Int) -> Diagnostic {
        let about = waiver.of.isEmpty ? "" : " about \(waiver.of.quoted())"
        return finding(
            "The waiver of '\(waiver.rule)' matches nothing: the rule has no finding\(about)",
            about: [.waiver(number)], hint: "Delete it, or name the ids that the finding is about now")
    }
}
