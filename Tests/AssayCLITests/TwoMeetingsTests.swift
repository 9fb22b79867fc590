// Two meetings about one document: what a reader is told of what happened between them, to the letter.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct TwoMeetingsTests {
    // Values are 100 − 10 · performance, so that everything can be computed by hand:
    //
    //                      cost time   50 : 50   50 : 150   cost 4   both
    //     joint-processing   90   90        90         90       90     90
    //     rd-cooperation     90   50        70         60       55   52.5
    //     africa-sourcing    40   80        60         70       60     70
    //     recycling          50   58        54         56       54     56
    //     stockpile          30   76        53       64.5       53   64.5
    //
    // Rank of rd-cooperation: 2, 4, 3, 5. So the weight cost it ((4 − 2) + (5 − 3))/2 = 2 places, the cost 1.
    private let first = """
        assay: 1
        title: Cooperation on critical minerals
        status: draft
        criteria:
          cost: {unit: US$ bn, role: cost, range: {worst: 10, best: 0}}
          time: {unit: years, role: cost, range: {worst: 10, best: 0}}
        weights: {cost: 50, time: 50}
        options:
          joint-processing: {name: Joint processing}
          rd-cooperation: {name: R&D cooperation}
          africa-sourcing: {name: Sourcing in Africa}
          recycling: {name: Recycling}
          stockpile: {name: Stockpile}
        performance:
          joint-processing: {cost: 1, time: 1}
          rd-cooperation: {cost: 1, time: 5}
          africa-sourcing: {cost: 6, time: 2}
          recycling: {cost: 5, time: 4.2}
          stockpile: {cost: 7, time: 2.4}

        """

    private let edits = """
        sed -i -e 's/^status: draft/status: agreed/' -e 's/time: 50}/time: 150}/' \
          -e 's/rd-cooperation: {cost: 1, time: 5}/rd-cooperation: {cost: {best: 4, sources: [audit]}, time: 5}/' \
          -e 's/name: Stockpile/name: Joint stockpile/' minerals.yaml
        echo 'sources: {audit: {title: Audit of 2026}}' >> minerals.yaml
        """

    private let told = """
        Cooperation on critical minerals
        From run 1 to minerals.yaml; Additive value, weights: Weights

        Document
          status: draft → agreed
        Options
          options.stockpile: Stockpile → Joint stockpile
        Weights
          weights.weights.time: 50 → 150
        Cells
          performance.rd-cooperation.cost: 1 → 4
        Evidence
          performance.rd-cooperation.cost.sources: new, audit
        Sources
          sources.audit: new, Audit of 2026

          Option              Rank       Score          Change      a      b
          Joint processing       1  → 1   90.0  → 90.0       ·      ·      ·
          Sourcing in Africa     3  → 2   60.0  → 70.0   +10.0      ·  +10.0
          Joint stockpile        5  → 3   53.0  → 64.5   +11.5      ·  +11.5
          Recycling              4  → 4   54.0  → 56.0    +2.0      ·   +2.0
          R&D cooperation        2  → 5   70.0  → 52.5   -17.5  -11.3   -6.3
          a  the revised 'Cost' of 'R&D cooperation'
          b  the new weight on 'Time'

        Sourcing in Africa rose from 3 to 2: half of it the revised 'Cost' of 'R&D cooperation', the rest the new weight on 'Time'
        Joint stockpile rose from 5 to 3: all of it the new weight on 'Time'
        R&D cooperation fell from 2 to 5: two thirds of it the new weight on 'Time', the rest its revised 'Cost'

        """

    @Test("edit, report, edit five things, compare, restore: the explanation to the letter")
    func script() throws {
        let place = try Workplace()
        try place.write(first, to: "minerals.yaml")
        #expect(try place.assay("report minerals.yaml").code == 0)
        #expect(try place.shell(edits).code == 0)
        let checked = try place.assay("check minerals.yaml").output
        #expect(checked.contains("weights-after-ranks"), "\(checked)")
        let compared = try place.assay("compare minerals.yaml")
        #expect(compared.output == told)
        #expect(try place.assay("compare @last minerals.yaml").output == told)
        #expect(try place.assay("report minerals.yaml").code == 0)
        let second = place.bytes(of: "minerals.xlsx")
        #expect(try place.assay("compare @1 @2").output == told.replacing("to minerals.yaml", with: "to run 2"))
        #expect(try place.assay("verify minerals.xlsx").code == 0)
        _ = try place.shell("assay report minerals.yaml --no-history -o none.xlsx")
        #expect(place.bytes(of: "none.xlsx") != second)
        let published = try place.shell(
            "assay report minerals.yaml --profile publish -o published.xlsx && assay verify published.xlsx")
        #expect(published.code == 0, "\(published.output)")
        _ = try place.shell("cp minerals.yaml second.yaml; assay history restore 1 > minerals.yaml")
        #expect(place.bytes(of: "minerals.yaml") == Data(first.utf8))
        #expect(try place.assay("compare @1 minerals.yaml").output.hasSuffix("Nothing has changed\n"))
        #expect(try place.shell("assay history restore 2 | cmp - second.yaml").code == 0)
        let ranks = try place.assay("history rank minerals.yaml --format csv").output
        #expect(ranks.contains("rd-cooperation,R&D cooperation,2,5,5\r\n"), "\(ranks)")
        // The second report again, with the same history before it, has the same bytes.
        _ = try place.shell("cp second.yaml minerals.yaml; assay report minerals.yaml")
        #expect(place.bytes(of: "minerals.xlsx") == second)
    }
}
