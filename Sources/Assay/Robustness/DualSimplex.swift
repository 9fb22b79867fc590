// Small linear programs.
// SPDX-License-Identifier: Apache-2.0

/// A small linear program whose costs are not negative, by the dual simplex method on a dense tableau.
///
///     minimize c · x   subject to   A · x ≤ b,   x ≥ 0,   with c ≥ 0
///
/// With such costs the slack variables are a dual feasible start, so there is no first phase. Rows and columns are chosen
/// by the least index among those that qualify, which cannot cycle.
///
/// > Lemke, C. E. (1954). The dual method of solving the linear programming problem. *Naval Research Logistics Quarterly*
/// 1, 36–47. doi:[10.1002/nav.3800010107](https://doi.org/10.1002/nav.3800010107)
struct DualSimplex {
    /// Numbers this small count as zero.
    private static let zero = 1e-11
    private static let mostSteps = 10_000

    /// Row by row: coefficients, then the right-hand side.
    private var rows: [[Double]]
    /// Reduced costs.
    private var costs: [Double]
    /// Which variable each row solves for; variables from `costs.count` on are slacks.
    private var basis: [Int]
    private let variables: Int

    /// - Precondition: No cost is negative, and every row has one coefficient for each of them.
    init(costs: [Double], rows: [(coefficients: [Double], bound: Double)]) {
        precondition(costs.allSatisfy { $0 >= 0 }, "costs must not be negative")
        precondition(
            rows.allSatisfy { $0.coefficients.count == costs.count }, "every row needs one number per variable")
        variables = costs.count
        self.costs = costs + rows.map { _ in 0 }
        self.rows = rows.enumerated().map { place, row in
            row.coefficients + rows.indices.map { $0 == place ? 1 : 0 } + [row.bound]
        }
        basis = rows.indices.map { costs.count + $0 }
    }

    /// The best values of the variables; nil if no values satisfy the rows.
    func solution() -> [Double]? {
        var program = self
        for _ in 0..<DualSimplex.mostSteps {
            guard let row = program.leavingRow else { return program.values }
            guard let column = program.enteringColumn(for: row) else { return nil }
            program.pivot(row, column)
        }
        return nil
    }

    private var leavingRow: Int? {
        let violated = rows.indices.filter { rows[$0][costs.count] < -DualSimplex.zero }
        return violated.min { basis[$0] < basis[$1] }
    }

    private func enteringColumn(for row: Int) -> Int? {
        let candidates = costs.indices.filter { rows[row][$0] < -DualSimplex.zero }
        return candidates.min { (costs[$0] / -rows[row][$0], $0) < (costs[$1] / -rows[row][$1], $1) }
    }

    private mutating func pivot(_ row: Int, _ column: Int) {
        let pivot = rows[row][column]
        rows[row] = rows[row].map { $0 / pivot }
        let solved = rows[row]
        for other in rows.indices where other != row {
            let factor = rows[other][column]
            guard factor != 0 else { continue }
            for k in solved.indices { rows[other][k] -= factor * solved[k] }
        }
        let factor = costs[column]
        for k in costs.indices { costs[k] -= factor * solved[k] }
        basis[row] = column
    }

    private var values: [Double] {
        var values = [Double](repeating: 0, count: variables)
        for (row, variable) in basis.enumerated() where variable < variables {
            values[variable] = rows[row][costs.count]
        }
        return values
    }
}
