// The sheet of scenarios: factors on weights, changes of performances.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// What each scenario changes: inputs.
enum ScenariosSheet {
    static let kind = SheetKind(
        SheetName.scenarios, holds: "What each scenario changes", isNeeded: { !$0.problem.scenarios.isEmpty },
        sheet: sheet)

    static func sheet(_ plan: BookPlan) -> Sheet {
        var sheet = Sheet(
            SheetName.scenarios, title: "Scenarios: what would be different", plan: plan,
            columnWidths: [40, 40, 40] + [Double](repeating: 12, count: max(2, plan.problem.scenarios.count - 1)))
        sheet.remark(
            4,
            "The scenario that counts is chosen on the sheet Weights. A factor multiplies a weight before all weights are made to sum to 1 again."
        )
        sheet.heading(6, "Factors on weights")
        let names = 0...plan.problem.scenarios.count
        sheet.table(
            "Factors on weights", row: BookPlan.firstFactorRow - 1,
            header: [.text("Criterion", .header)] + names.map { .text(plan.name(ofScenario: $0), .header) },
            body: plan.criteria.map { j in
                [.formula(plan.criterionName(j).absolute, plan.problem.criteria[j].name, .text)]
                    + names.map { .number($0 == 0 ? 1 : plan.problem.scenarios[$0 - 1].factors[j], .input()) }
            })
        addChanges(to: &sheet, plan)
        if !plan.changes.isEmpty { sheet.repeatedRows = plan.changeTableRow...plan.changeTableRow }
        return sheet
    }

    private static func addChanges(to sheet: inout Sheet, _ plan: BookPlan) {
        guard !plan.changes.isEmpty else { return }
        sheet.heading(plan.changeTableRow - 1, "Changes of performances, held within the range")
        sheet.table(
            "Changes of performances", row: plan.changeTableRow,
            header: ["Scenario", "Option", "Criterion", "Change", "By"],
            body: plan.changes.map { scenario, change in
                [
                    .formula(plan.scenarioName(scenario).local, plan.name(ofScenario: scenario), .text),
                    plan.nameCell(change.option, on: SheetName.scenarios, .text),
                    .formula(
                        plan.criterionName(change.criterion).absolute, plan.problem.criteria[change.criterion].name,
                        .text),
                    .text(change.change.verb, .label), .number(change.change.figure, .input()),
                ]
            })
    }
}

extension Scenario.Change {
    /// What the change does, in a word.
    var verb: String {
        switch self {
        case .add: "plus"
        case .times: "times"
        case .to: "becomes"
        }
    }
}
