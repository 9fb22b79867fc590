// What it would be worth to know, and what hangs on levels and on the method, on the sheet Robustness.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// What it would be worth to know; whether the leader survives other numbers for levels; whether the method holds still.
struct SteadinessTables {
    /// How many performances and weights are listed.
    private static let most = 12
    /// Less relief than this is no more than the luck of the draw.
    private static let leastRelief = 0.005
    private let plan: BookPlan
    private let simulated: Briefing.Simulated

    init(_ plan: BookPlan, _ simulated: Briefing.Simulated) { (self.plan, self.simulated) = (plan, simulated) }

    /// Adds everything from a row on.
    func add(to sheet: inout Sheet, at row: Int) {
        let next = addLabels(to: &sheet, at: addInformation(to: &sheet, at: row))
        addMethod(to: &sheet, at: next)
    }

    private static func share(_ x: Double) -> Cell { .number(x, .engine(.percent(0))) }

    private func criterion(_ j: Int) -> Cell {
        .formula(plan.criterionName(j).absolute, plan.problem.criteria[j].name, .text)
    }

    // MARK: What it would be worth to know

    private func addInformation(to sheet: inout Sheet, at row: Int) -> Int {
        guard let information = simulated.information else { return row }
        sheet.heading(row, "What it would be worth to know")
        let risk = (100 * information.risk).fixed(0)
        sheet.line(
            row + 1, 0,
            .text(
                "The chance of picking another than the best option is \(risk) %; knowing one figure takes this share of it away.",
                CellStyle(.plain)))
        let known = reliefs(information).prefix(SteadinessTables.most)
        guard !known.isEmpty else {
            sheet.remark(row + 2, "No single figure does by itself.")
            return row + 4
        }
        sheet.table(
            "What it would be worth to know", row: row + 2, header: ["Performance or weight", "Risk relieved"],
            body: known.map { [.text($0.name, .engineText), SteadinessTables.share($0.relief)] })
        return row + known.count + 4
    }

    private func reliefs(_ information: InformationValue) -> [(name: String, relief: Double)] {
        let problem = plan.run.problem
        let cells = information.cells.map {
            ("\(problem.criteria[$0.criterion].name): \(problem.options[$0.option].name)", $0.relief)
        }
        let weights = zip(problem.criteria, information.weights).map { ("Weight of \($0.name)", $1) }
        let all = (cells + weights).filter { $0.1 > SteadinessTables.leastRelief }
        return all.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
    }

    // MARK: Levels of scales

    private func addLabels(to sheet: inout Sheet, at row: Int) -> Int {
        guard let labels = plan.analyses?.labels else { return row }
        sheet.heading(row, "Whether the leader hangs on the numbers given to levels")
        sheet.remark(
            row + 1,
            "Levels of scales get other numbers in the same order, \(labels.draws.grouped) times; printed is how often the leader stays."
        )
        sheet.table(
            "Whether the leader hangs on the numbers given to levels", row: row + 2,
            header: ["Scale of", "Leader stays"],
            body: zip(labels.criteria, labels.alone).map { [criterion($0), SteadinessTables.share($1)] }
                + [[.text("All together", .group), SteadinessTables.share(labels.together)]])
        return row + labels.criteria.count + 5
    }

    // MARK: The method

    private func addMethod(to sheet: inout Sheet, at row: Int) {
        guard let method = plan.analyses?.method else { return }
        let trials = [
            ("One option is left out", method.withoutOption), ("One option is offered twice", method.withClone),
            ("One criterion is left out", method.withoutCriterion),
        ].filter { !$0.1.isEmpty }
        guard !trials.isEmpty else { return }
        sheet.heading(row, "Whether the method holds still")
        sheet.table(
            "Whether the method holds still", row: row + 1,
            header: ["What changes", "Cases", "Order stays", "Rate", "Leader stays"],
            body: trials.map { [.text($0, .label)] + figures($1) })
        addCriteria(method.withoutCriterion, to: &sheet, at: row + trials.count + 3)
    }

    private func figures(_ trials: [MethodStability.Trial]) -> [Cell] {
        let leading = trials.count { keepsLeader($0) }
        return [trials.count, trials.count { $0.keepsOrder }].map { .number(Double($0), .engine(.decimals(0))) }
            + [
                SteadinessTables.share(MethodStability.rate(of: trials)),
                .number(Double(leading), .engine(.decimals(0))),
            ]
    }

    /// Whether a leader of the run, or its twin, still leads.
    private func keepsLeader(_ trial: MethodStability.Trial) -> Bool {
        !Set(trial.leaders).isDisjoint(with: plan.run.leaders)
    }

    private func addCriteria(_ trials: [MethodStability.Trial], to sheet: inout Sheet, at row: Int) {
        guard !trials.isEmpty else { return }
        func word(_ stays: Bool) -> Cell { .text(stays ? "stays" : "changes", CellStyle(.engine, .text, .center)) }
        sheet.heading(row, "Without one criterion")
        sheet.table(
            "Without one criterion", row: row + 1, header: ["Left out", "Order", "Leader"],
            body: trials.map { [criterion($0.subject), word($0.keepsOrder), word(keepsLeader($0))] })
    }
}
