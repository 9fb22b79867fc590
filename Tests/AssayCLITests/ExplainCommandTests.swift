// Explanations and what-ifs from end to end.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct ExplainCommandTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write(
            """
            assay: 1
            title: Where to put the pilot plant
            sources: {survey: {title: Site survey, publisher: Ministry}}
            criteria:
              cost: {unit: US$ m, range: {worst: 60, best: 20}}
              jobs: {unit: jobs, range: {worst: 0, best: 500}}
            weights: {cost: 60, jobs: 40}
            options: [gujarat, odisha]
            performance:
              gujarat: {cost: 31, jobs: {best: 320, sources: [survey], grade: B, because: Counted on site}}
              odisha: {cost: 24, jobs: 250}
            scenarios:
              boom:   # jobs count for more
                performance: {gujarat: {jobs: {to: 500}}}

            """, to: "d.yaml")
    }

    // By hand: odisha 0.6 · 90 + 0.4 · 50 = 74, gujarat 0.6 · 72.5 + 0.4 · 64 = 69.1; in the boom gujarat has 83.5.
    @Test("why one option is above another, and what would close the gap, as computed by hand")
    func pair() throws {
        let run = try place.assay("explain d.yaml gujarat odisha")
        for line in [
            "'Odisha' (1, 74.0) is above 'Gujarat' (2, 69.1) by 4.9 points; it gains most by 'Cost' (+10.5), and loses most by "
                + "'Jobs' (−5.6)",
            "  'Cost' weighing 44.4 % instead of 60.0 %",
            "  'Cost' of 'Odisha' at 27.27 US$ m instead of 24",
            "  'Jobs' of 'Gujarat' at 381.3 jobs instead of 320",
            "  Weights: 'Boom'",
        ] { #expect(run.output.contains(line + "\n"), "\(run.output)") }
        let json = try place.assay("explain d.yaml odisha gujarat --format json").output
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let parts = try #require(object["parts"] as? [[String: Any]])
        let sum = parts.compactMap { $0["difference"] as? Double }.reduce(0, +)
        #expect(abs(sum - (object["gap"] as? Double ?? .nan)) < 1e-12)
    }

    @Test("where a score comes from, down to the source of each figure")
    func single() throws {
        let run = try place.assay("explain d.yaml gujarat")
        for line in [
            "'Gujarat' is at 2 of 2, with 69.1 points", "  Jobs: Site survey, Ministry, grade B", "    Counted on site",
            "  Cost: a judgement",
        ] { #expect(run.output.contains(line + "\n"), "\(run.output)") }
        let wrong = try place.assay("explain d.yaml gujrat")
        #expect(wrong.code == 64)
        #expect(wrong.remarks == "assay: explain: 'gujrat' is not an option; did you mean 'gujarat'?\n")
    }

    @Test("weights are doubled and taken away, and options left out, for one run")
    func whatIf() throws {
        func scores(_ options: String) throws -> [String] {
            try place.assay("score d.yaml --format csv \(options)").output.split(separator: "\r\n").dropFirst().map {
                $0.split(separator: ",")[...3].joined(separator: ",")
            }
        }
        // 0.75 · 90 + 0.25 · 50 = 80, and 0.75 · 72.5 + 0.25 · 64 = 70.375.
        #expect(try scores("--double cost") == ["1,odisha,Odisha,80", "2,gujarat,Gujarat,70.375"])
        #expect(try scores("--zero cost") == ["1,gujarat,Gujarat,64", "2,odisha,Odisha,50"])
        #expect(try scores("--without odisha --scenario boom") == ["1,gujarat,Gujarat,83.5"])
        for (options, sentence) in [
            ("--zero cost --zero jobs", "--zero: no criterion would have any weight left"),
            ("--double cots", "--double: 'cots' is not a criterion or group; did you mean 'cost'?"),
            ("--without goa", "--without: 'goa' is not an option; there are gujarat, odisha"),
            ("--without gujarat --without odisha", "--without: no option would be left"),
        ] {
            let run = try place.assay("score d.yaml \(options)")
            #expect(run.code == 64)
            #expect(run.remarks == "assay: \(sentence)\n")
        }
    }

    @Test("what-ifs become a scenario, every other byte stays, and the scenario says the same")
    func save() throws {
        let before = try #require(place.bytes(of: "d.yaml"))
        let options = "--double cost --set performance.odisha.jobs=100"
        func ranking(_ run: Run) -> Substring {
            run.output[(run.output.range(of: "\n\n")?.upperBound ?? run.output.endIndex)...]
        }
        let meant = try ranking(place.assay("score d.yaml \(options)"))
        let run = try place.assay("score d.yaml \(options) --save-as-scenario 'Dear money'")
        #expect(ranking(run) == meant)
        let after = try #require(place.bytes(of: "d.yaml"))
        let added = """
              dear-money:
                name: "Dear money"
                weights: {cost: x2}
                performance:
                  odisha: {jobs: {to: 100}}

            """
        #expect(after == before + Data(added.utf8))
        #expect(try ranking(place.assay("score d.yaml --scenario dear-money")) == meant)
        #expect(try place.files().contains { $0.hasPrefix("d (kept ") })
        for (options, sentence) in [
            ("--without odisha --save-as-scenario x", "a scenario cannot leave an option out"),
            (
                "--set performance.odisha.jobs=unknown --save-as-scenario x",
                "a scenario cannot make 'Jobs' of 'Odisha' unknown"
            ),
            ("--double cost --save-as-scenario Boom", "the document has a scenario 'boom' already"),
            ("--method topsis --double cost --save-as-scenario x", "a scenario cannot choose a method"),
            ("--save-as-scenario x", "there is no what-if to keep; give --set, --double or --zero too"),
        ] {
            let run = try place.assay("score d.yaml \(options)")
            #expect(run.code == 64)
            #expect(run.remarks == "assay: --save-as-scenario: \(sentence)\n", "\(run.remarks)")
        }
        #expect(place.bytes(of: "d.yaml") == after)
    }

    @Test("a scenario finds its place in JSON, and in a document that has none yet")
    func places() throws {
        _ = try place.shell("cp Criteria/rural-clinic-sites.* .; sed '/^scenarios:/,$d' d.yaml > none.yaml")
        for document in ["rural-clinic-sites.json", "none.yaml"] {
            let names = try place.assay("weights \(document) --format csv").output.split(separator: "\r\n")[1]
            let id = try #require(names.split(separator: ",").first)
            let run = try place.assay("score \(document) --zero \(id) --save-as-scenario without-it")
            #expect(run.code == 0, "\(run.remarks)")
            let again = try place.assay("score \(document) --scenario without-it")
            let table = run.output.split(separator: "\n").filter { $0.hasPrefix("     ") }
            #expect(again.output.split(separator: "\n").filter { $0.hasPrefix("     ") } == table)
            #expect(!table.isEmpty)
        }
    }
}
