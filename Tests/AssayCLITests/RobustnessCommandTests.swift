// What would change the ranking, and how sure it is, from end to end.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("Sensitivity and robustness")
struct RobustnessCommandTests {
    private let subject = "Criteria/india-us-critical-minerals.yaml"

    @Test("sensitivity tells in words, and in JSON with stable keys")
    func sensitivity() throws {
        let place = try Workplace()
        let text = try place.assay("sensitivity \(subject) --most 2")
        #expect(text.code == 0)
        #expect(
            text.output.contains(
                "'Operational critical-minerals agreement' takes the lead once its 'Shock cover' rises to 3.172 weeks (now 2)"
            ))
        #expect(text.output.contains("and 40 more") && text.output.contains("The smallest joint changes"))
        let object = try json(try place.assay("sensitivity \(subject) --format json"))
        let criteria = try #require(object["criteria"] as? [String: [String: Any]])
        let diversification = try #require(criteria["diversification"])
        #expect(diversification["weight"] as? Double == 0.16)
        #expect(abs((diversification["leadsFrom"] as? Double ?? 0) - 0.1092658568743517) < 1e-12)
        #expect(diversification["leadsTo"] as? Double == 1)
        let cells = try #require(object["cells"] as? [[String: Any]])
        #expect(cells.count == 108)
        #expect(cells[0]["flipsAt"] is Double && cells[107]["flipsAt"] is NSNull)
    }

    @Test("slices run apart and merged in any order give the very bytes of one run")
    func merge() throws {
        let place = try Workplace()
        let whole = try place.assay("robustness \(subject) --draws 3000 --threads 2 --format json")
        let runs = try place.shell(
            """
            assay robustness \(subject) --draws '0..<1000' --partial a.json &
            assay robustness \(subject) --draws '1000..<2500' --partial b.json --threads 1 &
            assay robustness \(subject) --draws '2500..<3000' --partial c.json; wait
            assay merge c.json a.json b.json --format json
            """)
        #expect(whole.code == 0 && runs.output == whole.output)
        let object = try json(whole)
        #expect(object["draws"] as? Int == 3000 && object["seed"] as? Int == 2026)
        let shares = try #require(object["rankAcceptability"] as? [String: [Double]])
        #expect(shares.count == 9)
        #expect(shares.values.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-12 })
        #expect(object["pairwise"] is [String: Any] && object["centralWeights"] is [String: Any])
        let again = try place.assay("merge a.json c.json a.json")
        #expect(again.code == 65 && again.remarks == "assay: a.json: it repeats the draws 0..<1000\n")
        let other = try place.shell(
            "assay robustness \(subject) --draws 10 --seed 1 --partial d.json; assay merge a.json d.json")
        #expect(other.code == 65 && other.remarks == "assay: d.json: it is of another document, or of other settings\n")
    }

    @Test("says what cannot be separated, and what was drawn")
    func words() throws {
        let place = try Workplace()
        let run = try place.assay("robustness \(subject) --draws 500 --free --performances pert")
        #expect(run.output.contains("cannot be separated"))
        #expect(
            run.output.contains(
                "500 draws, seed 2026: any weights, all equally likely; performances between low and high, PERT"))
        let sure = try place.assay("robustness \(subject) --draws 500 --weights-within 10% --format csv")
        #expect(sure.output.hasPrefix("option,name,mean rank,rank 1,"))
        let lines = sure.output.split(whereSeparator: \.isNewline)
        #expect(lines[0].hasSuffix(",rank 9,cannot be separated from"))
        #expect(lines.contains { $0.hasPrefix("joint-processing,") && $0.hasSuffix("stockpile-offtake") })
    }

    @Test("draws weights that fulfil conditions, and says which")
    func conditions() throws {
        let place = try Workplace()
        let run = try place.assay(
            "robustness \(subject) --draws 300 --interval public-cost=5%..30% --at-least deliverability=1.5*public-cost "
                + "--order public-cost,shock-cover")
        #expect(run.code == 0)
        let words = "'Public cost' ≥ 5 %, 30 % ≥ 'Public cost'"
        #expect(run.output.contains(words), "\(run.output) \(run.remarks)")
        let bounds = try place.assay(
            "robustness \(subject) --draws 300 --interval public-cost=5%..30% --performances exact")
        #expect(bounds.output.contains("any weights with 'Public cost' from 5 % to 30 %"))
        let other = try place.assay("robustness \(subject) --interval price=5%..30%")
        #expect(other.code == 64 && other.remarks.contains("'price' is not a criterion or group of this document"))
        let none = try place.assay("robustness \(subject) --at-least public-cost=60% --at-least shock-cover=60%")
        #expect(none.code == 64 && none.remarks.contains("no weights fulfil all the statements"))
        #expect(try place.assay("robustness \(subject) --free --order public-cost,shock-cover").code == 64)
        #expect(try place.assay("robustness \(subject) --interval public-cost=30%..5%").code == 64)
    }

    @Test(
        "an array of jobs of GNU parallel gives the very bytes of one run",
        .enabled(if: RobustnessCommandTests.hasParallel, "GNU parallel is not installed"))
    func parallelJobs() throws {
        let place = try Workplace()
        let whole = try place.assay("robustness \(subject) --draws 5000 --weights-within 20% --format json")
        let jobs = try place.shell(
            """
            parallel --will-cite --jobs 2 'assay robustness \(subject) --weights-within 20% --draws "{}..<$(({} + 1250))" --partial part-{}.json' ::: 3750 0 2500 1250
            assay merge part-*.json --format json
            """)
        #expect(whole.code == 0 && jobs.code == 0)
        #expect(jobs.output == whole.output, "\(jobs.remarks)")
    }

    private static let hasParallel = (try? Workplace().shell("command -v parallel").code) == 0

    @Test("refuses draws and weights that make no sense")
    func refusals() throws {
        let place = try Workplace()
        #expect(try place.assay("robustness \(subject) --draws '5..<5'").code == 64)
        #expect(try place.assay("robustness \(subject) --draws 0").code == 64)
        #expect(try place.assay("robustness \(subject) --free --ordered").code == 64)
        #expect(try place.assay("robustness \(subject) --concentration -1").code == 64)
        #expect(try place.assay("robustness \(subject) --weights-within 150%").code == 64)
    }

    @Test("an interrupted simulation prints what it has, and says so")
    func interruption() throws {
        let run = try Workplace().shell(
            """
            set -m
            assay robustness \(subject) --draws 400000000 --threads 1 & sleep 1.5; kill -INT $!; wait $!
            """)
        #expect(run.code == 130)
        #expect(run.output.contains("Interrupted: these are the first results, from"))
    }

    private func json(_ run: Run) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test(
        "more options than can be compared in pairs are refused, with the command that ranks them",
        arguments: ["robustness", "sensitivity", "evidence", "perspectives", "report"])
    func crowds(command: String) throws {
        let place = try Workplace()
        let rows = (0...2000).map { "o\($0),\($0),\(2000 - $0)" }.joined(separator: "\n")
        try place.write("option,cost,grade\n\(rows)\n", to: "crowd.csv")
        let run = try place.assay("\(command) crowd.csv")
        #expect(run.code == 65 && run.output.isEmpty)
        #expect(run.remarks.contains("2,001 options") && run.remarks.contains("'assay score' ranks any number"))
        #expect(try place.assay("score crowd.csv --format csv").code == 0)
    }
}
