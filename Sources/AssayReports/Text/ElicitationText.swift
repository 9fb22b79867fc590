// How weights were found, in sentences and for programs.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// How weights were found, in sentences and for programs.
struct ElicitationText {
    let elicitation: Elicitation
    let tree: CriteriaTree

    /// One paragraph for each group of things that were compared.
    var lines: [String] { elicitation.circles.flatMap(lines) }

    private func lines(of circle: Elicitation.Circle) -> [String] {
        let place = circle.group.map { $0.isEmpty ? "At the top level" : "Within \(name($0))" } ?? "Over all criteria"
        var lines = ["\(place): found by \(circle.method.name)"]
        let findings = circle.findings
        if let consistency = findings.consistency { lines += self.lines(of: consistency, circle).map { "  " + $0 } }
        if !findings.completed.isEmpty {
            let all = circle.members.count * (circle.members.count - 1) / 2
            lines.append("  \(findings.completed.count) of \(all) comparisons follow from the others")
        }
        if let bounds = findings.bounds {
            let ranges = zip(circle.members, bounds).map {
                "\(name($0)) \(($1.lowerBound * 100).brief(1))–\(($1.upperBound * 100).brief(1)) %"
            }
            lines.append("  The judgements leave room: " + ranges.joined(separator: ", "))
        }
        return lines
    }

    private func lines(of consistency: Consistency, _ circle: Elicitation.Circle) -> [String] {
        let shown = consistency.figures.filter { !["index", "lambdaMax", "randomIndex"].contains($0.id) }
        var lines = shown.map { figure in
            let limit = figure.most.map { " (\(figure.value > $0 ? "above" : "within") \($0.fixed(2)))" } ?? ""
            return "\(figure.name.prefix(1).uppercased() + figure.name.dropFirst()): \(figure.value.fixed(3))\(limit)"
        }
        if !consistency.basis.isEmpty { lines[lines.count - 1] += "; \(consistency.basis)" }
        if let revision = consistency.revision, !consistency.isAcceptable {
            let judgement = revision.judgement
            lines.append(
                "Look again at \(name(circle.members[judgement.first])) against \(name(circle.members[judgement.second])): "
                    + "judged \(judgement.ratio.brief()), the weights imply \(revision.implied.brief())")
        }
        if !consistency.cycles.isEmpty {
            let cycles = consistency.cycles.map { $0.map { name(circle.members[$0]) }.joined(separator: " > ") }
            lines.append("Circles: " + cycles.joined(separator: "; "))
        }
        return lines
    }

    private func name(_ id: String) -> String {
        tree.leaf(id).map { tree.leaves[$0].name } ?? tree.group(id)?.name ?? id
    }
}

// MARK: - For programs

extension ElicitationText {
    /// The consistency of what was compared: of the least consistent group, with those of all groups beside it.
    var consistency: JSON {
        let judged = elicitation.circles.filter { $0.findings.consistency != nil }
        let worst = judged.max { first($0) < first($1) }
        guard let worst, let consistency = worst.findings.consistency else { return .null }
        let members = members(of: consistency, worst)
        guard judged.count > 1 || worst.group != nil else { return .object(members) }
        let groups = judged.map { circle in
            (
                key: circle.group ?? "",
                value: JSON.object(circle.findings.consistency.map { self.members(of: $0, circle) } ?? [])
            )
        }
        return .object(members + [("group", .optional(worst.group)), ("groups", .object(groups))])
    }

    private func first(_ circle: Elicitation.Circle) -> Double {
        circle.findings.consistency?.figures.first?.value ?? 0
    }

    private func members(of consistency: Consistency, _ circle: Elicitation.Circle) -> [(key: String, value: JSON)] {
        let figures = consistency.figures.map { (key: $0.id, value: JSON.number($0.value)) }
        let revision = consistency.revision.map { revision in
            JSON.members(
                ("first", .text(circle.members[revision.judgement.first])),
                ("second", .text(circle.members[revision.judgement.second])),
                ("judged", .number(revision.judgement.ratio)), ("implied", .number(revision.implied)))
        }
        return figures + [
            ("limit", consistency.figures.lazy.compactMap(\.most).first.map(JSON.number) ?? .null),
            ("acceptable", .flag(consistency.isAcceptable)), ("basis", .text(consistency.basis)),
            ("revisit", revision ?? .null),
            ("circles", .list(consistency.cycles.map { .list($0.map { .text(circle.members[$0]) }) })),
        ]
    }

    /// Where judgements leave room: least and greatest shares among what was compared.
    var bounds: JSON {
        let circles = elicitation.circles.filter { $0.findings.bounds != nil }
        return .object(
            circles.flatMap { circle in
                zip(circle.members, circle.findings.bounds ?? []).map { id, range in
                    (key: id, value: .list([.number(range.lowerBound), .number(range.upperBound)]))
                }
            })
    }

    /// Comparisons that were not made, with what follows from those that were.
    var completed: JSON {
        .list(
            elicitation.circles.flatMap { circle in
                circle.findings.completed.map { judgement in
                    .members(
                        ("first", .text(circle.members[judgement.first])),
                        ("second", .text(circle.members[judgement.second])), ("ratio", .number(judgement.ratio)))
                }
            })
    }
}
