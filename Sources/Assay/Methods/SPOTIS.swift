// Distance from the ideal option within fixed bounds.
// SPDX-License-Identifier: Apache-2.0

/// Stable Preference Ordering Towards Ideal Solution.
///
///     d[i]     = sum over j of w[j] · |x[i,j] − ideal[j]| / |upper[j] − lower[j]|       in 0...1, lower is better
///     score[i] = −d[i]
///
/// The bounds are the parameter `bounds`, else the agreed range, else the spread of these options; the ideal is the better
/// bound, or the point that the parameter `ideal-point` gives. With bounds from the data the ranking is always that of the min–max weighted sum; with agreed ranges no
/// withdrawal ever reorders the others.
///
/// Edge cases: a criterion without an agreed range that is the same for every option counts as distance 0. Beyond the
/// ideal the distance grows again.
///
/// > Dezert, J., Tchamova, A., Han, D. & Tacnet, J.-M. (2020). The SPOTIS rank reversal free method for multi-criteria
/// decision-making support. *23rd International Conference on Information Fusion*.
/// doi:[10.23919/FUSION45008.2020.9190347](https://doi.org/10.23919/FUSION45008.2020.9190347)
public struct SPOTIS: ScoringMethod {
    /// The bounds, where they are not the agreed ranges.
    public static let bounds = MethodParameter(
        "bounds",
        "the lower and upper bound of each criterion; the agreed range or the spread of these options if left out",
        .intervals)

    /// The ideal, where it is not the better bound.
    public static let idealPoint = MethodParameter(
        "ideal-point", "the ideal or expected performance of each criterion; the better bound if left out",
        .performances,
        otherNames: ["isp", "esp"])

    /// Distance from the ideal within bounds.
    public init() {}

    public var id: String { "spotis" }
    public var name: String { "SPOTIS" }
    public var summary: String { "Weighted distance from the ideal within fixed bounds" }
    public var citation: String { "Dezert et al. (2020), doi:10.23919/FUSION45008.2020.9190347" }
    public var isLinearInWeights: Bool { true }
    public var parameters: [MethodParameter] { [SPOTIS.bounds, SPOTIS.idealPoint] }
    public var conventions: [String] {
        [
            "The score is minus the paper's distance d",
            "Bounds are the agreed range where there is one, otherwise the spread of these options",
        ]
    }
    public var examples: [String] { ["Dezert et al. (2020), four cars, and four options with numbers below 0"] }

    public func family(on table: ScoringTable) -> MethodFamily {
        let isStandard = parameters.allSatisfy { table.value(of: $0) == nil }
        if isStandard, table.criteria.allSatisfy({ $0.range == nil }) { return .minMaxSum }
        return isStandard && table.lies(within: table.criteria.map(\.range))
            ? .rangeSum : MethodFamily(id: id, name: name)
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let columns = table.columns
        let given = try table.intervals(SPOTIS.bounds)
        let ideal = try table.performances(SPOTIS.idealPoint)
        let distances = columns.indices.map { j in gaps(columns[j], within: given?[j], from: ideal?[j]) }
        var verdict = Verdict(
            contributions: Matrix(options: table.options, criteria: columns.count) { i, j in
                0 - table.weights[j] * distances[j][i]
            },
            steps: table.working { [table.step("Distances from the ideal", distances)] })
        verdict.figures = [MethodFigure("d", verdict.scores.map { 0 - $0 })]
        return verdict
    }

    private func gaps(_ column: Column, within given: ClosedRange<Double>?, from ideal: Double?) -> [Double] {
        let agreed = column.criterion.range.map { $0.lower...$0.upper }
        let bounds = given ?? agreed ?? column.low...column.high
        let width = bounds.upperBound / 2 - bounds.lowerBound / 2
        guard width > 0 else { return column.values.map { _ in 0 } }
        let ideal = ideal ?? (column.isMaximized ? bounds.upperBound : bounds.lowerBound)
        return column.values.map { abs($0 / 2 - ideal / 2) / width }
    }
}

extension ScoringTable {
    /// Whether there is a range for every criterion and every performance lies within it.
    func lies(within ranges: [AgreedRange?]) -> Bool {
        ranges.indices.allSatisfy { j in
            guard let range = ranges[j] else { return false }
            return (0..<options).allSatisfy { range.contains(performances[option: $0, criterion: j]) }
        }
    }
}
