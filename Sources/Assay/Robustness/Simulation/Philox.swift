// A counter-based generator of random bits.
// SPDX-License-Identifier: Apache-2.0

/// Philox4x32-10: random bits as a pure function of a counter and a key.
///
///     ten times:  (hi₀, lo₀) = 0xD2511F53 · c₀,   (hi₁, lo₁) = 0xCD9E8D57 · c₂
///                 c = (hi₁ ⊕ c₁ ⊕ k₀, lo₁, hi₀ ⊕ c₃ ⊕ k₁, lo₀)
///                 k = k + (0x9E3779B9, 0xBB67AE85)
///
/// There is no state to carry from one draw to the next, so draw i is the same whoever computes it, and when.
///
/// > Salmon, J. K., Moraes, M. A., Dror, R. O. & Shaw, D. E. (2011). Parallel random numbers: as easy as 1, 2, 3.
/// *Proceedings of SC '11*. doi:[10.1145/2063384.2063405](https://doi.org/10.1145/2063384.2063405)
public enum Philox {
    /// Four random words.
    ///
    /// - Parameters:
    ///   - counter: Four words; each counter gives other words.
    ///   - key: Two words; each key gives another sequence.
    public static func words(_ counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
        // Single words, since vectors of four are taken apart and put together again in every round.
        var (a, b, c, d) = (counter[0], counter[1], counter[2], counter[3])
        var (low, high) = (key[0], key[1])
        for _ in 0..<10 {
            let first = UInt64(a) &* 0xD251_1F53
            let second = UInt64(c) &* 0xCD9E_8D57
            (a, b) = (UInt32(truncatingIfNeeded: second >> 32) ^ b ^ low, UInt32(truncatingIfNeeded: second))
            (c, d) = (UInt32(truncatingIfNeeded: first >> 32) ^ d ^ high, UInt32(truncatingIfNeeded: first))
            (low, high) = (low &+ 0x9E37_79B9, high &+ 0xBB67_AE85)
        }
        return SIMD4(a, b, c, d)
    }

    /// Four random words of a numbered place in a numbered stream.
    ///
    /// - Parameters:
    ///   - seed: The seed of the whole simulation.
    ///   - stream: What the words are for.
    ///   - place: The number of a draw or of a block of draws.
    ///   - step: Counts the words of one place, four at a time.
    static func words(seed: UInt64, stream: Stream, place: Int, step: UInt32) -> SIMD4<UInt32> {
        let place = UInt64(place)
        return words(
            SIMD4(UInt32(truncatingIfNeeded: place), UInt32(truncatingIfNeeded: place >> 32), step, stream.rawValue),
            key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
    }

    /// What random words are for, so that no two uses share any.
    enum Stream: UInt32 {
        case lanes
        case weights
        case performances
        case levels
        case factors
        case walk
        case orders
    }
}
