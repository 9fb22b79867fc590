// Days before and after other days, and ages.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Days and ages")
struct CalendarDateTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    @Test(
        "goes back by months, to the last day of a shorter month",
        arguments: [
            ("2026-11-23", 60, "2021-11-23"), ("2026-03-31", 1, "2026-02-28"), ("2024-03-31", 1, "2024-02-29"),
            ("2026-01-15", 1, "2025-12-15"), ("2024-02-29", 12, "2023-02-28"), ("2026-12-31", 1, "2026-11-30"),
        ])
    func earlier(_ start: String, _ months: Int, _ wanted: String) throws {
        #expect(try day(start).earlier(byMonths: months) == day(wanted))
    }

    @Test("has nothing before the year 1")
    func beginning() throws { #expect(try day("0001-06-01").earlier(byMonths: 6) == nil) }

    @Test(
        "counts days, over leap days and ends of centuries",
        arguments: [
            ("2026-11-27", "2026-11-23", 4), ("2024-03-01", "2024-02-28", 2), ("2100-03-01", "2100-02-28", 1),
            ("2000-03-01", "2000-02-28", 2), ("2026-01-01", "2025-01-01", 365), ("2025-12-31", "2026-01-01", -1),
        ])
    func difference(_ late: String, _ early: String, _ wanted: Int) throws {
        #expect(try day(late).days(after: day(early)) == wanted)
    }

    @Test(
        "reads ages in words",
        arguments: [("5 years", 60, "5 years"), ("1 year", 12, "1 year"), ("18 months", 18, "18 months")])
    func age(_ text: String, _ months: Int, _ words: String) throws {
        let age = try #require(EvidenceAge(text))
        #expect(age.months == months && age.description == words)
    }

    @Test(
        "takes nothing else for an age",
        arguments: ["5", "5years", "years", "-1 years", "0 years", "1.5 years", "5  years"])
    func noAge(_ text: String) { #expect(EvidenceAge(text) == nil) }

    @Test("calls only older than the age old: not what is exactly as old")
    func exactAge() throws {
        let age = try #require(EvidenceAge("5 years"))
        #expect(try !age.isExceeded(by: day("2021-11-23"), on: day("2026-11-23")))
        #expect(try age.isExceeded(by: day("2021-11-22"), on: day("2026-11-23")))
    }
}
