// The weights along which one weight runs from none to all.
// SPDX-License-Identifier: Apache-2.0

/// The weights along which the weight t of a leaf or group runs from 0 to 1, while all others keep their proportions.
///
///     w[j](t) = t · w[j] / W                   inside, with W the weight now
///     w[j](t) = (1 − t) · w[j] / (1 − W)       outside
///
/// Edge cases: leaves that have no weight now share equally. If nothing is outside, the weights stay as they are.
public struct WeightPath: Hashable, Sendable {
    /// The weights at `t = 0`.
    public let none: [Double]
    /// The weights at `t = 1`.
    public let all: [Double]
    /// Where t stands now.
    public let now: Double

    /// The way of a leaf or group.
    ///
    /// - Parameters:
    ///   - leaves: The numbers of its leaves.
    ///   - weights: The weights now, one per leaf, summing to 1.
    public init(of leaves: Range<Int>, in weights: [Double]) {
        let outside = weights.indices.filter { !leaves.contains($0) }
        now = min(1, weights[leaves].reduce(0, +))
        all = WeightPath.shares(of: Array(leaves), in: weights)
        none = outside.isEmpty ? all : WeightPath.shares(of: outside, in: weights)
    }

    /// The weights at t.
    public func weights(at t: Double) -> [Double] { zip(none, all).map { (1 - t) * $0 + t * $1 } }

    private static func shares(of leaves: [Int], in weights: [Double]) -> [Double] {
        let points = leaves.map { weights[$0] }
        let local = points.contains { $0 > 0 } ? points.normalized : points.map { _ in 1 / Double(points.count) }
        var shares = [Double](repeating: 0, count: weights.count)
        for (j, share) in zip(leaves, local) { shares[j] = share }
        return shares
    }
}
