// Rules that the reader of documents finds.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Foundation
import Testing

@Suite("A rule of the reader") struct ReaderRuleTests {
    @Test("compares the range that weights were asked for with the range of now")
    func stale() throws {
        try expectRemarks(
            of: "stale-weights",
            "8:71 The weight set 'team' was asked for 'cost' from 60 to 20 US$ m; its range now runs from 60 to 0 | Ask again what "
                + "the new swing is worth, then write the new range here; if each unit is worth what it was, multiply its "
                + "points by 1.5")
    }

    @Test("finds a criterion without an agreed range")
    func range() throws {
        try expectRemarks(
            of: "range-from-data",
            "6:22 'jobs' has no agreed range, so the spread of these options stands in | Agree on a worst and a best performance, "
                + "or new options will change the meaning of its weight")
    }

    @Test("refuses weights of a kind that the method cannot use")
    func kind() throws {
        try expectRemarks(
            of: "weight-kind",
            "8:3 Additive value cannot use the importance weights of 'team': a weight is what the swing from worst to best is worth, "
                + "not how much a criterion matters | Ask what each swing is worth and write 'kind: swing', or choose a method "
                + "that takes such weights")
    }

    // By hand: the greatest eigenvalue is 1 + 3 + 1/3, so the index is 2/3, and over 0.58 the ratio is 1.15.
    @Test("finds judgements that contradict each other, and the worst of them")
    func judgements() throws {
        try expectRemarks(
            of: "inconsistent-judgements",
            "11:18 The judgements contradict each other: their consistency ratio is 1.15, above 0.10 | Look again at 'cost' against "
                + "'jobs': judged 3, while the weights found imply 1")
    }
}

/// Expects exactly these remarks of a rule on the fixture of its name, and none on the one that nearly triggers it.
private func expectRemarks(
    of code: String, _ expected: String..., sourceLocation: SourceLocation = #_sourceLocation
) throws {
    #expect(try remarks(of: code, on: code) == expected, sourceLocation: sourceLocation)
    #expect(try remarks(of: code, on: "\(code)-near").isEmpty, sourceLocation: sourceLocation)
    #expect(try reading(of: "\(code)-near").errors.isEmpty, sourceLocation: sourceLocation)
}

private func reading(of fixture: String) throws -> Reading {
    try DocumentReader.read(contentsOf: lintFixtures.appending(path: "\(fixture).yaml").path())
}

/// What the reader says by one code, each as `line:column message | hint`.
private func remarks(of code: String, on fixture: String) throws -> [String] {
    try reading(of: fixture).diagnostics.filter { $0.code == code }.map { remark in
        let place = remark.place.map { "\($0.line):\($0.column)" } ?? "0:0"
        return "\(place) \(remark.message) | \(remark.hint ?? "")"
    }
}
