// Weight sets side by side, for a terminal and for programs.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Weight sets side by side: ranks, agreement, and on what they differ.
public struct PerspectivesText: Sendable {
    private static let mostDifferences = 5
    private let perspectives: Perspectives
    private let groups: [GroupResult]

    /// Weight sets side by side.
    ///
    /// - Parameter withGroup: Whether to put them together too, by every rule.
    public init(_ perspectives: Perspectives, withGroup: Bool = false) {
        self.perspectives = perspectives
        groups = withGroup ? GroupResult.Rule.allCases.compactMap { GroupResult($0, of: perspectives) } : []
    }

    /// The lines: ranks, agreement, differences, what all could live with, and group results if asked for.
    public func lines(colored: Bool) -> [String] {
        func titled(_ title: String, _ lines: [String]) -> [String] {
            lines.isEmpty ? [] : ["", StyledText(title, .bold).rendered(colored: colored)] + lines
        }
        let head = SensitivityText.head(of: perspectives.evaluations[0]).dropLast().map {
            $0.rendered(colored: colored)
        }
        guard !perspectives.options.isEmpty else { return head + ["", "No option passes every must-have."] }
        return head + titled("Ranks under each weight set", rankTable.lines(colored: colored))
            + titled("Agreement of rankings (Kendall's τ)", agreementLines(colored))
            + titled("Where the weights differ most", differenceLines)
            + titled("Options that every perspective could live with", acceptableLines)
            + titled("Put together: weights by three kinds of mean, rankings by three rules", groupLines(colored))
    }

    private var problem: DecisionProblem { perspectives.problem }
    /// Columns are headed by ids: names are often longer than a terminal is wide.
    private var sets: [String] { perspectives.weightSets.map(\.id) }

    private var rankTable: TextTable {
        var table = TextTable(
            [.init("Option")] + sets.map { .init($0, right: true) } + [.init("Ranks", right: true)])
        for (place, i) in perspectives.options.enumerated() {
            let ranks = perspectives.ranks.map { $0[place] }
            let span = perspectives.spans[place]
            let words =
                span.lowerBound == span.upperBound ? "\(span.lowerBound)" : "\(span.lowerBound)–\(span.upperBound)"
            table.append(
                [StyledText(problem.options[i].name)] + ranks.map { StyledText(String($0), $0 == 1 ? .bold : .plain) }
                    + [StyledText(words, .dim)])
        }
        return table
    }

    private func agreementLines(_ colored: Bool) -> [String] {
        guard sets.count > 1 else { return [] }
        var table = TextTable([.init("")] + sets.map { .init($0, right: true) })
        for (name, row) in zip(sets, perspectives.agreement()) {
            table.append([name] + row.map { $0.map { $0.fixed(2) } ?? "–" })
        }
        let all = perspectives.concordance.map { ["  Kendall's W of all: \($0.fixed(2)) (1 is full agreement)"] } ?? []
        return table.lines(colored: colored) + all
    }

    private var differenceLines: [String] {
        perspectives.differences.prefix(PerspectivesText.mostDifferences).map { difference in
            "  \(problem.criteria[difference.criterion].name): \(percent(difference.weights.lowerBound)) "
                + "(\(sets[difference.lowest])) to \(percent(difference.weights.upperBound)) (\(sets[difference.highest]))"
        }
    }

    private var acceptableLines: [String] {
        let above = problem.baseline.map { ", and above \(problem.options[$0].name) in each" } ?? ""
        let lines = perspectives.acceptable.map { i in
            let place = perspectives.options.firstIndex(of: i) ?? 0
            return "  \(problem.options[i].name): never below rank \(perspectives.spans[place].upperBound)"
        }
        let none = ["  None is in the upper half of every ranking\(above)"]
        return lines.isEmpty ? none : lines + ["  (in the upper half of every ranking\(above))"]
    }

    private func groupLines(_ colored: Bool) -> [String] {
        guard !groups.isEmpty else { return [] }
        var table = TextTable([.init("Option")] + groups.map { .init($0.rule.rawValue, right: true) })
        for (place, i) in perspectives.options.enumerated() {
            table.append([problem.options[i].name] + groups.map { String($0.ranks[place]) })
        }
        return table.lines(colored: colored)
    }

    private func percent(_ share: Double) -> String { (share * 100).fixed(1) + " %" }
}

// MARK: - For programs

extension PerspectivesText {
    /// The same as a JSON object.
    public var json: JSON {
        let ids = problem.weightSets.map(\.id)
        return .members(
            ("method", .text(perspectives.evaluations[0].method.id)),
            ("scenario", .optional(perspectives.evaluations[0].scenario.map { problem.scenarios[$0].id })),
            ("weightSets", .list(ids.map(JSON.text))),
            ("ranks", .object(zip(ids, perspectives.ranks).map { ($0, byOption($1.map { .count($0) })) })),
            ("scores", .object(zip(ids, perspectives.evaluations).map { ($0, scores($1)) })),
            ("kendallTau", agreement(.kendall)), ("spearman", agreement(.spearman)),
            ("weightedSpearman", agreement(.weightedSpearman)), ("ws", agreement(.ws)),
            ("kendallW", perspectives.concordance.map(JSON.number) ?? .null),
            ("differences", .list(perspectives.differences.map(json))),
            ("acceptable", .list(perspectives.acceptable.map { .text(problem.options[$0].id) })),
            (
                "group",
                groups.isEmpty
                    ? .null
                    : .object(groups.map { ($0.rule.rawValue, byOption($0.ranks.map { .count($0) })) })
            ))
    }

    /// The ranks as comma-separated values: option, name, and one column for each weight set.
    public var commaSeparated: String {
        var table = CommaSeparated()
        table.append(["option", "name"] + problem.weightSets.map(\.id))
        for (place, i) in perspectives.options.enumerated() {
            table.append(
                [problem.options[i].id, problem.options[i].name] + perspectives.ranks.map { String($0[place]) })
        }
        return table.text
    }

    private func json(_ difference: Perspectives.Difference) -> JSON {
        .members(
            ("criterion", .text(problem.criteria[difference.criterion].id)),
            ("lowest", .text(problem.weightSets[difference.lowest].id)),
            ("highest", .text(problem.weightSets[difference.highest].id)),
            ("from", .number(difference.weights.lowerBound)), ("to", .number(difference.weights.upperBound)))
    }

    private func byOption(_ values: [JSON]) -> JSON {
        .object(zip(perspectives.options, values).map { (problem.options[$0].id, $1) })
    }

    private func scores(_ evaluation: Evaluation) -> JSON {
        byOption(perspectives.options.map { .number(evaluation.scores[$0]) })
    }

    private func agreement(_ coefficient: AgreementCoefficient) -> JSON {
        .object(zip(problem.weightSets, perspectives.agreement(coefficient)).map { ($0.id, bySet($1)) })
    }

    private func bySet(_ values: [Double?]) -> JSON {
        .object(zip(problem.weightSets, values).map { ($0.id, $1.map(JSON.number) ?? .null) })
    }
}
