// Closeness to the ideal point.
// SPDX-License-Identifier: Apache-2.0

/// Technique for Order of Preference by Similarity to Ideal Solution.
///
/// An option scores high when it lies near the best and far from the worst of every criterion:
///
///     v[i,j]   = w[j] · r[i,j]                            r = x / √(sum over k of x[k,j]²), or as in `Normalization`
///     d⁺[i], d⁻[i] = Euclidean distances of v[i,·] from the ideal and the anti-ideal point
///     score[i] = d⁻[i] / (d⁺[i] + d⁻[i])                  in 0...1
///
/// The ideal is made of the best, the anti-ideal of the worst, of every criterion among these options. With `ideal: range`
/// both are the ends of the agreed ranges; with min–max normalization the scale is then agreed too, so that
/// withdrawing an option never reorders the others.
///
/// Edge cases: where ideal and anti-ideal are the same point, every score is ½. A criterion that is 0 for every option
/// counts as 0. With `ideal: range`, performances beyond a range count as its end.
///
/// > Hwang, C.-L. & Yoon, K. (1981). *Multiple Attribute Decision Making*, ch. 3. Springer.
/// doi:[10.1007/978-3-642-48318-9_3](https://doi.org/10.1007/978-3-642-48318-9_3)
public struct TOPSIS: ScoringMethod {
    /// How performances are brought to a common range.
    public static let normalization = Normalization.parameter(
        .vector, among: [.minMax, .max, .maxComplement, .sum, .none])
    /// What the ideal is made of.
    public static let ideal = MethodParameter(
        "ideal", "what ideal and anti-ideal are made of: these options or the agreed ranges", .word(["data", "range"]))

    /// Closeness to the ideal point.
    public init() {}

    public var id: String { "topsis" }
    public var name: String { "TOPSIS" }
    public var summary: String { "Closeness to the ideal and distance from the anti-ideal point" }
    public var citation: String { "Hwang & Yoon (1981), doi:10.1007/978-3-642-48318-9_3" }
    public var parameters: [MethodParameter] { [TOPSIS.normalization, TOPSIS.ideal] }
    public var conventions: [String] {
        [
            "Vector normalization is the standard; where less is better the ideal is the smallest",
            "Where ideal and anti-ideal are the same point, every score is ½",
        ]
    }
    public var examples: [String] {
        [
            "Hwang & Yoon (1981), fighter aircraft", "Opricovic & Tzeng (2004), three mountain climbers",
            "Podvezko (2011), three firms", "Tzeng & Huang (2011), four options",
            "Keshavarz Ghorabaee et al. (2015), ten options under seven sets of weights",
        ]
    }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let (matrix, targets) = try space(of: table)
        guard table.showsWorking else { return Verdict(scores: targets.closeness(in: matrix)) }
        let (plus, minus) = targets.distances(in: matrix)
        var verdict = Verdict(scores: zip(plus, minus).map(IdealPoints.closeness))
        verdict.figures = [MethodFigure("d-plus", plus), MethodFigure("d-minus", minus)]
        verdict.steps = table.working {
            [
                table.step("Weighted normalized performances", targets.weighted(matrix)),
                table.step(
                    "Ideal and anti-ideal",
                    perCriterion: [
                        ("Ideal", targets.all.map { $0.scale * $0.best }),
                        ("Anti-ideal", targets.all.map { $0.scale * $0.worst }),
                    ]),
            ]
        }
        return verdict
    }

    /// The matrix in which distances are measured, and the points they are measured from.
    ///
    /// Vector and min–max normalization only stretch a column, so that the performances themselves will do.
    private func space(of table: ScoringTable) throws(MethodError) -> (Matrix, IdealPoints) {
        let normalization = table.normalization(TOPSIS.normalization)
        let isFixed = table.word(TOPSIS.ideal) == "range"
        if normalization == .vector || normalization == .minMax {
            let measured = MeasuredMatrix(isFixed ? try table.heldWithinRanges() : table.performances)
            return (measured.matrix, points(table, measured, normalization, isFixed))
        }
        guard !isFixed else {
            throw MethodError("an ideal from the agreed ranges needs vector or min-max normalization")
        }
        let columns = try table.normalized(table.columns, by: normalization)
        let points = zip(columns, table.weights).map { column, w in
            IdealPoints.Criterion(best: column.max() ?? 0, worst: column.min() ?? 0, scale: w)
        }
        let matrix = Matrix(options: table.options, criteria: columns.count) { i, j in columns[j][i] }
        return (matrix, IdealPoints(all: points))
    }

    private func points(
        _ table: ScoringTable, _ measured: MeasuredMatrix, _ normalization: Normalization, _ isFixed: Bool
    ) -> IdealPoints {
        IdealPoints(
            all: table.criteria.indices.map { j in
                let (criterion, spread, unit) = (table.criteria[j], measured.spreads[j], measured.units[j])
                let range = isFixed ? criterion.range : nil
                let isMaximized = criterion.direction == .maximize
                let best = range.map { $0.best / unit } ?? (isMaximized ? spread.high : spread.low)
                let worst = range.map { $0.worst / unit } ?? (isMaximized ? spread.low : spread.high)
                let length = normalization == .vector ? spread.norm : abs(best - worst)
                return IdealPoints.Criterion(
                    best: best, worst: worst, scale: length > 0 ? table.weights[j] / length : 0)
            })
    }
}

extension ScoringTable {
    /// Performances, those beyond an agreed range held at its end.
    fileprivate func heldWithinRanges() throws(MethodError) -> Matrix {
        if let criterion = criteria.first(where: { $0.range == nil }) {
            throw MethodError(
                "'\(criterion.name)' has no agreed range to take the ideal from", criterion: criterion.id)
        }
        return Matrix(options: options, criteria: criteria.count) { i, j in
            let x = performances[option: i, criterion: j]
            return criteria[j].range?.clamped(x) ?? x
        }
    }
}

extension IdealPoints {
    fileprivate func weighted(_ matrix: Matrix) -> [[Double]] {
        all.indices.map { j in matrix[criterion: j].map { $0 * all[j].scale } }
    }
}
