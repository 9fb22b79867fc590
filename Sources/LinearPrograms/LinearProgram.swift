// A linear or integer program, as a value.
// SPDX-License-Identifier: Apache-2.0

/// A linear or mixed-integer program, as a value.
///
///     minimize or maximize  sum over x of objective[x] · x
///     such that             lower ≤ sum of factor · x ≤ upper    for every constraint
///                           lower ≤ x ≤ upper, x whole where the program says so
///
/// `solved()` hands it to COIN-OR Cbc and checks the answer.
public struct LinearProgram: Sendable {
    /// Which way the objective should go.
    public enum Goal: Sendable {
        /// As small as possible.
        case minimize
        /// As great as possible.
        case maximize
    }

    /// A variable of a program, by its number.
    public struct Variable: Hashable, Sendable {
        /// The number, from 0.
        public let number: Int
    }

    /// A sum of variables with factors.
    public typealias Sum = [(factor: Double, of: Variable)]

    struct Column {
        var bounds: ClosedRange<Double>
        var objective: Double
        var isWhole: Bool
    }

    struct Row {
        var sum: Sum
        var bounds: ClosedRange<Double>
    }

    /// Which way the objective should go.
    public var goal: Goal
    var columns: [Column] = []
    private(set) var rows: [Row] = []

    /// A program without variables.
    public init(_ goal: Goal) { self.goal = goal }

    /// Adds a variable.
    ///
    /// - Parameters:
    ///   - bounds: Where it may lie; an end may be infinite.
    ///   - objective: Its factor in the objective.
    ///   - isWhole: Whether it takes whole numbers only.
    public mutating func addVariable(
        _ bounds: ClosedRange<Double> = 0...(.infinity), objective: Double = 0, isWhole: Bool = false
    ) -> Variable {
        columns.append(Column(bounds: bounds, objective: objective, isWhole: isWhole))
        return Variable(number: columns.count - 1)
    }

    /// Makes a variable the objective.
    public mutating func setObjective(only variable: Variable) {
        for number in columns.indices { columns[number].objective = number == variable.number ? 1 : 0 }
    }

    /// Requires a sum to lie between two bounds, either of which may be infinite.
    ///
    /// - Parameter sum: A variable may stand in it more than once.
    public mutating func require(_ sum: Sum, in bounds: ClosedRange<Double>) {
        var gathered: Sum = []
        for term in sum {
            if let place = gathered.firstIndex(where: { $0.of == term.of }) {
                gathered[place].factor += term.factor
            } else {
                gathered.append(term)
            }
        }
        rows.append(Row(sum: gathered, bounds: bounds))
    }

    /// Requires a sum to be at least a number.
    public mutating func require(_ sum: Sum, atLeast bound: Double) { require(sum, in: bound...(.infinity)) }

    /// Requires a sum to be at most a number.
    public mutating func require(_ sum: Sum, atMost bound: Double) { require(sum, in: -.infinity...bound) }

    /// Requires a sum to be a number.
    public mutating func require(_ sum: Sum, equals number: Double) { require(sum, in: number...number) }
}

/// What comes of a program.
public enum ProgramOutcome: Sendable {
    /// A best solution.
    case optimal(Solution)
    /// Nothing fulfils all constraints.
    case infeasible
    /// The objective can be as good as one likes.
    case unbounded
}

/// A best solution of a program.
public struct Solution: Sendable {
    /// The value of the objective.
    public let objective: Double
    let values: [Double]

    /// The value of a variable.
    public subscript(_ variable: LinearProgram.Variable) -> Double { values[variable.number] }
}

/// Why a program was not solved.
public enum LinearProgramError: Error, Hashable, CustomStringConvertible {
    /// COIN-OR Cbc cannot be loaded, with what the system says.
    case missingLibrary(String)
    /// The time was up before a best solution was proven.
    case outOfTime
    /// Cbc gave up, or its answer breaks a constraint.
    case failed

    /// What is wrong and what to do, in a sentence.
    public var description: String {
        switch self {
        case .missingLibrary(let reason):
            "COIN-OR Cbc, which solves linear programs, cannot be loaded (\(reason)); on Debian: apt-get install coinor-libcbc3"
        case .outOfTime: "the time was up before a best solution was proven"
        case .failed: "COIN-OR Cbc did not solve a linear program"
        }
    }
}
