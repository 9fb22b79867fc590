// An intermediate result of a method.
// SPDX-License-Identifier: Apache-2.0

/// One intermediate result of a method: a titled table, so that one sheet shows the working of any method.
public struct MethodStep: Hashable, Sendable {
    /// What the table shows.
    public var title: String
    /// The names of its columns.
    public var columns: [String]
    /// The names of its rows.
    public var rows: [String]
    /// Its numbers, row by row.
    public var numbers: [[Double]]

    /// One intermediate result.
    public init(_ title: String, columns: [String], rows: [String], numbers: [[Double]]) {
        self.title = title
        self.columns = columns
        self.rows = rows
        self.numbers = numbers
    }
}

extension ScoringTable {
    /// Up to how many options a table of options by criteria is shown.
    static let shownOptions = 1000
    /// Up to how many options a table of options by options is shown.
    static let shownPairs = 60

    /// Intermediate results, unless nobody wants them or the table is too long to show.
    func working(_ steps: () -> [MethodStep]) -> [MethodStep] {
        showsWorking && options <= ScoringTable.shownOptions ? steps() : []
    }

    /// Options by criteria, from one column per criterion.
    func step(_ title: String, _ columns: [[Double]]) -> MethodStep {
        MethodStep(
            title, columns: criteria.map(\.name), rows: (0..<options).map(name),
            numbers: (0..<options).map { i in columns.map { $0[i] } })
    }

    /// Named numbers per criterion: an ideal, an average.
    func step(_ title: String, perCriterion rows: [(name: String, values: [Double])]) -> MethodStep {
        MethodStep(title, columns: criteria.map(\.name), rows: rows.map(\.name), numbers: rows.map(\.values))
    }

    /// Named numbers for the problem as a whole.
    func step(_ title: String, constants: [(name: String, value: Double)]) -> MethodStep {
        MethodStep(title, columns: ["Value"], rows: constants.map(\.name), numbers: constants.map { [$0.value] })
    }

    /// Options by options; nothing if there are too many.
    func step(pairs title: String, _ matrix: @autoclosure () -> [[Double]]) -> [MethodStep] {
        guard showsWorking, options <= ScoringTable.shownPairs else { return [] }
        let names = (0..<options).map(name)
        return [MethodStep(title, columns: names, rows: names, numbers: matrix())]
    }
}
