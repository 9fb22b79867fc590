// How old evidence may be.
// SPDX-License-Identifier: Apache-2.0

/// How old evidence may be before it counts as stale.
public struct EvidenceAge: Hashable, Sendable, CustomStringConvertible {
    /// The age, in months; at least 1.
    public let months: Int

    /// An age in months, or nil if that is no age.
    public init?(months: Int) {
        guard (1...12_000).contains(months) else { return nil }
        self.months = months
    }

    /// An age as documents write it: `5 years`, `1 year`, `18 months`; nil if the text says something else.
    public init?(_ text: some StringProtocol) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, words[0].utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(words[0]),
            number <= 12_000
        else { return nil }
        switch words[1] {
        case "year", "years": self.init(months: number * 12)
        case "month", "months": self.init(months: number)
        default: return nil
        }
    }

    /// The age in words: `5 years`, `18 months`.
    public var description: String {
        let (number, unit) = months % 12 == 0 ? (months / 12, "year") : (months, "month")
        return "\(number) \(unit)\(number == 1 ? "" : "s")"
    }

    /// Whether something of one day is older than this on another.
    ///
    /// Something that is exactly as old is not older.
    public func isExceeded(by day: CalendarDate, on today: CalendarDate) -> Bool {
        today.earlier(byMonths: months).map { day < $0 } ?? false
    }
}
