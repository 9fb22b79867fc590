// Documents without a do-minimum.
// SPDX-License-Identifier: Apache-2.0

/// Documents that do not say which option is the do-minimum.
struct MissingBaseline: LintRule {
    private static let phrases = [
        "status quo", "do nothing", "do minimum", "no action", "no change", "business as usual", "as usual", "as today",
        "present course", "present track", "go on", "stay", "continue", "baseline", "none",
    ]

    let code = "missing-baseline"
    let severity = Diagnostic.Severity.question
    let summary = "A document that names no do-minimum option"
    let detection = """
        The document has two options or more and no 'baseline'. An option whose name sounds like one is offered.
        """
    let importance = """
        Every choice is also a choice against leaving things as they are. Without that option among the others, the \
        best of a bad list looks good, and nobody sees what the money buys. With it, scores, charts and flip points \
        all gain a line to be read against.
        """
    let citation = """
        Samuelson, W. & Zeckhauser, R. (1988). Status quo bias in decision making. Journal of Risk and Uncertainty 1, \
        7–59. doi:10.1007/BF00055564
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let options = context.problem.options
        guard context.problem.baseline == nil, options.count > 1 else { return [] }
        let likely = options.first { option in
            let words = " " + (option.name.lowercasedWords + option.id.lowercasedWords).joined(separator: " ") + " "
            return MissingBaseline.phrases.contains { words.contains(" \($0) ") }
        }
        let message =
            likely.map { "No option is named as the baseline: is '\($0.name)' what happens if nothing is decided?" }
            ?? "None of the \(options.count) options is named as the baseline: what happens if nothing is decided?"
        return [
            finding(
                String(message), about: [.section("options")],
                hint: likely.map { "Write 'baseline: \($0.id)'" }
                    ?? "Add the do-minimum as an option, and name it with 'baseline'")
        ]
    }
}
