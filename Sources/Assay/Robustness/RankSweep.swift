// Ranks under many given weight vectors.
// SPDX-License-Identifier: Apache-2.0

/// Ranks of options under many given weight vectors, in double precision, eight vectors at a time.
///
///     score[s,i] = sum over j of w[s,j] · v[i,j]
///     rank[s,i]  = 1 + number of options k with score[s,k] > score[s,i]
///
/// Edge cases: scores that differ by less than 1e-12 share a rank.
///
/// - Complexity: O(vectors · options · (criteria + options)).
public enum RankSweep {
    private typealias Lanes = SIMD8<Double>

    /// The ranks under each vector, from 1.
    ///
    /// - Parameters:
    ///   - values: One row an option, one column a criterion.
    ///   - vectors: The weights, vector by vector, one number a criterion.
    /// - Returns: The ranks, vector by vector, one number an option.
    /// - Precondition: The weights fill whole vectors.
    public static func ranks(of values: Matrix, under vectors: [Double]) -> [Int32] {
        let (n, m) = (values.options, values.criteria)
        precondition(m > 0 && vectors.count % m == 0, "every vector needs one weight per criterion")
        let count = vectors.count / m
        let table = Scratch(values.elements)
        let weights = Scratch(repeating: Lanes(), count: m)
        let scores = Scratch(repeating: Lanes(), count: n)
        let ranks = Scratch(repeating: SIMD8<Int64>(), count: n)
        return [Int32](unsafeUninitializedCapacity: count * n) { output, filled in
            for first in stride(from: 0, to: count, by: 8) {
                let lanes = min(8, count - first)
                load(weights, from: vectors, at: first * m, lanes)
                score(scores, table, weights)
                compare(ranks, scores)
                for lane in 0..<lanes {
                    for i in 0..<n { output[(first + lane) * n + i] = Int32(truncatingIfNeeded: ranks[i][lane]) }
                }
            }
            filled = count * n
        }
    }

    @inline(__always)
    private static func load(
        _ weights: borrowing Scratch<Lanes>, from vectors: [Double], at start: Int, _ lanes: Int
    ) {
        for j in 0..<weights.count {
            var weight = Lanes()
            for lane in 0..<lanes { weight[lane] = vectors[start + lane * weights.count + j] }
            weights[j] = weight
        }
    }

    @inline(__always)
    private static func score(
        _ scores: borrowing Scratch<Lanes>, _ values: borrowing Scratch<Double>, _ weights: borrowing Scratch<Lanes>
    ) {
        for i in 0..<scores.count {
            var score = Lanes()
            for j in 0..<weights.count { score += weights[j] * values[i * weights.count + j] }
            scores[i] = score
        }
    }

    @inline(__always)
    private static func compare(_ ranks: borrowing Scratch<SIMD8<Int64>>, _ scores: borrowing Scratch<Lanes>) {
        for i in 0..<scores.count { ranks[i] = SIMD8(repeating: 1) }
        for i in 0..<scores.count {
            let (low, high) = (scores[i] - LeadLines.tie, scores[i] + LeadLines.tie)
            var rank = ranks[i]
            for k in (i + 1)..<max(scores.count, i + 1) {
                // All bits of a lane are set, which is −1, where the comparison holds.
                rank &-= unsafeBitCast(scores[k] .> high, to: SIMD8<Int64>.self)
                ranks[k] &-= unsafeBitCast(scores[k] .< low, to: SIMD8<Int64>.self)
            }
            ranks[i] = rank
        }
    }
}
