// assay convert from end to end.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct ConvertCommandTests {
    private let subject = "Criteria/india-us-critical-minerals.yaml"

    @Test("documents go into JSON and back, and score the same")
    func languages() throws {
        let place = try Workplace()
        let there = try place.assay("convert \(subject) --inline --output m.json")
        #expect(there.code == 0)
        #expect(there.output == "Wrote m.json\n")
        #expect(there.remarks.contains("Not carried over: the files and checksums of 3 lists\n"))
        #expect(there.remarks.contains("Not carried over: ") && there.remarks.contains(" comments\n"))
        #expect(
            try place.assay("convert m.json --to yaml > m.yaml; cat m.yaml").output.hasPrefix(
                "assay: 1\ntitle: India-US"))
        let score = try place.assay("score \(subject) --format csv").output
        #expect(try place.assay("score m.yaml --format csv").output == score)
        #expect(try place.assay("fmt --check m.json").code == 0)
    }

    @Test("performances go into a table and back, and score the same")
    func tables() throws {
        let place = try Workplace()
        let out = try place.assay("convert \(subject) --performance Criteria/t.csv --output Criteria/t.yaml")
        #expect(out.code == 0, "\(out.remarks)")
        #expect(out.remarks == "Wrote Criteria/t.csv\n")
        let score = try place.assay("score \(subject) --format csv").output
        #expect(try place.assay("score Criteria/t.yaml --format csv").output == score)
        let back = try place.shell("assay convert Criteria/t.yaml --inline > b.yaml && assay score b.yaml --format csv")
        #expect(back.output == score)
        let elsewhere = try place.assay("convert \(subject) --performance t.csv --output Criteria/u.yaml")
        #expect(elsewhere.code == 64)
        let named = try place.assay("convert \(subject) --output m.json")
        #expect(named.code == 64)
        #expect(named.remarks.contains("'Criteria/m.json', or add --inline"))
        #expect(elsewhere.remarks.contains("write 'Criteria/t.csv'"))
        let wide = try place.assay(
            "convert \(subject) --performance Criteria/w.csv --form wide --output Criteria/w.yaml")
        #expect(wide.remarks.contains("Not carried over: low and high estimates of"))
    }

    @Test("XMCDA goes out and comes in, and what it cannot carry is listed")
    func xmcda() throws {
        let place = try Workplace()
        let out = try place.assay("convert Criteria/annual-workshop.yaml --output w.xml")
        #expect(out.code == 0)
        #expect(out.remarks.contains("Not carried over: 1 group of criteria"))
        let back = try place.shell("assay convert w.xml --to yaml > w.yaml && assay check w.yaml")
        #expect(back.output.contains("in order (4 options, 4 criteria, 1 weight set)"))
        try place.write("<xmcda/>", to: "empty.xml")
        let empty = try place.assay("convert empty.xml")
        #expect(empty.code == 65)
        #expect(empty.remarks.contains("it has no criteria"))
        #expect(try place.assay("convert nothing.xml").code == 66)
    }

    @Test("the document itself is never overwritten, and a broken one is not converted")
    func refusals() throws {
        let place = try Workplace()
        #expect(try place.assay("convert \(subject) --output \(subject)").code == 73)
        try place.write("assay: 1\n", to: "broken.yaml")
        #expect(try place.assay("convert broken.yaml --to json").code == 65)
    }
}
