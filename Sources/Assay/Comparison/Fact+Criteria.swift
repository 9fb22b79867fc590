// What a document says of criteria, performances and must-haves.
// SPDX-License-Identifier: Apache-2.0

extension DecisionProblem {
    var criteriaFacts: [Fact] {
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
                ("scale", criterion.scale?.inWords), ("value", criterion.valueFunction?.shapeInWords),
                ("thresholds", criterion.thresholds.inWords),
            ])
        let levels = facts(
            .ranges, owner, (criterion.scale?.levels ?? []).map { ("scale.\($0.id).means", $0.means) })
        return [Fact(.criteria, owner, criterion.name)] + words + range + levels
    }

    private func within(_ id: String) -> String? { tree.parent(of: id)?.group.id }

    var cellFacts: [Fact] {
        options.indices.flatMap { i in
            criteria.indices.flatMap { j in facts(of: performances[option: i, criterion: j], options[i], criteria[j]) }
        }
    }

    private func facts(of cell: Performance, _ option: PolicyOption, _ criterion: Criterion) -> [Fact] {
        let path = "performance.\(option.id).\(criterion.id)"
        let owners = ["options.\(option.id)", "criteria.\(criterion.id)"]
        let evidence = cell.evidence
        let parts = [
            ("of", cell.counted?.basisInWords ?? ""), ("sources", evidence.sources.listed),
            ("because", evidence.because),
            ("grade", evidence.grade?.rawValue ?? ""), ("by", evidence.by), ("on", evidence.on?.description ?? ""),
        ]
        return [Fact(.cells, path, cell.inWords(on: criterion.scale), of: owners)]
            + parts.filter { !$0.1.isEmpty }.map { Fact(.evidence, "\(path).\($0.0)", $0.1, of: owners) }
    }

    var screenFacts: [Fact] {
        screens.flatMap { screen in
            let id = criteria[screen.criterion].id
            let (key, figure) =
                if case .atLeast(let x) = screen.bound { ("at-least", x) } else { ("at-most", screen.figure) }
            let path = "screens.\(id).\(key)"
            return [Fact(.screens, path, figure.plain, of: ["criteria.\(id)"])]
                + facts(.screens, path, [("because", screen.because)])
        }
    }
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

extension ConstructedScale {
    fileprivate var inWords: String {
        (id.isEmpty ? "" : "\(id): ") + levels.map { "\($0.id) \($0.at.plain)" }.joined(separator: ", ")
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
