// A finding that the authors accept.
// SPDX-License-Identifier: Apache-2.0

/// A finding that the authors accept, with their reason.
public struct Waiver: Hashable, Sendable {
    /// The code of the rule.
    public let rule: String
    /// The ids it is about; empty for every finding of the rule.
    public let of: [String]
    /// Why it is accepted.
    public let because: String
    /// Who accepts it.
    public let by: String
    /// When.
    public let on: CalendarDate?

    /// A finding that the authors accept.
    public init(rule: String, of ids: [String] = [], because: String, by: String = "", on: CalendarDate? = nil) {
        self.rule = rule
        self.of = ids
        self.because = because
        self.by = by
        self.on = on
    }
}
