// End-to-end runs of the interview, with answers through a pipe.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("Asking for weights")
struct ElicitCommandTests {
    private let document = """
        # A remark at the top
        assay: 1
        title: Three
        criteria:
          a: {unit: weeks, range: {worst: 0, best: 30}}
          g:
            criteria:
              b: {range: {worst: 10, best: 0}}
              c: {scale: {levels: {low: bad, high: good}}}
        weights:
            team:              # the leading one
                points: {a: 1, b: 2, c: 1}

        # The options
        options: [x, y]
        performance: {x: {a: 1, b: 2, c: low}, y: {a: 2, b: 3, c: high}}

        """

    private func answered(_ answers: [String], _ arguments: String, _ place: Workplace) throws -> Run {
        try place.shell("printf '\(answers.joined(separator: "\\n"))\\n' | assay elicit d.yaml \(arguments)")
    }

    private func text(of name: String, _ place: Workplace) throws -> String {
        String(decoding: try #require(place.bytes(of: name)), as: UTF8.self)
    }

    @Test("the swing that is wanted first is chosen by its number, its id or its name")
    func choice() throws {
        for first in ["2", "b", "B"] {
            let place = try Workplace()
            try place.write(document, to: "d.yaml")
            let run = try answered([first, "50", "25", "yes"], "--id room", place)
            #expect(run.code == 0, "\(run.remarks)")
            #expect(try text(of: "d.yaml", place).contains("points: {a: 50, b: 100, c: 25}"))
        }
    }

    @Test("swings: a new set behind the others, with its ranges, and every other byte as it was")
    func swing() throws {
        let place = try Workplace()
        try place.write(document, to: "d.yaml")
        let run = try answered(
            ["1", "50", "101", "back", "60", "25.5", "yes"], "--id workshop --by 'The team' --on 2026-11-02", place)
        #expect(run.code == 0, "\(run.remarks)")
        #expect(run.output.contains("  1  A: 0 → 30 weeks") && run.output.contains("Points lie between 0 and 100"))
        let added = """
                workshop:
                    method: swing
                    points: {a: 100, b: 60, c: 25.5}
                    ranges: {a: {worst: 0, best: 30}, b: {worst: 10, best: 0}}
                    by: "The team"
                    on: 2026-11-02

            """
        let wanted = document.replacing("c: 1}\n", with: "c: 1}\n" + added)
        #expect(try text(of: "d.yaml", place) == wanted)
        let old = try place.files().filter { $0.hasPrefix("d") && $0 != "d.yaml" }
        #expect(try old.count == 1 && text(of: old.first ?? "", place) == document)
        let weights = try place.assay("weights d.yaml --weights workshop --format csv")
        #expect(weights.output.contains("a,A,0.539"))
    }

    @Test("pairs by group: fractions as typed, the ratio as it goes, and another look at what does not fit")
    func pairwise() throws {
        let place = try Workplace()
        let flat = document.replacing("  g:\n    criteria:\n      b", with: "  b").replacing(
            "      c: {s", with: "  c: {s")
        try place.write(flat, to: "d.yaml")
        let run = try answered(["2", "6", "1/3", "18", "yes"], "--id ministry --way pairwise", place)
        #expect(run.code == 0, "\(run.remarks)")
        #expect(run.output.contains("Most worth another look") && run.output.contains("consistency ratio 0.00, within"))
        #expect(try text(of: "d.yaml", place).contains("[[a, b, 18], [a, c, 6], [b, c, 1/3]]"))
        let kept = try answered(["2", "6", "1/3", "", "yes"], "--id sceptic --way pairwise", place)
        #expect(kept.code == 0)
        #expect(try text(of: "d.yaml", place).contains("judgements: [[a, b, 2], [a, c, 6], [b, c, 1/3]]"))
        try place.write(document, to: "d.yaml")
        let grouped = try answered(["2", "3", "yes"], "--id ministry --way pairwise --by-group", place)
        #expect(try grouped.code == 0 && text(of: "d.yaml", place).contains("judgements: [[a, g, 2], [b, c, 3]]"))
    }

    @Test("the document stays untouched if the answers end, somebody quits or says no, or the id is taken")
    func untouched() throws {
        let place = try Workplace()
        try place.write(document, to: "d.yaml")
        for (answers, arguments, code) in [
            (["1", "50"], "--id w", 74), (["1", "50", "50"], "--id w", 74), (["1", "quit"], "--id w", 0),
            (["1", "50", "50", "no"], "--id w", 0), (["1"], "--id team", 64), (["1"], "--id 'Not one'", 64),
        ] {
            let run = try answered(answers, arguments, place)
            #expect(run.code == Int32(code), "\(answers) \(arguments): \(run.remarks)")
            #expect(try text(of: "d.yaml", place) == document)
        }
        let taken = try answered([], "--id team", place)
        #expect(taken.remarks.contains("there is a weight set 'team' already; 'team-2' is free"))
        #expect(try place.files().filter { $0.hasPrefix("d.") } == ["d.yaml"])
    }

    @Test("a document in JSON, and one whose only set has no id, take a new set too")
    func otherForms() throws {
        let place = try Workplace()
        let json = """
            {"assay": 1, "title": "Two", "criteria": {"a": {"range": {"worst": 0, "best": 1}}, "b": {"range": {"worst": 1, "best": 0}}},
             "weights": {"a": 60, "b": 40}, "options": ["x"], "performance": {"x": {"a": 0.5, "b": 0.5}}}
            """
        try place.write(json, to: "d.json")
        try place.write(
            json.replacing("{\"a\": 60, \"b\": 40}", with: "{\"t\": {\"points\": {\"a\": 60, \"b\": 40}}}"),
            to: "e.json")
        try place.write(
            """
            assay: 1
            title: Two
            criteria: {a: {range: {worst: 0, best: 1}}, b: {range: {worst: 1, best: 0}}}
            weights:
              a: 60   # agreed
              b: 40
            options: [x]
            performance: {x: {a: 0.5, b: 0.5}}

            """, to: "f.yaml")
        for name in ["d.json", "e.json", "f.yaml"] {
            let again = try place.shell("printf '1/4\\nyes\\n' | assay elicit \(name) --id w --way pairwise")
            #expect(again.code == 0, "\(again.remarks)")
            let weights = try place.assay("weights \(name) --weights w --format csv")
            #expect(weights.output.contains("b,B,0.8"), "\(weights.remarks)")
        }
    }
}
