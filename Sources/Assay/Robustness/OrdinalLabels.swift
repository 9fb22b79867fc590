// Whether the leader hangs on the numbers given to levels.
// SPDX-License-Identifier: Apache-2.0

/// How often the leader stays when the levels of constructed scales get other values in the same order.
///
/// The numbers of a constructed scale are labels: only their order is meant. In every draw the inner levels of a scale
/// get sorted uniform values between 0 and 100, each order-preserving choice as likely as any other; a performance
/// between two levels gets the value between theirs.
///
///     share = draws in which today's leaders still share rank 1 / draws
///
/// Where scores are no sums of values (a compensation other than 1, another method) the method scores each draw anew, and
/// sees the performance that has the drawn value now. Those are fewer draws where the table is large.
///
/// Edge cases: a scale of two levels has nothing to choose.
public struct OrdinalLabels: Hashable, Sendable {
    /// The numbers of the criteria with a constructed scale of three levels or more.
    public let criteria: [Int]
    /// The share of draws in which the leaders stay, if all these scales are relabelled at once.
    public let together: Double
    /// The same for each of these criteria alone.
    public let alone: [Double]
    /// How many draws were made for each figure.
    public let draws: Int

    /// The most cells, or pairs of options for every criterion, that may be looked at.
    private static let budget = 500_000_000

    /// How often the leader stays.
    ///
    /// - Parameter draws: The most draws to make for each figure.
    /// - Returns: Nil if no option leads, no criterion has such a scale, or the table is too large for 200 draws.
    public init?(of evaluation: Evaluation, draws: Int = 10_000, seed: UInt64? = nil) {
        let criteria = evaluation.problem.criteria.indices.filter {
            (evaluation.problem.criteria[$0].scale?.levels.count ?? 0) > 2
        }
        guard !evaluation.leaders.isEmpty, !criteria.isEmpty else { return nil }
        let draws = OrdinalLabels.affordable(draws, for: criteria.count + 1, evaluation)
        guard draws > 0 else { return nil }
        self.criteria = criteria
        self.draws = draws
        let seed = seed ?? evaluation.problem.analysis.seed
        let columns = criteria.map { LevelColumn(of: $0, in: evaluation) }
        func share(_ relabelled: [Int]) -> Double {
            let trial = Relabelling(of: relabelled.map { columns[$0] }, in: evaluation, seed: seed)
            return Double((0..<draws).count { trial.keepsLeaders(draw: $0) }) / Double(draws)
        }
        together = share(Array(columns.indices))
        alone = criteria.count == 1 ? [together] : columns.indices.map { share([$0]) }
    }

    /// How many of the draws can be made; none where that would be fewer than 200 and fewer than wanted.
    private static func affordable(_ draws: Int, for figures: Int, _ evaluation: Evaluation) -> Int {
        guard !evaluation.isLinear else { return draws }
        let (n, m) = (evaluation.problem.options.count, evaluation.problem.criteria.count)
        let most = budget / (figures * n * n * m)
        return most < 200 ? draws <= most ? draws : 0 : min(draws, most)
    }
}

/// What draws of other values for levels change.
private struct Relabelling {
    private let columns: [LevelColumn]
    private let evaluation: Evaluation
    private let ranked: [Int]
    private let leaders: [Int]
    private let seed: UInt64

    init(of columns: [LevelColumn], in evaluation: Evaluation, seed: UInt64) {
        (self.columns, self.evaluation, self.seed) = (columns, evaluation, seed)
        (ranked, leaders) = (evaluation.ranked, evaluation.leaders)
    }

    func keepsLeaders(draw: Int) -> Bool {
        var stream = DrawStream(seed: seed, stream: .levels, draw: draw)
        let drawn = columns.map { $0.values(levels: $0.levels(&stream)) }
        guard let scores = evaluation.isLinear ? sums(drawn) : rescored(drawn) else { return false }
        var high = -Double.infinity
        for i in ranked { high = max(high, scores[i]) }
        return leaders.allSatisfy { scores[$0] >= high - LeadLines.tie }
    }

    private func sums(_ drawn: [[Double]]) -> [Double] {
        var scores = evaluation.scores
        for (column, values) in zip(columns, drawn) {
            let weight = evaluation.weights[column.criterion]
            for i in values.indices { scores[i] += weight * (values[i] - column.values[i]) }
        }
        return scores
    }

    /// What the method says of the performances that have the values now; nil where it is not defined.
    private func rescored(_ drawn: [[Double]]) -> [Double]? {
        var performances = evaluation.performances
        for (column, values) in zip(columns, drawn) {
            let j = column.criterion
            guard let function = evaluation.problem.criteria[j].valueFunction else { continue }
            for (i, value) in values.enumerated() {
                let x = performances[option: i, criterion: j]
                performances[option: i, criterion: j] = function.performance(nearest: x, reaching: value) ?? x
            }
        }
        return try? evaluation.scores(performances: performances)
    }
}

/// Where the options stand among the levels of a criterion's scale.
private struct LevelColumn {
    let criterion: Int
    /// The values that the options have today.
    let values: [Double]
    private let count: Int
    /// For each option the level that it reaches or lies below, and how far it is there from the level before.
    private let places: [(upper: Int, share: Double)]

    init(of j: Int, in evaluation: Evaluation) {
        let levels = evaluation.problem.criteria[j].scale?.levels.map(\.at) ?? []
        criterion = j
        values = evaluation.values[criterion: j]
        count = levels.count
        places = evaluation.performances[criterion: j].map { x in
            let upper = levels.firstIndex { $0 >= x } ?? levels.count - 1
            guard upper > 0, levels[upper] > x else { return (upper, 1) }
            return (upper, (x - levels[upper - 1]) / (levels[upper] - levels[upper - 1]))
        }
    }

    /// Values for the levels: the inner ones sorted, between 0 and 100.
    func levels(_ stream: inout DrawStream) -> [Double] {
        [0] + (1..<count - 1).map { _ in 100 * stream.uniform() }.sorted() + [100]
    }

    /// The values that the options have if the levels have these, in a line between levels.
    func values(levels: [Double]) -> [Double] {
        places.map { upper, share in
            share == 1 ? levels[upper] : levels[upper - 1] + share * (levels[upper] - levels[upper - 1])
        }
    }
}
