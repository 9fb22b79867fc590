// End-to-end runs of the commands on evidence and lists.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("Evidence and lists")
struct EvidenceCommandTests {
    private let subject = "Criteria/india-us-critical-minerals.yaml"

    private func object(_ run: Run) throws -> [String: Any] {
        #expect(run.code == 0, "\(run.remarks)")
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test("lists prints 40 of 50 with the convention that gives it, and the other conventions beside it")
    func lists() throws {
        let place = try Workplace()
        let found = try object(try place.assay("lists \(subject) --format json"))
        let overlaps = try #require(found["overlaps"] as? [String: [String: Any]])
        let conventions = try #require(overlaps["shared-2022"]?["conventions"] as? [String: [String: Any]])
        func counts(_ id: String) -> [Int?] { ["shared", "total"].map { conventions[id]?[$0] as? Int } }
        #expect(counts("elements") == [40, 50] && conventions["elements"]?["share"] as? Double == 0.8)
        #expect(counts("without-scandium") == [39, 50] && counts("lanthanides-alone") == [38, 50])
        #expect(counts("entries") == [21, 31] && counts("of-india") == [40, 51])
        let text = try place.assay("lists \(subject)")
        #expect(text.output.contains("Counted more than once: PGE 5, REE 16; 21 of the 40"))
        let table = try place.assay("lists \(subject) --format csv")
        #expect(table.output.contains("shared-2022,entries,Entries; a group counts once,us-2022,21,31,"))
    }

    @Test("a list that was changed on disk is refused, with its new digest")
    func changed() throws {
        let place = try Workplace()
        _ = try place.shell("sed -i s/thulium/thallium/ Criteria/lists/us-2022.csv")
        let run = try place.assay("lists \(subject)")
        #expect(run.code == 65 && run.remarks.contains("error[changed-list]"))
    }

    @Test("evidence names what is stale, what rests on judgement, and what to check first")
    func evidence() throws {
        let place = try Workplace()
        let found = try object(try place.assay("evidence \(subject) --format json"))
        let cells = try #require(found["cells"] as? [[String: Any]])
        #expect(cells.count == 108)
        let stale = cells.filter { $0["stale"] as? Bool == true }
        // Only the figure of 2019 on artisanal mining is older than five years on 23 November 2026.
        #expect(Set(stale.flatMap { $0["staleSources"] as? [String] ?? [] }) == ["drc-asm"])
        let margin = try #require(found["margin"] as? [String: Any])
        let parts = ["judged", "sourced"].compactMap { margin[$0] as? Double }
        #expect(abs(parts.reduce(0, +) - (margin["margin"] as? Double ?? 0)) < 1e-9)
        let first = try #require((found["checkFirst"] as? [[String: Any]])?.first)
        #expect(first["changesLeader"] as? Bool == true)
        let text = try place.assay("evidence \(subject)")
        #expect(text.output.contains("Next: csep-export-ban on 2026-11-27, in 4 days"))
    }

    @Test("evidence is judged on another day and by another age if asked to")
    func otherDay() throws {
        let place = try Workplace()
        let later = try object(try place.assay("evidence \(subject) --format json --on 2026-11-27 --age '2 years'"))
        let sources = try #require(later["sources"] as? [[String: Any]])
        let expired = sources.filter { $0["expired"] as? Bool == true }.compactMap { $0["source"] as? String }
        #expect(expired == ["csep-export-ban"] && later["evidenceAge"] as? String == "2 years")
        let wrong = try place.assay("evidence \(subject) --age old")
        #expect(wrong.code == 64)
    }
}
