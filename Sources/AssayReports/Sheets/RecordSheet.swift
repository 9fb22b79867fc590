// The sheet that says how the workbook came about.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Digests, version, settings, cautions, findings and waivers.
enum RecordSheet {
    static let kind = SheetKind(
        SheetName.record, holds: "Digests, version, settings, cautions and waivers", sheet: sheet)

    /// What stands before the name of a file that was read.
    static let digestPrefix = "SHA-256 of "
    /// What the run of the past is called that the sheet Changes compares with.
    static let comparedName = "Compared with"

    static func sheet(_ plan: BookPlan) -> Sheet {
        var sheet = Sheet(
            SheetName.record, title: "Record: how this report came about", plan: plan, columnWidths: [46, 96, 26, 16])
        sheet.table("Run", row: 4, header: ["What", "As it was"], body: facts(plan).map { pair($0.0, $0.1) })
        var row = 4 + facts(plan).count + 3
        row = add(
            "Cautions", ["Code", "Caution"], plan.evaluation.cautions.map { [$0.code, $0.message] }, at: row, to: &sheet
        )
        row = add(
            "Findings on the document", ["Code", "Finding"],
            plan.briefing.diagnostics.map { ["\($0.severity.rawValue): \($0.code)", $0.message] }, at: row, to: &sheet)
        row = add(
            "Waivers", ["Rule", "Because", "Of", "By"],
            plan.problem.waivers.map { [$0.rule, $0.because, $0.of.joined(separator: ", "), $0.by] }, at: row,
            to: &sheet)
        sheet.workbookRows = Set(row...row + 1)
        addModel(of: plan.problem, at: row, to: &sheet)
        return sheet
    }

    private static func facts(_ plan: BookPlan) -> [(String, String)] {
        let (problem, evaluation) = (plan.problem, plan.evaluation)
        let parameters = problem.analysis.parameters.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let compared: [(String, String)] = plan.briefing.since.map { [(comparedName, $0.run)] } ?? []
        return plan.briefing.inputs.map { (digestPrefix + $0.name, $0.digest) } + [
            ("Assay", plan.briefing.version), ("Command", plan.briefing.command),
            ("Figures as of", problem.asOf?.description ?? "not said"), ("Status", problem.status.rawValue),
            ("Method", ([evaluation.method.name] + parameters).joined(separator: ", ")),
            ("Weight set at run", problem.weightSets[evaluation.weightSet].id),
            ("Scenario at run", evaluation.scenario.map { problem.scenarios[$0].id } ?? "none"),
            ("Unknown cells count as", "the \(problem.analysis.unknown.rawValue) of their range"),
            ("Simulation", plan.briefing.simulated?.story ?? "none"),
        ] + compared + [
            (
                "Size",
                "\(problem.options.count) options, \(problem.criteria.count) criteria, \(problem.weightSets.count) weight sets, \(problem.scenarios.count) scenarios"
            )
        ]
    }

    private static func pair(_ name: String, _ value: String) -> [Cell] {
        [.text(name, .label), .text(value, CellStyle(.engine, .text, wraps: true))]
    }

    private static func add(
        _ title: String, _ header: [String], _ rows: [[String]], at row: Int, to sheet: inout Sheet
    ) -> Int {
        sheet.heading(row, title)
        guard !rows.isEmpty else {
            sheet.remark(row + 1, "None.")
            return row + 3
        }
        sheet.table(
            title, row: row + 1, header: header,
            body: rows.map { $0.map { .text($0, CellStyle(.engine, .text, wraps: true)) } })
        return row + rows.count + 3
    }

    /// The decision from which `assay verify` computes everything again.
    private static func addModel(of problem: DecisionProblem, at row: Int, to sheet: inout Sheet) {
        sheet.heading(row, "Model: the decision as it was when this workbook was made")
        sheet.table(
            "Model", row: row + 1, header: ModelRow.header,
            body: ModelTable(problem: problem).rows.map { row in
                row.cells.map { .text($0, CellStyle(.engine, .text, wraps: true)) }
            })
    }
}
