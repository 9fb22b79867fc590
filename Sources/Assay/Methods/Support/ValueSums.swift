// Weighted sums of values for tables too long to explain.
// SPDX-License-Identifier: Apache-2.0

extension ScoringTable {
    /// Up to how many options contributions are kept.
    static let explainedOptions = 100_000

    /// Whether contributions are worth their memory.
    var explainsOptions: Bool { options <= ScoringTable.explainedOptions }

    /// The weighted sum of values of every option, to the last bit as the contributions would add up.
    ///
    /// - Complexity: One pass over the table, with one number per option in memory.
    var valueSums: [Double] {
        let functions = criteria.indices.map(valueFunction)
        guard functions.allSatisfy({ $0.map { $0.shape == .linear } ?? true }) else {
            return (0..<options).map { i in
                functions.indices.reduce(0) { sum, j in
                    sum + weights[j] * (functions[j]?(performances[option: i, criterion: j]) ?? 0)
                }
            }
        }
        return sums(
            of: zip(functions, weights).map { function, weight in
                guard let range = function?.range else { return ValueLine(worst: 0, width: 1, weight: 0) }
                return ValueLine(worst: range.worst, width: range.best - range.worst, weight: weight)
            })
    }

    private func sums(of lines: [ValueLine]) -> [Double] {
        var sums: [Double] = []
        sums.reserveCapacity(options)
        var start = 0
        for _ in 0..<options {
            var sum = 0.0
            for j in lines.indices { sum += lines[j].share(performances.elements[start + j]) }
            sums.append(sum)
            start += lines.count
        }
        return sums
    }
}

/// A linear value function with its weight.
private struct ValueLine {
    let worst: Double
    let width: Double
    let weight: Double

    /// What a performance adds to the score.
    func share(_ x: Double) -> Double { weight * (100 * min(1, max(0, (x - worst) / width))) }
}
