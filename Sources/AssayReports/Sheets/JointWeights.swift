// The smallest joint changes of weights, on the sheet Sensitivity.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The smallest joint changes of weights with which a rival draws level: sentences, the weights, and all rivals.
struct JointWeights {
    /// How many rivals are listed.
    private static let most = 15
    private let plan: BookPlan
    private let total: [WeightShift]
    private let largest: [WeightShift]

    /// Nil if no change of weights makes a rival draw level.
    init?(_ plan: BookPlan) {
        guard let shifts = plan.analyses?.shifts, !shifts.total.isEmpty, !shifts.largest.isEmpty else { return nil }
        (self.plan, total, largest) = (plan, shifts.total, shifts.largest)
    }

    private var here: String { SheetName.sensitivity }

    /// Adds everything from a row on.
    func add(to sheet: inout Sheet, at row: Int) {
        let words = JointChangeWords(problem: plan.run.problem)
        sheet.heading(row, "The smallest joint changes of weights that change the leader")
        sheet.line(row + 1, 0, .text(words.sentence(total[0], by: .total) + ".", CellStyle(.plain)))
        sheet.line(row + 2, 0, .text(words.sentence(largest[0], by: .largest) + ".", CellStyle(.plain)))
        if let search = plan.analyses?.search { sheet.remark(row + 3, search + ".") }
        let top = plan.analyses?.search == nil ? row + 3 : row + 4
        sheet.table(
            "The smallest joint changes of weights", row: top,
            header: ["Criterion", "Weight at run", "Least in all", "Change", "Least for each", "Change"],
            body: plan.criteria.map(weights))
        let next = top + plan.criteria.count + 3
        sheet.heading(next - 1, "What it takes for each rival to draw level")
        sheet.table(
            "What it takes for each rival", row: next,
            header: ["Option", "Weight that moves", "Each by at most"], body: total.prefix(JointWeights.most).map(rival)
        )
    }

    private func weights(_ j: Int) -> [Cell] {
        let now = plan.run.weights[j]
        let moved = [total[0], largest[0]].flatMap { shift -> [Cell] in
            let change = shift.weights[j] - now
            return [
                .number(shift.weights[j], .engine(.percent(1))),
                abs(change) < 5e-5
                    ? .text("–", CellStyle(.engine, .text, .right)) : .number(change, .engine(.percent(1))),
            ]
        }
        return [
            .formula(plan.criterionName(j).absolute, plan.problem.criteria[j].name, .text),
            .number(now, .engine(.percent(1))),
        ] + moved
    }

    private func rival(_ shift: WeightShift) -> [Cell] {
        let each = largest.first { $0.rival == shift.rival }
        return [
            plan.nameCell(shift.rival, on: here), .number(shift.distance / 2, .engine(.percent(1))),
            each.map { .number($0.distance, .engine(.percent(1))) } ?? .text("–", .unused),
        ]
    }
}
