// Where an option's score comes from, for a terminal and for other programs.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Where an option's score comes from: every cell with its value, its contribution, and the source that it rests on.
public struct OptionExplanationText: Sendable {
    private let evaluation: Evaluation
    private let i: Int

    /// Where an option's score comes from.
    ///
    /// - Parameter i: The number of the option.
    public init(_ evaluation: Evaluation, option i: Int) { (self.evaluation, self.i) = (evaluation, i) }

    private var problem: DecisionProblem { evaluation.problem }

    /// The lines: the score, every criterion in document order, and what each cell rests on.
    public func lines(colored: Bool) -> [String] {
        let head = [
            StyledText(problem.title, .bold), StyledText(evaluation.basis, .dim), StyledText(""),
            StyledText(sentence, .bold), StyledText(""),
        ]
        return head.map { $0.rendered(colored: colored) } + table.lines(colored: colored) + [""]
            + ["What the figures rest on:"]
            + problem.criteria.indices.flatMap { witness($0) }.map { StyledText($0).rendered(colored: colored) }
    }

    private var sentence: String {
        let rank = evaluation.ranks[i].map { "is at \($0)" } ?? "is out"
        let score = evaluation.scores[i].fixed(evaluation.scoreDecimals)
        return "'\(problem.options[i].name)' \(rank) of \(problem.options.count), with \(score) points"
    }

    private var table: TextTable {
        let contributions = evaluation.verdict.contributions
        var table = TextTable(
            [.init("Criterion")] + ["Performance", "Value", "Weight"].map { .init($0, right: true) }
                + (contributions == nil ? [] : [.init("Adds", right: true)]))
        for j in problem.criteria.indices {
            table.append(
                [
                    problem.criteria[j].name, figure(j), evaluation.values[option: i, criterion: j].fixed(1),
                    (100 * evaluation.weights[j]).fixed(1) + " %",
                ] + (contributions.map { [$0[option: i, criterion: j].fixed(evaluation.scoreDecimals)] } ?? []))
        }
        let score = evaluation.scores[i].fixed(evaluation.scoreDecimals)
        table.append(["Score", "", "", ""] + (contributions == nil ? [] : [score]))
        return table
    }

    private func figure(_ j: Int) -> String {
        let criterion = problem.criteria[j]
        let cell = evaluation.estimates[option: i, criterion: j].estimate
        guard case .known(_, let best, _) = cell else { return "unknown" }
        let level = criterion.scale?.level(at: best).map { " (\($0.id))" } ?? ""
        // Nobody wrote so many digits: the figure was computed.
        if level.isEmpty, cell == .exactly(best), best.plain.count > 12 { return best.brief(4) }
        return cell.inWords + level + (criterion.unit.isEmpty ? "" : " \(criterion.unit)")
    }

    private func witness(_ j: Int) -> [String] {
        let evidence = problem.performances[option: i, criterion: j].evidence
        let sources = evidence.sources.map { id in
            problem.source(id).map { "\($0.title)\($0.publisher.isEmpty ? "" : ", \($0.publisher)")" } ?? id
        }
        let rest = sources.isEmpty ? ["a judgement"] : sources
        let by = [evidence.by, evidence.on?.description ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        let words =
            rest.joined(separator: "; ") + (evidence.grade.map { ", grade \($0.rawValue)" } ?? "")
            + (by.isEmpty ? "" : " (\(by))")
        let reason = evidence.because.isEmpty ? [] : ["    \(evidence.because)"]
        return ["  \(problem.criteria[j].name): \(words)"] + reason
    }

    /// The explanation as a JSON object, with its keys in a stable order.
    public var json: JSON {
        .object([
            ("assay", .text(Version.current)), ("option", .text(problem.options[i].id)),
            ("name", .text(problem.options[i].name)), ("rank", evaluation.ranks[i].map(JSON.count) ?? .null),
            ("score", .number(evaluation.scores[i])), ("sentence", .text(sentence)),
            ("parts", .list(problem.criteria.indices.map(part))),
        ])
    }

    private func part(_ j: Int) -> JSON {
        let evidence = problem.performances[option: i, criterion: j].evidence
        return .object([
            ("criterion", .text(problem.criteria[j].id)),
            ("performance", .number(evaluation.performances[option: i, criterion: j])),
            ("estimate", .text(evaluation.estimates[option: i, criterion: j].estimate.inWords)),
            ("value", .number(evaluation.values[option: i, criterion: j])), ("weight", .number(evaluation.weights[j])),
            (
                "contribution",
                evaluation.verdict.contributions.map { .number($0[option: i, criterion: j]) } ?? .null
            ),
            ("sources", .list(evidence.sources.map(JSON.text))), ("grade", .optional(evidence.grade?.rawValue)),
            ("by", .text(evidence.by)), ("because", .text(evidence.because)),
        ])
    }
}
