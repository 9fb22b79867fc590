// Numbers and dates for sentences.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite struct PlainNumberTests {
    @Test("a fixed count of decimals, halves away from zero, never a negative zero")
    func fixed() {
        #expect(
            [1.25, -1.25, 0.04, -0.04, 1234.5, 0].map { $0.fixed(1) } == ["1.3", "-1.3", "0.0", "0.0", "1234.5", "0.0"])
        #expect(0.5.fixed(0) == "1")
        #expect(0.005.fixed(2) == "0.01")
        #expect(1e300.fixed(1) == "1e+300")
    }

    @Test("counts in groups of three digits")
    func grouped() {
        #expect(
            [0, 12, 999, 1000, -100_000, 12_345_678].map(\.grouped) == [
                "0", "12", "999", "1,000", "-100,000", "12,345,678",
            ])
    }

    @Test("no needless zeros")
    func brief() {
        #expect([3, 0.35, 1e6, -2.5, 100].map { $0.brief() } == ["3", "0.35", "1000000", "-2.5", "100"])
        #expect(60.0.plain == "60")
        #expect(0.1.plain == "0.1")
    }

    @Test("a day is a day of the calendar")
    func dates() {
        #expect(CalendarDate("2026-11-23")?.description == "2026-11-23")
        #expect(CalendarDate("0099-01-02")?.description == "0099-01-02")
        #expect(CalendarDate("2024-02-29") != nil)
        for text in ["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "26-1-1", "2026-1-01", "2026-11-23x", ""] {
            #expect(CalendarDate(text) == nil, "\(text)")
        }
        #expect(CalendarDate("2026-11-23")! < CalendarDate("2026-12-01")!)
    }

    @Test("ids become words")
    func words() {
        #expect("joint-processing".inWords == "Joint processing")
        #expect("".inWords == "")
    }
}
