// All best solutions of a linear program, where there are several.
// SPDX-License-Identifier: Apache-2.0

import LinearPrograms

/// What is common to all best solutions of a linear program: bounds of some variables, and a point in the middle.
///
/// A solver stops at one of them; which one depends on its version. The mean of the solutions that are extreme in one
/// variable does not, and is a best solution too.
struct OptimalFace {
    /// A best solution.
    var center: [Double]
    /// The least and the greatest value of each variable; nil if there is only one solution.
    var bounds: [ClosedRange<Double>]?

    /// How far apart values must lie to count as different; the solver itself is that exact.
    private static let tolerance = 1e-6

    /// The best solutions of a program that is held at its optimum.
    ///
    /// - Parameter found: One of them.
    init(
        of program: LinearProgram, _ variables: [LinearProgram.Variable], at found: [Double]
    ) throws(LinearProgramError) {
        var (program, ends, sum) = (program, [ClosedRange<Double>](), found.map { _ in 0.0 })
        for (number, variable) in variables.enumerated() {
            var values: [Double] = []
            for goal in [LinearProgram.Goal.minimize, .maximize] {
                program.goal = goal
                program.setObjective(only: variable)
                let extreme = try OptimalFace.solve(program, variables).values
                values.append(extreme[number])
                sum = zip(sum, extreme).map(+)
            }
            ends.append(min(values[0], values[1])...max(values[0], values[1]))
        }
        guard ends.contains(where: { $0.upperBound - $0.lowerBound > OptimalFace.tolerance }) else {
            (center, bounds) = (found, nil)
            return
        }
        (center, bounds) = (sum.map { $0 / Double(2 * variables.count) }, ends)
    }

    /// The optimum of a program that has one, and the values of some variables there.
    static func solve(
        _ program: LinearProgram, _ variables: [LinearProgram.Variable]
    ) throws(LinearProgramError) -> (optimum: Double, values: [Double]) {
        guard case .optimal(let solution) = try program.solved() else { throw .failed }
        return (solution.objective, variables.map { solution[$0] })
    }
}
