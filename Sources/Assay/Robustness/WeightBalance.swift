// The weights nearest to given ones under which one option's advantages over another balance.
// SPDX-License-Identifier: Apache-2.0

/// Weights nearest to given ones under which advantages balance.
struct WeightBalance {
    let advantages: [Double]
    let weights: [Double]

    init(advantages: [Double], weights: [Double]) {
        self.advantages = advantages
        self.weights = weights
    }

    /// - Parameter parts: What each option scores under each criterion for each unit of weight.
    init(of leader: Int, over rival: Int, _ parts: Matrix, weights: [Double]) {
        self.init(advantages: zip(parts[option: leader], parts[option: rival]).map { $0 - $1 }, weights: weights)
    }

    /// The weights after the least change by a norm; nil if no weights balance.
    subscript(norm: WeightShift.Norm) -> [Double]? { norm == .total ? moved : boxed }

    private var margin: Double { zip(advantages, weights).map { $0 * $1 }.reduce(0, +) }
    private var isPossible: Bool { advantages.contains { $0 <= 0 } }

    /// The weights after the least total change; nil if no weights balance.
    var moved: [Double]? {
        guard isPossible, let best = advantages.indices.min(by: { advantages[$0] < advantages[$1] }) else { return nil }
        var (moved, left) = (weights, margin)
        for j in advantages.indices.sorted(by: { (advantages[$1], $0) < (advantages[$0], $1) }) {
            let gain = advantages[j] - advantages[best]
            guard left > 0, gain > 0 else { break }
            let amount = min(moved[j], left / gain)
            moved[j] -= amount
            moved[best] += amount
            left -= amount * gain
        }
        return moved
    }

    /// The weights after the least greatest change; nil if no weights balance.
    var boxed: [Double]? {
        guard isPossible else { return nil }
        guard margin > 0 else { return weights }
        let order = advantages.indices.sorted { (advantages[$0], $0) < (advantages[$1], $1) }
        var (low, high) = (0.0, 1.0)
        while high - low > 1e-15 {
            let middle = low + (high - low) / 2
            guard middle != low, middle != high else { break }
            if advantage(of: filled(middle, order)) <= 0 { high = middle } else { low = middle }
        }
        return filled(high, order)
    }

    private func advantage(of weights: [Double]) -> Double { zip(advantages, weights).map { $0 * $1 }.reduce(0, +) }

    /// The weights within ε of today's with the least advantage: as little as allowed, then filled up in order.
    private func filled(_ bound: Double, _ order: [Int]) -> [Double] {
        var filled = weights.map { max(0, $0 - bound) }
        var left = 1 - filled.reduce(0, +)
        for j in order where left > 0 {
            let amount = min(left, min(1, weights[j] + bound) - filled[j])
            filled[j] += amount
            left -= amount
        }
        return filled
    }
}
