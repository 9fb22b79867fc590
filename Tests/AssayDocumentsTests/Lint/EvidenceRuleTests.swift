// Rules that look at evidence.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A rule on evidence") struct EvidenceRuleTests {
    @Test("finds sources that expired, and the figures that rest on them")
    func expired() throws {
        try expectFindings(
            of: "expired-evidence",
            "6:3 'Quotes of three builders' expired on 2026-11-22, and on 2026-11-23 'Cost' of 'Delhi' and 'Cost' of 'Gujarat' rest "
                + "on it | Look it up again, then correct the figures or move 'expires'")
        let later = try examine(fixture: "expired-evidence-near", today: CalendarDate("2026-11-24"))
        #expect(later.lines(of: "expired-evidence").count == 2, "the day that is given counts, not the document's")
    }

    @Test("finds sources and figures that are older than the document allows")
    func stale() throws {
        try expectFindings(
            of: "stale-evidence",
            "6:3 'Census of workplaces' is of 2020, more than 5 years before 2026-11-23, and 'Jobs' of 'Delhi' rests on it | Look for "
                + "a newer source, or say in a waiver why it still holds",
            "15:17 The figure for 'Cost' of 'Delhi' was given on 2019-06-30, more than 5 years before 2026-11-23 | Ask again, and "
                + "write down the new day under 'on'")
    }

    @Test("asks about a lead that rests on judgement, where the sourced figures say otherwise")
    func judgement() throws {
        try expectFindings(
            of: "judgement-only",
            "14:56 'Gujarat' leads 'Delhi' by 22.0 points because of figures without a source: those with sources alone would put "
                + "'Delhi' ahead by 8.0. The judgement that counts most is 'Jobs' (30.0 points): who gave it? | Find a source for it, or "
                + "have somebody else judge it independently")
        let agreed = plant(("title: Where", "status: agreed\ntitle: Where"))
        #expect(
            try examine(text: agreed).lines(of: "judgement-only") == [
                "9:1 The document is agreed, and none of its 4 figures has a source: who gave them? | Name the sources, or under "
                    + "'by' whoever judged"
            ])
    }
}
