// assay check and assay explain-rule from end to end.
// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

@Suite struct CheckCommandTests {
    private let document = plantsOfOneCost + "baseline: delhi\n"

    @Test("warnings are told with exit code 0, and count with --strict")
    func warnings() throws {
        let place = try Workplace()
        try place.write(document, to: "d.yaml")
        let run = try place.assay("check d.yaml")
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("warning[no-discrimination]: All 2 options have 3 US$ m under 'Cost'"))
        #expect(run.output.hasSuffix("d.yaml: in order (2 options, 2 criteria, 1 weight set), 1 warning\n"))
        #expect(try place.assay("check --strict d.yaml").code == 65)
        #expect(try place.assay("score d.yaml").code == 0)
    }

    @Test("a waiver silences a finding, which is printed with its reason")
    func waiver() throws {
        let place = try Workplace()
        try place.write(
            document + "waivers: [{rule: no-discrimination, of: [cost], because: It must be seen, by: Team}]\n",
            to: "d.yaml")
        let run = try place.assay("check --strict d.yaml")
        #expect(run.code == 0)
        #expect(run.output.contains("waived[no-discrimination]: All 2 options"))
        #expect(run.output.contains("  = because: It must be seen (Team)\n"))
        #expect(run.output.hasSuffix(", no remarks, 1 waived\n"))
        let json = try place.assay("check d.yaml --format json")
        let list = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
        let waived = try #require(list[0]["waived"] as? [[String: Any]])
        #expect((waived[0]["waiver"] as? [String: Any])?["because"] as? String == "It must be seen")
        #expect((waived[0]["finding"] as? [String: Any])?["about"] as? [String] == ["cost"])
        #expect((list[0]["diagnostics"] as? [Any])?.isEmpty == true)
    }

    @Test("findings come as annotations of a workflow")
    func annotations() throws {
        let place = try Workplace()
        try place.write(document, to: "d.yaml")
        let run = try place.assay("check --format github d.yaml")
        #expect(
            run.output.hasPrefix(
                "::warning file=d.yaml,line=4,col=3,endColumn=7,title=no-discrimination::All 2 options have 3 US$ m under 'Cost', so "
                    + "its weight of 25 %25 tells none of them apart%0AHint: "))
        #expect(run.output.split(separator: "\n").count == 1)
    }

    @Test("a rule is explained, all are listed, and an unknown one is guessed")
    func explain() throws {
        let place = try Workplace()
        let run = try place.assay("explain-rule double-counting")
        #expect(run.code == 0)
        for part in [
            "How it is found", "Why it matters", "doi:10.1287/opre.50.6.935.357", "waivers: [{rule: double-counting",
        ] {
            #expect(run.output.contains(part))
        }
        #expect(try place.assay("explain-rule").output.contains("  tiny-weight  "))
        let unknown = try place.assay("explain-rule double-conting")
        #expect(unknown.code == 64)
        #expect(unknown.remarks == "assay: 'double-conting' is not a rule; did you mean 'double-counting'?\n")
        #expect(try place.assay("check --today tomorrow Criteria/annual-workshop.yaml").code == 64)
    }
}
