// One criterion as a data-driven method sees it.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// The performances of all options under one criterion.
struct Column {
    let criterion: Criterion
    let weight: Double
    /// One per option, in the criterion's unit.
    let values: [Double]
    let low: Double
    let high: Double

    init(_ criterion: Criterion, weight: Double, values: [Double]) {
        self.criterion = criterion
        self.weight = weight
        self.values = values
        low = values.min() ?? 0
        high = values.max() ?? 0
    }

    var isMaximized: Bool { criterion.direction == .maximize }
    /// The best performance among these options.
    var best: Double { isMaximized ? high : low }
    /// The worst performance among these options.
    var worst: Double { isMaximized ? low : high }
    /// 1 if more is better, otherwise −1.
    var sign: Double { isMaximized ? 1 : -1 }
    var sum: Double { values.reduce(0, +) }
    /// The mean, with one half added at a time so that no sum overflows.
    var mean: Double { values.reduce(0) { $0 + $1 / Double(values.count) } }

    /// The length of the column as a vector; relative to the largest element, so that no square overflows.
    var norm: Double {
        let scale = max(abs(low), abs(high))
        guard scale > 0 else { return 0 }
        return scale * Double.sqrt(values.reduce(0) { $0 + ($1 / scale) * ($1 / scale) })
    }
}

extension ScoringTable {
    /// The criteria with their performances, in order.
    var columns: [Column] {
        criteria.indices.map { j in
            Column(criteria[j], weight: weights[j], values: performances[criterion: j])
        }
    }

    /// Refuses a column with a performance below zero.
    func require(nonNegative column: Column, because reason: String) throws(MethodError) {
        guard column.low < 0, let i = column.values.firstIndex(of: column.low) else { return }
        throw refusal(column, i, "must not be negative", reason)
    }

    /// Refuses a column with a performance that is not above zero.
    func require(positive column: Column, because reason: String) throws(MethodError) {
        guard column.low <= 0, let i = column.values.firstIndex(of: column.low) else { return }
        throw refusal(column, i, "must be above 0", reason)
    }

    /// Refuses a column that is zero for every option or has a performance below zero.
    func require(shares column: Column, because reason: String) throws(MethodError) {
        try require(nonNegative: column, because: reason)
        guard column.high == 0 else { return }
        throw MethodError(
            "'\(column.criterion.name)' must not be 0 for every option, since \(reason)", criterion: column.criterion.id
        )
    }

    /// What follows the options in a column is the optimal option of the method itself.
    private func refusal(_ column: Column, _ i: Int, _ rule: String, _ reason: String) -> MethodError {
        let option = i < options ? "'\(name(of: i))'" : "the optimal option"
        return MethodError(
            "'\(column.criterion.name)' \(rule), since \(reason); it is \(column.values[i].plain) for \(option)",
            criterion: column.criterion.id)
    }
}
