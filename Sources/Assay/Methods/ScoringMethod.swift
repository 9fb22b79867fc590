// What every scoring method is.
// SPDX-License-Identifier: Apache-2.0

/// A way to turn performances and weights into scores.
///
/// A conforming type is one file in `Methods/`, with the formula in the notation of its paper, its edge cases and its
/// citation; it is added by one line in `ScoringMethods.all`.
public protocol ScoringMethod: Sendable {
    /// The id that documents use, in kebab-case.
    var id: String { get }
    /// The name for readers.
    var name: String { get }
    /// What it does, in one sentence.
    var summary: String { get }
    /// The paper, with its DOI.
    var citation: String { get }
    /// What can be set.
    var parameters: [MethodParameter] { get }

    /// Scores for a table.
    ///
    /// - Returns: One score per option, in the table's order; higher is better.
    /// - Throws: `MethodError` if the method is not defined for this table.
    func verdict(on table: ScoringTable) throws(MethodError) -> Verdict
}

extension ScoringMethod {
    /// No parameters.
    public var parameters: [MethodParameter] { [] }
}

/// One parameter of a method: its name, default and range.
public struct MethodParameter: Hashable, Sendable {
    /// What a parameter may be.
    public enum Kind: Hashable, Sendable {
        /// A number between two bounds.
        case number(default: Double, in: ClosedRange<Double>)
        /// One of some words; the first is the default.
        case word([String])
    }

    /// The name that documents use.
    public let name: String
    /// What it means.
    public let meaning: String
    /// What it may be.
    public let kind: Kind

    /// One parameter of a method.
    public init(_ name: String, _ meaning: String, _ kind: Kind) {
        self.name = name
        self.meaning = meaning
        self.kind = kind
    }

    /// Why a value cannot be used, in a sentence; nil if it can.
    public func objection(to value: ParameterValue) -> String? {
        switch (kind, value) {
        case (.number(_, let range), .number(let x)) where range.contains(x): nil
        case (.number(_, let range), _):
            "'\(name)' is a number from \(range.lowerBound.plain) to \(range.upperBound.plain), not '\(value)'"
        case (.word(let words), .word(let word)) where words.contains(word): nil
        case (.word(let words), _): "'\(name)' is one of \(words.joined(separator: ", ")), not '\(value)'"
        }
    }
}

/// What a method scores: performances, weights, and what is known of the criteria.
public struct ScoringTable: Sendable {
    /// The criteria.
    public let tree: CriteriaTree
    /// Performances in the criteria's units, finite.
    public let performances: Matrix
    /// Weights of the leaves, non-negative, summing to 1.
    public let weights: [Double]
    /// The method's parameters, as given; others take their defaults.
    public let parameters: [String: ParameterValue]

    /// What a method scores.
    ///
    /// - Precondition: The shapes agree.
    public init(
        tree: CriteriaTree, performances: Matrix, weights: [Double], parameters: [String: ParameterValue] = [:]
    ) {
        precondition(performances.criteria == tree.leaves.count, "a table needs one column per criterion")
        precondition(weights.count == tree.leaves.count, "a table needs one weight per criterion")
        self.tree = tree
        self.performances = performances
        self.weights = weights
        self.parameters = parameters
    }

    /// How many options there are.
    public var options: Int { performances.options }
    /// The criteria, in order.
    public var criteria: [Criterion] { tree.leaves }

    /// A number parameter, or its default.
    public func number(_ parameter: MethodParameter) -> Double {
        if case .number(let x) = parameters[parameter.name] { return x }
        if case .number(let standard, _) = parameter.kind { return standard }
        return 0
    }

    /// A word parameter, or its default.
    public func word(_ parameter: MethodParameter) -> String {
        if case .word(let word) = parameters[parameter.name] { return word }
        if case .word(let words) = parameter.kind { return words.first ?? "" }
        return ""
    }

    /// The value of every performance, in `0...100`.
    ///
    /// Without an agreed range the spread of these options stands in: 0 for the worst of them, 100 for the best, and
    /// 0 for all where they are the same.
    public var values: Matrix {
        let columns = criteria.indices.map { j in values(of: j) }
        return Matrix(options: options, criteria: criteria.count) { i, j in columns[j][i] }
    }

    private func values(of j: Int) -> [Double] {
        let column = performances[criterion: j]
        if let function = criteria[j].valueFunction { return column.map { function($0) } }
        let (low, high) = (column.min() ?? 0, column.max() ?? 0)
        let (worst, best) = criteria[j].direction == .maximize ? (low, high) : (high, low)
        guard let spread = AgreedRange(worst: worst, best: best) else { return column.map { _ in 0 } }
        return column.map { ValueFunction.linear(over: spread)($0) }
    }
}

/// A method's answer.
public struct Verdict: Hashable, Sendable {
    /// One score per option; higher is better.
    public var scores: [Double]
    /// What each criterion contributes to each score, where the method can say so; contributions add up to the score.
    public var contributions: Matrix?
    /// The intermediate results, as titled tables.
    public var steps: [MethodStep]

    /// A method's answer.
    public init(scores: [Double], contributions: Matrix? = nil, steps: [MethodStep] = []) {
        self.scores = scores
        self.contributions = contributions
        self.steps = steps
    }
}

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

/// Why a method cannot score a table.
public struct MethodError: Error, Hashable, Sendable, CustomStringConvertible {
    /// One sentence without a full stop, in the names of the table.
    public let description: String
    /// The criterion it speaks of, by id.
    public let criterion: String?

    /// Why a method cannot score a table.
    public init(_ description: String, criterion: String? = nil) {
        self.description = description
        self.criterion = criterion
    }
}
