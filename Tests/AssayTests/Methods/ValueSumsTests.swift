// Tests of tables too long to explain.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Long tables") struct LongTableTests {
    @Test("add up to the last bit as short ones do")
    func sums() throws {
        let some = scatteredRows(50, 3)
        let ranges = [
            AgreedRange(worst: 0, best: 41)!, AgreedRange(worst: 35, best: 5)!, AgreedRange(worst: 1, best: 30)!,
        ]
        let short = try Additive().verdict(on: smallTable(some, weights: [5, 3, 1], ranges: ranges))
        let many = (0..<100_050).map { some[$0 % 50] }
        let long = try Additive().verdict(on: smallTable(many, weights: [5, 3, 1], ranges: ranges))
        #expect(short.contributions != nil && long.contributions == nil)
        #expect(long.scores == (0..<100_050).map { short.scores[$0 % 50] })
    }
}
