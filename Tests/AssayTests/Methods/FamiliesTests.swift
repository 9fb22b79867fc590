// Tests of families of methods.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Families of methods") struct FamiliesTests {
    private let methods: [any ScoringMethod] =
        ScoringMethods.all + ScoringMethods.aliases.map { $0 as any ScoringMethod }

    @Test("gathers methods that are one under several names")
    func gathered() {
        let table = smallTable(scatteredRows(5, 3))
        let families = MethodFamily.gathered(methods, on: table).filter { $0.methods.count > 1 }
        let members = families.map { family in family.methods.map { methods[$0].id }.sorted() }
        #expect(
            members == [
                ["additive", "mabac", "mairca", "rov", "spotis"],
                ["ahp", "cradis", "mara", "marcos", "weighted-sum"],
                ["promethee-1", "promethee-2"],
                ["moora", "piv"],
            ])
    }

    @Test("ranks alike within a family, on forty tables")
    func alike() throws {
        for seed in 1...40 {
            var table = smallTable(scatteredRows(6, 4, seed: UInt64(seed)), weights: [4, 3, 2, 1], minimized: [1, 3])
            table.showsWorking = false
            for (_, members) in MethodFamily.gathered(methods, on: table) where members.count > 1 {
                let ranks = try members.map { Ranking(try methods[$0].verdict(on: table).scores).ranks }
                #expect(ranks.allSatisfy { $0 == ranks[0] })
            }
        }
    }

    @Test("counts agreed ranges as a scale of their own")
    func agreedRanges() {
        let ranges = [AgreedRange(worst: 0, best: 50)!, AgreedRange(worst: 60, best: 0)!]
        let table = smallTable([[1, 2], [3, 4]], ranges: ranges)
        #expect(Additive().family(on: table) == .rangeSum)
        #expect(SPOTIS().family(on: table) == .rangeSum)
        #expect(MABAC().family(on: table) == .minMaxSum)
    }
}
