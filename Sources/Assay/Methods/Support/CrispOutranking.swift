// Concordance and discordance of ELECTRE I and II, without thresholds.
// SPDX-License-Identifier: Apache-2.0

/// How far criteria support and oppose that one option is at least as good as another.
struct CrispOutranking {
    /// `concordance[a][b]`: the weights of the criteria under which a is at least as good as b.
    let concordance: [[Double]]
    /// `discordance[a][b]`: the largest disadvantage of a against b, as a share of a range.
    let discordance: [[Double]]
    /// `vetoed[a][b]`: whether b is better than a by more than a veto threshold.
    let vetoed: [[Bool]]

    /// What disadvantages are measured by.
    static let scale = MethodParameter(
        "discordance", "what a disadvantage is measured by: its criterion's own range or the largest of all ranges",
        .word(["criterion-range", "global-range"]))
    /// What is done to performances first.
    static let normalization = MethodParameter(
        "pre-normalization", "whether every column is first divided by its sum", .word(["none", "sum"]),
        otherNames: ["pre-normalisation", "pre_normalization", "pre_normalisation"])

    init(of table: ScoringTable) throws(MethodError) {
        let isShared = table.word(CrispOutranking.normalization) == "sum"
        let original = table.columns
        let columns = try original.map { column throws(MethodError) in
            isShared ? try table.shared(column) : column
        }
        let ranges = columns.map { $0.high - $0.low }
        let isGlobal = table.word(CrispOutranking.scale) == "global-range"
        let widest = ranges.max() ?? 0
        let scales = ranges.map { isGlobal ? widest : $0 }
        let pairs = 0..<table.options
        // More is better in all of them.
        let rising = columns.map { column in column.values.map { column.sign * $0 } }
        func loss(_ a: Int, _ b: Int, _ j: Int) -> Double { rising[j][b] - rising[j][a] }
        let weights = columns.map(\.weight)
        concordance = pairs.map { a in
            pairs.map { b in weights.indices.reduce(0) { loss(a, b, $1) <= 0 ? $0 + weights[$1] : $0 } }
        }
        discordance = pairs.map { a in
            pairs.map { b in
                scales.indices.reduce(0) { scales[$1] > 0 ? max($0, loss(a, b, $1) / scales[$1]) : $0 }
            }
        }
        let vetoes = original.compactMap { column in
            column.criterion.thresholds.veto.map { veto in
                (limit: veto + column.slack, rising: column.values.map { column.sign * $0 })
            }
        }
        vetoed = pairs.map { a in
            pairs.map { b in vetoes.contains { $0.rising[b] - $0.rising[a] > $0.limit } }
        }
    }

    /// Whether a outranks b with at least this concordance and at most this discordance.
    func outranks(_ a: Int, _ b: Int, concordance least: Double, discordance most: Double) -> Bool {
        a != b && concordance[a][b] >= least - Tie.width && discordance[a][b] <= most + Tie.width && !vetoed[a][b]
    }
}

extension ScoringTable {
    fileprivate func shared(_ column: Column) throws(MethodError) -> Column {
        try require(shares: column, because: "shares of its sum are taken")
        let sum = column.sum
        return Column(column.criterion, weight: column.weight, values: column.values.map { $0 / sum })
    }
}
