// What a data-driven method needs to know of every column.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// The least, the greatest and the length of one column.
struct Spread {
    var low = Double.infinity
    var high = -Double.infinity
    var squares = 0.0

    /// The length of the column as a vector.
    var norm: Double { Double.sqrt(squares) }
    /// The size of its largest element; 1 for a column of zeros.
    var size: Double { max(abs(low), abs(high)) > 0 ? max(abs(low), abs(high)) : 1 }
    /// Whether squares and differences neither overflow nor vanish.
    var isModerate: Bool { size < 1e150 && size > 1e-150 }
}

extension Matrix {
    /// The spread of every column, in one pass.
    var spreads: [Spread] {
        var spreads = [Spread](repeating: Spread(), count: criteria)
        for i in 0..<options {
            for j in 0..<criteria {
                let x = elements[i * criteria + j]
                spreads[j].low = min(spreads[j].low, x)
                spreads[j].high = max(spreads[j].high, x)
                spreads[j].squares += x * x
            }
        }
        return spreads
    }
}

/// A matrix with the spread of its columns; columns of extreme size are measured in a unit of that size.
struct MeasuredMatrix {
    let matrix: Matrix
    let spreads: [Spread]
    /// The unit of every column, mostly 1.
    let units: [Double]

    init(_ matrix: Matrix) {
        let spreads = matrix.spreads
        units = spreads.map { $0.isModerate ? 1 : $0.size }
        guard !spreads.allSatisfy(\.isModerate) else {
            (self.matrix, self.spreads) = (matrix, spreads)
            return
        }
        let units = units
        self.matrix = Matrix(options: matrix.options, criteria: matrix.criteria) { i, j in
            matrix[option: i, criterion: j] / units[j]
        }
        self.spreads = self.matrix.spreads
    }
}
