// The command from end to end.
// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

@Suite struct CommandTests {
    private let subject = "Criteria/india-us-critical-minerals.yaml"

    @Test("scores come as text, JSON and CSV that agree")
    func forms() throws {
        let place = try Workplace()
        let json = try place.assay("score \(subject) --weights host-first --scenario ban-escalates --format json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(object["method"] as? String == "additive")
        #expect(object["weights"] as? String == "host-first")
        #expect(object["scenario"] as? String == "ban-escalates")
        let ranking = try #require(object["ranking"] as? [[String: Any]])
        #expect(ranking.compactMap { $0["rank"] as? Int } == Array(1...9))
        let first = try #require(ranking[0]["option"] as? String)
        let contributions = try #require(object["contributions"] as? [String: [String: Double]])
        let sum = try #require(contributions[first]).values.reduce(0, +)
        #expect(abs(sum - (ranking[0]["score"] as? Double ?? 0)) < 1e-9)
        let csv = try place.assay("score \(subject) --weights host-first --scenario ban-escalates --format csv").output
        #expect(csv.split(separator: "\r\n")[1].hasPrefix("1,\(first),"))
        let text = try place.assay("score \(subject) --weights host-first --scenario ban-escalates")
        #expect(text.output.contains("ILLUSTRATIVE"))
        #expect(!text.output.contains("\u{1B}"))
    }

    @Test("weights sum to 1 and carry their swings")
    func weights() throws {
        let run = try Workplace().assay("weights \(subject) --format json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["set"] as? String == "balanced")
        let weights = try #require(object["weights"] as? [String: Double])
        #expect(abs(weights.values.reduce(0, +) - 1) < 1e-12)
        #expect((object["swings"] as? [String: String])?["diversification"] == "0 → 20 percentage points")
    }

    @Test("what-ifs change this run and nothing else")
    func whatIf() throws {
        let place = try Workplace()
        try place.write(pilotPlant, to: "d.yaml")
        func csv(_ options: String) throws -> String { try place.assay("score d.yaml --format csv \(options)").output }
        let before = place.bytes(of: "d.yaml")
        #expect(try csv("").contains("1,odisha,Odisha,74,"))
        #expect(try csv("--set weights.cost=0").contains("1,gujarat,Gujarat,64,0,64"))
        #expect(try csv("--set weights.cost=x0 --set performance.odisha.jobs=500").contains("1,odisha,Odisha,100,"))
        #expect(try csv("--set weights.weights.jobs=0").contains("1,odisha,Odisha,90,90,0"))
        #expect(try csv("--set performance.odisha.cost=unknown").contains("1,gujarat,"))
        #expect(place.bytes(of: "d.yaml") == before)
    }

    @Test(
        "a wrong command line is told in a sentence, with exit code 64",
        arguments: [
            (
                "score d.yaml --set weights.cots=2",
                "'cots' is not a criterion with points in the weight set 'weights'; did you mean 'cost'?"
            ),
            ("score d.yaml --set performance.odissa.cost=2", "'odissa' is not an option; did you mean 'odisha'?"),
            (
                "score d.yaml --set performance.odisha.cost=1,5",
                "'1,5' is no performance; write a number, [low, best, high], or unknown"
            ),
            ("score d.yaml --set cost=2", "'cost' is no input"),
            ("score d.yaml --set weights.cost=-1", "points are a number that is not negative"),
            ("score d.yaml --weights mine", "--weights: 'mine' is not a weight set; there are weights"),
            ("score d.yaml --scenario x", "--scenario: 'x' is not a scenario; the document has none"),
            ("score d.yaml --method topsi", "--method: 'topsi' is not a method; did you mean 'topsis'?"),
            ("score", "Missing expected argument '<document>'"),
            ("score d.yaml --format xml", "The value 'xml' is invalid for '--format <format>'"),
            ("scor d.yaml", "unexpected arguments: 'scor'"),
        ])
    func wrongCommandLine(arguments: String, sentence: String) throws {
        let place = try Workplace()
        try place.write(pilotPlant, to: "d.yaml")
        let run = try place.assay(arguments)
        #expect(run.code == 64)
        #expect(run.output.isEmpty)
        #expect(run.remarks.contains(sentence), "\(run.remarks)")
    }

    @Test("a document with mistakes gives no result, all mistakes, and exit code 65")
    func mistakes() throws {
        let place = try Workplace()
        try place.write(pilotPlant.replacing("odisha: {cost: 24,", with: "odissha: {cots: 24,"), to: "d.yaml")
        for command in ["score", "weights", "report"] {
            let run = try place.assay("\(command) d.yaml")
            #expect(run.code == 65)
            #expect(run.output.isEmpty)
            #expect(run.remarks.contains("d.yaml:10:3"), "\(run.remarks)")
        }
        let check = try place.assay("check d.yaml")
        #expect(check.code == 65)
        #expect(check.output.contains("d.yaml:10:3"))
        #expect(try place.files() == ["Criteria", "Reports", "d.yaml"])
    }

    @Test("an input that is not there or no file has exit code 66")
    func noInput() throws {
        let place = try Workplace()
        #expect(try place.assay("score nowhere.yaml").code == 66)
        #expect(try place.assay("score Criteria").code == 66)
        #expect(try place.shell("mkfifo pipe && assay score pipe").code == 66)
    }

    @Test("a bare table is scored with the points and directions of the command line")
    func bareTable() throws {
        let place = try Workplace()
        // Hwang, C.-L. & Yoon, K. (1981), the fighter aircraft: scores 0.643, 0.268, 0.613, 0.312.
        try place.write(
            """
            aircraft,speed,range,payload,cost,reliability,maneuverability
            A1,2.0,1500,20000,5.5,5,9
            A2,2.5,2700,18000,6.5,3,5
            A3,1.8,2000,21000,4.5,7,7
            A4,2.2,1800,20000,5.0,5,5

            """, to: "fighters.csv")
        let run = try place.assay(
            "score fighters.csv --method topsis --weights 0.2,0.1,0.1,0.1,0.2,0.3 --minimize cost --format csv")
        #expect(run.remarks == "")
        let ranked = run.output.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",")[1] }
        #expect(ranked == ["a1", "a3", "a4", "a2"])
        let first = run.output.split(separator: "\r\n")[1].split(separator: ",")
        #expect(abs((Double(first[3]) ?? 0) - 0.643) < 0.001)
        let points = "speed=1,range=0,payload=0,cost=1,reliability=0,maneuverability=2"
        let weights = try place.assay("weights fighters.csv --weights \(points) --format csv").output
        #expect(weights.contains("maneuverability,Maneuverability,0.5,"), "\(weights)")
        for (wrong, sentence) in [
            ("--minimize cots", "--minimize: 'cots' is not a criterion of this table; did you mean 'cost'?"),
            ("--weights 1,2", "--weights: there are 2 numbers for the 6 criteria"),
            ("--scenario x", "--scenario: a table has no scenarios"), ("--set a=1", "--set: change the table"),
        ] {
            let run = try place.assay("score fighters.csv \(wrong)")
            #expect(run.code == 64)
            #expect(run.remarks.contains(sentence), "\(run.remarks)")
        }
        #expect(try place.assay("score \(subject) --minimize public-cost").code == 64)
        try place.write("aircraft,speed\nA1,fast\n", to: "fighters.csv")
        let refused = try place.assay("score fighters.csv")
        #expect(refused.code == 65)
        #expect(refused.remarks.contains("fighters.csv:2:4"), "\(refused.remarks)")
    }

    @Test("output that cannot be written is told, with exit code 74")
    func fullOutput() throws {
        let place = try Workplace()
        #expect(try place.shell("assay score \(subject) > /dev/full").code == 74)
        #expect(try place.shell("assay score \(subject) >&-").code == 74)
        #expect(try place.shell("assay --help > /dev/full").code == 74)
        #expect(try place.shell("assay score \(subject) 2>&- >/dev/null").code == 0)
        let reader = try place.shell("set -o pipefail; assay score \(subject) --format json | head -1")
        #expect(reader.remarks.isEmpty)
    }

    @Test("the same document gives the same bytes, in any locale and time zone")
    func determinism() throws {
        let place = try Workplace()
        var seen = Set<Data>()
        for (number, environment) in [[:], ["LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Kolkata"], ["HOME": "/nonexistent"]]
            .enumerated()
        {
            #expect(try place.assay("report \(subject) -o book\(number).xlsx", environment: environment).code == 0)
            seen.insert(try #require(place.bytes(of: "book\(number).xlsx")))
        }
        // The name of the file stands in its footer as a code, so that it does not matter here.
        #expect(seen.count == 1)
    }

    @Test("a starter passes the check, and a file that exists is left alone")
    func starter() throws {
        let place = try Workplace()
        #expect(try place.assay("new my-decision").code == 0)
        #expect(try place.assay("check my-decision.yaml --strict").code == 0)
        let before = place.bytes(of: "my-decision.yaml")
        let again = try place.assay("new my-decision")
        #expect(again.code == 73)
        #expect(again.remarks.contains("exists and was left alone"))
        #expect(place.bytes(of: "my-decision.yaml") == before)
    }

    @Test("a report never replaces its input, nor an edited or foreign file without being told to")
    func reportTargets() throws {
        let place = try Workplace()
        try place.write(pilotPlant, to: "d.yaml")
        let before = place.bytes(of: "d.yaml")
        for target in ["d.yaml", "./d.yaml", "Reports/../d.yaml"] {
            #expect(try place.assay("report d.yaml -o \(target)").code == 73)
        }
        #expect(place.bytes(of: "d.yaml") == before)
        #expect(try place.assay("report d.yaml -o missing/x.xlsx").code == 73)
        #expect(try place.assay("report d.yaml -o /dev/full").code == 73)
        try place.write("mine", to: "x.xlsx")
        #expect(try place.assay("report d.yaml -o x.xlsx").code == 0)
        let kept = try place.files().filter { $0.hasPrefix("x") && $0 != "x.xlsx" }
        #expect(kept.count == 1)
        #expect(place.bytes(of: kept[0]) == Data("mine".utf8))
        #expect(try place.assay("report d.yaml -o x.xlsx").code == 0)
        #expect(try place.files().filter { $0.hasPrefix("x") }.count == 2)
    }

    @Test("--html writes a page beside the workbook, under the same rules, and the same bytes twice")
    func page() throws {
        let place = try Workplace()
        try place.write(pilotPlant, to: "d.yaml")
        let run = try place.assay("report d.yaml --html")
        #expect(run.code == 0)
        #expect(run.remarks.contains("Wrote d.xlsx\nWrote d.html\n"))
        let page = try #require(place.bytes(of: "d.html"))
        #expect(String(decoding: page, as: UTF8.self).contains("Odisha ranks first with 74.0 of 100"))
        #expect(try place.assay("report d.yaml --html", environment: ["TZ": "Asia/Kolkata"]).code == 0)
        #expect(place.bytes(of: "d.html") == page)
        #expect(try place.files() == ["Criteria", "Reports", "d.html", "d.xlsx", "d.yaml", "history.sqlite"])
        try place.write("mine", to: "d.html")
        #expect(try place.assay("report d.yaml --html").remarks.contains("the file that was there is now"))
        #expect(place.bytes(of: "d.html") == page)
        let kept = try place.files().filter { $0.hasPrefix("d (kept") }
        #expect(kept.compactMap { place.bytes(of: $0) } == [Data("mine".utf8)])
    }

    @Test("a page never replaces an input, and then nothing is written")
    func pageOverInput() throws {
        let place = try Workplace()
        try place.write(pilotPlant, to: "d.html")
        let refused = try place.assay("report d.html --html")
        #expect(refused.code == 73)
        #expect(refused.remarks.contains("it is the document that is being read"))
        #expect(try place.assay("report d.html --html -o x.html").code == 64)
        #expect(try place.files() == ["Criteria", "Reports", "d.html"])
    }

    @Test("--profile publish gives every table a sheet of its own")
    func publish() throws {
        let place = try Workplace()
        try place.write(pilotPlant, to: "d.yaml")
        #expect(try place.assay("report d.yaml --profile publish").code == 0)
        let names = try place.shell("unzip -p d.xlsx xl/workbook.xml | grep -o 'sheet name=\"[^\"]*\"'").output
        #expect(names.contains("\"Weights\"") && names.contains("\"Weights 2\""))
        #expect(try place.assay("report d.yaml --profile public").code == 64)
    }
}
