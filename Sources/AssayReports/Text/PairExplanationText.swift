// Why one option is above another, for a terminal and for other programs.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Why one option is above another.
public struct PairExplanationText: Sendable {
    private let explanation: PairExplanation
    private let most: Int

    /// Why one option is above another.
    ///
    /// - Parameter most: How many weights and performances that would close the gap a text lists.
    public init(_ explanation: PairExplanation, most: Int = 5) { (self.explanation, self.most) = (explanation, most) }

    private var evaluation: Evaluation { explanation.evaluation }
    private var problem: DecisionProblem { evaluation.problem }

    /// The lines: the sentence, what each criterion adds, what would close the gap, and where it is reversed.
    public func lines(colored: Bool) -> [String] {
        let head = [
            StyledText(problem.title, .bold), StyledText(evaluation.basis, .dim), StyledText(""),
            StyledText(explanation.sentence, .bold), StyledText(""),
        ]
        return head.map { $0.rendered(colored: colored) } + table.lines(colored: colored) + closing(colored)
            + reversals(colored)
    }

    private var table: TextTable {
        let (a, b) = (explanation.upper, explanation.lower)
        guard !explanation.parts.isEmpty else { return bareTable }
        var table = TextTable([
            .init("Criterion"), .init("Weight", right: true), .init(problem.options[a].name, right: true),
            .init("value", right: true), .init(problem.options[b].name, right: true), .init("value", right: true),
            .init("Difference", right: true),
        ])
        for part in explanation.parts {
            let j = part.criterion
            table.append(
                [problem.criteria[j].name, (100 * evaluation.weights[j]).fixed(1) + " %"]
                    + [a, b].flatMap { i in
                        [
                            evaluation.performances[option: i, criterion: j].brief(),
                            evaluation.values[option: i, criterion: j].fixed(1),
                        ]
                    } + [PairExplanationText.signed(part.difference)])
        }
        table.append(
            ["Score", "", "", evaluation.scores[a].fixed(1), "", evaluation.scores[b].fixed(1)]
                + [PairExplanationText.signed(explanation.gap)])
        return table
    }

    /// Where the method cannot say what a criterion contributes: the performances alone.
    private var bareTable: TextTable {
        let (a, b) = (explanation.upper, explanation.lower)
        var table = TextTable([
            .init("Criterion"), .init("Weight", right: true), .init(problem.options[a].name, right: true),
            .init(problem.options[b].name, right: true),
        ])
        for j in problem.criteria.indices {
            table.append(
                [problem.criteria[j].name, (100 * evaluation.weights[j]).fixed(1) + " %"]
                    + [a, b].map { evaluation.performances[option: $0, criterion: j].brief() })
        }
        return table
    }

    private func closing(_ colored: Bool) -> [String] {
        let ties =
            explanation.weights.prefix(most).map { explanation.sentence($0) }
            + explanation.cells.prefix(most).map { explanation.sentence($0) }
        let listed = explanation.gap > 1e-12 ? ties.map { "  " + $0 } : []
        let lines = [explanation.closingSentence] + listed
        return ([""] + lines).map { StyledText($0).rendered(colored: colored) }
    }

    private func reversals(_ colored: Bool) -> [String] {
        let name = problem.options[explanation.lower].name
        let sentences = explanation.reversalSentences
        let lines =
            sentences.isEmpty
            ? ["Under no weight set and in no scenario '\(name)' is above"]
            : ["Where '\(name)' is above, by weight set:"] + sentences.map { "  " + $0 }
        return ([""] + lines).map { StyledText($0).rendered(colored: colored) }
    }

    static func signed(_ x: Double) -> String {
        let text = abs(x).fixed(1)
        return text.contains { ("1"..."9").contains($0) } ? (x > 0 ? "+" : "−") + text : "·"
    }

    /// The explanation as a JSON object, with its keys in a stable order.
    public var json: JSON {
        .object([
            ("assay", .text(Version.current)), ("upper", option(explanation.upper)),
            ("lower", option(explanation.lower)),
            ("gap", .number(explanation.gap)), ("sentence", .text(explanation.sentence)),
            ("parts", .list(explanation.parts.map(part))), ("closing", closing),
            (
                "closingWeights",
                .list(
                    explanation.weights.map {
                        .members(
                            ("id", .text($0.id)), ("weight", .number($0.now)), ("tiesAt", .number($0.tie)),
                            ("sentence", .text(explanation.sentence($0))))
                    })
            ),
            (
                "closingPerformances",
                .list(
                    explanation.cells.map {
                        .members(
                            ("option", .text(problem.options[$0.option].id)),
                            ("criterion", .text(problem.criteria[$0.criterion].id)), ("performance", .number($0.now)),
                            ("tiesAt", .number($0.tie)), ("sentence", .text(explanation.sentence($0))))
                    })
            ),
            ("standings", .list(explanation.standings.map(standing))),
        ])
    }

    private var closing: JSON {
        switch explanation.closing {
        case .exact: .members(("by", .text("computation")))
        case .searched(let tolerance): .members(("by", .text("search")), ("tolerance", .number(tolerance)))
        case .unsearched: .members(("by", .null))
        }
    }

    private func option(_ i: Int) -> JSON {
        .members(
            ("option", .text(problem.options[i].id)), ("name", .text(problem.options[i].name)),
            ("rank", evaluation.ranks[i].map(JSON.count) ?? .null), ("score", .number(evaluation.scores[i])))
    }

    private func part(_ part: PairExplanation.Part) -> JSON {
        let j = part.criterion
        return .members(
            ("criterion", .text(problem.criteria[j].id)), ("weight", .number(evaluation.weights[j])),
            ("upperValue", .number(evaluation.values[option: explanation.upper, criterion: j])),
            ("lowerValue", .number(evaluation.values[option: explanation.lower, criterion: j])),
            ("difference", .number(part.difference)))
    }

    private func standing(_ standing: PairExplanation.Standing) -> JSON {
        .members(
            ("weights", .text(problem.weightSets[standing.weightSet].id)),
            ("scenario", .optional(standing.scenario.map { problem.scenarios[$0].id })), ("gap", .number(standing.gap)),
            ("above", .text(problem.options[standing.gap < -1e-12 ? explanation.lower : explanation.upper].id)))
    }
}

extension Evaluation {
    /// What was scored by what, in a line.
    var basis: String {
        let scenario = scenario.map { ", scenario: \(problem.scenarios[$0].name)" } ?? ""
        return "\(method.name), weights: \(problem.weightSets[weightSet].name)\(scenario)"
    }
}
