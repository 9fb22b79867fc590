// What a document says, fact by fact.
// SPDX-License-Identifier: Apache-2.0

/// One fact of a document: what its author would call a line.
struct Fact {
    let kind: Change.Kind
    /// The keys of the document on the way to it, as in `performance.gujarat.cost`.
    let path: String
    /// What it says; empty for a thing that is only there.
    let text: String
    /// The paths of the things that it belongs to: it comes and goes with them.
    let owners: [String]

    init(_ kind: Change.Kind, _ path: String, _ text: String, of owners: [String] = []) {
        (self.kind, self.path, self.text, self.owners) = (kind, path, text, owners)
    }
}

extension DecisionProblem {
    /// Everything that the document says, in its order.
    var facts: [Fact] {
        documentFacts + options.flatMap { facts(of: $0) } + criteriaFacts + weightSets.flatMap { facts(of: $0) }
            + cellFacts + sources.flatMap { facts(of: $0) } + listFacts + screenFacts
            + scenarios.flatMap { facts(of: $0) } + analysisFacts + waiverFacts
    }

    /// The ids of things whose order counts: the first weight set leads, and everything is printed in order.
    var orders: [(kind: Change.Kind, path: String, ids: [String])] {
        [
            (.options, "options", options.map(\.id)),
            (.criteria, "criteria", tree.groups.map(\.id) + criteria.map(\.id)),
            (.weights, "weights", weightSets.map(\.id)), (.lists, "list-groups", lists.groups.groups.map(\.entry)),
            (.scenarios, "scenarios", scenarios.map(\.id)),
        ]
    }

    /// The facts of one thing; those without a text are left out.
    func facts(_ kind: Change.Kind, _ owner: String, _ parts: [(key: String, text: String?)]) -> [Fact] {
        parts.compactMap { part in
            part.text.flatMap { $0.isEmpty ? nil : Fact(kind, "\(owner).\(part.key)", $0, of: [owner]) }
        }
    }

    private var documentFacts: [Fact] {
        let parts = [
            ("title", title), ("question", question), ("summary", summary), ("as-of", asOf?.description ?? ""),
            ("status", status.rawValue), ("baseline", baseline.map { options[$0].id } ?? ""),
        ]
        return parts.filter { !$0.1.isEmpty }.map { Fact(.document, $0.0, $0.1) }
    }

    private func facts(of option: PolicyOption) -> [Fact] {
        let owner = "options.\(option.id)"
        return [Fact(.options, owner, option.name)]
            + facts(
                .options, owner,
                [
                    ("summary", option.summary), ("needs", option.needs.listed), ("helps", option.helps.listed),
                    ("excludes", option.excludes.listed), ("budget", option.budget?.plain),
                ])
    }

    private func facts(of source: EvidenceSource) -> [Fact] {
        let owner = "sources.\(source.id)"
        return [Fact(.sources, owner, source.title)]
            + facts(
                .sources, owner,
                [
                    ("publisher", source.publisher), ("author", source.author),
                    ("year", source.year.map { String($0) }),
                    ("date", source.date?.description), ("url", source.url), ("grade", source.grade?.rawValue),
                    ("expires", source.expires?.description), ("quote", source.quote), ("note", source.note),
                ])
    }

    private func facts(of scenario: Scenario) -> [Fact] {
        let owner = "scenarios.\(scenario.id)"
        let factors = zip(criteria, scenario.factors).filter { $0.1 != 1 }.map { criterion, factor in
            Fact(
                .scenarios, "\(owner).weights.\(criterion.id)", "x\(factor.plain)",
                of: [owner, "criteria.\(criterion.id)"])
        }
        let changes = scenario.changes.map { change in
            let (option, criterion) = (options[change.option].id, criteria[change.criterion].id)
            return Fact(
                .scenarios, "\(owner).performance.\(option).\(criterion)", change.change.inWords,
                of: [owner, "options.\(option)", "criteria.\(criterion)"])
        }
        return [Fact(.scenarios, owner, scenario.name)]
            + facts(
                .scenarios, owner,
                [("summary", scenario.summary), ("likelihood", scenario.likelihood?.plain)]) + factors + changes
    }
}

extension [String] {
    var listed: String { joined(separator: ", ") }
}
