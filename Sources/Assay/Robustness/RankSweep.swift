// Ranks under many given weight vectors.
// SPDX-License-Identifier: Apache-2.0

import CKernels

/// Ranks of options under many given weight vectors, in double precision.
///
///     score[s,i] = sum over j of w[s,j] · v[i,j]
///     rank[s,i]  = 1 + number of options k with score[s,k] > score[s,i]
///
/// Edge cases: scores that differ by less than 1e-12 share a rank.
///
/// - Complexity: O(vectors · options · (criteria + options)).
public enum RankSweep {
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
        let room = Scratch(repeating: SIMD8<Double>(), count: 2 * n)
        return [Int32](unsafeUninitializedCapacity: count * n) { output, filled in
            assay_rank_vectors(values.elements, n, m, vectors, count, LeadLines.tie, room.memory, output.baseAddress)
            filled = count * n
        }
    }
}
