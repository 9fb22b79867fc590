// Weights that fulfil statements, by a random walk.
// SPDX-License-Identifier: Apache-2.0

/// Weights that are uniform on the polytope of some statements, by hit-and-run.
///
/// A step goes in the direction from one corner of the polytope to another, both chosen at random, to a uniform point of
/// the chord through the present one. Such directions follow the shape of the polytope, however flat it is.
///
///     every block of 64 draws starts from the centroid, with 16 times as many steps as between draws
///     between draws lie 8 steps for each criterion
///
/// So a draw depends on the seed and on the numbers of the draws before it in its block, and on nothing else; neighbors
/// are as good as independent.
///
/// > Smith, R. L. (1984). Efficient Monte Carlo procedures for generating points uniformly distributed over bounded
/// regions. *Operations Research* 32, 1296–1308.
/// doi:[10.1287/opre.32.6.1296](https://doi.org/10.1287/opre.32.6.1296)
struct WeightWalk: Sendable {
    /// How many draws share a start.
    private static let block = 64
    private static let stepsPerCriterion = 8
    private static let burnIn = 16

    private let criteria: Int
    /// For each corner its weights, then by how much it exceeds what each statement asks: numbers that are never negative.
    private let corners: [[Double]]
    private let center: [Double]
    private let seed: UInt64
    private var place: [Double]
    private var stream: DrawStream
    /// The number of the draw whose weights the walk is at; nil before the first.
    private var draw: Int?

    /// A walk among weights; nil if there are none, or if their polytope has too many corners.
    init?(_ statements: [WeightStatements.Statement], criteria: Int, seed: UInt64) {
        let cuts = statements.flatMap(\.cuts)
        guard let polytope = WeightPolytope(criteria, cutBy: cuts) else { return nil }
        func extended(_ weights: [Double]) -> [Double] {
            weights + cuts.map { cut in zip(cut, weights).reduce(0) { $0 + $1.0 * $1.1 } }
        }
        self.criteria = criteria
        self.seed = seed
        corners = polytope.corners.map { extended($0.point) }
        center = extended(polytope.center)
        place = center
        stream = DrawStream(seed: seed, stream: .walk, draw: 0)
    }

    /// The weights of a draw, summing to 1; quickest if the draw before it came last.
    mutating func weights(draw number: Int) -> [Double] {
        let start = number / WeightWalk.block * WeightWalk.block
        if draw.map({ !(start..<number).contains($0) }) ?? true { begin(start) }
        while let last = draw, last < number {
            walk(WeightWalk.stepsPerCriterion * criteria)
            draw = last + 1
        }
        return place.prefix(criteria).map { max(0, $0) }.normalized
    }

    private mutating func begin(_ start: Int) {
        place = center
        stream = DrawStream(seed: seed, stream: .walk, draw: start)
        walk(WeightWalk.burnIn * WeightWalk.stepsPerCriterion * criteria)
        draw = start
    }

    private mutating func walk(_ steps: Int) {
        let count = Double(corners.count)
        guard count > 1 else { return }
        for _ in 0..<steps {
            let from = Int(stream.uniform() * count)
            let to = (from + 1 + Int(stream.uniform() * (count - 1))) % corners.count
            step(corners[from], corners[to], stream.uniform())
        }
    }

    /// Goes to a share of the chord in the direction from one corner to another.
    private mutating func step(_ from: [Double], _ to: [Double], _ share: Double) {
        var (least, most) = (-Double.infinity, Double.infinity)
        for k in place.indices {
            let slope = to[k] - from[k]
            if slope > 1e-12 { least = max(least, -place[k] / slope) }
            if slope < -1e-12 { most = min(most, -place[k] / slope) }
        }
        guard least < most, least.isFinite, most.isFinite else { return }
        let length = least + (most - least) * share
        for k in place.indices { place[k] += length * (to[k] - from[k]) }
    }
}

extension WeightStatements.Statement {
    /// What it says, as sums of slope · weight that are not negative where the weights sum to 1.
    var cuts: [[Double]] {
        let slopes = factors.map { $0 - bound }
        return isEquality ? [slopes, slopes.map { -$0 }] : [slopes]
    }
}
