// Numbers for sentences.
// SPDX-License-Identifier: Apache-2.0

import RealModule

extension Double {
    /// The shortest text that reads back as the same number, without a needless `.0`; 0 has no sign.
    public var plain: String {
        guard self != 0 else { return "0" }
        let text = description
        return text.utf8.last == UInt8(ascii: "0") && text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// The number with a fixed count of decimals, halves rounded away from zero; never `-0.0`.
    ///
    /// - Precondition: The number is finite and `decimals` is in `0...12`.
    public func fixed(_ decimals: Int) -> String {
        let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        let scaled = (self * power).rounded()
        guard abs(scaled) < 9e15 else { return plain }
        let whole = Int64(scaled)
        let digits = String(whole.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let sign = whole < 0 ? "-" : ""
        return decimals == 0
            ? sign + padded : "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
    }

    /// The number with at most a given count of decimals, without trailing zeros.
    public func brief(_ decimals: Int = 3) -> String {
        let text = fixed(decimals)
        guard text.contains(".") else { return text }
        let trimmed = text.reversed().drop { $0 == "0" }
        return String((trimmed.first == "." ? trimmed.dropFirst() : trimmed).reversed())
    }
}

extension Int {
    /// The number with a comma between groups of three digits.
    public var grouped: String {
        let digits = String(magnitude)
        let marked = digits.enumerated().map { place, digit in
            place > 0 && (digits.count - place) % 3 == 0 ? ",\(digit)" : String(digit)
        }
        return (self < 0 ? "-" : "") + marked.joined()
    }
}
