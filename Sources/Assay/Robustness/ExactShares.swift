// First-rank shares by length and area.
// SPDX-License-Identifier: Apache-2.0

/// The exact share of all weights under which each option leads, for two or three criteria, as a check of simulations.
///
///     region[i] = { w ≥ 0, sum of w = 1, (v[i] − v[k]) · w ≥ 0 for every k }
///     share[i]  = size of region[i] / size of the simplex
///
/// For two criteria the simplex is a line, for three a triangle, and each rival cuts off a piece along a straight line.
///
/// Edge cases: options of equal values lead together, each with the whole share. Lines where others tie have no size.
///
/// > Sutherland, I. E. & Hodgman, G. W. (1974). Reentrant polygon clipping. *Communications of the ACM* 17, 32–42.
/// doi:[10.1145/360767.360802](https://doi.org/10.1145/360767.360802)
public enum ExactShares {
    /// The share of each option that has a rank; 0 for the others.
    ///
    /// - Returns: Nil unless the problem has two or three criteria, and scores are weighted sums.
    public static func first(in evaluation: Evaluation) -> [Double]? {
        let values = evaluation.values
        guard evaluation.isLinear, (2...3).contains(values.criteria) else { return nil }
        return values.elements.indices.prefix(values.options).map { i in
            guard evaluation.ranks[i] != nil else { return 0 }
            var region = Region.all(values.criteria)
            for k in evaluation.ranked where k != i {
                region.cut(zip(values[option: i], values[option: k]).map { $0 - $1 })
            }
            return region.size / Region.all(values.criteria).size
        }
    }
}

/// A convex set of weights, by its corners in order; each corner holds all weights but the last.
private struct Region {
    private var corners: [[Double]]

    static func all(_ criteria: Int) -> Region {
        Region(corners: criteria == 2 ? [[0], [1]] : [[0, 0], [1, 0], [0, 1]])
    }

    var size: Double {
        guard let first = corners.first else { return 0 }
        if first.count == 1 { return abs((corners.last?[0] ?? 0) - first[0]) }
        let turned = corners.dropFirst() + [first]
        return abs(zip(corners, turned).map { $0[0] * $1[1] - $1[0] * $0[1] }.reduce(0, +)) / 2
    }

    /// Keeps the part where an advantage is not negative.
    mutating func cut(_ advantage: [Double]) {
        func gain(_ corner: [Double]) -> Double {
            let last = 1 - corner.reduce(0, +)
            return zip(advantage, corner + [last]).map { $0 * $1 }.reduce(0, +)
        }
        var kept: [[Double]] = []
        for (k, corner) in corners.enumerated() {
            let next = corners[(k + 1) % corners.count]
            let (here, there) = (gain(corner), gain(next))
            if here >= 0 { kept.append(corner) }
            // A line has two corners and one edge; the way back would cross it twice.
            guard here * there < 0, corner.count > 1 || k == 0 else { continue }
            kept.append(zip(corner, next).map { $0 + ($1 - $0) * (here / (here - there)) })
        }
        corners = kept
    }
}
