// Tests of ARAS.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("ARAS") struct ARASTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("aras"))
    func published(_ example: PublishedCase) throws { try expectAgreement(ARAS(), example) }

    @Test("takes the optimal option from the document, by list or by criterion")
    func optimal() throws {
        let values: [ParameterValue] = [
            .list([.number(8), .number(2)]), .map(["c2": .number(2), "c1": .number(8)]),
        ]
        for value in values {
            // Shares with the optimal option: 4/16, 4/16 and 8/16; of reciprocals (1/4, 1/4, 1/2): the same.
            let table = smallTable([[4, 4], [4, 4]], minimized: [1], parameters: ["optimal": value])
            #expect(agree(try ARAS().verdict(on: table).scores, [0.5, 0.5]))
        }
        let wrong = #expect(throws: MethodError.self) { try ARAS().verdict(on: smallTable([[4, 4], [4, -1]])) }
        #expect(wrong?.description.hasSuffix("it is -1 for 'Option 2'") == true, "\(wrong?.description ?? "")")
        #expect(throws: MethodError.self) {
            try ARAS().verdict(on: smallTable([[4, 4]], parameters: ["optimal": .list([.number(8)])]))
        }
    }

    @Test("names the option whose performance it cannot share, or the optimal option")
    func refusals() {
        func table(_ rows: [[Double]], _ parameters: [String: ParameterValue] = [:]) -> ScoringTable {
            let plain = smallTable(rows, parameters: parameters)
            return ScoringTable(
                tree: plain.tree, performances: plain.performances, weights: plain.weights, parameters: parameters,
                names: ["Delhi", "Gujarat", "Odisha"])
        }
        func words(_ table: ScoringTable) -> String {
            do throws(MethodError) {
                _ = try ARAS().verdict(on: table)
                return ""
            } catch { return error.description }
        }
        #expect(words(table([[4], [5], [-1]])).hasSuffix("it is -1 for 'Odisha'"))
        #expect(words(table([[-1], [5], [4]])).hasSuffix("it is -1 for 'Delhi'"))
        #expect(
            words(table([[3], [5], [4]], ["optimal": .list([.number(-2)])])).hasSuffix(
                "it is -2 for the optimal option"))
    }
}
