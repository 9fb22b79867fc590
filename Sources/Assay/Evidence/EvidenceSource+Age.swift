// Whether a source still holds.
// SPDX-License-Identifier: Apache-2.0

extension EvidenceSource {
    /// The day whose evidence it is: its date, or else the last day of its year, which does it no wrong; nil if undated.
    public var day: CalendarDate? { date ?? year.flatMap { CalendarDate(year: $0, month: 12, day: 31) } }

    /// Whether it no longer holds on a day.
    public func isExpired(on today: CalendarDate) -> Bool { expires.map { $0 <= today } ?? false }
}
