// The same report gives the same bytes, wherever and whenever it is written.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import AssayTestSupport
import AssayWorkbook
import Glibc
import Testing

@Suite("The bytes of a workbook")
struct DeterminismTests {
    /// The bytes that this process gives to the sample, as hexadecimal digits of their digest.
    private static func digest(_ report: Report) throws -> String {
        let folder = Folder()
        _ = try report.write(to: folder["x.xlsx"])
        return Shell.run("sha256sum < \(folder["x.xlsx"])").output
    }

    @Test("are the same in every time zone and on every run", arguments: ["Pacific/Kiritimati", "America/St_Johns"])
    func zones(_ zone: String) async throws {
        let here = try Self.digest(Sample.report)
        #expect(try Self.digest(Sample.report) == here)
        await #expect(processExitsWith: .success) { [zone, here = here as String] in
            setenv("TZ", zone, 1)
            tzset()
            let there = try DeterminismTests.digest(Sample.report)
            #expect(there == here)
        }
    }

    @Test("are the same where numbers are written with a comma")
    func locale() async throws {
        let folder = Folder()
        guard Shell.run("localedef -i de_DE -f UTF-8 \(folder["de_DE.UTF-8"])").code == 0 else {
            return  // Debian's `locales` is not installed.
        }
        let (here, locales) = (try Self.digest(Sample.report), folder.path)
        await #expect(processExitsWith: .success) { [here = here as String, locales = locales as String] in
            setenv("LOCPATH", locales, 1)
            #expect(setlocale(LC_ALL, "de_DE.UTF-8") != nil)
            let there = try DeterminismTests.digest(Sample.report)
            #expect(there == here)
            #expect(localeconv().pointee.decimal_point[0] == CChar(UInt8(ascii: ",")))
        }
    }

    @Test("tell the report's day, else the one that the environment gives, else a fixed one")
    func created() async throws {
        func created(_ report: Report) throws -> Bool {
            try Written(report).part("docProps/core.xml").contains(">2026-11-23T00:00:00Z</dcterms:created>")
        }
        #expect(try created(Sample.report))
        await #expect(processExitsWith: .success) {
            var report = Sample.report
            report.date = nil
            unsetenv("SOURCE_DATE_EPOCH")
            let fixed = try Written(report).part("docProps/core.xml")
            #expect(fixed.contains(">1980-01-01T00:00:00Z</dcterms:created>"))
            setenv("SOURCE_DATE_EPOCH", "1700000000", 1)
            let given = try Written(report).part("docProps/core.xml")
            #expect(given.contains(">2023-11-14T22:13:20Z</dcterms:created>"))
        }
    }

    @Test("hold the day of the report", arguments: ["1999-12-31", "2000-02-29", "2024-03-01", "2100-02-28"])
    func days(_ day: String) throws {
        var report = Sample.report
        report.date = CalendarDate(day)
        #expect(try Written(report).part("docProps/core.xml").contains(">\(day)T00:00:00Z</dcterms:created>"))
    }
}
