// What a method scores.
// SPDX-License-Identifier: Apache-2.0

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
    /// The options' names; empty where they are only numbered.
    public let names: [String]
    /// How many votes the weights stand for, where criteria vote.
    public var votes = 1.0
    /// Whether methods should report their intermediate results; without them they are faster.
    public var showsWorking = true

    /// What a method scores.
    ///
    /// - Precondition: The shapes agree.
    public init(
        tree: CriteriaTree, performances: Matrix, weights: [Double], parameters: [String: ParameterValue] = [:],
        names: [String] = []
    ) {
        precondition(performances.criteria == tree.leaves.count, "a table needs one column per criterion")
        precondition(weights.count == tree.leaves.count, "a table needs one weight per criterion")
        precondition(names.isEmpty || names.count == performances.options, "a table needs one name per option")
        self.tree = tree
        self.performances = performances
        self.weights = weights
        self.parameters = parameters
        self.names = names
    }

    /// How many options there are.
    public var options: Int { performances.options }
    /// The criteria, in order.
    public var criteria: [Criterion] { tree.leaves }

    /// The name of an option.
    public func name(of option: Int) -> String { names.isEmpty ? "Option \(option + 1)" : names[option] }

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
        guard let function = valueFunction(of: j) else { return column.map { _ in 0 } }
        return column.map { function($0) }
    }

    /// The value function of a criterion: without an agreed range a line over the spread of these options, or nil where
    /// they are the same.
    func valueFunction(of j: Int) -> ValueFunction? {
        if let function = criteria[j].valueFunction { return function }
        let column = performances[criterion: j]
        let (low, high) = (column.min() ?? 0, column.max() ?? 0)
        let (worst, best) = criteria[j].direction == .maximize ? (low, high) : (high, low)
        return AgreedRange(worst: worst, best: best).map { ValueFunction.linear(over: $0) }
    }
}

extension ScoringTable {
    /// A parameter as given; nil where the document leaves it out.
    func value(of parameter: MethodParameter) -> ParameterValue? {
        ([parameter.name] + parameter.otherNames).lazy.compactMap { parameters[$0] }.first
    }

    /// A number parameter, or its default.
    public func number(_ parameter: MethodParameter) -> Double {
        if case .number(let x) = value(of: parameter) { return x }
        if case .number(let standard, _) = parameter.kind { return standard }
        return 0
    }

    /// A word parameter, or its default.
    public func word(_ parameter: MethodParameter) -> String {
        if case .word(let word) = value(of: parameter) { return word }
        if case .word(let words) = parameter.kind { return words.first ?? "" }
        return ""
    }

    /// One number per criterion, in order; nil where the document leaves it out.
    ///
    /// - Throws: `MethodError` unless there is exactly one number for every criterion.
    public func performances(_ parameter: MethodParameter) throws(MethodError) -> [Double]? {
        guard let value = value(of: parameter) else { return nil }
        return try row(value, of: parameter)
    }

    /// One row of numbers per profile, each in the criteria's order; nil where the document leaves it out.
    ///
    /// - Throws: `MethodError` unless every profile has exactly one number for every criterion.
    public func profiles(_ parameter: MethodParameter) throws(MethodError) -> [[Double]]? {
        guard let value = value(of: parameter) else { return nil }
        guard case .list(let rows) = value else { throw misfit(parameter, "it is no list") }
        return try rows.map { profile throws(MethodError) in try row(profile, of: parameter) }
    }

    /// One row per profile, with nil for a criterion that the row leaves out; nil where the document leaves it out.
    ///
    /// - Throws: `MethodError` unless every row is a list with one number per criterion, or a map of criteria to numbers.
    public func limits(_ parameter: MethodParameter) throws(MethodError) -> [[Double?]]? {
        guard let value = value(of: parameter) else { return nil }
        guard case .list(let rows) = value else { throw misfit(parameter, "it is no list") }
        return try rows.map { row throws(MethodError) in
            guard case .map(let parts) = row else { return try self.row(row, of: parameter) }
            try refuseStrays(parts, parameter)
            return criteria.map { parts[$0.id]?.number }
        }
    }

    /// One pair of numbers per criterion, in order; nil where the document leaves it out.
    ///
    /// - Throws: `MethodError` unless there is exactly one pair of different numbers for every criterion.
    public func intervals(_ parameter: MethodParameter) throws(MethodError) -> [ClosedRange<Double>]? {
        guard let value = value(of: parameter) else { return nil }
        return try perCriterion(value, parameter).map { pair throws(MethodError) in
            guard case .list(let ends) = pair, ends.count == 2, let a = ends[0].number, let b = ends[1].number, a != b
            else { throw misfit(parameter, "every criterion needs two different numbers") }
            return min(a, b)...max(a, b)
        }
    }

    private func row(_ value: ParameterValue, of parameter: MethodParameter) throws(MethodError) -> [Double] {
        try perCriterion(value, parameter).map { cell throws(MethodError) in
            guard let x = cell.number else { throw misfit(parameter, "every criterion needs a number") }
            return x
        }
    }

    private func perCriterion(
        _ value: ParameterValue, _ parameter: MethodParameter
    ) throws(MethodError) -> [ParameterValue] {
        switch value {
        case .list(let parts):
            guard parts.count == criteria.count else { throw misfit(parameter, "one line has \(parts.count)") }
            return parts
        case .map(let parts):
            try refuseStrays(parts, parameter)
            return try criteria.map { criterion throws(MethodError) in
                guard let part = parts[criterion.id] else { throw misfit(parameter, "'\(criterion.id)' is missing") }
                return part
            }
        case .number, .word: throw misfit(parameter, "it is no list")
        }
    }

    private func refuseStrays(
        _ parts: [String: ParameterValue], _ parameter: MethodParameter
    ) throws(MethodError) {
        if let stray = parts.keys.sorted().first(where: { id in !criteria.contains { $0.id == id } }) {
            throw misfit(parameter, "'\(stray)' is none of them")
        }
    }

    private func misfit(_ parameter: MethodParameter, _ why: String) -> MethodError {
        MethodError(
            "'\(parameter.name)' does not fit the \(criteria.count) criteria: \(why)", parameter: parameter.name,
            hint: "It gives \(parameter.meaning)")
    }
}
