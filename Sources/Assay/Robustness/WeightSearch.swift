// The weights nearest to today's at which an option is no longer below others, found by search.
// SPDX-License-Identifier: Apache-2.0

/// Weights near today's at which an option is no longer below others, for methods whose scores are no sums over weights.
///
/// First the scores are looked at along rays from today's weights w: to where a criterion or group has all weight or
/// none, and to where a criterion has handed its weight to one other. Then straight lines stand in for the scores around
/// the best weights b so far,
///
///     score[i](w′) ≈ score[i](b) + sum over j of w′[j] · (score[i](b + h · (e[j] − b)) − score[i](b)) / h
///
/// and the nearest weights under these lines, a linear program, give the next ray; where they are still below, the lines
/// are lowered by what was missing. This goes on while it comes nearer, with h from 1/4, for scores that move in steps, to
/// 1e-6, for smooth ones. On each ray the first of 16 points at which the option is no longer below is narrowed down by
/// halves.
///
/// Where scores are straight lines in the weights, as net flows are, the first of these programs is exact. Elsewhere
/// what is found is always enough, while something nearer may be missed.
///
/// Edge cases: where the method is not defined, a ray ends.
///
/// - Complexity: For m criteria about 16 · m² scorings of the table to begin with, and 30 · (m + 60) a question.
struct WeightSearch {
    /// Which option is below which others.
    struct Question {
        let option: Int
        let others: [Int]

        /// How far the option is below the best of the others; not above 0 where it is no longer below.
        func gap(_ scores: [Double]) -> Double { (others.map { scores[$0] }.max() ?? 0) - scores[option] }
    }

    /// How far off what is found may be, as a share of the change.
    static let tolerance = 1e-9
    private static let points = 16
    private static let lengths = [0.25, 1.0 / 16, 1e-3, 1e-6]
    private static let mostRounds = 5
    private static let mostCorrections = 4
    private static let headway = 1e-6
    /// The most cells, or pairs of options for every criterion, that may be looked at.
    private static let budget = 1_000_000_000

    private let evaluation: Evaluation
    private let rays: [Ray]

    /// Looks along the first rays; nil if the table is too large to be scored so often.
    init?(_ evaluation: Evaluation) {
        let (n, m) = (evaluation.problem.options.count, evaluation.problem.criteria.count)
        let scorings = WeightSearch.points * m * m + 20 * n * (m + 4 * WeightSearch.points)
        guard scorings * n * n * m <= WeightSearch.budget else { return nil }
        self.evaluation = evaluation
        rays = WeightSearch.ends(of: evaluation).map { Ray(from: evaluation.weights, to: $0) { evaluation.look($0) } }
    }

    /// The nearest weights found; today's if the option is below none now, and nil if none were found.
    func weights(for question: Question, by norm: WeightShift.Norm) -> [Double]? {
        guard question.gap(evaluation.scores) > 0 else { return evaluation.weights }
        let first = rays.compactMap { closing(question, on: $0) }
        var best = first.min { distance($0, norm) < distance($1, norm) }
        for length in WeightSearch.lengths {
            for _ in 0..<WeightSearch.mostRounds {
                guard let nearer = nearer(than: best, question, norm, length) else { break }
                best = nearer
            }
        }
        return best
    }

    private func distance(_ weights: [Double], _ norm: WeightShift.Norm) -> Double {
        norm.distance(from: evaluation.weights, to: weights)
    }

    /// All weight on or off each criterion and group, and the weight of each criterion on each other one.
    private static func ends(of evaluation: Evaluation) -> [[Double]] {
        let weights = evaluation.weights
        let paths = evaluation.problem.tree.members.map { WeightPath(of: $0.leaves, in: weights) }
        let givers = weights.indices.filter { weights[$0] > 0 }
        return paths.flatMap { [$0.all, $0.none] }
            + givers.flatMap { a in
                weights.indices.filter { $0 != a }.map { b in
                    var handed = weights
                    handed[a] = 0
                    handed[b] += weights[a]
                    return handed
                }
            }
    }
}

// MARK: - Rays

extension WeightSearch {
    /// What the method says at equal steps on the way from today's weights to others.
    private struct Ray {
        let start: [Double]
        let end: [Double]
        let scores: [[Double]?]

        init(from start: [Double], to end: [Double], look: ([Double]) -> [Double]?) {
            (self.start, self.end) = (start, end)
            scores = (1...WeightSearch.points).map { step in
                look(Ray.between(start, end, Double(step) / Double(WeightSearch.points)))
            }
        }

        func weights(at t: Double) -> [Double] { Ray.between(start, end, t) }

        private static func between(_ start: [Double], _ end: [Double], _ t: Double) -> [Double] {
            zip(start, end).map { max(0, $0 + t * ($1 - $0)) }
        }
    }

    private func closing(_ question: Question, from start: [Double], to end: [Double]) -> [Double]? {
        closing(question, on: Ray(from: start, to: end) { evaluation.look($0) })
    }

    /// The first weights on a ray at which the option is no longer below; nil if it is throughout.
    private func closing(_ question: Question, on ray: Ray) -> [Double]? {
        let step = ray.scores.firstIndex { scores in scores.map { question.gap($0) <= 0 } ?? true }
        guard let step, ray.scores[step] != nil else { return nil }
        var (open, closed) = (
            Double(step) / Double(WeightSearch.points), Double(step + 1) / Double(WeightSearch.points)
        )
        // Where any change is enough, halves would never become narrow against what is left.
        while closed - open > WeightSearch.tolerance * max(closed, WeightSearch.tolerance) {
            let middle = open + (closed - open) / 2
            guard let scores = evaluation.look(ray.weights(at: middle)) else { break }
            if question.gap(scores) <= 0 { closed = middle } else { open = middle }
        }
        return ray.weights(at: closed)
    }
}

// MARK: - Straight lines in place of the scores

extension WeightSearch {
    /// Straight lines in place of the scores: for each of the others what the option gains on it under each criterion.
    private struct Lines {
        /// On a scale of 100.
        let gains: [[Double]]
        /// What a score of 1 is on that scale.
        let scale: Double
    }

    /// Nearer weights, by way of the nearest ones under the lines around the best weights so far; nil if there are none.
    private func nearer(
        than best: [Double]?, _ question: Question, _ norm: WeightShift.Norm, _ length: Double
    ) -> [Double]? {
        guard let lines = lines(question, around: best ?? evaluation.weights, length) else { return nil }
        let farthest = best.map { distance($0, norm) * (1 - WeightSearch.tolerance) } ?? .infinity
        // Where the lines promise too much, the option has to come out ahead on them by what was missing.
        var ahead = best == nil ? WeightSearch.headway : 0
        for _ in 0..<WeightSearch.mostCorrections {
            guard let nearest = nearest(under: lines, ahead: ahead, norm), let scores = evaluation.look(nearest) else {
                break
            }
            if let found = closing(question, from: evaluation.weights, to: nearest), distance(found, norm) < farthest {
                return found
            }
            ahead += max(WeightSearch.headway, question.gap(scores) * lines.scale)
        }
        guard let best, let nearest = nearest(under: lines, ahead: 0, norm) else { return nil }
        let halfway = zip(best, nearest).map { ($0 + $1) / 2 }
        let found =
            closing(question, from: evaluation.weights, to: halfway) ?? closing(question, from: halfway, to: best)
        return found.flatMap { distance($0, norm) < farthest ? $0 : nil }
    }

    private func nearest(under lines: Lines, ahead: Double, _ norm: WeightShift.Norm) -> [Double]? {
        let gains = lines.gains.map { $0.map { $0 - ahead } }
        let weights = evaluation.weights
        let nearest =
            norm == .total
            ? NearestWeights(gains: gains, weights: weights).byTotal
            : WeightBalance(advantages: (gains.first ?? []).map { -$0 }, weights: weights).boxed
        return nearest == weights ? nil : nearest
    }

    /// The lines around weights, from differences over a share of all weight; nil where the method is not defined.
    private func lines(_ question: Question, around weights: [Double], _ length: Double) -> Lines? {
        guard let here = evaluation.look(weights) else { return nil }
        var columns: [[Double]] = []
        for j in weights.indices {
            let moved = weights.indices.map { weights[$0] * (1 - length) + ($0 == j ? length : 0) }
            guard let there = evaluation.look(moved) else { return nil }
            columns.append(zip(here, there).map { $0 + ($1 - $0) / length })
        }
        let gains = question.others.map { k in columns.map { $0[question.option] - $0[k] } }
        let greatest = gains.joined().map { abs($0) }.max() ?? 0
        guard greatest > 0 else { return nil }
        // One that scores alike everywhere, such as a twin, is never above, and cannot be left behind.
        let different = gains.filter { $0.contains { abs($0) > WeightSearch.tolerance * greatest } }
        return Lines(gains: different.map { $0.map { 100 * $0 / greatest } }, scale: 100 / greatest)
    }
}

extension Evaluation {
    /// What the method says under other weights; nil where it is not defined.
    fileprivate func look(_ weights: [Double]) -> [Double]? { try? scores(weights: weights) }
}
