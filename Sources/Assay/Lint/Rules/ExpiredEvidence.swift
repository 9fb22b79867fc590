// Sources that no longer hold.
// SPDX-License-Identifier: Apache-2.0

/// Sources that no longer hold, and the figures that rest on them.
struct ExpiredEvidence: LintRule {
    let code = "expired-evidence"
    let severity = Diagnostic.Severity.warning
    let summary = "A source that has expired, and the figures that rest on it"
    let detection = """
        A source that some figure cites has an 'expires' on or before the day on which evidence is judged: the \
        document's 'as-of', or the day given with --today. Without a day nothing is found; the clock is not read.
        """
    let importance = """
        A date of expiry was written down because the fact was known to change: a quota, a ban, a price. After it the \
        figure is a memory. It may still be right, but only somebody who looks again can say so.
        """
    let citation = """
        Funtowicz, S. O. & Ravetz, J. R. (1990). Uncertainty and Quality in Science for Policy. Kluwer. \
        doi:10.1007/978-94-009-0621-1
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        guard let day = context.evidence.day else { return [] }
        return context.evidence.sources.filter { $0.isExpired && !$0.uses.isEmpty }.map { source in
            let expiry = source.source.expires.map { "\($0)" } ?? ""
            return finding(
                "'\(source.source.title)' expired on \(expiry), and on \(day) \(context.figures(source.uses)) on it",
                about: [.source(source.source.id)],
                hint: "Look it up again, then correct the figures or move 'expires'")
        }
    }
}

extension LintContext {
    /// How many figures, and which: `2 figures rest, 'Cost' of 'Gujarat' and 'Cost' of 'Odisha',`.
    func figures(_ places: [Int]) -> String {
        let m = problem.criteria.count
        let names = places.map { "'\(problem.criteria[$0 % m].name)' of '\(problem.options[$0 / m].name)'" }
        let more = names.count > 3 ? ["\(names.count - 2) more"] : []
        let shown = Array(names.prefix(more.isEmpty ? 3 : 2)) + more
        let list =
            shown.count == 1 ? shown[0] : shown.dropLast().joined(separator: ", ") + " and " + shown[shown.count - 1]
        return names.count == 1 ? "\(list) rests" : "\(list) rest"
    }
}
