// What holds for every rule of the lint.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Foundation
import Testing

@Suite("Every rule of the lint") struct LintRulesTests {
    @Test("has a code of its own, three sentences on why it matters, and a paper with its DOI")
    func explained() {
        #expect(Set(LintRules.all.map(\.code)).count == LintRules.all.count)
        for rule in LintRules.all {
            #expect(rule.importance.split(separator: ". ").count == 3, "\(rule.code)")
            #expect(rule.citation.contains("doi:10."), "\(rule.code)")
            #expect(!rule.summary.hasSuffix(".") && rule.detection.hasSuffix("."), "\(rule.code)")
            #expect(LintRules.named(rule.code)?.code == rule.code)
        }
    }

    @Test("leaves the documents of the project without warnings, but for those that are meant")
    func documents() throws {
        func codes(_ name: String) throws -> [String] {
            let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Criteria")
            let reading = try DocumentReader.read(contentsOf: folder.appending(path: name).path())
            let examination = try #require(try reading.examination())
            return examination.findings.filter { $0.severity == .warning }.map(\.code)
        }
        #expect(try codes("annual-workshop.yaml").isEmpty)
        #expect(try codes("india-us-critical-minerals.yaml") == ["stale-evidence", "false-precision", "rank-reversal"])
        #expect(try codes("rural-clinic-sites.json") == ["double-counting", "unknown-treated-silently"])
        #expect(try examine(text: Starter.document(named: "pilot")).findings.isEmpty)
    }

    @Test("says the same twice, and whichever day it is")
    func repeatable() throws {
        let (one, two) = (try examine(fixture: "false-precision"), try examine(fixture: "false-precision"))
        #expect(one.findings == two.findings)
    }
}
