// Uniform numbers in order, sixteen draws at a time.
// SPDX-License-Identifier: Apache-2.0

import CKernels

/// Sorted uniform numbers, whose gaps are weights that are uniform on the simplex.
struct Spacings: ~Copyable {
    /// The number at 1, in the units of the others.
    static let whole: Float = 0x1p23

    /// One number fewer than there are criteria, rising, in units of 2⁻²³.
    let sorted: Scratch<SIMD16<Float>>
    private let exchanges: Scratch<Int32>

    init(criteria: Int) {
        sorted = Scratch(repeating: SIMD16(), count: criteria - 1)
        exchanges = Scratch(SortingNetwork(criteria - 1).exchanges.flatMap { [Int32($0.0), Int32($0.1)] })
    }

    /// Draws and sorts the numbers.
    @inline(__always)
    func draw(_ generator: inout LaneGenerator) {
        generator.fill(sorted)
        assay_sort_lanes(sorted.memory, sorted.count, exchanges.memory, exchanges.count / 2)
    }

    /// The weight of a criterion, in the same units.
    @inline(__always)
    func weight(_ j: Int) -> SIMD16<Float> {
        let upper = j < sorted.count ? sorted[j] : SIMD16(repeating: Spacings.whole)
        return j > 0 ? upper - sorted[j - 1] : upper
    }
}
