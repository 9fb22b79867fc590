// End-to-end runs of the commands that compare weight sets and scenarios.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("Weights, perspectives and scenarios")
struct PerspectivesCommandTests {
    private let subject = "Criteria/india-us-critical-minerals.yaml"

    private func object(_ run: Run) throws -> [String: Any] {
        #expect(run.code == 0)
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test("perspectives shows ranks, agreement and differences, and puts sets together only on request")
    func perspectives() throws {
        let place = try Workplace()
        let text = try place.assay("perspectives \(subject)")
        #expect(text.code == 0 && text.output.contains("Kendall's W of all: 0.85"))
        #expect(!text.output.contains("Put together"))
        let plain = try object(try place.assay("perspectives \(subject) --format json"))
        #expect(plain["group"] is NSNull)
        let ranks = try #require(plain["ranks"] as? [String: [String: Int]])
        #expect(ranks["supply-first"]?["stockpile-offtake"] == 1)
        let grouped = try object(try place.assay("perspectives \(subject) --group --format json"))
        let group = try #require(grouped["group"] as? [String: [String: Int]])
        #expect(group["borda"]?["joint-processing"] == 1 && group.count == 6)
        let wrong = try place.assay("perspectives \(subject) --weights balanced")
        #expect(wrong.code == 64 && wrong.remarks.contains("all weight sets are compared"))
    }

    @Test("programs learn four coefficients of agreement between every two weight sets")
    func agreement() throws {
        // As in the test of several methods: the second and the third of three options change places.
        let place = try Workplace()
        let document = """
            {"assay": 1, "title": "Two", "criteria": {"a": {"direction": "maximize"}, "b": {"direction": "maximize"}},
             "weights": {"one": {"points": {"a": 1, "b": 0}}, "two": {"points": {"a": 0, "b": 1}}},
             "options": ["x", "y", "z"],
             "performance": {"x": {"a": 9, "b": 9}, "y": {"a": 5, "b": 3}, "z": {"a": 4, "b": 8}}}
            """
        try place.write(document, to: "two.json")
        let found = try object(try place.assay("perspectives two.json --format json"))
        let byHand = [("kendallTau", 1.0 / 3), ("spearman", 0.5), ("weightedSpearman", 0.625), ("ws", 0.6875)]
        for (key, value) in byHand {
            let table = try #require(found[key] as? [String: [String: Double]])
            #expect(abs(try #require(table["one"]?["two"]) - value) < 1e-12, "\(key)")
        }
    }

    @Test("scenarios shows leaders, regret and what each rule chooses")
    func scenarios() throws {
        let place = try Workplace()
        let found = try object(try place.assay("scenarios \(subject) --format json"))
        let leaders = try #require(found["leaders"] as? [String: [String: [String]]])
        // The independent program: a price crash puts the agreement first under balanced weights.
        #expect(leaders["price-crash"]?["balanced"] == ["minerals-agreement"])
        let choices = try #require(found["choices"] as? [String: [String]])
        #expect(choices["maximin"] == ["minerals-agreement"] && choices["minimaxRegret"] == ["joint-processing"])
        let wrong = try place.assay("scenarios \(subject) --alpha 2")
        #expect(wrong.code == 64 && wrong.remarks.contains("a share lies between 0 and 1"))
    }

    @Test("weights tells how judgements fit, and what changes are worth the same")
    func weights() throws {
        let place = try Workplace()
        let document = """
            {"assay": 1, "title": "Two", "criteria": {
              "a": {"unit": "weeks", "range": {"worst": 0, "best": 30}},
              "b": {"unit": "points", "range": {"worst": 0, "best": 20}},
              "c": {"unit": "years", "range": {"worst": 10, "best": 0}}},
             "weights": {"w": {"method": "pairwise", "judgements": [["a", "b", 2], ["b", "c", "3"], ["a", "c", "12/2"]]}},
             "options": ["x", "y"],
             "performance": {"x": {"a": 1, "b": 2, "c": 3}, "y": {"a": 2, "b": 3, "c": 4}}}
            """.replacing("\"3\"", with: "3")
        try place.write(document, to: "two.json")
        let found = try object(try place.assay("weights two.json --format json"))
        let weights = try #require(found["weights"] as? [String: Double])
        #expect(abs((weights["a"] ?? 0) - 0.6) < 1e-12)
        let consistency = try #require(found["consistency"] as? [String: Any])
        #expect((consistency["ratio"] as? Double ?? 1) < 1e-12 && consistency["acceptable"] as? Bool == true)
        let text = try place.assay("weights two.json")
        #expect(text.output.contains("2 points more of B are worth 1.5 weeks more of A"))
        let objective = try place.assay("weights two.json --objective")
        #expect(objective.output.contains("not anyone's values"))
        // Of 0 and 1, the standard deviation of a sample is √½.
        let spreads = try object(try place.assay("weights two.json --objective --format json"))["spreads"]
        let deviations = (spreads as? [String: Any])?["standard-deviation"] as? [String: Double]
        #expect(try abs(#require(deviations?["a"]) - 0.5.squareRoot()) < 1e-12)
    }
}
