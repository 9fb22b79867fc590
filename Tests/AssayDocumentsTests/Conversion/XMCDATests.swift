// Problems in XMCDA, out and in.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("XMCDA")
struct XMCDATests {
    @Test("has alternatives, criteria, performances, scales and weights, in the order of its schema")
    func out() throws {
        let text = try #require(XMCDAText(of: read(plant(("24", "unknown")))))
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xmcda xmlns="http://www.decision-deck.org/2021/XMCDA-4.0.0">
              <alternatives>
                <alternative id="gujarat" name="Gujarat"/>
                <alternative id="odisha" name="Odisha"/>
              </alternatives>
              <criteria>
                <criterion id="cost" name="Cost"/>
                <criterion id="jobs" name="Jobs"/>
              </criteria>
              <performanceTable name="Where to put the pilot plant">
                <alternativePerformances>
                  <alternativeID>gujarat</alternativeID>
                  <performance>
                    <criterionID>cost</criterionID>
                    <values>
                      <value>
                        <real>31</real>
                      </value>
                    </values>
                  </performance>
            """
        #expect(text.text.hasPrefix(expected))
        #expect(text.text.contains("<value>\n            <NA/>\n"))
        let sections = ["alternatives", "criteria", "performanceTable", "criteriaScales", "criteriaValues"]
        let places = try sections.map { try #require(text.text.firstRange(of: "\n  <\($0)")).lowerBound }
        #expect(places == places.sorted())
        #expect(text.losses == ["1 weight set's judgements: the weights themselves are carried over"])
    }

    @Test("comes back with what it carries, and lists what it does not")
    func roundTrip() throws {
        let problem = try #require(read(energy()).problem)
        let text = try #require(XMCDAText(of: read(energy())))
        #expect(text.losses.contains("'screens'") && text.losses.contains("1 role of a criterion"))
        let found = try XMCDADocument.read(Array(text.text.utf8), title: "Energy").get()
        #expect(found.losses.isEmpty && found.assumptions.isEmpty)
        let again = try #require(read(found.text).problem)
        #expect(again.title == problem.title)
        #expect(again.options.map(\.id) == problem.options.map(\.id))
        #expect(again.options.map(\.name) == problem.options.map(\.name))
        #expect(again.criteria.map(\.range) == problem.criteria.map(\.range))
        #expect(
            again.criteria.map { $0.scale?.levels.map(\.at) } == problem.criteria.map { $0.scale?.levels.map(\.at) })
        #expect(again.performances.cells.map(\.best) == problem.performances.cells.map(\.best))
        for (set, other) in zip(problem.weightSets, again.weightSets) {
            let (before, after) = (set.weights(in: problem.tree), other.weights(in: again.tree))
            #expect(zip(before, after).allSatisfy { abs($0 - $1) < 1e-12 })
        }
    }

    @Test("of others is read with their ids as ids of a document, and with every kind of number")
    func foreign() throws {
        let text = """
            <xmcda xmlns="http://www.decision-deck.org/2021/XMCDA-4.0.0">
              <alternatives>
                <alternative id="a01" name="Audi A3"/>
                <alternative id="A 02"><description><comment>Second &amp; last</comment></description></alternative>
                <alternative id="a03"><active>false</active></alternative>
              </alternatives>
              <criteria><criterion id="g1" name="Price"/><criterion id="g2"/><criterion id="3"/></criteria>
              <performanceTable>
                <alternativePerformances><alternativeID>a01</alternativeID>
                  <performance><criterionID>g1</criterionID><values><value><integer>18342</integer></value></values></performance>
                  <performance><criterionID>g2</criterionID><values><value><label>Medium</label></value></values></performance>
                  <performance><criterionID>3</criterionID><values><value><rational><numerator>1</numerator>
                    <denominator>4</denominator></rational></value></values></performance>
                </alternativePerformances>
                <alternativePerformances><alternativeID>A 02</alternativeID>
                  <performance><criterionID>g1</criterionID><values><value><NA/></value></values></performance>
                  <performance><criterionID>g2</criterionID><values><value><interval/></value></values></performance>
                </alternativePerformances>
              </performanceTable>
              <alternativesMatrix/>
              <criteriaScales>
                <criterionScales><criterionID>g1</criterionID><scales><scale name="euros"><quantitative>
                  <preferenceDirection>min</preferenceDirection><minimum><real>10000</real></minimum>
                  <maximum><real>35000</real></maximum></quantitative></scale></scales></criterionScales>
                <criterionScales><criterionID>g2</criterionID><scales><scale><qualitative>
                  <preferenceDirection>max</preferenceDirection><valuedLabels>
                    <valuedLabel><label>Medium</label><value><integer>2</integer></value></valuedLabel>
                    <valuedLabel><label>Bad</label><value><integer>1</integer></value></valuedLabel>
                  </valuedLabels></qualitative></scale></scales></criterionScales>
              </criteriaScales>
              <criteriaThresholds><criterionThresholds><criterionID>g1</criterionID><thresholds>
                <threshold mcdaConcept="indifference"><affine><slope><real>0.08</real></slope>
                  <intercept><integer>-2</integer></intercept></affine></threshold>
                <threshold mcdaConcept="preference"><constant><integer>500</integer></constant></threshold>
              </thresholds></criterionThresholds></criteriaThresholds>
            </xmcda>
            """
        let expected = """
            assay: 1
            title: Cars

            criteria:
              g1: {name: Price, unit: euros, range: {worst: 35000, best: 10000}, thresholds: {preference: 500}}
              g2: {scale: {levels: {bad: {at: 1}, medium: {at: 2}}}}
              criterion-3: {name: "3", direction: maximize}

            weights: equal

            options:
              a01: {name: Audi A3}
              a-02: {summary: Second & last}

            performance:
              a01: {g1: 18342, g2: medium, criterion-3: 0.25}
              a-02: {g1: unknown, g2: unknown, criterion-3: unknown}

            """
        let found = try XMCDADocument.read(Array(text.utf8), title: "Cars").get()
        #expect(found.text == expected)
        #expect(read(found.text).problem != nil)
        #expect(
            found.losses == [
                "the alternative 'a03', which is not active or not real", "'alternativesMatrix'", "1 threshold of 'g1'",
                "the performance of 'A 02' under 'g2', which is no number: it is unknown now",
            ])
        #expect(
            found.assumptions == [
                "more of '3' is better: it has no direction on a scale of numbers",
                "all criteria have the same weight: there are none in the file",
                "the performance of 'A 02' under '3' is unknown: it is missing",
            ])
    }

    @Test(
        "is refused with a reason where it is something else, or hostile",
        arguments: [
            ("", "it is no XMCDA: line 1: no element found"),
            ("<html/>", "its outermost element is 'html', not 'xmcda'"),
            ("<XMCDA/>", "it is XMCDA of a version before 4"), ("<xmcda/>", "it has no criteria"),
            (
                "<!DOCTYPE xmcda [<!ENTITY a 'b'>]><xmcda>&a;</xmcda>",
                "it is no XMCDA: line 1: it declares a document type, which no XMCDA file does"
            ),
            (String(repeating: "<a>", count: 70), "it is no XMCDA: line 1: its elements are nested too deeply"),
            ("<xmcda><alternatives></xmcda>", "it is no XMCDA: line 1: mismatched tag"),
        ])
    func refusals(text: String, reason: String) {
        let refusal = #expect(throws: XMCDADocument.Refusal.self) {
            try XMCDADocument.read(Array(text.utf8), title: "").get()
        }
        #expect(refusal?.reason == reason)
    }
}
