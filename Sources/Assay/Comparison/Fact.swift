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
            + cellFacts + sources.flatMap { facts(of: $0) } + screenFacts
            + scenarios.flatMap { facts(of: $0) } + analysisFacts + waiverFacts
    }

    /// The facts of one thing; those without a text are left out.
    private func facts(_ kind: Change.Kind, _ owner: String, _ parts: [(key: String, text: String?)]) -> [Fact] {
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

    private func facts(of set: WeightSet) -> [Fact] {
        let owner = "weights.\(set.id)"
        let ids = tree.groups.map(\.id) + tree.leaves.map(\.id)
        let points = ids.compactMap { id in
            set.points(of: id, in: tree).map {
                Fact(.weights, "\(owner).\(id)", $0.plain, of: [owner, "criteria.\(id)"])
            }
        }
        return [Fact(.weights, owner, set.name)]
            + facts(
                .weights, owner,
                [
                    ("kind", set.kind.rawValue), ("by", set.by), ("on", set.on?.description),
                    ("because", set.because),
                ]) + points
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

extension DecisionProblem {
    fileprivate var criteriaFacts: [Fact] {
        let groups = tree.groups.flatMap { group in
            let owner = "criteria.\(group.id)"
            return [Fact(.criteria, owner, group.name)]
                + facts(
                    .criteria, owner,
                    [
                        ("definition", group.definition), ("within", within(group.id)),
                        ("compensation", group.compensation == .full ? nil : group.compensation.exponent.plain),
                    ])
        }
        let top = tree.root.compensation
        return (top == .full ? [] : [Fact(.criteria, "compensation", top.exponent.plain)]) + groups
            + criteria.flatMap { facts(of: $0) }
    }

    private func facts(of criterion: Criterion) -> [Fact] {
        let owner = "criteria.\(criterion.id)"
        let words = facts(
            .criteria, owner,
            [
                ("definition", criterion.definition), ("unit", criterion.unit), ("role", criterion.role.rawValue),
                ("within", within(criterion.id)),
            ])
        let range = facts(
            .ranges, owner,
            [
                ("range", criterion.range.map { "\($0.worst.plain) to \($0.best.plain)" }),
                ("direction", criterion.range == nil ? criterion.direction.rawValue : nil),
                ("scale", criterion.scale.map { $0.levels.map { "\($0.id) \($0.at.plain)" }.joined(separator: ", ") }),
                ("value", criterion.valueFunction?.shapeInWords), ("thresholds", criterion.thresholds.inWords),
            ])
        return [Fact(.criteria, owner, criterion.name)] + words + range
    }

    private func within(_ id: String) -> String? { tree.parent(of: id)?.group.id }

    fileprivate var cellFacts: [Fact] {
        options.indices.flatMap { i in
            criteria.indices.flatMap { j in facts(of: performances[option: i, criterion: j], options[i], criteria[j]) }
        }
    }

    private func facts(of cell: Performance, _ option: PolicyOption, _ criterion: Criterion) -> [Fact] {
        let path = "performance.\(option.id).\(criterion.id)"
        let owners = ["options.\(option.id)", "criteria.\(criterion.id)"]
        let evidence = cell.evidence
        let parts = [
            ("sources", evidence.sources.listed), ("because", evidence.because),
            ("grade", evidence.grade?.rawValue ?? ""), ("by", evidence.by), ("on", evidence.on?.description ?? ""),
        ]
        return [Fact(.cells, path, cell.inWords(on: criterion.scale), of: owners)]
            + parts.filter { !$0.1.isEmpty }.map { Fact(.evidence, "\(path).\($0.0)", $0.1, of: owners) }
    }

    fileprivate var screenFacts: [Fact] {
        screens.map { screen in
            let id = criteria[screen.criterion].id
            let (key, figure) =
                if case .atLeast(let x) = screen.bound { ("at-least", x) } else { ("at-most", screen.figure) }
            return Fact(.screens, "screens.\(id).\(key)", figure.plain, of: ["criteria.\(id)"])
        }
    }

    fileprivate var analysisFacts: [Fact] {
        let parameters = analysis.parameters.sorted { $0.key < $1.key }.map { ("parameters.\($0.key)", "\($0.value)") }
        let parts = [
            ("method", analysis.method), ("cross-checks", analysis.crossChecks.listed),
            ("draws", String(analysis.draws)), ("seed", String(analysis.seed)), ("unknown", analysis.unknown.rawValue),
            ("weights.within", analysis.weightsWithin?.plain ?? ""),
        ]
        return (parts + parameters).filter { !$0.1.isEmpty }.map { Fact(.analysis, "analysis.\($0.0)", $0.1) }
    }

    fileprivate var waiverFacts: [Fact] {
        waivers.map { Fact(.waivers, "waivers.\(([$0.rule] + $0.of).joined(separator: "."))", $0.because) }
    }
}

extension [String] {
    fileprivate var listed: String { joined(separator: ", ") }
}

extension Performance {
    /// The estimate as a document writes it: a level by its name.
    func inWords(on scale: ConstructedScale?) -> String {
        if case .known(let low, let best, let high) = estimate, low == best, best == high,
            let level = scale?.level(at: best)
        {
            return level.id
        }
        return estimate.inWords
    }
}

extension ValueFunction {
    /// The curve without its range; nil for a straight line.
    fileprivate var shapeInWords: String? {
        guard shape != .linear else { return nil }
        return String(inWords.dropFirst("\(range.worst.plain) → \(range.best.plain), ".count))
    }
}

extension Thresholds {
    fileprivate var inWords: String {
        let numbers = [
            ("indifference", indifference, shares.indifference), ("preference", preference, shares.preference),
            ("veto", veto, shares.veto), ("gaussian", gaussian, 0),
        ]
        let parts = numbers.compactMap { name, amount, share -> String? in
            guard amount != nil || share > 0 else { return nil }
            return "\(name) \((amount ?? 0).plain)" + (share > 0 ? " + \((100 * share).brief()) %" : "")
        }
        return (parts + (function.map { [$0.rawValue] } ?? [])).joined(separator: ", ")
    }
}
