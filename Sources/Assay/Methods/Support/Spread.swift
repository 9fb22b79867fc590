// What a data-driven method needs to know of every column.
// SPDX-License-Identifier: Apache-2.0

import CKernels
import RealModule

/// The least, the greatest and the length of one column.
struct Spread {
    let low: Double
    let high: Double
    let squares: Double

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
        var low = [Double](repeating: .infinity, count: criteria)
        var high = low.map { -$0 }
        var squares = [Double](repeating: 0, count: criteria)
        assay_spreads(elements, options, criteria, &low, &high, &squares)
        return squares.indices.map { Spread(low: low[$0], high: high[$0], squares: squares[$0]) }
    }
}

extension Matrix {
    /// The numbers of eight options under one criterion, which an instruction or two works on; 0 beyond the last option.
    @inline(__always)
    func eight(_ j: Int, from first: Int) -> SIMD8<Double> {
        let cells = elements.span
        var eight = SIMD8<Double>()
        let start = first * criteria + j
        cells.withUnsafeBufferPointer { assay_foresee($0.baseAddress, (first + 64) * criteria + 8 * j) }
        if start + 7 * criteria < cells.count {
            // Checked once for all eight, which are all that takes time.
            for lane in 0..<8 { eight[lane] = cells[unchecked: start &+ lane &* criteria] }
        } else {
            for lane in 0..<options - first { eight[lane] = cells[start + lane * criteria] }
        }
        return eight
    }
}

extension [Double] {
    /// Writes what is meant for numbers from a place on, as far as there are numbers.
    @inline(__always)
    mutating func store(_ eight: SIMD8<Double>, from first: Int) {
        var numbers = mutableSpan
        for lane in 0..<Swift.min(8, numbers.count - first) { numbers[first + lane] = eight[lane] }
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
