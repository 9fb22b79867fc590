// Compromise between the good of all and the regret of one.
// SPDX-License-Identifier: Apache-2.0

/// VIKOR: the compromise between group utility and individual regret, with the set of options that it cannot separate.
///
///     S[i]     = sum over j of w[j] · (best[j] − x[i,j]) / (best[j] − worst[j])
///     R[i]     = the largest of these terms
///     Q[i]     = v · (S[i] − min S)/(max S − min S) + (1 − v) · (R[i] − min R)/(max R − min R)      lower is better
///     score[i] = −Q[i]
///
/// The compromise, with a′ and a″ the first and the second by Q, and DQ = 1/(n − 1):
/// a′ alone if C1, Q(a″) − Q(a′) ≥ DQ, and C2, a′ is also best by S or by R; a′ and a″ if only C1 holds; all options with
/// Q − Q(a′) < DQ if C1 does not hold.
///
/// Edge cases: a criterion that is the same for every option counts as 0; where S or R is the same for every option, that
/// part of Q is 0. A single option is its own compromise.
///
/// > Opricovic, S. & Tzeng, G.-H. (2004). Compromise solution by MCDM methods: a comparative analysis of VIKOR and TOPSIS.
/// *European Journal of Operational Research* 156(2), 445–455.
/// doi:[10.1016/S0377-2217(03)00020-1](https://doi.org/10.1016/S0377-2217(03)00020-1)
public struct VIKOR: ScoringMethod {
    /// The weight of group utility.
    public static let v = MethodParameter(
        "v", "the weight of group utility; the rest is the weight of individual regret",
        .number(default: 0.5, in: 0...1))

    /// Compromise between group utility and individual regret.
    public init() {}

    public var id: String { "vikor" }
    public var name: String { "VIKOR" }
    public var summary: String { "Compromise between group utility and the largest single regret" }
    public var citation: String { "Opricovic & Tzeng (2004), doi:10.1016/S0377-2217(03)00020-1" }
    public var parameters: [MethodParameter] { [VIKOR.v] }
    public var conventions: [String] {
        [
            "The score is minus the paper's Q",
            "A criterion that is the same for every option counts as 0, and so does a part of Q that is 0/0",
        ]
    }
    public var examples: [String] {
        [
            "Opricovic & Tzeng (2004), three mountain climbers",
            "Opricovic & Tzeng (2007), six reservoirs under four sets of weights",
            "Keshavarz Ghorabaee et al. (2015), ten options under seven sets of weights",
            "Papathanasiou & Ploskas (2018), six facilities", "Yang & Wu (2020), five options",
        ]
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let measured = MeasuredMatrix(table.performances)
        let ideal = ideal(of: table, measured.spreads)
        let (s, r) = ideal.regrets(in: measured.matrix)
        let v = table.number(VIKOR.v)
        let (utility, regret) = (UnitScale(s), UnitScale(r))
        let q = s.indices.map { v * utility(s[$0]) + (1 - v) * regret(r[$0]) }
        var verdict = Verdict(scores: q.map { 0 - $0 })
        verdict.figures = [MethodFigure("Q", q), MethodFigure("S", s), MethodFigure("R", r)]
        let compromise = Compromise(q, s, r)
        verdict.conditions = [
            MethodCondition(
                "C1", "the first by Q has an acceptable advantage over the second", holds: compromise.isAhead),
            MethodCondition("C2", "the first by Q is also the best by S or by R", holds: compromise.isStable),
        ]
        verdict.groups = [OptionSubset("compromise", compromise.options)]
        verdict.steps = table.working {
            [
                table.step(
                    "Best and worst",
                    perCriterion: [
                        ("Best", zip(ideal.all, measured.units).map { $0.best * $1 }),
                        ("Worst", zip(ideal.all, measured.units).map { $0.worst * $1 }),
                    ]),
                table.step("Acceptable advantage", constants: [("DQ", Compromise.advantage(of: table.options))]),
            ]
        }
        return verdict
    }

    private func ideal(of table: ScoringTable, _ spreads: [Spread]) -> IdealPoints {
        IdealPoints(
            all: table.criteria.indices.map { j in
                let (low, high) = (spreads[j].low, spreads[j].high)
                let isMaximized = table.criteria[j].direction == .maximize
                let scale = high > low ? table.weights[j] / (high - low) : 0
                return IdealPoints.Criterion(
                    best: isMaximized ? high : low, worst: isMaximized ? low : high,
                    scale: isMaximized ? scale : -scale)
            })
    }
}

/// Where numbers lie between the least of them, 0, and the greatest, 1; all 0 where they are the same.
private struct UnitScale {
    private let low: Double
    private let width: Double

    init(_ numbers: [Double]) {
        low = numbers.min() ?? 0
        width = (numbers.max() ?? 0) - low
    }

    func callAsFunction(_ x: Double) -> Double { width > Tie.width ? (x - low) / width : 0 }
}

/// The compromise that VIKOR proposes.
private struct Compromise {
    /// C1: the first has an acceptable advantage over the second.
    let isAhead: Bool
    /// C2: the first is also best by S or by R.
    let isStable: Bool
    /// The numbers of the options it consists of, rising.
    let options: [Int]

    /// DQ: how far ahead the first must be of the second.
    static func advantage(of options: Int) -> Double { 1 / Double(max(1, options - 1)) }

    /// - Complexity: O(n).
    init(_ q: [Double], _ s: [Double], _ r: [Double]) {
        let least = q.min() ?? 0
        let first = q.firstIndex(of: least) ?? 0
        let second = q.indices.lazy.filter { $0 != first }.map { q[$0] }.min()
        let advantage = Compromise.advantage(of: q.count)
        isAhead = second.map { $0 - least >= advantage - Tie.width } ?? true
        isStable = s.isEmpty || s[first] <= (s.min() ?? 0) + Tie.width || r[first] <= (r.min() ?? 0) + Tie.width
        if !isAhead {
            options = q.indices.filter { q[$0] - least < advantage - Tie.width }
        } else if !isStable, let second {
            options = q.indices.filter { $0 == first || q[$0] <= second + Tie.width }
        } else {
            options = q.isEmpty ? [] : [first]
        }
    }
}
