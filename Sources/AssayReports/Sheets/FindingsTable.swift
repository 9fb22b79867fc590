// What the lint says, on the sheet of checks.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// What the lint says of the document at the run, below the integrity checks: findings, then those that the authors
/// accept.
enum FindingsTable {
    /// How many findings of one rule are listed.
    private static let most = 10

    /// Adds both tables, with their headings, from a row on.
    static func add(to sheet: inout Sheet, _ plan: BookPlan, at top: Int) {
        guard let examination = plan.briefing.examination else { return }
        let severities: [Diagnostic.Severity] = [.error, .warning, .question]
        let findings = severities.flatMap { severity in examination.findings.filter { $0.severity == severity } }
            .shortened(to: most)
        sheet.heading(top, "Findings: what a sharp colleague would say of this document")
        var row = top + 2
        if findings.shown.isEmpty {
            sheet.remark(top + 1, "Nothing was found at the run.")
        } else {
            sheet.remark(
                top + 1, "As found at the run. 'assay explain-rule CODE' says how each is found and why it matters.")
            sheet.table(
                "Findings", row: row, header: ["Finding", "Severity", "Where", "What to do"],
                body: findings.shown.map { line($0, plan) } + findings.left.map { rest($0.code, $0.count) })
            row += findings.shown.count + findings.left.count + 2
        }
        addAccepted(examination.accepted, to: &sheet, plan, at: row)
    }

    private static func addAccepted(
        _ accepted: [Examination.Accepted], to sheet: inout Sheet, _ plan: BookPlan, at row: Int
    ) {
        guard !accepted.isEmpty else { return }
        sheet.heading(row, "Accepted findings, with the authors' reasons")
        sheet.table(
            "Accepted findings", row: row + 1, header: ["Finding", "Accepted by", "Where", "Because"],
            body: accepted.map { item in
                let signature = [item.waiver.by, item.waiver.on?.description ?? ""].filter { !$0.isEmpty }
                return [
                    .text(words(item.finding), .text), .text(signature.joined(separator: ", "), .text),
                    place(of: item.finding, plan), .text(item.waiver.because, .text),
                ]
            })
    }

    private static func line(_ finding: Diagnostic, _ plan: BookPlan) -> [Cell] {
        [
            .text(words(finding), .text), .text(finding.severity.rawValue, CellStyle(.label, .text, .center)),
            place(of: finding, plan), .text(finding.hint.map { $0 + "." } ?? "", .text),
        ]
    }

    private static func rest(_ code: String, _ count: Int) -> [Cell] {
        [.text("\(code): \(count) more; 'assay check --format json' lists them all.", .text)]
            + [Cell](repeating: .text(""), count: 3)
    }

    private static func words(_ finding: Diagnostic) -> String {
        let end = finding.message.hasSuffix("?") ? "" : "."
        return "\(finding.code): \(finding.message)\(end)"
    }

    private static func place(of finding: Diagnostic, _ plan: BookPlan) -> Cell {
        guard let place = finding.subjects.lazy.compactMap({ plan.place(of: $0) }).first else {
            return .text("–", .unused)
        }
        return .text(place.sheet, .label, link: .cell(place))
    }
}

extension BookPlan {
    /// The cell that shows a part of the document; nil if no sheet does.
    func place(of subject: Subject) -> CellReference? {
        switch subject {
        case .criterion(let id), .group(let id), .compensation(let id), .section(let id):
            nodes.firstIndex { $0.id == id }.map(nodeName)
        case .range(let id), .valueFunction(let id): problem.criterion(id).map { curves[$0].shape }
        case .weightSet(let id): problem.weightSet(id).map(setName)
        case .weight(let set, let id):
            problem.weightSet(set).flatMap { set in nodes.firstIndex { $0.id == id }.map { points(set: set, row: $0) } }
        case .option(let id): problem.option(id).map(optionName)
        case .cell(let option, let criterion), .countedEntry(let option, let criterion, _):
            problem.option(option).flatMap { i in problem.criterion(criterion).map { score(i, $0) } }
        case .screen(let k): problem.screens.indices.contains(k) ? screenBound(k) : nil
        case .scenario(let id): problem.scenario(id).map { scenarioName($0 + 1) }
        case .factor(let scenario, let id):
            problem.scenario(scenario).flatMap { s in problem.criterion(id).map { factor($0, scenario: s + 1) } }
        case .change(let scenario, let option, let criterion): change(scenario, option, criterion)
        case .list, .listEntry, .listGroup, .overlap, .convention:
            ListsSheet.kind.isNeeded(self) ? CellReference(sheet: SheetName.lists, row: 0, column: 0) : nil
        case .source, .scale, .analysis, .parameter, .crossCheck, .waiver: nil
        }
    }

    private func change(_ scenario: String, _ option: String, _ criterion: String) -> CellReference? {
        guard let s = problem.scenario(scenario), let i = problem.option(option), let j = problem.criterion(criterion)
        else { return nil }
        return changes.firstIndex { $0.scenario == s + 1 && $0.change.option == i && $0.change.criterion == j }
            .map(change)
    }
}
