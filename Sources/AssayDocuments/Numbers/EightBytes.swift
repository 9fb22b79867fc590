// A short number read eight bytes at a time.
// SPDX-License-Identifier: Apache-2.0

/// The number at the start of eight bytes, where it is short enough to end within them.
///
/// It has no sign, no exponent and at most seven digits. Almost every figure of a great table is one, and the branches that a byte at a time takes cannot be predicted.
///
/// Digits are added in pairs, then pairs of pairs:
///
///     12 34 56 78 → 12 · 100 + 34, 56 · 100 + 78 → 1234 · 10000 + 5678
///
/// > Lemire, D. (2021). Number parsing at a gigabyte per second. *Software: Practice and Experience* 51(8), 1700–1727.
/// doi:[10.1002/spe.2984](https://doi.org/10.1002/spe.2984)
struct EightBytes {
    /// The bytes, the first one lowest.
    private let word: UInt64
    private let point: UInt8

    /// Eight bytes from a place on; nil if there are fewer.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ point: UInt8) {
        guard start + 8 <= bytes.count, let base = bytes.baseAddress else { return nil }
        word = UInt64(littleEndian: UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self))
        self.point = point
    }

    /// The value, or nil if the bytes need a closer look.
    ///
    /// - Parameter start: A place that moves behind the number.
    @inline(__always)
    func value(advancing start: inout Int) -> Double? {
        let others = bytesThatAreNoDigits
        let whole = others.trailingZeroBitCount >> 3
        let behind = others & (others &- 1)
        guard whole > 0, others != 0, whole == 1 || word & 0xFF != 0x30 else { return nil }
        guard byte(whole) == point else {
            guard byte(whole) | 0x20 != UInt8(ascii: "e") else { return nil }
            start += whole
            return Double(EightBytes.sum(word << UInt64(64 - 8 * whole)))
        }
        let end = behind.trailingZeroBitCount >> 3
        guard behind != 0, end > whole + 1, byte(end) | 0x20 != UInt8(ascii: "e") else { return nil }
        // The digits before the point close up to those behind it.
        let before = word & (1 << UInt64(8 * whole) - 1)
        let digits = before << 8 | word & ~(1 << UInt64(8 * (whole + 1)) - 1)
        start += end
        return Double(EightBytes.sum(digits << UInt64(64 - 8 * end))) / EightBytes.powers[end - whole - 1]
    }

    private static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7]

    private func byte(_ k: Int) -> UInt8 { UInt8(truncatingIfNeeded: word >> UInt64(8 * k)) }

    /// The highest bit of every byte that is no digit of ASCII.
    private var bytesThatAreNoDigits: UInt64 {
        let digits = word ^ 0x3030_3030_3030_3030
        // Above 9 a low byte carries into its highest bit.
        let high = (digits & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676
        return (high | digits) & 0x8080_8080_8080_8080
    }

    /// The number that digits make; those that are wanted stand at the end, and before them there may be zero bytes.
    private static func sum(_ digits: UInt64) -> UInt64 {
        let ones = digits & 0x0F0F_0F0F_0F0F_0F0F
        let pairs = (ones &* 10 &+ ones >> 8) & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
        return (fours &* 10000 &+ fours >> 32) & 0xFFFF_FFFF
    }
}
