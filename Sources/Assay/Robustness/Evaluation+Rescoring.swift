// The same evaluation with other weights or performances.
// SPDX-License-Identifier: Apache-2.0

extension Evaluation {
    /// The method's parameters, as they counted.
    var parameters: [String: ParameterValue] { problem.analysis.parameters(of: method.id) }

    /// Whether every score is a weighted sum of values: the additive method with full compensation throughout.
    public var isLinear: Bool {
        method is Additive && topCompensation == .full
            && problem.tree.groups.allSatisfy { $0.compensation == .full }
    }

    /// Whether every score is a sum over the weights of what does not depend on them.
    public var isLinearInWeights: Bool { isLinear || method.isLinearInWeights }

    /// What an option scores under a criterion for each unit of its weight; nil where scores are no such sums.
    ///
    /// The values, under the additive method. Elsewhere it is what the method says with all weight on one criterion, in a
    /// unit of its own: the greatest is 100.
    ///
    /// - Throws: `MethodError` if the method is not defined with all weight on one of the criteria.
    func scoresPerWeight() throws(MethodError) -> Matrix? {
        guard !isLinear else { return values }
        guard method.isLinearInWeights else { return nil }
        var found = Matrix(options: scores.count, criteria: weights.count)
        for j in weights.indices {
            let alone = try scores(weights: weights.indices.map { $0 == j ? 1 : 0 })
            for i in alone.indices { found[option: i, criterion: j] = alone[i] }
        }
        let greatest = found.elements.map(abs).max() ?? 0
        if greatest > 0 { found.elements = found.elements.map { 100 * ($0 / greatest) } }
        return found
    }

    /// The numbers of the options that have a rank, in rank order.
    public var ranked: [Int] { order.filter { ranks[$0] != nil } }

    /// The scores that the method would give with other weights.
    ///
    /// - Parameter weights: One per leaf, summing to 1.
    /// - Throws: `MethodError` if the method is not defined for them.
    public func rescored(with weights: [Double]) throws(MethodError) -> [Double] { try scores(weights: weights) }

    /// What the method would say of other weights or performances.
    func scores(
        weights: [Double]? = nil, performances: Matrix? = nil
    ) throws(MethodError) -> [Double] {
        var table = ScoringTable(
            tree: problem.tree, performances: performances ?? self.performances, weights: weights ?? self.weights,
            parameters: parameters)
        table.showsWorking = false
        return try method.verdict(on: table).scores
    }

    /// What the method would say if one option performed otherwise under one criterion.
    func scores(option i: Int, criterion j: Int, at x: Double) throws(MethodError) -> [Double] {
        guard method.scoresApart, problem.criteria.allSatisfy({ $0.range != nil }) else {
            return try scores(performances: performances(option: i, criterion: j, at: x))
        }
        var row = Matrix(options: 1, criteria: weights.count) { _, k in performances[option: i, criterion: k] }
        row[option: 0, criterion: j] = x
        var scores = scores
        scores[i] = try self.scores(performances: row)[0]
        return scores
    }

    /// The ranks if one option performed otherwise under one criterion.
    func ranks(option i: Int, criterion j: Int, at x: Double) throws(MethodError) -> [Int?] {
        ranks(
            of: try scores(option: i, criterion: j, at: x),
            passing: passing(performances(option: i, criterion: j, at: x)))
    }

    private func performances(option i: Int, criterion j: Int, at x: Double) -> Matrix {
        var performances = performances
        performances[option: i, criterion: j] = x
        return performances
    }

    /// The ranks of the options that pass every screen, under other weights or performances.
    func ranks(weights: [Double]? = nil, performances: Matrix? = nil) throws(MethodError) -> [Int?] {
        ranks(
            of: try scores(weights: weights, performances: performances),
            passing: passing(performances ?? self.performances))
    }

    private func ranks(of scores: [Double], passing: [Bool]) -> [Int?] {
        let kept = problem.options.indices.filter { passing[$0] }
        var ranks = [Int?](repeating: nil, count: scores.count)
        for (i, rank) in zip(kept, Ranking(kept.map { scores[$0] }).ranks) { ranks[i] = rank }
        return ranks
    }
}
