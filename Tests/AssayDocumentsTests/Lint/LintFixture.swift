// Documents that a rule of the lint is tried on.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Foundation
import Testing

/// The folder of documents that trigger a rule, or nearly do.
let lintFixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/lint")

/// What the lint says of a fixture.
func examine(fixture name: String, today: CalendarDate? = nil, runs: [PastRun] = []) throws -> Examination {
    let reading = try DocumentReader.read(contentsOf: lintFixtures.appending(path: "\(name).yaml").path())
    #expect(reading.errors.isEmpty, "\(reading.errors)")
    return try #require(try reading.examination(today: today, runs: runs))
}

/// What the lint says of a text.
func examine(text: String) throws -> Examination {
    let reading = read(text)
    return try #require(try reading.examination(), "\(reading.diagnostics)")
}

extension Examination {
    /// The findings of one rule, each as `line:column message | hint`.
    func lines(of code: String) -> [String] {
        findings.filter { $0.code == code }.map { finding in
            let place = finding.place.map { "\($0.line):\($0.column)" } ?? "0:0"
            return "\(place) \(finding.message) | \(finding.hint ?? "")"
        }
    }
}

/// Expects exactly these findings of a rule on the fixture of its name, and none on the one that nearly triggers it.
func expectFindings(
    of code: String, today: CalendarDate? = nil, runs: [PastRun] = [], _ expected: String...,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let found = try examine(fixture: code, today: today, runs: runs).lines(of: code)
    #expect(found == expected, sourceLocation: sourceLocation)
    let near = try examine(fixture: "\(code)-near", today: today, runs: runs).lines(of: code)
    #expect(near.isEmpty, sourceLocation: sourceLocation)
}
