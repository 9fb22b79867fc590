// Numbers as a reader sees them.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension CellStyle.Number {
    /// A number as a reader sees it, where no application formats it: thousands are parted by commas, and a negative
    /// number carries a minus sign.
    ///
    /// - Precondition: The number is finite.
    public func text(of x: Double) -> String {
        switch self {
        case .general, .brief, .text: CellStyle.Number.signed(CellStyle.Number.short(x))
        case .decimals(let count): CellStyle.Number.grouped(x.fixed(min(max(count, 0), 12)))
        case .percent(let count): CellStyle.Number.share(x, count)
        case .rank: CellStyle.Number.signed(x.fixed(0))
        case .check: x == 1 ? "OK" : x == 0 ? "FAIL" : x.brief()
        case .signed(let count): CellStyle.Number.change(x, count)
        }
    }

    /// Up to three decimals; a number that would become 0 that way keeps two digits.
    private static func short(_ x: Double) -> String {
        guard x != 0, abs(x) < 0.0005 else { return x.brief() }
        return (4...11).first { x.fixed($0).contains { ("1"..."9").contains($0) } }.map { x.brief($0 + 1) } ?? x.plain
    }

    /// A share; one that no share comes near is not told by its digits.
    private static func share(_ x: Double, _ count: Int) -> String {
        guard abs(x) <= 10_000 else { return (x > 0 ? "more than " : "less than −") + "1,000,000%" }
        return signed((100 * x).fixed(min(max(count, 0), 10))) + "%"
    }

    /// A change, with a triangle beside whole numbers; no change is a dash.
    private static func change(_ x: Double, _ count: Int) -> String {
        let size = grouped(abs(x).fixed(min(max(count, 0), 12)))
        if x == 0 { return "–" }
        if count == 0 { return (x > 0 ? "▲ " : "▼ ") + size }
        return (x > 0 ? "+" : "−") + size
    }

    private static func signed(_ text: String) -> String { text.hasPrefix("-") ? "−" + text.dropFirst() : text }

    /// `-1234.5` becomes `−1,234.5`.
    private static func grouped(_ text: String) -> String {
        let digits = text.drop { $0 == "-" }.prefix { $0.isNumber }
        let rest = text.drop { $0 == "-" }.dropFirst(digits.count)
        let whole = digits.enumerated().map { place, digit in
            place > 0 && (digits.count - place) % 3 == 0 ? ",\(digit)" : String(digit)
        }
        return signed((text.hasPrefix("-") ? "-" : "") + whole.joined() + rest)
    }
}
