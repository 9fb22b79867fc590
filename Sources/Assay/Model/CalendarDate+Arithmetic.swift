// Days before and after other days.
// SPDX-License-Identifier: Apache-2.0

extension CalendarDate {
    /// The day so many months earlier; the last day of a month stands for days that it does not have.
    ///
    /// - Returns: Nil if that is before the year 1.
    public func earlier(byMonths months: Int) -> CalendarDate? {
        let number = year * 12 + month - 1 - months
        guard number >= 12 else { return nil }
        let (year, month) = (number / 12, number % 12 + 1)
        return [day, 30, 29, 28].lazy.compactMap { CalendarDate(year: year, month: month, day: min(self.day, $0)) }
            .first
    }

    /// How many days it is after another; negative if it is before.
    public func days(after other: CalendarDate) -> Int { number - other.number }

    /// The day's number, counted from a day in the year 0; years begin in March, so that leap days come last.
    private var number: Int {
        let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day
    }
}
