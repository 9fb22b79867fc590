// Every form in which a document can give judgements, and what follows from it.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

/// A document with five criteria in a tree, and one weight set of these lines.
func mine(_ lines: String) -> String {
    """
    assay: 1
    title: Where to put the plant
    criteria:
      supply:
        criteria:
          breadth: {unit: points, range: {worst: 0, best: 20}}
          cover: {unit: weeks, range: {worst: 0, best: 30}}
      delivery:
        criteria:
          trust: {scale: {levels: {low: {at: 1}, mid: {at: 2}, high: {at: 5}}}}
          speed: {unit: years, range: {worst: 10, best: 2}}
      cost: {unit: US$ bn, range: {worst: 6, best: 0}}
    weights:
      w:
    \(lines.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
    options: [north, south]
    performance:
      north: {breadth: 10, cover: 20, trust: mid, speed: 4, cost: 3}
      south: {breadth: 5, cover: 12, trust: high, speed: 6, cost: 2}

    """
}

@Suite("Judgements of weights")
struct WeightFormsTests {
    /// The weights of breadth, cover, trust, speed and cost.
    private func weights(_ lines: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [Double] {
        let reading = read(mine(lines))
        #expect(reading.errors == [], sourceLocation: sourceLocation)
        let problem = try #require(reading.problem, sourceLocation: sourceLocation)
        return problem.weightSets[0].weights(in: problem.tree)
    }

    private func expect(
        _ lines: String, _ wanted: [Double], sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let found = try weights(lines, sourceLocation: sourceLocation)
        let whole = wanted.reduce(0, +)
        #expect(zip(found, wanted).allSatisfy { abs($0 - $1 / whole) < 1e-9 }, sourceLocation: sourceLocation)
    }

    @Test("as swings or from the least upwards keep their proportions")
    func points() throws {
        try expect(
            "method: swing\npoints: {breadth: 100, cover: 60, trust: 50, speed: 10, cost: 80}", [10, 6, 5, 1, 8])
        try expect("method: smart\npoints: {breadth: 50, cover: 20, trust: 20, speed: 10, cost: 40}", [5, 2, 2, 1, 4])
    }

    @Test("as an order follow the formula, over all criteria or within groups")
    func order() throws {
        let order = "method: rank\norder: [breadth, [cover, cost], trust, speed]\nformula: "
        try expect(order + "rank-sum", [5, 3.5, 2, 1, 3.5])
        try expect(order + "rank-exponent\nexponent: 2", [25, 12.5, 4, 1, 12.5])
        try expect(order + "rank-reciprocal", [1, 5.0 / 12, 1.0 / 4, 1.0 / 5, 5.0 / 12])
        // By the centroid, three have 11/18, 5/18 and 2/18, and two have 3/4 and 1/4.
        try expect(
            "method: rank\norder: [cost, supply, delivery, cover, breadth, trust, speed]",
            [5.0 / 4, 15.0 / 4, 6.0 / 4, 2.0 / 4, 11])
    }

    @Test("as ratios of pairs take fractions as they are written")
    func pairs() throws {
        try expect(
            """
            method: pairwise
            judgements:
              - [supply, delivery, 3]
              - [cost, supply, 1/3]
              - [delivery, cost, 1]
              - [breadth, cover, 4]
              - [speed, trust, "1/2"]
            """, [12, 3, 10.0 / 3, 5.0 / 3, 5])
    }

    @Test(
        "as ratios of pairs are as consistent as the stated random index says",
        arguments: ["0.52", "[0.52, 0.89]"])
    func randomIndex(_ index: String) throws {
        let judgements = """
            method: pairwise
            judgements: [[breadth, cover, 2], [trust, speed, 3], [cost, supply, 3], [cost, delivery, 5], [supply, delivery, 2]]
            random-index: \(index)
            """
        let problem = try #require(read(mine(judgements)).problem)
        let circles = try #require(problem.weightSets[0].elicitation).circles
        let top = try #require(circles.first { $0.members.count == 3 }?.findings.consistency)
        let figures = Dictionary(uniqueKeysWithValues: top.figures.map { ($0.id, $0.value) })
        #expect(try abs(#require(figures["ratio"]) - #require(figures["index"]) / 0.52) < 1e-15)
        #expect(top.basis == "random index 0.52 as stated")
    }

    @Test("of single groups may each have a way of their own")
    func within() throws {
        try expect(
            """
            method: pairwise
            judgements: [[supply, delivery, 2], [delivery, cost, 1], [supply, cost, 2]]
            within:
              supply: {method: direct, points: {breadth: 3, cover: 1}}
              delivery: {method: equal}
            """, [1.5, 0.5, 0.5, 0.5, 1])
    }

    @Test("with the best and the worst give their ratios where they fit")
    func bestWorst() throws {
        try expect(
            """
            method: best-worst
            best: breadth
            worst: speed
            best-to-others: {cover: 2, trust: 4, cost: 2, speed: 8}
            others-to-worst: {cover: 4, trust: 2, cost: 4}
            """, [8, 4, 2, 1, 4])
    }

    @Test("as trade-offs weigh moves by their value")
    func tradeOffs() throws {
        // 10 of 30 weeks are worth 1 of 6 bn: w[cover]/3 = w[cost]/6; 10 of 20 points 3 of 6 bn; low to mid is a quarter of
        // trust and worth 2 of 8 years: equal weights; 4 of 8 years are worth 2 of 6 bn.
        try expect(
            """
            method: trade-off
            trade-offs:
              - {cover: [0, 10], cost: [2, 1]}
              - {breadth: [5, 15], cost: [6, 3]}
              - {trust: [low, mid], speed: [10, 8]}
              - {speed: [6, 2], cost: [2, 0]}
            """, [1, 0.5, 2.0 / 3, 2.0 / 3, 1])
    }

    @Test("as cards widen the steps with blank ones")
    func cards() throws {
        // Steps of 3, 1 and 2 make 6: with a ratio of 7 each step is worth 1.
        try expect("method: cards\norder: [breadth, 2, [cover, cost], trust, 1, speed]\nratio: 7", [7, 4, 3, 1, 4])
    }

    @Test("in categories make the smallest scale")
    func categories() throws {
        // Speed 1, trust 1 above it, cover 1 above trust, cost equal to cover, breadth 2 above cost and 3 above nothing.
        try expect(
            """
            method: categories
            judgements:
              - [speed, very-weak]
              - [trust, speed, very-weak]
              - [cover, trust, very-weak]
              - [cost, cover, no]
              - [breadth, cost, [weak, strong]]
            """, [5, 3, 2, 1, 3])
    }

    @Test("that leave room give their middle, in numbers and in sums")
    func statements() throws {
        // All are settled but how 30 % are shared out between cover and trust, with cover above trust: a mean of 3 to 1.
        try expect(
            """
            method: intervals
            intervals: {speed: [10%, 0.1]}
            statements: [breadth = 2 × cost, cost = 20%, cover + trust <= 0.3, cover > trust]
            """, [40, 22.5, 7.5, 10, 20])
    }

    @Test("are remembered with the way in which they were given")
    func elicitation() throws {
        let reading = read(mine("method: rank\norder: [cost, supply, delivery, cover, breadth, trust, speed]"))
        let elicitation = try #require(reading.problem?.weightSets[0].elicitation)
        #expect(elicitation.method == .rank)
        #expect(elicitation.circles.map(\.group) == ["", "supply", "delivery"])
        #expect(elicitation.circles.map(\.members)[1] == ["breadth", "cover"])
    }

    @Test("that leave room have bounds, and a changed point makes the set one of plain points")
    func bounds() throws {
        let text = mine("method: intervals\nstatements: [breadth >= 50%]")
        let problem = try #require(read(text).problem)
        let circle = try #require(problem.weightSets[0].elicitation?.circles.first)
        #expect(circle.findings.bounds?[0].lowerBound == 0.5)
        let edited = try problem.applying([.points(set: 0, id: "cost", 5)])
        #expect(edited.weightSets[0].elicitation == nil)
    }

    @Test("may carry the ranges that they were asked for")
    func ranges() throws {
        let text = mine(
            "points: {breadth: 1, cover: 1, trust: 1, speed: 1, cost: 1}\nranges: {cost: {worst: 6, best: 0}}")
        let problem = try #require(read(text).problem)
        #expect(problem.weightSets[0].ranges == ["cost": AgreedRange(worst: 6, best: 0)!])
    }
}
