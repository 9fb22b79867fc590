// A method's answer.
// SPDX-License-Identifier: Apache-2.0

/// A method's answer.
///
/// Beside the scores it may carry what the method's paper prints, in a form that a sheet or a terminal can show
/// without knowing the method.
public struct Verdict: Hashable, Sendable {
    /// One score per option; higher is better.
    public var scores: [Double]
    /// What each criterion contributes to each score, where the method can say so; contributions add up to the score.
    public var contributions: Matrix?
    /// The intermediate results, as titled tables.
    public var steps: [MethodStep]
    /// The paper's own figures for the options, in its own direction.
    public var figures: [MethodFigure] = []
    /// Sets of options that the method singles out: a kernel, a compromise.
    public var groups: [OptionSubset] = []
    /// Conditions that the method tests.
    public var conditions: [MethodCondition] = []
    /// How every option stands to every other, by rows; nil where the method compares no pairs, or too many.
    public var relations: [[Relation]]?
    /// What readers should know.
    public var cautions: [Caution] = []

    /// A method's answer.
    public init(scores: [Double], contributions: Matrix? = nil, steps: [MethodStep] = []) {
        self.scores = scores
        self.contributions = contributions
        self.steps = steps
    }

    /// A method's answer whose scores are the sums of contributions.
    public init(contributions: Matrix, steps: [MethodStep] = []) {
        self.init(
            scores: (0..<contributions.options).map { contributions[option: $0].reduce(0, +) },
            contributions: contributions, steps: steps)
    }

    /// A figure by its name.
    public func figure(_ name: String) -> [Double]? { figures.first { $0.name == name }?.values }
}

/// One of a paper's own figures, for every option.
public struct MethodFigure: Hashable, Sendable {
    /// The paper's name for it, such as `Q` or `phi-plus`.
    public var name: String
    /// One number per option, as the paper prints it: for some, lower is better.
    public var values: [Double]

    /// One of a paper's own figures.
    public init(_ name: String, _ values: [Double]) {
        self.name = name
        self.values = values
    }
}

/// A set of options that a method singles out.
public struct OptionSubset: Hashable, Sendable {
    /// What the set is, such as `kernel`.
    public var name: String
    /// The numbers of its options, rising.
    public var options: [Int]

    /// A set of options that a method singles out.
    public init(_ name: String, _ options: [Int]) {
        self.name = name
        self.options = options
    }
}

/// A condition that a method tests.
public struct MethodCondition: Hashable, Sendable {
    /// The paper's name for it, such as `C1`.
    public var name: String
    /// What it says.
    public var meaning: String
    /// Whether it holds.
    public var holds: Bool

    /// A condition that a method tests.
    public init(_ name: String, _ meaning: String, holds: Bool) {
        self.name = name
        self.meaning = meaning
        self.holds = holds
    }
}

/// How one option stands to another.
public enum Relation: String, Hashable, Sendable, CaseIterable {
    /// The first is preferred.
    case preferred = "P"
    /// The second is preferred.
    case outdone = "N"
    /// Neither is preferred, since they do equally well.
    case indifferent = "I"
    /// Neither is preferred, since each has its own strengths.
    case incomparable = "R"
}
