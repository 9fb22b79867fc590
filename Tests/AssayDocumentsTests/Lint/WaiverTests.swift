// Findings that the authors accept.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A waiver") struct WaiverTests {
    @Test("accepts the findings of its rule that are about all of its ids")
    func accepts() throws {
        let finding = Diagnostic("double-counting", .warning, "…", about: [.criterion("a"), .criterion("b")])
        func accepts(_ rule: String, _ ids: String...) -> Bool {
            Waiver(rule: rule, of: ids, because: "…").accepts(finding)
        }
        #expect(accepts("double-counting"))
        #expect(accepts("double-counting", "b"))
        #expect(accepts("double-counting", "b", "a"))
        #expect(!accepts("double-counting", "a", "c"))
        #expect(!accepts("tiny-weight", "a"))
        let error = Diagnostic("double-counting", .error, "…", about: [.criterion("a")])
        #expect(!Waiver(rule: "double-counting", because: "…").accepts(error))
    }

    @Test("silences a finding, which is kept with the reason; one of the reader's too")
    func silences() throws {
        let text = plant(
            ("  jobs: {unit: jobs, range: {worst: 0, best: 500}}", "  jobs: {unit: jobs, direction: maximize}"),
            (
                "title: Where",
                "waivers: [{rule: range-from-data, of: [jobs], because: No range can be agreed, by: Team}]\ntitle: Where"
            ))
        let examination = try examine(text: text)
        #expect(examination.findings.map(\.code) == ["missing-baseline"])
        #expect(examination.accepted.map(\.finding.code) == ["range-from-data"])
        #expect(examination.accepted.map(\.waiver.because) == ["No range can be agreed"])
    }

    @Test("that matches nothing, or names no rule, is a finding itself")
    func idle() throws {
        let text = plant(
            (
                "title: Where",
                "waivers:\n  - {rule: double-counting, of: [cost, jobs], because: Different aims}\n"
                    + "  - {rule: tiny-wieght, because: It must be seen}\n  - {rule: stale, because: Old}\ntitle: Where"
            ))
        let examination = try examine(text: text)
        #expect(
            examination.lines(of: "unused-waiver") == [
                "3:5 The waiver of 'double-counting' matches nothing: the rule has no finding about 'cost' and 'jobs' | Delete it, or "
                    + "name the ids that the finding is about now"
            ])
        #expect(
            examination.lines(of: "unknown-rule") == [
                "4:5 'tiny-wieght' is not a rule | Did you mean 'tiny-weight'?",
                "5:5 'stale' is not a rule | 'assay explain-rule' lists the rules",
            ])
        #expect(examination.accepted.isEmpty)
    }
}
