// Numbers of options under criteria.
// SPDX-License-Identifier: Apache-2.0

/// One number for each option and criterion, stored option by option.
public struct Matrix: Hashable, Sendable {
    /// How many options there are.
    public let options: Int
    /// How many criteria there are.
    public let criteria: Int
    /// The numbers, option by option.
    public var elements: [Double]

    /// A matrix with one number throughout.
    public init(options: Int, criteria: Int, filledWith x: Double = 0) {
        self.options = options
        self.criteria = criteria
        elements = [Double](repeating: x, count: options * criteria)
    }

    /// A matrix from its elements, option by option.
    ///
    /// - Precondition: There are `options × criteria` elements.
    public init(options: Int, criteria: Int, elements: [Double]) {
        precondition(elements.count == options * criteria, "a matrix needs one number per option and criterion")
        self.options = options
        self.criteria = criteria
        self.elements = elements
    }

    /// A matrix from a rule.
    public init(options: Int, criteria: Int, _ rule: (_ option: Int, _ criterion: Int) throws -> Double) rethrows {
        self.init(options: options, criteria: criteria)
        for i in 0..<options { for j in 0..<criteria { elements[i * criteria + j] = try rule(i, j) } }
    }

    /// The number of one option under one criterion.
    public subscript(option i: Int, criterion j: Int) -> Double {
        get { elements[i * criteria + j] }
        set { elements[i * criteria + j] = newValue }
    }

    /// The numbers of one option, by criterion.
    public subscript(option i: Int) -> ArraySlice<Double> { elements[i * criteria..<(i + 1) * criteria] }

    /// The numbers under one criterion, by option.
    public subscript(criterion j: Int) -> [Double] { (0..<options).map { self[option: $0, criterion: j] } }
}
