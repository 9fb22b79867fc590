// Methods that are another method under a name of their own.
// SPDX-License-Identifier: Apache-2.0

/// A published method that always ranks as another one; it says so, and gives its paper's figure.
public struct MethodAlias: ScoringMethod {
    public let id: String
    public let name: String
    public let citation: String
    /// The method that it ranks as.
    public let base: any ScoringMethod
    /// How that method is set.
    public let settings: [String: ParameterValue]
    /// The paper's name for its figure, and whether it is better when lower.
    let figure: (name: String, isLowerBetter: Bool)
    /// The paper's figures from the scores of the base.
    let map: @Sendable (_ verdict: Verdict) -> [Double]

    public var summary: String { "Another name: it always ranks as \(base.name)\(setting)" }
    public var conventions: [String] {
        figure.isLowerBetter ? ["The score is minus the paper's \(figure.name)"] : []
    }

    private var setting: String {
        let words = settings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return words.isEmpty ? "" : " with \(words.joined(separator: ", "))"
    }

    public func family(on table: ScoringTable) -> MethodFamily { base.family(on: table.with(settings)) }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let answer = try base.verdict(on: table.with(settings))
        let values = map(answer)
        var verdict = Verdict(scores: figure.isLowerBetter ? values.map { 0 - $0 } : values, steps: answer.steps)
        verdict.figures = [MethodFigure(figure.name, values)]
        return verdict
    }
}

extension ScoringTable {
    /// The same table with other parameters.
    func with(_ parameters: [String: ParameterValue]) -> ScoringTable {
        var table = ScoringTable(
            tree: tree, performances: performances, weights: weights, parameters: parameters, names: names)
        table.showsWorking = showsWorking
        return table
    }
}

extension MethodAlias {
    /// Range of Value: half the min–max weighted sum.
    ///
    /// > Hajkowicz, S. & Higgins, A. (2008). A comparison of multiple criteria analysis techniques for water resource
    /// management. *European Journal of Operational Research* 184(1), 255–265.
    /// doi:[10.1016/j.ejor.2006.10.045](https://doi.org/10.1016/j.ejor.2006.10.045)
    static let rangeOfValue = MethodAlias(
        id: "rov", name: "Range of Value", citation: "Hajkowicz & Higgins (2008), doi:10.1016/j.ejor.2006.10.045",
        base: WeightedSum(), settings: [WeightedSum.normalization.name: .word(Normalization.minMax.rawValue)],
        figure: ("u", false)
    ) { $0.scores.map { $0 / 2 } }

    /// Proximity Indexed Value: how far the ratios of MOORA fall short of the best of every criterion.
    ///
    /// > Mufazzal, S. & Muzakkir, S. M. (2018). A new multi-criterion decision making (MCDM) method based on proximity
    /// indexed value for minimizing rank reversals. *Computers & Industrial Engineering* 119, 427–438.
    /// doi:[10.1016/j.cie.2018.03.045](https://doi.org/10.1016/j.cie.2018.03.045)
    static let proximityIndexedValue = MethodAlias(
        id: "piv", name: "PIV", citation: "Mufazzal & Muzakkir (2018), doi:10.1016/j.cie.2018.03.045",
        base: MOORA(), settings: [:], figure: ("d", true)
    ) { verdict in
        let best = verdict.bestContributions.reduce(0, +)
        return verdict.scores.map { best - $0 }
    }

    /// Compromise Ranking of Alternatives from Distance to Ideal Solution.
    ///
    /// > Puška, A., Stević, Ž. & Pamučar, D. (2022). Evaluation and selection of healthcare waste incinerators using
    /// extended sustainability criteria and multi-criteria analysis methods. *Environment, Development and
    /// Sustainability* 24, 11195–11225. doi:[10.1007/s10668-021-01902-2](https://doi.org/10.1007/s10668-021-01902-2)
    static let cradis = MethodAlias(
        id: "cradis", name: "CRADIS", citation: "Puška, Stević & Pamučar (2022), doi:10.1007/s10668-021-01902-2",
        base: WeightedSum(), settings: [WeightedSum.normalization.name: .word(Normalization.max.rawValue)],
        figure: ("Q", false)
    ) { verdict in
        let elements = verdict.contributions?.elements ?? []
        let criteria = Double(verdict.contributions?.criteria ?? 0)
        let (top, bottom) = (criteria * (elements.max() ?? 0), criteria * (elements.min() ?? 0))
        let best = verdict.bestContributions.reduce(0, +)
        return verdict.scores.map { sum in
            let near = top - sum > 0 ? (top - best) / (top - sum) : 1
            let far = best - bottom > 0 ? (sum - bottom) / (best - bottom) : 1
            return (near + far) / 2
        }
    }

    /// Magnitude of the Area for the Ranking of Alternatives: half of what a ratio weighted sum falls short of the best.
    ///
    /// > Gligorić, M., Gligorić, Z., Lutovac, S., Negovanović, M. & Langović, Z. (2022). Novel hybrid MPSI–MARA
    /// decision-making model for support system selection in an underground mine. *Systems* 10(6), 248.
    /// doi:[10.3390/systems10060248](https://doi.org/10.3390/systems10060248)
    static let mara = MethodAlias(
        id: "mara", name: "MARA", citation: "Gligorić et al. (2022), doi:10.3390/systems10060248",
        base: WeightedSum(), settings: [WeightedSum.normalization.name: .word(Normalization.max.rawValue)],
        figure: ("M", true)
    ) { verdict in
        let best = verdict.bestContributions.reduce(0, +)
        return verdict.scores.map { (best - $0) / 2 }
    }
}

extension Verdict {
    /// The greatest contribution of every criterion.
    fileprivate var bestContributions: [Double] {
        guard let contributions else { return [] }
        return (0..<contributions.criteria).map { contributions[criterion: $0].max() ?? 0 }
    }
}
