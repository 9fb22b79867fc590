// Weights for a terminal and for other programs.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// The weights of one set under one scenario or none, with the swings that they are the worth of.
public struct WeightsText: Sendable {
    private let problem: DecisionProblem
    private let weightSet: WeightSet
    private let scenario: Scenario?
    private let weights: [Double]

    /// The weights that an evaluation used.
    public init(_ evaluation: Evaluation) {
        problem = evaluation.problem
        weightSet = problem.weightSets[evaluation.weightSet]
        scenario = evaluation.scenario.map { evaluation.problem.scenarios[$0] }
        weights = evaluation.weights
    }

    /// The lines: title, the set with its story, and the table.
    public func lines(colored: Bool) -> [String] {
        var head = [StyledText(problem.title, .bold), StyledText("Weights: \(weightSet.name)\(story)", .dim)]
        if let scenario { head.append(StyledText("Scenario: \(scenario.name)", .dim)) }
        return head.map { $0.rendered(colored: colored) } + [""] + table.lines(colored: colored)
            + paragraph("How the weights were found", elicitation?.lines ?? [], colored)
            + paragraph("Changes that are worth the same", equivalents.lines, colored)
    }

    private func paragraph(_ title: String, _ lines: [String], _ colored: Bool) -> [String] {
        guard !lines.isEmpty else { return [] }
        return ["", StyledText(title, .bold).rendered(colored: colored)]
            + lines.map { StyledText("  " + $0).rendered(colored: colored) }
    }

    private var elicitation: ElicitationText? {
        weightSet.elicitation.map { ElicitationText(elicitation: $0, tree: problem.tree) }
    }

    private var equivalents: EquivalentText {
        EquivalentText(equivalents: Equivalent.all(in: problem.tree, weights: weights), criteria: problem.criteria)
    }

    private var story: String {
        let parts = [weightSet.by, weightSet.on?.description ?? ""].filter { !$0.isEmpty }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    }

    private var table: TextTable {
        var table = TextTable([
            .init("Criterion"), .init("Points", right: true), .init("Weight", right: true), .init(""), .init("Swing"),
        ])
        for row in TreeRow.rows(of: problem.tree) {
            let weight = row.leaves.map { weights[$0] }.reduce(0, +)
            let points = weightSet.points(of: row.id, in: problem.tree).map { $0.brief() } ?? ""
            let style: StyledText.Style = row.leaf == nil ? .bold : .plain
            let bar = row.leaf == nil ? "" : String(repeating: "█", count: Int((weight * 40).rounded()))
            table.append([
                StyledText(String(repeating: "  ", count: row.depth) + row.name, style), StyledText(points),
                StyledText((weight * 100).fixed(1) + " %", style), StyledText(bar, .series(0)),
                StyledText(row.leaf.map { problem.criteria[$0].swingInWords } ?? "", .dim),
            ])
        }
        return table
    }

    /// The weights as a JSON object: `set`, and `weights` that sum to 1.
    public var json: JSON {
        .object([
            ("set", .text(weightSet.id)), ("name", .text(weightSet.name)), ("kind", .text(weightSet.kind.rawValue)),
            ("method", .text(weightSet.elicitation?.method.rawValue ?? weightSet.judgement.method)),
            ("scenario", .optional(scenario?.id)),
            ("weights", .object(zip(problem.criteria, weights).map { ($0.id, .number($1)) })),
            (
                "groups",
                .object(
                    problem.tree.groups.map { group in
                        (group.id, .number(group.leaves.map { weights[$0] }.reduce(0, +)))
                    })
            ),
            ("swings", .object(problem.criteria.map { ($0.id, .text($0.swingInWords)) })),
            ("consistency", elicitation?.consistency ?? .null), ("bounds", elicitation?.bounds ?? .object([])),
            ("completed", elicitation?.completed ?? []), ("equivalents", equivalents.json),
        ])
    }

    /// The weights as comma-separated values.
    public var commaSeparated: String {
        var table = CommaSeparated()
        table.append(["criterion", "name", "weight", "swing"])
        for (criterion, weight) in zip(problem.criteria, weights) {
            table.append([criterion.id, criterion.name, weight.plain, criterion.swingInWords])
        }
        return table.text
    }
}
