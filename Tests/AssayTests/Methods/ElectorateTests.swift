// Tests of rules over rankings.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Electorate") struct ElectorateTests {
    /// Where four cities of Tennessee would have the capital: Memphis, Nashville, Chattanooga, Knoxville.
    private func tennessee(_ method: String) throws -> (voters: Electorate, expected: [String: JSON]) {
        let example = try #require(PublishedCase.of(method).first)
        let rankings = try #require(example.parameters["rankings"]?.list)
        let votes = try #require(example.parameters["voters"]?.numbers)
        return (
            Electorate(rankings: rankings.map { $0.numbers!.map { Int($0) } }, votes: votes), example.expected
        )
    }

    @Test("counts Borda's points for the capital of Tennessee")
    func borda() throws {
        let (voters, expected) = try tennessee("borda")
        #expect(voters.bordaScores == expected["scores"]?.numbers)
        #expect(Ranking(voters.bordaScores).ranks.map(Double.init) == expected["ranking"]?.numbers)
    }

    @Test("counts Copeland's duels for the capital of Tennessee")
    func copeland() throws {
        let (voters, expected) = try tennessee("copeland")
        #expect(voters.copelandScores == expected["scores"]?.numbers)
        #expect(voters.majorities == expected["pairwise"]?.list?.map { $0.numbers! })
    }

    @Test("gives half a vote to each of two tied options")
    func ties() {
        let voters = Electorate(rankings: [[1, 1, 3], [2, 2, 1]])
        #expect(voters.bordaScores == [2, 2, 2])
        #expect(voters.copelandScores == [0, 0, 0])
    }
}
