// The fingerprint of bytes, by which two documents or files can be told apart.
// SPDX-License-Identifier: Apache-2.0

/// The SHA-256 digest of bytes: equal for equal bytes, and for no others that anybody has ever found.
///
///     Ch(x,y,z)  = (x ∧ y) ⊕ (¬x ∧ z)          Σ₀(x) = x⋙2  ⊕ x⋙13 ⊕ x⋙22        σ₀(x) = x⋙7  ⊕ x⋙18 ⊕ x≫3
///     Maj(x,y,z) = (x ∧ y) ⊕ (x ∧ z) ⊕ (y ∧ z)  Σ₁(x) = x⋙6  ⊕ x⋙11 ⊕ x⋙25        σ₁(x) = x⋙17 ⊕ x⋙19 ⊕ x≫10
///
/// > National Institute of Standards and Technology (2015). *Secure Hash Standard*, FIPS PUB 180-4, sections 4 to 6.
/// doi:[10.6028/NIST.FIPS.180-4](https://doi.org/10.6028/NIST.FIPS.180-4)
public struct SHA256: Sendable {
    private var state = SHA256.start
    /// Bytes that do not fill a block yet.
    private var rest: [UInt8] = []
    private var count: UInt64 = 0

    /// The digest of no bytes, so far.
    public init() { rest.reserveCapacity(64) }

    /// The digest of bytes, in hexadecimal.
    public static func hex(_ bytes: [UInt8]) -> String {
        var digest = SHA256()
        digest.add(bytes)
        return digest.hex
    }

    /// Adds bytes at the end.
    ///
    /// - Complexity: Linear in the count of bytes.
    public mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

    /// Adds bytes at the end.
    ///
    /// - Complexity: Linear in the count of bytes.
    public mutating func add(_ bytes: UnsafeRawBufferPointer) {
        count += UInt64(bytes.count)
        var bytes = bytes[...]
        if !rest.isEmpty {
            let missing = bytes.prefix(64 - rest.count)
            rest += missing
            bytes = bytes.dropFirst(missing.count)
            guard rest.count == 64 else { return }
            let block = rest
            block.withUnsafeBytes { digestBlock($0) }
            rest.removeAll(keepingCapacity: true)
        }
        while bytes.count >= 64 {
            digestBlock(UnsafeRawBufferPointer(rebasing: bytes.prefix(64)))
            bytes = bytes.dropFirst(64)
        }
        rest += bytes
    }

    /// The digest of all bytes so far: 64 hexadecimal digits.
    public var hex: String {
        var copy = self
        let bits = count * 8
        let zeros = (119 - Int(count % 64)) % 64
        copy.add([0x80] + [UInt8](repeating: 0, count: zeros))
        copy.add((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) })
        let digits = Array("0123456789abcdef".utf8)
        let halves = (0..<64).map { digits[Int(copy.state[$0 / 8] >> (28 - 4 * UInt32($0 % 8)) & 15)] }
        return String(decoding: halves, as: UTF8.self)
    }

    /// One block of 64 bytes; the names are those of the standard.
    ///
    /// The schedule is worked out in sixteen words, as it is used: places that are cut to four bits need no check, which is
    /// twice as fast.
    private mutating func digestBlock(_ block: UnsafeRawBufferPointer) {
        var w = InlineArray<16, UInt32>(repeating: 0)
        for t in 0..<16 {
            w[t] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 * t, as: UInt32.self))
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for t in 0..<64 {
            // Only the last sixteen words of the schedule are wanted again.
            if t >= 16 {
                let (early, late) = (w[(t &+ 1) & 15], w[(t &+ 14) & 15])
                let sigma0 = early.turned(7) ^ early.turned(18) ^ early &>> 3
                let sigma1 = late.turned(17) ^ late.turned(19) ^ late &>> 10
                w[t & 15] = w[t & 15] &+ sigma0 &+ w[(t &+ 9) & 15] &+ sigma1
            }
            let sigma1 = e.turned(6) ^ e.turned(11) ^ e.turned(25)
            let first = h &+ sigma1 &+ ((e & f) ^ (~e & g)) &+ SHA256.constants[t] &+ w[t & 15]
            let sigma0 = a.turned(2) ^ a.turned(13) ^ a.turned(22)
            let second = sigma0 &+ ((a & b) ^ (a & c) ^ (b & c))
            (h, g, f, e) = (g, f, e, d &+ first)
            (d, c, b, a) = (c, b, a, first &+ second)
        }
        state = state &+ SIMD8(a, b, c, d, e, f, g, h)
    }
}

extension SHA256 {
    /// The first 32 bits of the fractions of the square roots of the first 8 primes.
    fileprivate static let start = SIMD8<UInt32>(
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)

    /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
    private static let constants: InlineArray<64, UInt32> = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

extension UInt32 {
    /// The word with its bits turned to the right, those that fall out coming back in at the left.
    fileprivate func turned(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 &- count) }
}
