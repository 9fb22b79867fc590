// Tests of ELECTRE TRI-B.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("ELECTRE TRI-B") struct ELECTRETRIBTests {
    @Test("agrees with published and cross-checked examples", arguments: PublishedCase.of("electre_tri_b"))
    func published(_ example: PublishedCase) throws { try expectAgreement(ELECTRETRIB(), example) }

    @Test("refuses missing, ill-fitting and falling profiles")
    func profiles() {
        func verdict(_ parameters: [String: ParameterValue]) throws -> Verdict {
            try ELECTRETRIB().verdict(on: smallTable([[1, 2]], minimized: [1], parameters: parameters))
        }
        func boundary(_ a: Double, _ b: Double) -> ParameterValue { .list([.number(a), .number(b)]) }
        #expect(throws: MethodError.self) { try verdict([:]) }
        #expect(throws: MethodError.self) { try verdict(["profiles": .list([.list([.number(1)])])]) }
        #expect(
            throws: MethodError(
                "'profiles' must rise from the lowest boundary; under 'C2' 6 follows 5", criterion: "c2",
                parameter: "profiles")
        ) { try verdict(["profiles": .list([boundary(1, 5), boundary(2, 6)])]) }
        #expect(throws: Never.self) { try verdict(["profiles": .list([boundary(1, 5), boundary(2, 4)])]) }
    }
}
