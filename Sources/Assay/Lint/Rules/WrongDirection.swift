// Names that say the opposite of the range.
// SPDX-License-Identifier: Apache-2.0

/// Criteria whose name says the opposite of their direction.
struct WrongDirection: LintRule {
    private static let burdens: Set<String> = [
        "cost", "costs", "price", "prices", "expense", "expenses", "expenditure", "risk", "risks", "time", "delay",
        "delays", "duration", "loss", "losses", "emission", "emissions", "pollution", "waste", "damage", "damages",
        "harm",
        "burden", "debt", "deficit", "accidents", "deaths", "injuries", "complaints", "downtime", "noise", "hazard",
    ]
    private static let boons: Set<String> = [
        "benefit", "benefits", "revenue", "revenues", "income", "profit", "profits", "quality", "safety", "jobs",
        "employment", "satisfaction", "support", "reliability", "resilience", "savings",
    ]
    /// Words that turn a burden into its opposite, or make another thing of it.
    private static let turns: Set<String> = [
        "saving", "savings", "saved", "reduction", "reductions", "reduced", "reducing", "avoided", "avoidance",
        "avoiding",
        "mitigation", "mitigated", "prevention", "prevented", "cut", "cuts", "fall", "decrease", "less", "fewer",
        "lower",
        "low", "no", "free", "effectiveness", "efficiency", "effective", "efficient", "control", "controlled",
        "management",
        "protection", "recovery", "recovered", "cover", "coverage", "certainty", "sharing", "shared", "full", "part",
        "real", "on", "up", "response", "responsiveness", "tolerance", "appetite", "capacity", "awareness", "adjusted",
        "lost", "lack", "without", "against", "needed", "required", "treatment", "treated", "recycling", "recycled",
        "performance", "advantage", "benefit", "benefits", "competitiveness", "resilience", "removal", "removed",
        "limits",
    ]

    let code = "wrong-direction"
    let severity = Diagnostic.Severity.warning
    let summary = "A criterion whose name says the opposite of its direction"
    let detection = """
        The name or id holds a word such as cost, price, risk, time, delay, loss, emissions or waste, or the role is \
        cost, and more is better; or it holds one such as benefit, revenue, jobs, quality or safety, and less is \
        better. Words that turn the meaning (saving, reduction, avoided, -effectiveness, …) and constructed scales \
        are left alone.
        """
    let importance = """
        If a range is written the wrong way round, everything that should count against an option counts for it. The \
        ranking still looks plausible, because most criteria are right. It is the most damaging slip of a keyboard in \
        this kind of analysis, and the easiest to mend.
        """
    let citation = """
        Keeney, R. L. & Gregory, R. S. (2005). Selecting attributes to measure the achievement of objectives. \
        Operations Research 53(1), 1–11. doi:10.1287/opre.1040.0158
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        context.problem.criteria.compactMap { criterion in
            guard criterion.scale == nil, let reason = reason(criterion) else { return nil }
            let more = criterion.direction == .maximize
            let ends = criterion.range.map {
                ", from \($0.worst.brief()) (worst) to \(criterion.amount($0.best)) (best)"
            }
            return finding(
                "\(more ? "More" : "Less") of '\(criterion.name)' counts as better\(ends ?? ""), although \(reason)",
                about: [.range(criterion: criterion.id), .criterion(criterion.id)],
                hint: criterion.range.map { "Is it {worst: \($0.best.brief()), best: \($0.worst.brief())}?" }
                    ?? "Is it 'direction: \(more ? "minimize" : "maximize")'?")
        }
    }

    /// Why the direction may be wrong; nil if nothing says so.
    private func reason(_ criterion: Criterion) -> String? {
        let words = criterion.words
        guard !words.contains(where: WrongDirection.turns.contains) else { return nil }
        switch criterion.direction {
        case .maximize:
            if criterion.role == .cost { return "its role is cost" }
            return words.first(where: WrongDirection.burdens.contains)
                .map { "the word '\($0)' sounds like something to have less of" }
        case .minimize:
            guard criterion.role == .benefit, !words.contains(where: WrongDirection.burdens.contains) else {
                return nil
            }
            return words.first(where: WrongDirection.boons.contains)
                .map { "the word '\($0)' sounds like something to have more of" }
        }
    }
}
