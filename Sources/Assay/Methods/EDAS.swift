// Distance from the average option.
// SPDX-License-Identifier: Apache-2.0

/// Evaluation Based on Distance from Average Solution.
///
///     AV[j]    = mean over i of x[i,j]
///     PDA, NDA = max(0, ±(x[i,j] − AV[j])) / AV[j]        signs exchanged where less is better
///     NSP[i]   = SP[i] / max SP,      SP[i] = sum over j of w[j] · PDA[i,j]
///     NSN[i]   = 1 − SN[i] / max SN,  SN[i] = sum over j of w[j] · NDA[i,j]
///     score[i] = (NSP[i] + NSN[i]) / 2                    in 0...1
///
/// Edge cases: where no option differs from the average, NSP = 0 and NSN = 1; averages must be above 0.
///
/// > Keshavarz Ghorabaee, M., Zavadskas, E. K., Olfat, L. & Turskis, Z. (2015). Multi-criteria inventory classification
/// using a new method of evaluation based on distance from average solution (EDAS). *Informatica* 26(3), 435–451.
/// doi:[10.15388/Informatica.2015.57](https://doi.org/10.15388/Informatica.2015.57)
public struct EDAS: ScoringMethod {
    /// Distance from the average option.
    public init() {}

    public var id: String { "edas" }
    public var name: String { "EDAS" }
    public var summary: String { "Distances above and below the average option" }
    public var citation: String { "Keshavarz Ghorabaee et al. (2015), doi:10.15388/Informatica.2015.57" }
    public var conventions: [String] { ["Where no option differs from the average, NSP is 0 and NSN is 1"] }
    public var examples: [String] {
        [
            "Keshavarz Ghorabaee et al. (2015), 47 stock items, and ten options under seven sets of weights",
            "Ersoy (2021), six notebooks", "Yazdani et al. (2020), five renewable sources",
        ]
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let columns = table.columns
        let averages = columns.map(\.mean)
        for (column, average) in zip(columns, averages) where average <= 0 {
            throw MethodError(
                "the average of '\(column.criterion.name)' must be above 0, since distances are divided by it; "
                    + "it is \(average.brief())", criterion: column.criterion.id)
        }
        let distances = zip(columns, averages).map { column, average in
            column.values.map { column.sign * ($0 - average) / average }
        }
        let above = totals(distances.map { $0.map { max(0, $0) } }, table)
        let below = totals(distances.map { $0.map { max(0, -$0) } }, table)
        let (most, least) = (above.max() ?? 0, below.max() ?? 0)
        let positive = above.map { most > 0 ? $0 / most : 0 }
        let negative = below.map { least > 0 ? 1 - $0 / least : 1 }
        var verdict = Verdict(
            scores: zip(positive, negative).map { ($0 + $1) / 2 },
            steps: table.working {
                [
                    table.step("Average option", perCriterion: [("AV", averages)]),
                    table.step("Distances from the average, as shares of it", distances),
                ]
            })
        verdict.figures = [
            MethodFigure("SP", above), MethodFigure("SN", below), MethodFigure("NSP", positive),
            MethodFigure("NSN", negative),
        ]
        return verdict
    }

    private func totals(_ distances: [[Double]], _ table: ScoringTable) -> [Double] {
        Verdict(contributions: table.weighted(distances)).scores
    }
}
