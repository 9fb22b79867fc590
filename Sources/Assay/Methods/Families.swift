// Which methods are one method under several names.
// SPDX-License-Identifier: Apache-2.0

/// Methods that always rank a table alike.
///
/// Scores of one family are rising functions of each other, so that ten names may be one opinion. Agreement of methods is
/// counted by family.
public struct MethodFamily: Hashable, Sendable {
    /// The id: that of a method, or of the scale that its members share.
    public let id: String
    /// The name for readers.
    public let name: String

    /// Methods that always rank a table alike.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }

    /// The weighted sum of values on linear agreed ranges.
    public static let rangeSum = MethodFamily(id: "range-sum", name: "Weighted sum on agreed ranges")
    /// The weighted sum of min–max normalized performances.
    public static let minMaxSum = MethodFamily(id: "min-max-sum", name: "Min–max weighted sum")
    /// The weighted sum of performances as ratios of the best.
    public static let ratioSum = MethodFamily(id: "ratio-sum", name: "Ratio weighted sum")
    /// The weighted sum of performances on a common vector length.
    public static let vectorSum = MethodFamily(id: "vector-sum", name: "Vector weighted sum")
    /// The weighted product of performances.
    public static let product = MethodFamily(id: "product", name: "Weighted product")
    /// The net flow of pairwise preferences.
    public static let netFlow = MethodFamily(id: "net-flow", name: "Net flow of PROMETHEE")
}

extension MethodFamily {
    /// Methods gathered by family, in the order in which families first appear.
    ///
    /// - Returns: For each family, the numbers of its methods.
    public static func gathered(
        _ methods: [any ScoringMethod], on table: ScoringTable
    ) -> [(family: MethodFamily, methods: [Int])] {
        methods.indices.reduce(into: []) { gathered, k in
            let family = methods[k].family(on: table)
            if let place = gathered.firstIndex(where: { $0.family == family }) {
                gathered[place].methods.append(k)
            } else {
                gathered.append((family, [k]))
            }
        }
    }
}

extension Additive {
    public func family(on table: ScoringTable) -> MethodFamily {
        let top = table.value(of: Additive.compensation)?.number ?? table.tree.root.compensation.exponent
        let groups = table.tree.groups.allSatisfy { $0.compensation == .full }
        guard top == 1, groups else { return MethodFamily(id: id, name: name) }
        if table.criteria.allSatisfy({ $0.range == nil }) { return .minMaxSum }
        let isLinear = table.criteria.allSatisfy { $0.valueFunction?.shape == .linear }
        return isLinear && table.lies(within: table.criteria.map(\.range))
            ? .rangeSum : MethodFamily(id: id, name: name)
    }
}
