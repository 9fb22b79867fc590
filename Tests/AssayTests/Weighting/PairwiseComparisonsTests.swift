// Pairwise comparisons against Saaty's examples and independent programs.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Pairwise comparisons")
struct PairwiseComparisonsTests {
    @Test("divides by another random index where one is stated")
    func randomIndex() throws {
        // Saaty (1980) has 0.58 for three things, Saaty (2005) 0.52.
        let comparisons = PairwiseComparisons(
            count: 3, [RatioJudgement(0, 1, 3), RatioJudgement(0, 2, 5), RatioJudgement(1, 2, 2)])
        let usual = try #require(comparisons.shares().consistency)
        let other = try #require(comparisons.shares(randomIndex: 0.52).consistency)
        func figure(_ id: String, _ found: Consistency) -> Double? { found.figures.first { $0.id == id }?.value }
        let index = try #require(figure("index", usual))
        #expect(try abs(#require(figure("ratio", usual)) - index / 0.58) < 1e-15)
        #expect(try abs(#require(figure("ratio", other)) - index / 0.52) < 1e-15)
        #expect(other.basis == "random index 0.52 as stated")
    }

    @Test("agree with printed priorities and consistency", arguments: WeightCase.of("ahp"))
    func published(_ example: WeightCase) throws {
        let matrix = example.parameters["matrix"]!.list!.map { $0.numbers! }
        let comparisons = PairwiseComparisons(count: matrix.count, WeightCase.judgements(of: matrix))
        let solutions: [String: PairwiseComparisons.Solution] = [
            "eigen": .eigenvector, "geometric": .geometricMean, "column_mean": .columnMean,
        ]
        let found = comparisons.shares(by: solutions[example.parameters["method"]!.text!]!)
        let consistency = try #require(found.consistency)
        example.expect(found.shares, at: "weights")
        example.expect([consistency["lambdaMax"]!], at: "lambda_max")
        example.expect([consistency["index"]!], at: "CI")
        example.expect([consistency["ratio"]!], at: "CR")
        #expect(found.completed.isEmpty)
    }

    @Test("give the means of scaled columns, by hand")
    func columnMeans() throws {
        // Columns 1, 1/2, 1/4 and 2, 1, 1/2 and 4, 2, 1 all scale to 4/7, 2/7, 1/7; with 3 for 4 the third is 1/2, 1/3, 1/6
        // and the first 6/11, 3/11, 2/11.
        let consistent = [RatioJudgement(0, 1, 2), RatioJudgement(0, 2, 4), RatioJudgement(1, 2, 2)]
        let exact = PairwiseComparisons(count: 3, consistent).shares(by: .columnMean)
        #expect(zip(exact.shares, [4.0, 2, 1]).allSatisfy { abs($0 - $1 / 7) < 1e-12 })
        let other = [RatioJudgement(0, 1, 2), RatioJudgement(0, 2, 3), RatioJudgement(1, 2, 2)]
        let found = PairwiseComparisons(count: 3, other).shares(by: .columnMean)
        #expect(abs(found.shares[0] - (6.0 / 11 + 4.0 / 7 + 0.5) / 3) < 1e-12)
        #expect(abs(found.shares[2] - (2.0 / 11 + 1.0 / 7 + 1.0 / 6) / 3) < 1e-12)
        // What nobody compared is what the others imply: 2 · 2.
        let open = PairwiseComparisons(count: 3, Array(consistent.dropLast(2)) + [RatioJudgement(1, 2, 2)])
        #expect(zip(open.shares(by: .columnMean).shares, [4.0, 2, 1]).allSatisfy { abs($0 - $1 / 7) < 1e-12 })
    }

    @Test("synthesize whole hierarchies", arguments: WeightCase.of("ahp_hierarchy"))
    func hierarchies(_ example: WeightCase) {
        let scores = synthesis(of: example.parameters["tree"]!)
        example.expect(scores, at: "scores")
    }

    /// The priorities of the alternatives: those of a node's matrix, weighted down the tree.
    private func synthesis(of node: JSON) -> [Double] {
        if let values = node["values"]?.numbers { return values.normalized }
        let matrix = node["matrix"]!.list!.map { $0.numbers! }
        let shares = PairwiseComparisons(count: matrix.count, WeightCase.judgements(of: matrix)).shares().shares
        guard let children = node["children"]?.list else { return shares }
        let parts = zip(children.map(synthesis), shares).map { scores, share in scores.map { $0 * share } }
        return parts.dropFirst().reduce(parts[0]) { zip($0, $1).map(+) }
    }

    @Test("name the judgement most worth another look: condition over neighbourhood in Saaty's house")
    func revision() throws {
        let house = try #require(WeightCase.of("ahp").first { $0.id == "ahp-saaty-1990-house-criteria" })
        let matrix = house.parameters["matrix"]!.list!.map { $0.numbers! }
        let found = PairwiseComparisons(count: 8, WeightCase.judgements(of: matrix)).shares()
        let consistency = try #require(found.consistency)
        #expect(!consistency.isAcceptable)
        #expect(consistency.basis == "random index 1.41 of Saaty (1980)")
        // Neighbourhood was judged 6 times the condition; with weights .188 and .167 it is 1.13 times.
        let revision = try #require(consistency.revision)
        #expect(revision.judgement == RatioJudgement(2, 6, 6))
        #expect(abs(revision.implied - 0.188110298857441 / 0.166833673626348) < 1e-9)
        // The only cycle: the house's size beats neighbourhood, neighbourhood the condition, and the condition the size.
        #expect(consistency.cycles == [[0, 2, 6]])
    }

    @Test("that fit perfectly give their ratios, by either solution", arguments: PairwiseComparisons.Solution.allCases)
    func perfect(_ solution: PairwiseComparisons.Solution) throws {
        let weights = [0.4, 0.3, 0.2, 0.1]
        let matrix = weights.map { a in weights.map { a / $0 } }
        let found = PairwiseComparisons(count: 4, WeightCase.judgements(of: matrix)).shares(by: solution)
        #expect(zip(found.shares, weights).allSatisfy { abs($0 - $1) < 1e-12 })
        let consistency = try #require(found.consistency)
        #expect(consistency["ratio"]! < 1e-12)
        #expect(consistency.revision == nil)
    }

    @Test("that were not made are completed from the others", arguments: PairwiseComparisons.Solution.allCases)
    func incomplete(_ solution: PairwiseComparisons.Solution) throws {
        // a is twice b, and b three times c; nobody compared a with c, which comes to six times.
        let judged = [RatioJudgement(0, 1, 2), RatioJudgement(1, 2, 3)]
        let found = PairwiseComparisons(count: 3, judged).shares(by: solution)
        #expect(zip(found.shares, [0.6, 0.3, 0.1]).allSatisfy { abs($0 - $1) < 1e-12 })
        let completed = try #require(found.completed.first)
        #expect(found.completed.count == 1)
        #expect((completed.first, completed.second) == (0, 2))
        #expect(abs(completed.ratio - 6) < 1e-9)
    }

    @Test("give the same weights when the things are put in another order")
    func permutation() throws {
        let example = try #require(WeightCase.of("ahp").first { $0.id == "x-ahp-eigen-6x6" })
        let matrix = example.parameters["matrix"]!.list!.map { $0.numbers! }
        let order = [3, 0, 5, 1, 4, 2]
        let turned = order.map { i in order.map { matrix[i][$0] } }
        let plain = PairwiseComparisons(count: 6, WeightCase.judgements(of: matrix)).shares().shares
        let other = PairwiseComparisons(count: 6, WeightCase.judgements(of: turned)).shares().shares
        #expect(order.indices.allSatisfy { abs(other[$0] - plain[order[$0]]) < 1e-12 })
    }

    @Test("of one thing give it everything, and of two what they say")
    func few() {
        #expect(PairwiseComparisons(count: 1, []).shares().shares == [1])
        let two = PairwiseComparisons(count: 2, [RatioJudgement(1, 0, 3)]).shares()
        #expect(zip(two.shares, [0.25, 0.75]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(two.consistency == nil)
    }

    @Test("say which things the first is linked with")
    func linked() {
        let ratios = Ratios(count: 5, [RatioJudgement(3, 4, 2), RatioJudgement(0, 2, 2)])
        #expect(ratios.linked == [0, 2])
    }
}
