// What would change the ranking, for a terminal and for other programs.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// What would change the leader: weights, performances, and the smallest joint changes of either.
public struct SensitivityText: Sendable {
    private static let barWidth = 25
    let evaluation: Evaluation
    let stability: WeightStability
    let flips: FlipPoints
    let analyses: LeaderAnalyses

    /// What would change the leader of an evaluation.
    ///
    /// - Parameter begins: Called before each part of the search, with what is searched.
    /// - Throws: `MethodError` if the method is not defined for some weights or performances on the way.
    public init(_ evaluation: Evaluation, begins: (String) -> Void = { _ in }) throws(MethodError) {
        self.evaluation = evaluation
        begins("how far each weight may move")
        stability = try WeightStability(of: evaluation)
        begins("performances that would change the leader")
        flips = try FlipPoints(of: evaluation)
        begins("joint changes")
        analyses = LeaderAnalyses(of: evaluation, flips: flips)
    }

    /// The lines: who leads, how far each weight may move, the nearest flip points, and the smallest joint changes.
    ///
    /// - Parameter most: How many flip points to show.
    public func lines(colored: Bool, most: Int = 10) -> [String] {
        let head = SensitivityText.head(of: evaluation).map { $0.rendered(colored: colored) }
        guard !evaluation.leaders.isEmpty else { return head + ["", "No option passes every must-have."] }
        func titled(_ title: String) -> [String] { ["", StyledText(title, .bold).rendered(colored: colored)] }
        let found = flips.cells.filter { $0.flip != nil }
        return head + titled("How far each weight may move, the others keeping their proportions")
            + weightTable.lines(colored: colored) + scanned
            + titled("Performances that would change the leader, nearest first")
            + found.prefix(most).map { "  \($0.description): \(distance($0)) of the range" }
            + (found.isEmpty ? ["  None within its range."] : [])
            + (found.count > most ? ["  and \(found.count - most) more; --format json lists them all"] : [])
            + jointLines(titled("The smallest joint changes"))
            + beliefLines(titled("What one would have to believe")) + titled("Whether the method holds still")
            + methodLines
    }

    static func head(of evaluation: Evaluation) -> [StyledText] {
        let problem = evaluation.problem
        let scenario = evaluation.scenario.map { ", scenario: \(problem.scenarios[$0].name)" } ?? ""
        let basis = "\(evaluation.method.name), weights: \(problem.weightSets[evaluation.weightSet].name)\(scenario)"
        let status = problem.status == .agreed ? [] : [StyledText(problem.status.rawValue.uppercased(), .caution)]
        return [StyledText(problem.title, .bold)] + status + [StyledText(basis, .dim)]
    }

    private var scanned: [String] {
        stability.isExact ? [] : ["  Found by bisection to 1e-12: scores are no straight lines in these weights."]
    }

    private var weightTable: TextTable {
        var table = TextTable([
            .init("Criterion"), .init("Weight", right: true), .init("Leads from", right: true),
            .init("to", right: true), .init(""), .init("Order stays", right: true), .init("Below it leads"),
            .init("Above it leads"),
        ])
        for weight in stability.weights {
            let isGroup = evaluation.problem.tree.leaf(weight.id) == nil
            table.append([
                StyledText(weight.name, isGroup ? .bold : .plain), StyledText(percent(weight.weight)),
                StyledText(percent(weight.leads.lowerBound)), StyledText(percent(weight.leads.upperBound)),
                bar(weight), StyledText(orderSpan(weight)), StyledText(names(weight.overtakenBelow)),
                StyledText(names(weight.overtakenAbove)),
            ])
        }
        return table
    }

    /// Where the whole order stays.
    private func orderSpan(_ weight: StableWeight) -> String {
        "\((100 * weight.order.lowerBound).fixed(1))–\(percent(weight.order.upperBound))"
    }

    /// The way from 0 to 100 %: where the leaders lead, and where the weight is now.
    private func bar(_ weight: StableWeight) -> StyledText {
        let width = Double(SensitivityText.barWidth)
        let now = min(SensitivityText.barWidth - 1, Int(weight.weight * width))
        return (0..<SensitivityText.barWidth).reduce(StyledText("")) { bar, k in
            let middle = (Double(k) + 0.5) / width
            if k == now { return bar + StyledText("┃", .bold) }
            return bar + (weight.leads.contains(middle) ? StyledText("━", .series(0)) : StyledText("·", .dim))
        }
    }

    private func jointLines(_ title: [String]) -> [String] {
        let words = JointChangeWords(problem: evaluation.problem)
        let shifts = WeightShift.Norm.allCases.compactMap { norm in
            analyses[norm].first.map { words.sentence($0, by: norm) }
        }
        let cells = analyses.fewest.map { words.sentence($0.cells, within: $0.bounds) }
        // One that shares the lead is told of once, not for every way of measuring.
        let sentences = (shifts + cells).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let found = sentences + remarks
        return found.isEmpty ? [] : title + found.map { "  \($0)" }
    }

    /// Of more options nobody reads what one would have to believe.
    private static let mostBeliefs = 20

    private func beliefLines(_ title: [String]) -> [String] {
        guard !analyses.beliefs.isEmpty else { return [] }
        let told = analyses.beliefs.prefix(SensitivityText.mostBeliefs)
        let rest = analyses.beliefs.count - told.count
        return title + told.flatMap { [$0.sentences[0], $0.sentences[2]] }.map { "  \($0)" }
            + (rest > 0 ? ["  and \(rest) more options; --format json tells of them all"] : [])
    }

    /// How joint changes were found, or why there are none, in sentences.
    var remarks: [String] {
        guard evaluation.ranked.count > 1, !evaluation.leaders.isEmpty else { return [] }
        let canDrawLevel = WeightShift.Norm.allCases.contains { !analyses[$0].isEmpty }
        let none =
            evaluation.isLinearInWeights
            ? "No other weights let another option draw level: none is better than the leader under any criterion"
            : "No weights were found that let another option draw level"
        let isSearched = evaluation.isLinearInWeights || !analyses.beliefs.isEmpty
        return (canDrawLevel || !isSearched ? [] : [none]) + [analyses.search].compactMap(\.self)
    }

    private var methodLines: [String] {
        let trials = [
            ("Leaving out one option", analyses.method.withoutOption),
            ("Offering one option twice", analyses.method.withClone),
            ("Leaving out one criterion", analyses.method.withoutCriterion),
        ]
        let kept = trials.filter { !$0.1.isEmpty }.map { name, trials in
            "  \(name) keeps the order of the others in \(trials.count { $0.keepsOrder }) of \(trials.count) cases"
        }
        guard let labels = analyses.labels else { return kept }
        return kept + [
            "  Other numbers for the levels of scales, in the same order, keep the leader in \(percent(labels.together)) of \(labels.draws) draws"
        ]
    }

    private func names(_ options: [Int]) -> String {
        options.map { evaluation.problem.options[$0].name }.joined(separator: ", ")
    }

    /// How far off a change is; a performance far outside its range tells no more by its digits.
    private func distance(_ flip: FlipPoint) -> String { flip.share > 10 ? "more than 1,000 %" : percent(flip.share) }

    private func percent(_ share: Double) -> String { (100 * share).fixed(1) + " %" }
}
