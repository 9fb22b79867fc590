// Weights from statements that leave room: intervals, orders, ratios.
// SPDX-License-Identifier: Apache-2.0

public import LinearPrograms

/// Statements about weights that leave room, such as "at least twice" or "between 20 and 40 %".
///
///     sum over j of factor[j] · w[j]  ≥  bound,      w ≥ 0,  sum of w = 1
///
/// All weights that fulfil the statements make a polytope. The weights that stand for it are its centroid, the mean of
/// all its points; the bounds are the least and the greatest of each weight. If the polytope has more corners than can be
/// looked at one by one, the mean of the weights that are extreme in one of them stands in.
///
/// Edge cases: without statements the centroid is equal weights; an order of all gives the rank order centroid. A strict
/// statement (more than) may come as near to equality as one likes. Statements that no weights fulfil contradict each
/// other, and the smallest set of them is named.
///
/// > Solymosi, T. & Dombi, J. (1986). A method for determining the weights of criteria: the centralized weights.
/// *European Journal of Operational Research* 26(1), 35–41.
/// doi:[10.1016/0377-2217(86)90157-8](https://doi.org/10.1016/0377-2217(86)90157-8)
public struct WeightStatements: Hashable, Sendable {
    /// That a sum of weights with factors is at least a bound.
    public struct Statement: Hashable, Sendable {
        /// One factor for each weight.
        public let factors: [Double]
        /// What the sum is at least.
        public let bound: Double
        /// Whether the sum exceeds the bound.
        public let isStrict: Bool
        /// Whether the sum is the bound.
        public let isEquality: Bool

        /// That a sum of weights with factors is at least a bound.
        public init(_ factors: [Double], atLeast bound: Double = 0, isStrict: Bool = false, isEquality: Bool = false) {
            self.factors = factors
            self.bound = bound
            self.isStrict = isStrict
            self.isEquality = isEquality
        }
    }

    /// What the statements say.
    public enum Outcome: Hashable, Sendable {
        /// Some weights fulfil them.
        case shares(ElicitedShares)
        /// The statements with these numbers contradict each other.
        case contradiction([Int])
    }

    /// How many weights there are.
    public let count: Int
    /// The statements.
    public let statements: [Statement]

    /// Statements about weights.
    public init(count: Int, _ statements: [Statement]) {
        self.count = count
        self.statements = statements
    }

    /// What the statements say.
    ///
    /// - Throws: `LinearProgramError` if a program cannot be solved.
    public func outcome() throws(LinearProgramError) -> Outcome {
        guard try areContradictory(Array(statements.indices)) else { return .shares(try shares()) }
        return .contradiction(
            try Contradiction.smallest(among: statements.count) { set throws(LinearProgramError) in
                try areContradictory(set)
            })
    }

    private func shares() throws(LinearProgramError) -> ElicitedShares {
        if let polytope = WeightPolytope(count, cutBy: statements.flatMap(\.cuts)) {
            return ElicitedShares(polytope.center.normalized, bounds: polytope.bounds)
        }
        let (program, weights, _) = model(Array(statements.indices))
        let face = try OptimalFace(of: program, weights, at: try OptimalFace.solve(program, weights).values)
        return ElicitedShares(face.center.normalized, bounds: face.bounds)
    }

    /// Whether no weights fulfil some statements, the strict ones by more than nothing.
    private func areContradictory(_ numbers: [Int]) throws(LinearProgramError) -> Bool {
        let (program, _, margin) = model(numbers)
        guard case .optimal(let solution) = try program.solved() else { return true }
        return numbers.contains { statements[$0].isStrict } && solution[margin] < 1e-6
    }

    private func model(
        _ numbers: [Int]
    ) -> (LinearProgram, weights: [LinearProgram.Variable], margin: LinearProgram.Variable) {
        var program = LinearProgram(.maximize)
        let weights = (0..<count).map { _ in program.addVariable(0...1) }
        let margin = program.addVariable(0...1, objective: 1)
        program.require(weights.map { (1, $0) }, equals: 1)
        for statement in numbers.map({ statements[$0] }) {
            let sum: LinearProgram.Sum = zip(statement.factors, weights).map { ($0, $1) }
            program.require(sum + (statement.isStrict ? [(-1, margin)] : []), atLeast: statement.bound)
            if statement.isEquality { program.require(sum, atMost: statement.bound) }
        }
        return (program, weights, margin)
    }
}
