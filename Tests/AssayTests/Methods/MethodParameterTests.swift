// Tests of declared parameters.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Method parameters") struct MethodParameterTests {
    @Test("objects to what cannot be used, in a sentence")
    func objections() {
        #expect(VIKOR.v.objection(to: .number(0.4)) == nil)
        #expect(VIKOR.v.objection(to: .number(2)) == "'v' is a number from 0 to 1, not '2'")
        #expect(
            TOPSIS.ideal.objection(to: .word("best")) == "'ideal' is one of data, range, not 'best'")
        let row = ParameterValue.list([.number(1), .number(2)])
        #expect(ARAS.optimal.objection(to: row) == nil)
        #expect(ARAS.optimal.objection(to: .map(["a": .number(1)])) == nil)
        #expect(ARAS.optimal.objection(to: .number(1)) == "'optimal' is one number per criterion, not '1'")
        #expect(SPOTIS.bounds.objection(to: .list([row, row])) == nil)
        #expect(SPOTIS.bounds.objection(to: row) != nil)
    }

    @Test("answers to its other spellings")
    func names() throws {
        #expect(ELECTRE1.concordance.answers(to: "c_hat"))
        let british = smallTable([[1, 4], [3, 2]], parameters: ["normalisation": .word("min-max")])
        #expect(try WeightedSum().verdict(on: british).scores == [0.5, 0.5])
    }

    @Test("has one name a method, and one id each")
    func unique() {
        let ids = ScoringMethods.all.map(\.id) + ScoringMethods.aliases.map(\.id)
        #expect(Set(ids).count == ids.count)
        for method in ScoringMethods.all {
            let names = method.parameters.flatMap { [$0.name] + $0.otherNames }
            #expect(Set(names).count == names.count, "\(method.id)")
            #expect(!method.citation.isEmpty && !method.summary.hasSuffix("."), "\(method.id)")
        }
    }
}
