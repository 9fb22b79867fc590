// Scenarios side by side, for a terminal and for programs.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Scenarios side by side: who leads where, and what rules for choosing under uncertainty name.
public struct ScenariosText: Sendable {
    private let comparison: ScenarioComparison
    private let weightSet: Int
    private let rules: [ScenarioRule]

    /// Scenarios side by side.
    ///
    /// - Parameters:
    ///   - weightSet: The number of the weight set whose scores the rules use.
    ///   - alpha: The share of the best case in Hurwicz's rule, in 0...1.
    public init(_ comparison: ScenarioComparison, weightSet: Int = 0, alpha: Double = 0.5) {
        self.comparison = comparison
        self.weightSet = weightSet
        rules =
            [.maximin, .minimaxRegret, .hurwicz(alpha), .laplace]
            + (comparison.likelihoods.map { [.expected($0)] } ?? [])
    }

    /// The lines: the table of leaders, the scores under one weight set, and the rules.
    public func lines(colored: Bool) -> [String] {
        func titled(_ title: String, _ table: TextTable) -> [String] {
            ["", StyledText(title, .bold).rendered(colored: colored)] + table.lines(colored: colored)
        }
        let head = SensitivityText.head(of: comparison.evaluations[0][weightSet]).dropLast()
        let set = problem.weightSets[weightSet].name
        return head.map { $0.rendered(colored: colored) } + titled("Who leads, by scenario and weight set", leaderTable)
            + titled("Scores by scenario, weights: \(set)", scoreTable)
            + titled("Choosing without knowing which will come, weights: \(set)", ruleTable) + remark
    }

    private var problem: DecisionProblem { comparison.problem }
    private var rows: Range<Int> { comparison.evaluations.indices }

    /// A scenario as tables name it.
    private func word(_ row: Int) -> String { id(row).isEmpty ? "as it stands" : id(row) }

    /// The leaders by id: names in every column would not fit on a line.
    private var leaderTable: TextTable {
        var table = TextTable([.init("Scenario")] + problem.weightSets.map { .init($0.id) })
        for row in rows {
            table.append(
                [word(row)]
                    + problem.weightSets.indices.map { set in
                        comparison.leaders(row, set).map { problem.options[$0].id }.joined(separator: " = ")
                    })
        }
        return table
    }

    private var scoreTable: TextTable {
        var table = TextTable(
            [.init("Option")] + rows.map { .init(word($0), right: true) })
        let scores = comparison.scores(under: weightSet)
        for (place, i) in comparison.options.enumerated() {
            let cells = rows.map { row in
                let isBest = Ranking(scores[row]).ranks[place] == 1
                return StyledText(scores[row][place].fixed(1), isBest ? .bold : .plain)
            }
            table.append([StyledText(problem.options[i].name)] + cells)
        }
        return table
    }

    private var ruleTable: TextTable {
        var table = TextTable([.init("Rule"), .init("Names"), .init("At", right: true), .init("Then")])
        let scores = comparison.scores(under: weightSet)
        for rule in rules {
            let figures = rule.figures(scores)
            let ranking = Ranking(figures)
            let first = ranking.order.filter { ranking.ranks[$0] == 1 }
            let next = ranking.order.first { ranking.ranks[$0] > 1 }
            table.append([
                rule.name, first.map { name($0) }.joined(separator: " = "), shown(figures[first[0]], rule),
                next.map { "\(name($0)) (\(shown(figures[$0], rule)))" } ?? "",
            ])
        }
        return table
    }

    /// Regret as a positive figure.
    private func shown(_ figure: Double, _ rule: ScenarioRule) -> String {
        (rule == .minimaxRegret ? abs(figure) : figure).fixed(1)
    }

    private func name(_ place: Int) -> String { problem.options[comparison.options[place]].name }

    private var remark: [String] {
        guard comparison.likelihoods == nil else { return [] }
        return ["", "  There is no expected value: not every scenario has a likelihood, or they do not sum to 1."]
    }
}

// MARK: - For programs

extension ScenariosText {
    /// The same as a JSON object; the document as it stands has the id `""`.
    public var json: JSON {
        let scores = comparison.scores(under: weightSet)
        return .members(
            ("method", .text(comparison.evaluations[0][0].method.id)),
            ("weights", .text(problem.weightSets[weightSet].id)),
            ("leaders", byScenario { row in .object(problem.weightSets.indices.map { leaders(row, $0) }) }),
            ("scores", byScenario { byOption(scores[$0]) }),
            ("regret", byScenario { byOption(ScenarioRule.regrets(scores)[$0]) }),
            ("likelihoods", comparison.likelihoods.map { shares in byScenario { .number(shares[$0]) } } ?? .null),
            ("rules", .object(rules.map { ($0.id, byOption($0.figures(scores))) })),
            ("choices", .object(rules.map { ($0.id, choice($0, scores)) })))
    }

    /// The leaders as comma-separated values: scenario, name, and one column for each weight set.
    public var commaSeparated: String {
        var table = CommaSeparated()
        table.append(["scenario", "name"] + problem.weightSets.map(\.id))
        for row in rows {
            table.append(
                [id(row), comparison.name(row)]
                    + problem.weightSets.indices.map { set in
                        comparison.leaders(row, set).map { problem.options[$0].id }.joined(separator: " ")
                    })
        }
        return table.text
    }

    private func id(_ row: Int) -> String { comparison.scenarios[row].map { problem.scenarios[$0].id } ?? "" }

    private func byScenario(_ value: (Int) -> JSON) -> JSON { .object(rows.map { (id($0), value($0)) }) }

    private func byOption(_ figures: [Double]) -> JSON {
        .object(zip(comparison.options, figures).map { (problem.options[$0].id, .number($1)) })
    }

    private func leaders(_ row: Int, _ set: Int) -> (key: String, value: JSON) {
        let leaders = comparison.leaders(row, set).map { JSON.text(problem.options[$0].id) }
        return (problem.weightSets[set].id, .list(leaders))
    }

    private func choice(_ rule: ScenarioRule, _ scores: [[Double]]) -> JSON {
        let ranking = Ranking(rule.figures(scores))
        let first = ranking.order.filter { ranking.ranks[$0] == 1 }
        return .list(first.map { .text(problem.options[comparison.options[$0]].id) })
    }
}
