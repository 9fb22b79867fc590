// The one way to write a number.
// SPDX-License-Identifier: Apache-2.0

/// A number as documents and tables write it.
///
///     number   = ["-"] whole ["." digits] [("e" | "E") ["+" | "-"] digits]
///     whole    = "0" | digits that do not begin with 0
///
/// This is the grammar of JSON (RFC 8259, section 6), for YAML and CSV as well, so that a figure means the same in all
/// three.
/// Numbers that are too large to hold, and numbers that would be rounded to 0, are no numbers.
struct DecimalNumber {
    /// The number; never `-0`.
    let value: Double

    /// A number, or nil if the text is none.
    init?(_ text: String) {
        var text = text
        guard let value = text.withUTF8({ DecimalNumber.value(of: $0) }) else { return nil }
        self.value = value
    }

    /// The value of some bytes, or nil if they are no number.
    ///
    /// Up to 15 digits and powers of ten up to 22 are exact in one multiplication or division, which serves almost
    /// every figure; the rest goes through the standard library.
    ///
    /// > Clinger, W. D. (1990). How to read floating point numbers accurately. *PLDI '90*.
    /// doi:[10.1145/93542.93557](https://doi.org/10.1145/93542.93557)
    ///
    /// - Parameter point: The byte that stands before the decimals.
    static func value(of bytes: UnsafeBufferPointer<UInt8>, point: UInt8 = UInt8(ascii: ".")) -> Double? {
        var end = 0
        let number = value(in: bytes, from: &end, point: point)
        return end == bytes.count ? number : nil
    }

    /// The value of the longest number at the start of some bytes, or nil if there is none.
    ///
    /// - Parameters:
    ///   - start: Where it begins, and after the call, if there is one, the byte behind it.
    ///   - point: The byte that stands before the decimals.
    static func value(
        in bytes: UnsafeBufferPointer<UInt8>, from start: inout Int, point: UInt8 = UInt8(ascii: ".")
    ) -> Double? {
        if let value = EightBytes(bytes, start, point)?.value(advancing: &start) { return value }
        let begin = start
        guard let shape = Shape(in: bytes, from: &start, point) else { return nil }
        let power = shape.exponent - shape.decimals
        guard shape.digits <= 15, abs(power) <= 22 else {
            return slowValue(of: UnsafeBufferPointer(rebasing: bytes[begin..<start]), point, shape)
        }
        let magnitude = Double(shape.mantissa)
        let value = power < 0 ? magnitude / powersOfTen[-power] : magnitude * powersOfTen[power]
        return shape.isNegative && value != 0 ? -value : value
    }

    fileprivate static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    private static func slowValue(of bytes: UnsafeBufferPointer<UInt8>, _ point: UInt8, _ shape: Shape) -> Double? {
        let text = String(decoding: bytes.map { $0 == point ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
        guard let value = Double(text), value.isFinite, value != 0 || shape.isZero else { return nil }
        return value == 0 ? 0 : value
    }
}

extension DecimalNumber {
    /// What a text that follows the grammar consists of.
    private struct Shape {
        var isNegative = false
        /// All digits before the exponent as one whole number; meaningless beyond 18 digits.
        var mantissa: UInt64 = 0
        /// How many digits there are from the first one that is not 0.
        var digits = 0
        var decimals = 0
        var exponent = 0
        var isZero: Bool { digits == 0 }

        init?(in bytes: UnsafeBufferPointer<UInt8>, from i: inout Int, _ point: UInt8) {
            if i < bytes.count, bytes[i] == UInt8(ascii: "-") {
                isNegative = true
                i += 1
            }
            let whole = i
            guard readDigits(bytes, &i) > 0, bytes[whole] != UInt8(ascii: "0") || i == whole + 1 else { return nil }
            if i < bytes.count, bytes[i] == point {
                i += 1
                decimals = readDigits(bytes, &i)
                guard decimals > 0 else { return nil }
            }
            guard i < bytes.count, bytes[i] | 0x20 == UInt8(ascii: "e") else { return }
            guard readExponent(bytes, &i) else { return nil }
        }

        private mutating func readDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int) -> Int {
            let start = i
            while i < bytes.count, bytes[i].isDigit {
                mantissa = mantissa &* 10 &+ UInt64(bytes[i] & 0x0F)
                if digits > 0 || bytes[i] != UInt8(ascii: "0") { digits += 1 }
                i += 1
            }
            return i - start
        }

        private mutating func readExponent(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int) -> Bool {
            i += 1
            let isNegative = i < bytes.count && bytes[i] == UInt8(ascii: "-")
            if isNegative || i < bytes.count && bytes[i] == UInt8(ascii: "+") { i += 1 }
            let start = i
            while i < bytes.count, bytes[i].isDigit {
                exponent = min(exponent * 10 + Int(bytes[i] & 0x0F), 100_000)
                i += 1
            }
            if isNegative { exponent = -exponent }
            return i > start
        }
    }
}

extension UInt8 {
    /// Whether the byte is a digit of ASCII.
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}

extension String {
    /// Whether the text consists of ASCII digits and is not empty.
    var isDigits: Bool { !isEmpty && utf8.allSatisfy(\.isDigit) }
}
