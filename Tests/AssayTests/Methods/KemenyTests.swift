// Tests of Kemeny's rule.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Kemeny's rule") struct KemenyTests {
    @Test("follows the majorities where they make an order: the capital of Tennessee")
    func tennessee() throws {
        let table = smallTable(
            [[1, 4, 4, 4], [2, 1, 3, 3], [3, 2, 1, 2], [4, 3, 2, 1]], weights: [42, 26, 15, 17],
            minimized: [0, 1, 2, 3])
        let verdict = try Kemeny().verdict(on: table)
        #expect(verdict.scores == [0, 3, 2, 1])
        #expect(verdict.conditions.first?.holds == true)
        #expect(Ranking(try Borda().verdict(on: table).scores).ranks == [3, 1, 2, 4])
        #expect(try Copeland().verdict(on: table).scores == [-3, 3, 1, -1])
    }

    @Test("picks no arbitrary order of a Condorcet circle, by subsets or by integer programs", arguments: [16, 1])
    func circle(subsetLimit: Int) throws {
        let verdict = try Kemeny(subsetLimit: subsetLimit).verdict(
            on: smallTable([[3, 2, 1], [2, 1, 3], [1, 3, 2]]))
        #expect(verdict.scores == [1, 1, 1])
        #expect(verdict.figure("first-place") == [1, 1, 1])
        #expect(verdict.figure("last-place") == [3, 3, 3])
        #expect(verdict.conditions.first?.holds == false)
    }

    @Test(
        "contradicts as few votes as the best of all orders, tried one by one", arguments: 1...6 as ClosedRange<UInt64>,
        [16, 1])
    func bruteForce(_ seed: UInt64, subsetLimit: Int) throws {
        let table = smallTable(scatteredRows(6, 5, seed: seed), weights: [3, 4, 5, 6, 7])
        let verdict = try Kemeny(subsetLimit: subsetLimit).verdict(on: table)
        let votes = try #require(verdict.steps.first { $0.title.hasPrefix("Votes") }).numbers
        func distance(_ order: [Int]) -> Double {
            order.indices.reduce(0) { sum, k in order[..<k].reduce(sum) { $0 + votes[order[k]][$1] } }
        }
        let orders = permutations(Array(0..<6))
        let least = orders.map(distance).min()!
        let best = orders.filter { distance($0) < least + 1e-9 }
        let found = try #require(verdict.steps.first { $0.title == "Best orders" }).numbers[0][0]
        #expect(abs(found - least) < 1e-12)
        let places = (0..<6).map { i in best.map { $0.firstIndex(of: i)! + 1 } }
        #expect(verdict.scores == places.map { 6 - Double($0.min()! + $0.max()!) / 2 })
    }

    @Test("orders a circle of 20 options as its majorities but one", arguments: [20])
    func large(_ n: Int) throws {
        // Three voters: one has the options in order, one the last first, one the first last. The last beats the first by two
        // votes to one; of the pairs of either with one between, one vote contradicts the order.
        let rows = (1...n).map { i in [i, i % n, (i + n - 2) % n].map { -Double($0) } }
        let verdict = try Kemeny().verdict(on: smallTable(rows))
        #expect(verdict.scores == (0..<n).map { Double(n - 1 - $0) })
        #expect(verdict.conditions.first?.holds == true)
        let found = try #require(verdict.steps.first { $0.title == "Best orders" }).numbers[0][0]
        #expect(abs(found - Double(2 + 2 * (n - 2)) / 3) < 1e-9)
    }

    @Test("refuses a circle too large to be ordered exactly")
    func tooLarge() {
        let shifted = (0..<41).map { i in (0..<3).map { k in Double((i + 14 * k) % 41) } }
        #expect(throws: MethodError.self) { try Kemeny().verdict(on: smallTable(shifted)) }
    }

    private func permutations(_ items: [Int]) -> [[Int]] {
        guard items.count > 1 else { return [items] }
        return items.flatMap { first in permutations(items.filter { $0 != first }).map { [first] + $0 } }
    }
}
