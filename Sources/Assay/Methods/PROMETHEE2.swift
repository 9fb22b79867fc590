// Net flow of pairwise preferences.
// SPDX-License-Identifier: Apache-2.0

/// PROMETHEE II: the complete ranking by net flow.
///
///     P_j(a,b)  preference for a's advantage over b under j, in 0...1     see the six preference functions below
///     π(a,b)   = sum over j of w[j] · P_j(a,b)
///     φ⁺(a)    = sum over b of π(a,b) / (n − 1)           φ⁻(a) = sum over b of π(b,a) / (n − 1)
///     score(a) = φ(a) = φ⁺(a) − φ⁻(a)                     in −1...1
///
/// With an advantage d and the thresholds q (`indifference`), p (`preference`) and s (`gaussian`) of the criterion:
///
///     usual     1 if d > 0                                u-shape   1 if d > q
///     v-shape   d/p up to p, then 1                       level     ½ if q < d ≤ p, 1 if d > p
///     linear    (d − q)/(p − q) between q and p, then 1   gaussian  1 − e^(−d²/2s²)
///
/// Edge cases: a single option has net flow 0.
///
/// > Brans, J.-P., Vincke, P. & Mareschal, B. (1986). How to select and how to rank projects: the PROMETHEE method.
/// *European Journal of Operational Research* 24(2), 228–238.
/// doi:[10.1016/0377-2217(86)90044-5](https://doi.org/10.1016/0377-2217(86)90044-5)
///
/// - Complexity: O(n log n) a criterion; O(n²) where its function is Gaussian. No n² memory.
public struct PROMETHEE2: ScoringMethod {
    /// Net flow of pairwise preferences.
    public init() {}

    public var id: String { "promethee-2" }
    public var name: String { "PROMETHEE II" }
    public var summary: String { "Net flow of pairwise preferences, with thresholds in the criteria's units" }
    public var citation: String { "Brans, Vincke & Mareschal (1986), doi:10.1016/0377-2217(86)90044-5" }
    public var standing: MethodStanding { .primary }
    public var isLinearInWeights: Bool { true }
    public var conventions: [String] {
        [
            "An advantage equal to the indifference threshold counts as 0, one equal to the preference threshold as on the lower branch",
            "Where no preference function is named, the thresholds that are given choose it; without any it is the usual one",
            "Flows are divided by the number of other options",
        ]
    }
    public var examples: [String] {
        [
            "Brans, Vincke & Mareschal (1986), six power plants", "Zhao et al. (2013), three options",
            "Papathanasiou & Ploskas (2018), six facilities", "Ziemba et al. (2017), four wind farms",
            "Ziemba (2019), nine options",
        ]
    }

    public func family(on table: ScoringTable) -> MethodFamily { .netFlow }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let flows = try PreferenceFlows(of: table)
        var verdict = Verdict(contributions: flows.net(weights: table.weights))
        verdict.figures = [
            MethodFigure("phi", verdict.scores),
            MethodFigure("phi-plus", flows.total(flows.leaving, weights: table.weights)),
            MethodFigure("phi-minus", flows.total(flows.entering, weights: table.weights)),
        ]
        verdict.steps = table.working {
            let net = zip(flows.leaving, flows.entering).map { zip($0, $1).map { ($0 - $1) / flows.others } }
            return [table.step("Net flows under each criterion", net)]
        }
        verdict.steps += try table.preferenceIndices()
        return verdict
    }
}

extension PreferenceFlows {
    /// How many other options an option is compared with; 1 where there are none.
    fileprivate var others: Double { Double(max(1, (leaving.first?.count ?? 0) - 1)) }

    /// The weighted sum over the criteria, per other option.
    fileprivate func total(_ flows: [[Double]], weights: [Double]) -> [Double] {
        var totals = [Double](repeating: 0, count: flows.first?.count ?? 0)
        for (weight, flow) in zip(weights, flows) {
            for i in totals.indices { totals[i] += weight * flow[i] }
        }
        return totals.map { $0 / others }
    }

    /// What each criterion adds to each net flow.
    fileprivate func net(weights: [Double]) -> Matrix {
        var net = Matrix(options: leaving.first?.count ?? 0, criteria: weights.count)
        for (j, weight) in weights.enumerated() {
            let (leaving, entering) = (leaving[j], entering[j])
            for i in leaving.indices { net[option: i, criterion: j] = weight * (leaving[i] - entering[i]) / others }
        }
        return net
    }
}

extension ScoringTable {
    /// The preference of every option over every other, as a step; nothing if there are too many.
    fileprivate func preferenceIndices() throws(MethodError) -> [MethodStep] {
        guard showsWorking, options <= ScoringTable.shownPairs else { return [] }
        let columns = columns
        let functions = try columns.indices.map { j throws(MethodError) in
            try preferenceFunction(of: j, slack: columns[j].slack)
        }
        func preference(_ a: Int, _ b: Int) -> Double {
            columns.indices.reduce(0) { sum, j in
                let advantage = columns[j].sign * (columns[j].values[a] - columns[j].values[b])
                return sum + weights[j] * functions[j](advantage)
            }
        }
        let indices = (0..<options).map { a in (0..<options).map { b in a == b ? 0 : preference(a, b) } }
        return step(pairs: "Preference indices", indices)
    }
}
