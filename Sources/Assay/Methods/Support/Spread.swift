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
