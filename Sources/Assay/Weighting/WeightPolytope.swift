// All weights that fulfil some linear statements.
// SPDX-License-Identifier: Apache-2.0

/// All non-negative weights that sum to 1 and fulfil some linear statements, as the corners of a polytope.
///
/// It begins as the simplex of all weights; each statement cuts a part off, and new corners arise where it cuts an edge.
/// Two corners are the ends of an edge if no third one lies on every face that they share.
///
/// > Fukuda, K. & Prodon, A. (1996). Double description method revisited. *Combinatorics and Computer Science*, 91–111.
/// Springer. doi:[10.1007/3-540-61576-8_77](https://doi.org/10.1007/3-540-61576-8_77)
struct WeightPolytope {
    /// A corner, and the faces that it lies on: one bit for each.
    struct Corner {
        let point: [Double]
        var faces: UInt64
    }

    private static let tolerance = 1e-12
    private static let mostFaces = 64
    private static let mostCorners = 6_000
    private static let mostParts = 20_000

    private(set) var corners: [Corner]
    private var faces: Int

    /// All weights of some things; nil if there are too many of them.
    private init?(_ count: Int) {
        guard count < WeightPolytope.mostFaces else { return nil }
        faces = count
        corners = (0..<count).map { j in
            Corner(point: (0..<count).map { $0 == j ? 1 : 0 }, faces: (1 << UInt64(count)) - 1 - (1 << UInt64(j)))
        }
    }

    /// The weights where every sum of slope · weight is at least 0; nil if there are none, or too many corners.
    init?(_ count: Int, cutBy cuts: [[Double]]) {
        self.init(count)
        for slopes in cuts {
            guard cut(slopes), !corners.isEmpty, corners.count <= WeightPolytope.mostCorners else { return nil }
        }
    }

    /// Cuts off all points where the sum of slope · weight is negative; false if there are too many faces.
    private mutating func cut(_ slopes: [Double]) -> Bool {
        let steepest = slopes.reduce(0) { max($0, abs($1)) }
        guard steepest > 0 else { return true }
        guard faces < WeightPolytope.mostFaces else { return false }
        let heights = corners.map { corner in
            let height = zip(slopes, corner.point).reduce(0) { $0 + $1.0 * $1.1 } / steepest
            return abs(height) < WeightPolytope.tolerance ? 0 : height
        }
        let face: UInt64 = 1 << UInt64(faces)
        faces += 1
        let risen = corners.indices.flatMap { low in
            heights[low] < 0 ? corners.indices.compactMap { edge(from: low, to: $0, heights, face) } : []
        }
        corners = zip(corners, heights).filter { $0.1 >= 0 }.map { corner, height in
            var corner = corner
            if height == 0 { corner.faces |= face }
            return corner
        }
        corners += risen
        return true
    }

    /// The new corner on the edge from a corner that is cut off to one that stays; nil if there is no edge.
    private func edge(from low: Int, to high: Int, _ heights: [Double], _ face: UInt64) -> Corner? {
        guard heights[high] > 0 else { return nil }
        let shared = corners[low].faces & corners[high].faces
        // An edge of weights that sum to 1 lies on all faces but one, at least.
        guard shared.nonzeroBitCount >= corners[low].point.count - 2,
            !corners.indices.contains(where: { $0 != low && $0 != high && shared & corners[$0].faces == shared })
        else { return nil }
        let share = heights[high] / (heights[high] - heights[low])
        let point = zip(corners[low].point, corners[high].point).map { share * $0 + (1 - share) * $1 }
        return Corner(point: point, faces: shared | face)
    }

    /// The least and the greatest of each weight; nil if there is only one point.
    var bounds: [ClosedRange<Double>]? {
        guard corners.count > 1, let first = corners.first else { return nil }
        return first.point.indices.map { j in
            let values = corners.map { $0.point[j] }
            return (values.min() ?? 0)...(values.max() ?? 1)
        }
    }
}

// MARK: - Centroid

extension WeightPolytope {
    /// The centroid: the mean of all points of the polytope.
    ///
    /// The polytope is divided into simplices, each a corner with the parts of a face that does not hold it; the centroid
    /// is the mean of theirs, weighted with their volumes. With too many parts the mean of the corners stands in.
    ///
    /// > Cohen, J. & Hickey, T. (1979). Two algorithms for determining volumes of convex polyhedra. *Journal of the ACM*
    /// 26(3), 401–414. doi:[10.1145/322139.322141](https://doi.org/10.1145/322139.322141)
    var center: [Double] {
        var parts: [[Int]] = []
        guard divide(Array(corners.indices), [], into: &parts) else { return mean(of: Array(corners.indices)) }
        let volumes = parts.map(volume)
        let whole = volumes.reduce(0, +)
        guard whole > 0 else { return mean(of: Array(corners.indices)) }
        var center = corners[0].point.map { _ in 0.0 }
        for (part, volume) in zip(parts, volumes) {
            center = zip(center, mean(of: part)).map { $0 + $1 * (volume / whole) }
        }
        return center
    }

    /// Divides a face into simplices; false if there are too many.
    private func divide(_ face: [Int], _ apexes: [Int], into parts: inout [[Int]]) -> Bool {
        guard let apex = face.first, face.count > 1 else {
            parts.append(apexes + face)
            return parts.count <= WeightPolytope.mostParts
        }
        for side in sides(of: face) where !side.contains(apex) {
            guard divide(side, apexes + [apex], into: &parts) else { return false }
        }
        return true
    }

    /// The largest faces of a face, as corners in order.
    private func sides(of face: [Int]) -> [[Int]] {
        var found: [[Int]] = []
        for number in 0..<faces {
            let side = face.filter { corners[$0].faces >> UInt64(number) & 1 == 1 }
            if !side.isEmpty, side.count < face.count, !found.contains(side) { found.append(side) }
        }
        let sets = found.map(Set.init)
        return found.indices.filter { k in !sets.contains { $0.isStrictSuperset(of: sets[k]) } }.map { found[$0] }
    }

    private func mean(of part: [Int]) -> [Double] {
        corners[0].point.indices.map { j in part.reduce(0) { $0 + corners[$1].point[j] } / Double(part.count) }
    }

    /// The volume of a simplex, up to a factor that is the same for all of its dimension: the root of Gram's determinant,
    /// as the product of the heights of Gram and Schmidt.
    private func volume(of part: [Int]) -> Double {
        let origin = corners[part[0]].point
        var (volume, basis) = (1.0, [[Double]]())
        for corner in part.dropFirst() {
            var edge = zip(corners[corner].point, origin).map { $0 - $1 }
            for direction in basis {
                let shadow = zip(edge, direction).reduce(0) { $0 + $1.0 * $1.1 }
                edge = zip(edge, direction).map { $0 - shadow * $1 }
            }
            let height = edge.reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard height > 0 else { return 0 }
            volume *= height
            basis.append(edge.map { $0 / height })
        }
        return volume
    }
}
