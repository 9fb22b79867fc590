// Changes that are worth the same, by hand.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Changes that are worth the same")
struct EquivalentTests {
    @Test("are round on one criterion, and weighed on the one that counts most")
    func change() throws {
        // A tenth of 30 weeks is 3, of which 2 is the nearest round number; 2/30 of 0.3 is 1/25 of 0.5, of 20 points 0.8.
        let problem = try sample(ranges: [(0, 20), (0, 30), (6, 0)], points: [50, 30, 20], [[1, 1, 1]])
        let found = Equivalent.all(in: problem.tree, weights: [0.5, 0.3, 0.2])
        #expect(found.map(\.criterion) == [1, 2])
        #expect(found.map(\.reference) == [0, 0])
        #expect(found.map(\.change) == [2, -0.5])
        #expect(abs(found[0].referenceChange - 0.8) < 1e-12)
        // 0.5 of 6 bn of 0.2 is 1/60; that is 1/30 of 0.5, of 20 points 2/3.
        #expect(abs(found[1].referenceChange - 2.0 / 3) < 1e-12)
        #expect(!found[0].isAverage)
    }

    @Test("leave out what has no weight")
    func weightless() throws {
        let problem = try sample(ranges: [(0, 20), (0, 30)], points: [1, 0], [[1, 1]])
        #expect(Equivalent.all(in: problem.tree, weights: [1, 0]).isEmpty)
    }
}
