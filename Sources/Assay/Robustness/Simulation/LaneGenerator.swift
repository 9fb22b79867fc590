// Random bits for sixteen draws at a time.
// SPDX-License-Identifier: Apache-2.0

import CKernels

/// Sixteen generators side by side, seeded anew for every block of draws.
///
/// Each lane is a xorwow, which needs shifts and no rotations; its state comes from Philox with the seed and the number
/// of the block. So a draw depends on the seed and its number alone, and a block costs the same wherever it runs.
///
///     t = x ⊕ (x >> 2);  x = y, y = z, z = w, w = v;  v = v ⊕ (v << 4) ⊕ t ⊕ (t << 1);  d = d + 362437;  bits = v + d
///
/// > Marsaglia, G. (2003). Xorshift RNGs. *Journal of Statistical Software* 8(14).
/// doi:[10.18637/jss.v008.i14](https://doi.org/10.18637/jss.v008.i14)
struct LaneGenerator {
    /// How many draws share a block.
    static let block = 4096
    /// How many draws are made at a time.
    static let lanes = 16

    // The kernel takes these six vectors in this order.
    private var x = SIMD16<UInt32>()
    private var y = SIMD16<UInt32>()
    private var z = SIMD16<UInt32>()
    private var w = SIMD16<UInt32>()
    private var v = SIMD16<UInt32>()
    private var d = SIMD16<UInt32>()

    init(seed: UInt64, block: Int) {
        for lane in 0..<LaneGenerator.lanes {
            let first = Philox.words(seed: seed, stream: .lanes, place: block, step: UInt32(2 * lane))
            let second = Philox.words(seed: seed, stream: .lanes, place: block, step: UInt32(2 * lane + 1))
            (x[lane], y[lane], z[lane], w[lane]) = (first[0], first[1], first[2], first[3])
            // A state of nothing but zeros would stay so.
            (v[lane], d[lane]) = (second[0] | 1, second[1])
        }
    }

    /// Thirty-two random bits for each lane.
    @inline(__always)
    mutating func next() -> SIMD16<UInt32> {
        var bits = SIMD16<UInt32>()
        assay_draw_lanes(&self, 1, &bits)
        return bits
    }

    /// A whole number from 0 to 2²³ − 1 for each lane, which a `Float` holds exactly.
    @inline(__always)
    mutating func whole() -> SIMD16<Float> {
        var numbers = SIMD16<Float>()
        assay_draw_whole_lanes(&self, 1, &numbers)
        return numbers
    }

    /// Fills some memory with random bits.
    @inline(__always)
    mutating func fill(_ bits: borrowing Scratch<UInt32>) {
        assay_draw_lanes(&self, bits.count / LaneGenerator.lanes, bits.memory)
    }

    /// Fills some memory with whole numbers.
    @inline(__always)
    mutating func fill(_ numbers: borrowing Scratch<SIMD16<Float>>) {
        assay_draw_whole_lanes(&self, numbers.count, numbers.memory)
    }

    /// The same numbers as integers.
    @inline(__always)
    static func integers(_ whole: SIMD16<Float>) -> SIMD16<Int32> {
        unsafeBitCast(whole + 0x1p23, to: SIMD16<Int32>.self) & 0x7F_FFFF
    }
}
