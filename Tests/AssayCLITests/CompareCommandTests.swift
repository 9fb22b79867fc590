// The comparison of two documents from end to end.
// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

@Suite struct CompareCommandTests {
    @Test("text, JSON and CSV agree on what changed and what it did")
    func forms() throws {
        let place = try Workplace()
        try place.write(pilotPlant, to: "old.yaml")
        _ = try place.shell(
            "sed -e 's/cost: 60/cost: 40/; s/jobs: 40/jobs: 60/' -e 's/jobs: 320/jobs: 400/' old.yaml > new.yaml")
        let text = try place.assay("compare old.yaml new.yaml").output
        for line in ["  weights.weights.cost: 60 → 40", "  performance.gujarat.jobs: 320 → 400"] {
            #expect(text.contains(line + "\n"), "\(text)")
        }
        // By hand: gujarat scores 69.1 and odisha 74; with both edits 77 and 66.
        let csv = try place.assay("compare old.yaml new.yaml --format csv").output.split(separator: "\r\n")
        #expect(csv[0].hasPrefix("option,name,old rank,new rank,old score,new score,change,"))
        #expect(csv[1].hasPrefix("gujarat,Gujarat,2,1,69."))
        let json = try place.assay("compare old.yaml new.yaml --format json").output
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["exact"] as? Bool == true)
        let options = try #require(object["options"] as? [[String: Any]])
        for option in options {
            let parts = try #require(option["scoreParts"] as? [[String: Any]])
            let sum = parts.compactMap { $0["amount"] as? Double }.reduce(0, +)
            #expect(abs(sum - (option["change"] as? Double ?? .nan)) < 1e-9)
        }
        #expect((object["sentences"] as? [String])?.count == 2)
        #expect(try place.assay("compare old.yaml old.yaml").output.hasSuffix("Nothing has changed\n"))
    }

    @Test("documents without a common option are told in one sentence, with exit code 65")
    func nothingShared() throws {
        let place = try Workplace()
        try place.write(pilotPlant, to: "old.yaml")
        _ = try place.shell("sed -e 's/gujarat/goa/; s/odisha/kerala/' old.yaml > other.yaml")
        let run = try place.assay("compare old.yaml other.yaml")
        #expect(run.code == 65)
        #expect(
            run.remarks == "assay: 'old.yaml' and 'other.yaml' share no option, so there is nothing to compare\n")
        #expect(run.output.isEmpty)
    }
}
