// What a document says of weights.
// SPDX-License-Identifier: Apache-2.0

extension DecisionProblem {
    /// The facts of a weight set: whose it is, how it was found, and the points.
    func facts(of set: WeightSet) -> [Fact] {
        let owner = "weights.\(set.id)"
        let story = facts(
            .weights, owner,
            [
                ("kind", set.statesKind || set.kind != .swing ? set.kind.rawValue : nil), ("by", set.by),
                ("on", set.on?.description), ("because", set.because),
            ])
        return [Fact(.weights, owner, set.name)] + story + pointFacts(set, owner) + askedFacts(set, owner)
            + elicitationFacts(set, owner)
    }

    private func pointFacts(_ set: WeightSet, _ owner: String) -> [Fact] {
        (tree.groups.map(\.id) + tree.leaves.map(\.id)).compactMap { id in
            set.points(of: id, in: tree).map {
                Fact(.weights, "\(owner).\(id)", $0.plain, of: [owner, "criteria.\(id)"])
            }
        }
    }

    /// The ranges that somebody was asked for.
    private func askedFacts(_ set: WeightSet, _ owner: String) -> [Fact] {
        criteria.compactMap { criterion in
            set.ranges[criterion.id].map {
                Fact(
                    .weights, "\(owner).ranges.\(criterion.id)", "\($0.worst.plain) to \($0.best.plain)",
                    of: [owner, "criteria.\(criterion.id)"])
            }
        }
    }

    /// How the points were found: by which method, how consistently, and what they leave open.
    private func elicitationFacts(_ set: WeightSet, _ owner: String) -> [Fact] {
        guard let elicitation = set.elicitation else {
            return facts(.weights, owner, [("method", set.judgement == .equal ? "equal" : nil)])
        }
        let circles = elicitation.circles.flatMap { circle in
            let prefix = circle.group.map { "within.\($0)." } ?? ""
            return facts(
                .weights, owner,
                [
                    (prefix + "method", circle.method.rawValue), (prefix + "bounds", circle.boundsInWords),
                    (prefix + "consistency", circle.findings.consistency?.inWords),
                ])
        }
        return facts(.weights, owner, [("method", elicitation.method.rawValue)])
            + circles.filter { $0.path != "\(owner).method" }
    }
}

extension Elicitation.Circle {
    fileprivate var boundsInWords: String? {
        findings.bounds.map { bounds in
            zip(members, bounds).map { "\($0) \($1.lowerBound.plain) to \($1.upperBound.plain)" }.joined(
                separator: ", ")
        }
    }
}

extension Consistency {
    fileprivate var inWords: String {
        let circles = cycles.isEmpty ? [] : ["\(cycles.count) circles"]
        return (figures.map { "\($0.name) \($0.value.plain)" } + circles).joined(separator: ", ")
    }
}
