// A method's intermediate results for a terminal.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// What a method finds on its way to the ranking, each as a titled table: its steps, the paper's own figures, how options
/// stand to each other, and what it singles out.
public struct WorkingText: Sendable {
    /// Up to how many options what stands beside each of them is shown.
    private static let mostOptions = 1000
    private let evaluation: Evaluation

    /// The working of an evaluation's method.
    public init(_ evaluation: Evaluation) { self.evaluation = evaluation }

    private var verdict: Verdict { evaluation.verdict }
    private var names: [String] { evaluation.problem.options.map(\.name) }

    /// The lines: every table below its title, or a sentence if there is nothing to show.
    public func lines(colored: Bool) -> [String] {
        let tables = verdict.steps.map { ($0.title, table($0)) } + figures + relations
        guard !tables.isEmpty || !findings.isEmpty else {
            return ["", "  \(evaluation.method.name) has no intermediate results to show for this table."]
        }
        return tables.flatMap { title, table in
            ["", StyledText(title, .bold).rendered(colored: colored)] + table.lines(colored: colored)
        } + (findings.isEmpty ? [] : [""] + findings)
    }

    private func table(_ step: MethodStep) -> TextTable { table(step.columns, step.rows, step.numbers) }

    private func table(_ columns: [String], _ rows: [String], _ numbers: [[Double]]) -> TextTable {
        var table = TextTable([.init("")] + columns.map { .init($0, right: true) })
        let decimals = columns.indices.map { column in Self.decimals(of: numbers.map { $0[column] }) }
        for (name, numbers) in zip(rows, numbers) {
            table.append([name] + zip(numbers, decimals).map { $0.isFinite ? $0.brief($1) : "–" })
        }
        return table
    }

    private var figures: [(String, TextTable)] {
        guard !verdict.figures.isEmpty, names.count <= WorkingText.mostOptions else { return [] }
        let rows = names.indices.map { i in verdict.figures.map { $0.values[i] } }
        return [("The method's own figures", table(verdict.figures.map(\.name), names, rows))]
    }

    private var relations: [(String, TextTable)] {
        guard let relations = verdict.relations else { return [] }
        var table = TextTable([.init("")] + names.map { .init($0, right: true) })
        for (name, row) in zip(names, relations) { table.append([name] + row.map(\.rawValue)) }
        return [("Rows preferred (P), outdone (N), indifferent (I) or incomparable (R) to columns", table)]
    }

    /// What the method singles out, and the conditions that it tests, each in a line.
    private var findings: [String] {
        verdict.groups.map { group in
            let members = group.options.map { names[$0] }
            return "  \(group.name): \(members.isEmpty ? "none" : members.joined(separator: ", "))"
        } + verdict.conditions.map { "  \($0.name) \($0.holds ? "holds" : "does not hold"): \($0.meaning)" }
    }

    /// So many decimals that the largest of some numbers has five digits.
    private static func decimals(of numbers: [Double]) -> Int {
        var (most, decimals) = (numbers.map { $0.isFinite ? abs($0) : 0 }.max() ?? 0, 5)
        guard most > 0 else { return 0 }
        while most >= 1, decimals > 0 { (most, decimals) = (most / 10, decimals - 1) }
        while most < 0.1, decimals < 12 { (most, decimals) = (most * 10, decimals + 1) }
        return decimals
    }
}
