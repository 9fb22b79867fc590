// Criteria in groups of any depth.
// SPDX-License-Identifier: Apache-2.0

/// Criteria in groups of any depth, with the leaves numbered in document order.
public struct CriteriaTree: Hashable, Sendable {
    /// A tree as it is written down.
    public indirect enum Branch: Hashable, Sendable {
        /// A leaf.
        case criterion(Criterion)
        /// A group with its members.
        case group(
            id: String, name: String? = nil, definition: String = "", compensation: Compensation = .full,
            members: [Branch])
    }

    /// The group that holds everything; its id and name are empty.
    public let root: CriterionGroup
    /// The leaves, in document order; `j` counts them.
    public let leaves: [Criterion]
    /// All groups but the root, each before its members.
    public let groups: [CriterionGroup]

    /// Criteria in groups.
    ///
    /// - Parameters:
    ///   - branches: The members of the top level.
    ///   - compensation: The compensation of the top level.
    /// - Returns: Nil if there is no leaf, a group is empty, or an id is given twice.
    public init?(_ branches: [Branch], compensation: Compensation = .full) {
        var leaves: [Criterion] = []
        var groups: [CriterionGroup] = []
        let members = branches.map { CriteriaTree.numbered($0, &leaves, &groups) }
        root = CriterionGroup(
            id: "", name: "", definition: "", compensation: compensation, members: members,
            leaves: 0..<leaves.count)
        self.leaves = leaves
        self.groups = groups
        let ids = leaves.map(\.id) + groups.map(\.id)
        guard !leaves.isEmpty, groups.allSatisfy({ !$0.leaves.isEmpty }), Set(ids).count == ids.count else {
            return nil
        }
    }

    /// The number of a leaf, by id.
    public func leaf(_ id: String) -> Int? { leaves.firstIndex { $0.id == id } }

    /// A group other than the root, by id.
    public func group(_ id: String) -> CriterionGroup? { groups.first { $0.id == id } }

    /// The numbers of the leaves below a leaf or group, by id; nil if there is no such id.
    public func leaves(below id: String) -> Range<Int>? {
        leaf(id).map { $0..<($0 + 1) } ?? group(id)?.leaves
    }

    /// The id of a member: of a leaf or of a group.
    public func id(of member: CriterionGroup.Member) -> String {
        switch member {
        case .leaf(let j): leaves[j].id
        case .group(let group): group.id
        }
    }

    /// The name of a member: of a leaf or of a group.
    public func name(of member: CriterionGroup.Member) -> String {
        switch member {
        case .leaf(let j): leaves[j].name
        case .group(let group): group.name
        }
    }

    /// Whether every group and the top level is additive.
    public var isAdditive: Bool { root.compensation == .full && groups.allSatisfy { $0.compensation == .full } }

    private static func numbered(
        _ branch: Branch, _ leaves: inout [Criterion], _ groups: inout [CriterionGroup]
    ) -> CriterionGroup.Member {
        switch branch {
        case .criterion(let criterion):
            leaves.append(criterion)
            return .leaf(leaves.count - 1)
        case .group(let id, let name, let definition, let compensation, let branches):
            let (place, first) = (groups.count, leaves.count)
            let members = branches.map { numbered($0, &leaves, &groups) }
            let group = CriterionGroup(
                id: id, name: name ?? id.inWords, definition: definition, compensation: compensation,
                members: members, leaves: first..<leaves.count)
            groups.insert(group, at: place)
            return .group(group)
        }
    }
}

/// A group of criteria and further groups.
public struct CriterionGroup: Hashable, Sendable {
    /// What a group holds.
    public indirect enum Member: Hashable, Sendable {
        /// A leaf, by its number.
        case leaf(Int)
        /// A group within the group.
        case group(CriterionGroup)

        /// The numbers of the leaves it holds.
        public var leaves: Range<Int> {
            switch self {
            case .leaf(let j): j..<(j + 1)
            case .group(let group): group.leaves
            }
        }
    }

    /// The id, in kebab-case.
    public let id: String
    /// The name for readers.
    public let name: String
    /// What the group stands for.
    public let definition: String
    /// How far a good score here may make up for a bad one.
    public let compensation: Compensation
    /// What it holds, in document order.
    public let members: [Member]
    /// The numbers of the leaves below it.
    public let leaves: Range<Int>
}

/// How far a good score may make up for a bad one: the exponent p of a weighted power mean.
///
///     M = (sum over k of w[k] · v[k]^p)^(1/p)     weights sum to 1, values in 0...100
///     p = 1 additive,  p → 0 geometric,  p → −∞ the worst member
///
/// > Hardy, G. H., Littlewood, J. E. & Pólya, G. (1934). *Inequalities*, ch. 2. Cambridge University Press.
public struct Compensation: Hashable, Sendable {
    /// The exponent p: at most 1, and −∞ for the worst member alone.
    public let exponent: Double

    /// A degree of compensation, or nil if the exponent is above 1 or not a number.
    public init?(_ exponent: Double) {
        guard exponent <= 1 else { return nil }
        self.exponent = exponent
    }

    private init(unchecked exponent: Double) { self.exponent = exponent }

    /// Additive: a good score makes up for a bad one in full.
    public static let full = Compensation(unchecked: 1)
    /// Geometric: a value of 0 cannot be made up for.
    public static let geometric = Compensation(unchecked: 0)
    /// The worst member alone counts.
    public static let worstOnly = Compensation(unchecked: -.infinity)
}
