// Tests of WeightedSum.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("WeightedSum") struct WeightedSumTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("weighted_sum"))
    func published(_ example: PublishedCase) throws { try expectAgreement(WeightedSum(), example) }

    @Test("refuses a negative performance where ratios are taken, naming option and criterion")
    func negative() {
        let error = #expect(throws: MethodError.self) {
            try WeightedSum().verdict(on: smallTable([[1, 2], [3, -1]]))
        }
        #expect(
            error?.description
                == "'C2' must not be negative, since ratios to its best are taken; it is -1 for 'Option 2'")
        #expect(error?.criterion == "c2")
    }

    @Test("subtracts what is better when less, without normalization")
    func raw() throws {
        let table = smallTable([[10, 4], [6, 2]], minimized: [1], parameters: ["normalization": .word("none")])
        #expect(try WeightedSum().verdict(on: table).scores == [3, 2])
    }

    @Test(
        "gives a table too long to explain the same scores, to the last bit, as a short one",
        arguments: ["none", "max", "max-complement", "min-max", "sum", "vector"])
    func long(normalization: String) throws {
        var dice = Dice(state: 5)
        let short = (0..<7).map { _ in (0..<3).map { _ in Double.random(in: 0.5...90, using: &dice) } + [4] }
        let parameters: [String: ParameterValue] = [
            "normalization": .word(normalization), "constant-column-value": .number(0.25),
        ]
        // The same options again and again have the same extremes; shares of sums and lengths they have not.
        let rows = (0..<100_100).map { short[$0 % 7] }
        let few = try WeightedSum().verdict(on: smallTable(short, minimized: [1], parameters: parameters))
        let many = try WeightedSum().verdict(on: smallTable(rows, minimized: [1], parameters: parameters))
        guard normalization != "sum", normalization != "vector" else {
            return #expect(many.scores[0] == many.scores[7] && many.scores.allSatisfy(\.isFinite))
        }
        #expect(Array(many.scores.prefix(7)) == few.scores)
        #expect(many.contributions == nil)
    }

    @Test("gives a constant criterion the value that the document names")
    func constant() throws {
        let table = smallTable(
            [[5, 1], [5, 3]], parameters: ["normalization": .word("min-max"), "constant-column-value": .number(1)])
        #expect(try WeightedSum().verdict(on: table).scores == [0.5, 1])
    }
}
