// A ranking for a terminal.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// A ranking as lines of text, with bars.
public struct RankingText: Sendable {
    private static let barWidth = 30
    let evaluation: Evaluation

    /// A ranking as lines of text.
    public init(_ evaluation: Evaluation) { self.evaluation = evaluation }

    /// The lines: title, status, what was scored, and the table.
    public func lines(colored: Bool) -> [String] {
        head.map { $0.rendered(colored: colored) } + [""] + table.lines(colored: colored) + legend(colored)
    }

    /// Title, status, and what was scored.
    var head: [StyledText] {
        [StyledText(evaluation.problem.title, .bold)] + status + [StyledText(basis, .dim)]
    }

    private var status: [StyledText] {
        evaluation.problem.status == .agreed
            ? [] : [StyledText(evaluation.problem.status.rawValue.uppercased(), .caution)]
    }

    private var basis: String {
        let problem = evaluation.problem
        let scenario = evaluation.scenario.map { ", scenario: \(problem.scenarios[$0].name)" } ?? ""
        return "\(evaluation.method.name), weights: \(problem.weightSets[evaluation.weightSet].name)\(scenario)"
    }

    private var table: TextTable {
        var table = TextTable([.init("Rank", right: true), .init("Option"), .init("Score", right: true), .init("")])
        let ranks = RankWords(evaluation.ranks)
        for i in evaluation.order {
            let rank = ranks[i]
            let style: StyledText.Style = evaluation.ranks[i] == 1 ? .bold : .plain
            table.append([
                StyledText(rank, style), StyledText(name(i), style),
                StyledText(evaluation.scores[i].fixed(evaluation.scoreDecimals), style),
                bar(i),
            ])
        }
        return table
    }

    private func name(_ i: Int) -> String {
        let problem = evaluation.problem
        let mark = problem.baseline == i ? " (baseline)" : ""
        let failed = evaluation.failures[i].map { problem.criteria[problem.screens[$0].criterion].name }
        return problem.options[i].name + mark + (failed.isEmpty ? "" : " – fails: " + failed.joined(separator: ", "))
    }

    /// A bar of what each part contributes, in eighths of a character; plain where the method cannot say.
    private func bar(_ i: Int) -> StyledText {
        let reach = evaluation.scores.map { abs($0) }.max() ?? 0
        guard reach > 0, evaluation.scores[i] > 0 else { return StyledText("") }
        let unit = Double(RankingText.barWidth) / max(reach, evaluation.method.id == Additive().id ? 100 : reach)
        guard parts.count > 1 else { return StyledText(RankingText.blocks(evaluation.scores[i] * unit), .series(0)) }
        var (bar, drawn, reached) = (StyledText(""), 0, 0.0)
        for (number, part) in parts.enumerated() {
            reached += max(0, evaluation.contribution(of: part, to: i) ?? 0) * unit
            let end = Int(reached.rounded())
            bar = bar + StyledText(String(repeating: "█", count: max(0, end - drawn)), .series(number))
            drawn = max(drawn, end)
        }
        return bar
    }

    private var parts: [CriterionGroup.Member] {
        evaluation.verdict.contributions == nil ? [] : evaluation.problem.tree.root.members
    }

    private func legend(_ colored: Bool) -> [String] {
        guard colored, parts.count > 1 else { return [] }
        let names = parts.enumerated().map { number, part in
            StyledText("█ ", .series(number)) + StyledText(evaluation.problem.tree.name(of: part), .dim)
        }
        return ["", "  " + names.map { $0.rendered(colored: true) }.joined(separator: "   ")]
    }

    private static func blocks(_ length: Double) -> String {
        let eighths = Int((length * 8).rounded())
        let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        return String(repeating: "█", count: eighths / 8) + rest
    }
}
