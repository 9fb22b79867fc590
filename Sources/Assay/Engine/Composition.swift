// Values composed up the criteria tree.
// SPDX-License-Identifier: Apache-2.0

/// The values of one option or of several, composed up the tree by each group's compensation.
public struct Composition: Sendable {
    /// Criterion by criterion, one number per option, in `0...100`.
    private let columns: [Double]
    private let options: Int
    /// Weights of the leaves, non-negative.
    private let weights: [Double]

    /// One option's values.
    ///
    /// - Precondition: There are as many values as weights.
    public init(values: [Double], weights: [Double]) { self.init(columns: values, options: 1, weights: weights) }

    /// The values of several options, criterion by criterion.
    ///
    /// - Precondition: There is one column for each weight.
    init(columns: [Double], options: Int, weights: [Double]) {
        precondition(columns.count == options * weights.count, "every value needs a weight")
        (self.columns, self.options, self.weights) = (columns, options, weights)
    }

    /// A group's score for one option, with each leaf's share in it.
    ///
    /// - Parameter compensation: The group's own if nil.
    /// - Returns: The score in `0...100`, and shares over all leaves of the tree that sum to 1; leaves outside the
    ///   group have share 0.
    /// - Precondition: The composition is of one option.
    public func score(of group: CriterionGroup, compensation: Compensation? = nil) -> (mean: Double, shares: [Double]) {
        precondition(options == 1, "one option has one score")
        let (means, shares) = scores(of: group, compensation: compensation)
        return (means[0], shares)
    }

    /// A group's score for every option, with each leaf's share in it, leaf by leaf.
    func scores(of group: CriterionGroup, compensation: Compensation? = nil) -> (means: [Double], shares: [Double]) {
        var leaves = [Double](repeating: 0, count: columns.count)
        return (means(of: group, compensation ?? group.compensation, &leaves), leaves)
    }

    private func means(of group: CriterionGroup, _ compensation: Compensation, _ leaves: inout [Double]) -> [Double] {
        var parts: [Double] = []
        parts.reserveCapacity(group.members.count * options)
        for member in group.members { parts += means(of: member, &leaves) }
        let (means, shares) = compensation.means(
            of: parts, options: options, weights: group.members.map { weights[$0.leaves].reduce(0, +) })
        for (k, member) in group.members.enumerated() {
            for j in member.leaves {
                for i in 0..<options { leaves[j * options + i] *= shares[k * options + i] }
            }
        }
        return means
    }

    private func means(of member: CriterionGroup.Member, _ leaves: inout [Double]) -> [Double] {
        switch member {
        case .leaf(let j):
            let column = j * options..<(j + 1) * options
            for cell in column { leaves[cell] = 1 }
            return Array(columns[column])
        case .group(let group): return means(of: group, group.compensation, &leaves)
        }
    }
}
