// Statements and categories: centroids, bounds, and contradictions.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Statements about weights")
struct WeightStatementsTests {
    private typealias Statement = WeightStatements.Statement

    private func shares(_ count: Int, _ statements: [WeightStatements.Statement]) throws -> ElicitedShares {
        guard case .shares(let shares) = try WeightStatements(count: count, statements).outcome() else {
            throw InvalidCase()
        }
        return shares
    }

    @Test("that order all weights give the rank order centroid", arguments: 2...7)
    func order(_ n: Int) throws {
        let statements = (1..<n).map { k in
            Statement((0..<n).map { $0 == k - 1 ? 1 : $0 == k ? -1 : 0 }, isStrict: true)
        }
        let found = try shares(n, statements)
        let centroid = RankWeights.centroid.weights(ofPlaces: n)
        #expect(zip(found.shares, centroid).allSatisfy { abs($0 - $1) < 1e-12 })
        let bounds = try #require(found.bounds)
        #expect(abs(bounds[0].lowerBound - 1 / Double(n)) < 1e-12)
        #expect(bounds[0].upperBound == 1)
        #expect(abs(bounds[n - 1].upperBound - 1 / Double(n)) < 1e-12)
    }

    @Test("that bound one of two weights give the middle of what is left")
    func interval() throws {
        let found = try shares(2, [Statement([1, 0], atLeast: 0.2), Statement([-1, 0], atLeast: -0.4)])
        #expect(zip(found.shares, [0.3, 0.7]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(abs(try #require(found.bounds)[1].lowerBound - 0.6) < 1e-12)
    }

    @Test("give the centroid of a polygon: a triangle of weights without one corner")
    func polygon() throws {
        // All weights of three with w[0] ≤ 1/2: the triangle less a triangle of a quarter of its area. The centroids are
        // 1/3 and 2/3, so that of the rest is (1/3 − 1/4 · 2/3) / (3/4) = 2/9.
        let found = try shares(3, [Statement([-1, 0, 0], atLeast: -0.5)])
        #expect(abs(found.shares[0] - 2.0 / 9) < 1e-12)
        #expect(abs(found.shares[1] - 7.0 / 18) < 1e-12)
    }

    @Test("give the centroid of a hexagon, which symmetry puts in the middle")
    func hexagon() throws {
        let bounds = (0..<3).map { j in Statement((0..<3).map { $0 == j ? -1 : 0 }, atLeast: -0.5) }
        let found = try shares(3, bounds + [Statement([1, 0, 0], atLeast: 0.1)])
        let plain = try shares(3, bounds)
        #expect(plain.shares.allSatisfy { abs($0 - 1.0 / 3) < 1e-12 })
        #expect(abs(found.shares[1] - found.shares[2]) < 1e-12)
        #expect(found.shares[0] > plain.shares[0])
    }

    @Test("hold in every weight that they allow, and at the centroid")
    func membership() throws {
        var random = SplitMix(seed: 7)
        for _ in 0..<100 {
            let n = 3 + random.below(4)
            let statements = (0..<n).map { _ in
                Statement((0..<n).map { _ in Double(random.below(7)) - 2 }, atLeast: 0)
            }
            guard case .shares(let found) = try WeightStatements(count: n, statements).outcome() else { continue }
            #expect(abs(found.shares.reduce(0, +) - 1) < 1e-12)
            for statement in statements {
                #expect(zip(statement.factors, found.shares).reduce(0) { $0 + $1.0 * $1.1 } > -1e-9)
            }
            let bounds = found.bounds ?? found.shares.map { $0...$0 }
            #expect(zip(bounds, found.shares).allSatisfy { $0.lowerBound - 1e-9 <= $1 && $1 <= $0.upperBound + 1e-9 })
        }
    }

    @Test("that are the same for eight criteria leave all eight the same")
    func many() throws {
        let statements = (0..<8).flatMap { j in
            [
                Statement((0..<8).map { $0 == j ? 1 : 0 }, atLeast: 0.05),
                Statement((0..<8).map { $0 == j ? -1 : 0 }, atLeast: -0.2),
            ]
        }
        let found = try shares(8, statements)
        #expect(found.shares.allSatisfy { abs($0 - 0.125) < 1e-12 })
        #expect(abs(try #require(found.bounds)[3].upperBound - 0.2) < 1e-12)
    }

    @Test("that contradict each other are named, the smallest set of them")
    func contradiction() throws {
        let statements = [
            Statement([1, -1, 0]), Statement([0, 1, -1]), Statement([0, 0, 1], atLeast: 0.5),
            Statement([1, 0, 0], atLeast: 0.1), Statement([0, -1, 2]),
        ]
        // The third weight is at least a half, and at most a third by the first two.
        let outcome = try WeightStatements(count: 3, statements).outcome()
        #expect(outcome == .contradiction([0, 1, 2]))
    }

    @Test("that put each of two above the other contradict each other")
    func strict() throws {
        let circle = [Statement([1, -1, 0], isStrict: true), Statement([-1, 1, 0], isStrict: true)]
        #expect(try WeightStatements(count: 3, circle).outcome() == .contradiction([0, 1]))
    }

    @Test("without any statement are equal")
    func none() throws { #expect(try shares(4, []).shares.allSatisfy { abs($0 - 0.25) < 1e-12 }) }
}

private struct InvalidCase: Error {}

@Suite("Categories")
struct CategoriesTests {
    @Test("give the smallest scale that keeps their order")
    func scale() throws {
        // b is weakly (2) above nothing, a moderately (3) above b: Φ(b) = 2, Φ(a) = 5.
        let outcome = try Categories(count: 2, [.init(1, over: nil, 2...2), .init(0, over: 1, 3...3)]).outcome()
        guard case .shares(let found) = outcome else { Issue.record("contradiction"); return }
        #expect(zip(found.shares, [5.0 / 7, 2.0 / 7]).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    @Test("keep greater differences greater by as many categories")
    func differences() throws {
        // a − b is 1 and b − nothing is 5 or more: b ≥ 5, and b − 0 exceeds a − b by 4; c is equal to a.
        let outcome = try Categories(
            count: 3, [.init(0, over: 1, 1...1), .init(1, over: nil, 5...5), .init(2, over: 0, 0...0)]
        ).outcome()
        guard case .shares(let found) = outcome else { Issue.record("contradiction"); return }
        #expect(zip(found.shares, [6.0 / 17, 5.0 / 17, 6.0 / 17]).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    @Test("that no scale keeps are named")
    func contradiction() throws {
        // a above b, b above c, c above a; d has nothing to do with it.
        let judgements = [
            Categories.Judgement(3, over: nil, 2...2), .init(0, over: 1, 2...2), .init(1, over: 2, 1...3),
            .init(2, over: 0, 1...1), .init(0, over: nil, 6...6),
        ]
        #expect(try Categories(count: 4, judgements).outcome() == .contradiction([1, 2, 3]))
    }
}
