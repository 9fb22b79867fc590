// The best-worst method against its papers, and against conditions that only an optimum meets.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("The best-worst method")
struct BestWorstTests {
    private func problem(_ toOthers: [Double], _ toWorst: [Double]) -> BestWorst {
        let best = toOthers.firstIndex(of: 1) ?? 0
        let worst = toWorst.lastIndex(of: 1) ?? 0
        return BestWorst(best: best, worst: worst, bestToOthers: toOthers, othersToWorst: toWorst)
    }

    @Test("agrees with the linear model's examples", arguments: WeightCase.of("bwm_linear"))
    func published(_ example: WeightCase) throws {
        let judged = problem(
            example.parameters["best_to_others"]!.numbers!, example.parameters["others_to_worst"]!.numbers!)
        let found = try judged.shares()
        let consistency = try #require(found.consistency)
        example.expect(found.shares, at: "weights")
        example.expect([consistency["xi"]!], at: "xi")
        if example.expected["input_CR"] != nil { example.expect([consistency["inputRatio"]!], at: "input_CR") }
        #expect(found.bounds == nil)
    }

    @Test("has the printed index of the nonlinear model", arguments: WeightCase.of("bwm_ci"))
    func index(_ example: WeightCase) {
        example.expect(example.parameters["a_bw"]!.numbers!.map { BestWorst.consistencyIndex(of: $0) }, at: "ci")
    }

    @Test("agrees with the nonlinear model's examples", arguments: WeightCase.of("bwm_nonlinear"))
    func nonlinear(_ example: WeightCase) throws {
        let judged = problem(
            example.parameters["best_to_others"]!.numbers!, example.parameters["others_to_worst"]!.numbers!)
        example.expect([try #require(judged.outputRatio)], at: "CR")
        let found = try judged.shares(by: .nonlinear)
        example.expect(found.shares, at: "weights")
        example.expect([try #require(found.consistency?["xi"])], at: "xi")
        for (j, printed) in (example.expected["intervals"]?.list ?? []).enumerated() {
            let interval = try #require(found.bounds)[j]
            let tolerance = try #require(example.tolerances["intervals"])
            #expect(abs(interval.lowerBound - printed.numbers![0]) <= tolerance)
            #expect(abs(interval.upperBound - printed.numbers![1]) <= tolerance)
        }
    }

    @Test("leaves intervals in the nonlinear model, as a scan of all ratios finds them")
    func intervals() throws {
        // Best to others 2 and 4 and others to worst 4 and 4 at a span of 8: 2 · 4 = 8 fits, 4 · 4 = 16 does not.
        let judged = problem([1, 2, 4, 8], [8, 4, 4, 1])
        let found = try judged.shares(by: .nonlinear)
        let (xi, bounds) = (try #require(found.consistency?["xi"]), try #require(found.bounds))
        // (4 − ξ)² = 8 + ξ gives 8 − 9ξ + ξ² = 0, the smaller root (9 − √49) / 2 = 1.
        #expect(abs(xi - 1) < 1e-6)
        // Then t = w[B]/w[W] = 9 and w[3]/w[W] = 3 are fixed; w[2]/w[W] lies in 3...5 and w[B]/w[2] in 1...3, so in 3...5.
        let ends = [3.0, 5].map { second in [9, second, 3, 1].map { $0 / (13 + second) } }
        for j in 0..<4 {
            let expected = ends.map { $0[j] }
            #expect(abs(bounds[j].lowerBound - expected.min()!) < 1e-6)
            #expect(abs(bounds[j].upperBound - expected.max()!) < 1e-6)
        }
        #expect(abs(found.shares.reduce(0, +) - 1) < 1e-12)
        #expect(try problem([1, 2, 4, 8], [8, 4, 2, 1]).shares(by: .nonlinear).bounds == nil)
    }

    @Test("gives the ratios of judgements that fit perfectly, with every ratio 0")
    func perfect() throws {
        let found = try problem([1, 2, 4, 8], [8, 4, 2, 1]).shares()
        #expect(zip(found.shares, [8.0, 4, 2, 1]).allSatisfy { abs($0 - $1 / 15) < 1e-9 })
        let consistency = try #require(found.consistency)
        #expect(consistency.figures.allSatisfy { abs($0.value) < 1e-9 })
    }

    @Test("has the printed thresholds of the input ratio, and none beyond the table")
    func thresholds() {
        #expect(BestWorstThresholds.most(span: 3, count: 9) == 0.1667)
        #expect(BestWorstThresholds.most(span: 4, count: 3) == 0.1121)
        #expect(BestWorstThresholds.most(span: 7.5, count: 5) == 0.2819)
        #expect(BestWorstThresholds.most(span: 9, count: 9) == 0.3662)
        #expect(
            BestWorstThresholds.most(span: 2, count: 5) == nil && BestWorstThresholds.most(span: 10, count: 5) == nil)
        #expect(BestWorstThresholds.most(span: 5, count: 10) == nil)
    }

    @Test("names the comparison that fits least where the input ratio is above its threshold")
    func revision() throws {
        // a[B,W] = 8; the chains give 2 · 5 = 10 and 6 · 8 = 48: (48 − 8) / 56 = 0.714, above 0.2521 for four things.
        let found = try problem([1, 2, 6, 8], [8, 5, 8, 1]).shares()
        let consistency = try #require(found.consistency)
        #expect(abs(try #require(consistency["inputRatio"]) - 40.0 / 56) < 1e-12 && !consistency.isAcceptable)
        #expect(consistency.revision?.judgement == RatioJudgement(0, 2, 6) && consistency.revision?.implied == 1)
    }

    @Test("gives equal weights if nothing is worth more than anything else")
    func equal() throws {
        let found = try BestWorst(best: 0, worst: 2, bestToOthers: [1, 1, 1], othersToWorst: [1, 1, 1]).shares()
        #expect(found.shares.allSatisfy { abs($0 - 1.0 / 3) < 1e-9 })
        #expect(found.consistency?["inputRatio"] == 0)
    }

    @Test("finds no weights with a smaller deviation, in 200 random problems")
    func optimality() throws {
        var random = SplitMix(seed: 2026)
        for _ in 0..<200 {
            let judged = random.problem()
            let found = try judged.shares()
            let xi = try #require(found.consistency?["xi"])
            #expect(abs(judged.deviation(of: found.shares) - xi) < 1e-9)
            if xi > 1e-5 { #expect(judged.lack(xi - 1e-5) > 1e-7) }
        }
    }
}

extension BestWorst {
    /// The greatest deviation that weights leave, straight from the definition.
    fileprivate func deviation(of w: [Double]) -> Double {
        w.indices.reduce(0) { greatest, j in
            max(
                greatest, j == best ? 0 : abs(w[best] - bestToOthers[j]! * w[j]),
                j == worst ? 0 : abs(w[j] - othersToWorst[j]! * w[worst]))
        }
    }

    /// How far a ξ is from possible, found without a linear program; 0 or less if it is.
    ///
    /// With ξ and the weights of the best and the worst given, every other weight lies in an interval; ξ is possible if
    /// the intervals are not empty and their ends can sum to 1. The lack is convex in both weights.
    fileprivate func lack(_ xi: Double) -> Double {
        minimum(0...1) { b in self.minimum(0...1) { self.lack(xi, $0 * b, b) } }
    }

    private func lack(_ xi: Double, _ worstWeight: Double, _ bestWeight: Double) -> Double {
        var (least, most, gap) = (worstWeight + bestWeight, worstWeight + bestWeight, 0.0)
        gap = max(gap, abs(bestWeight - bestToOthers[worst]! * worstWeight) - xi)
        for j in bestToOthers.indices where j != best && j != worst {
            let low = max((bestWeight - xi) / bestToOthers[j]!, othersToWorst[j]! * worstWeight - xi, 0)
            let high = min((bestWeight + xi) / bestToOthers[j]!, othersToWorst[j]! * worstWeight + xi)
            gap = max(gap, low - high)
            (least, most) = (least + low, most + high)
        }
        return max(gap, least - 1, 1 - most)
    }

    /// The minimum of a convex function, by golden section.
    private func minimum(_ range: ClosedRange<Double>, _ f: (Double) -> Double) -> Double {
        let golden = 0.6180339887498949
        var (a, b) = (range.lowerBound, range.upperBound)
        var (x, y) = (b - golden * (b - a), a + golden * (b - a))
        var (left, right) = (f(x), f(y))
        for _ in 0..<45 {
            if left < right {
                (b, y, right) = (y, x, left)
                x = b - golden * (b - a)
                left = f(x)
            } else {
                (a, x, left) = (x, y, right)
                y = a + golden * (b - a)
                right = f(y)
            }
        }
        return min(left, right)
    }
}

/// Random problems that are the same every time.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A whole number below a bound.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// Judgements of 3 to 8 things, each between 1 and how many times the worst the best is worth.
    fileprivate mutating func problem() -> BestWorst {
        let n = 3 + below(6)
        let (best, span) = (below(n), 2 + below(8))
        let worst = (best + 1 + below(n - 1)) % n
        var (toOthers, toWorst) = ([Double](), [Double]())
        for j in 0..<n {
            toOthers.append(j == best ? 1 : j == worst ? Double(span) : Double(1 + below(span)))
            toWorst.append(j == worst ? 1 : j == best ? Double(span) : Double(1 + below(span)))
        }
        return BestWorst(best: best, worst: worst, bestToOthers: toOthers, othersToWorst: toWorst)
    }
}
