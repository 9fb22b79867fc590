// A method's intermediate results for a terminal.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// The intermediate results of a method, each as a titled table.
public struct WorkingText: Sendable {
    private let steps: [MethodStep]
    private let method: String

    /// The intermediate results of an evaluation's method.
    public init(_ evaluation: Evaluation) {
        steps = evaluation.verdict.steps
        method = evaluation.method.name
    }

    /// The lines: every table below its title, or a sentence if there is none.
    public func lines(colored: Bool) -> [String] {
        guard !steps.isEmpty else {
            return ["", "  \(method) has no intermediate results to show for this table."]
        }
        return steps.flatMap { step in
            ["", StyledText(step.title, .bold).rendered(colored: colored)] + table(step).lines(colored: colored)
        }
    }

    private func table(_ step: MethodStep) -> TextTable {
        var table = TextTable([.init("")] + step.columns.map { .init($0, right: true) })
        let decimals = step.columns.indices.map { column in Self.decimals(of: step.numbers.map { $0[column] }) }
        for (name, numbers) in zip(step.rows, step.numbers) {
            table.append([name] + zip(numbers, decimals).map { $0.isFinite ? $0.brief($1) : "–" })
        }
        return table
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
