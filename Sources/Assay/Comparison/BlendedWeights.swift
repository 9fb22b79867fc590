// Weights between those of two states of a document.
// SPDX-License-Identifier: Apache-2.0

/// Weights that take some edits of a weight set and leave others.
///
/// Points that somebody gave are edited one by one. Weights that follow from judgements, or whose points are given in
/// another way, change as a whole.
struct BlendedWeights {
    private enum Form {
        case equal
        case leaves
        case members
        case whole
    }

    private let old: Evaluation
    private let new: Evaluation
    private let form: Form

    init(from old: Evaluation, to new: Evaluation) {
        (self.old, self.new) = (old, new)
        form = BlendedWeights.form(old, new)
    }

    private static func form(_ old: Evaluation, _ new: Evaluation) -> Form {
        let (then, now) = (old.weighting, new.weighting)
        guard then.elicitation == nil, now.elicitation == nil else { return then == now ? .equal : .whole }
        switch (then.judgement, now.judgement) {
        case (.equal, .equal): return .equal
        case (.leaves, .leaves): return .leaves
        case (.members, .members) where old.problem.tree.holdsTheSame(as: new.problem.tree): return .members
        default: return .whole
        }
    }

    /// The edits; none if the same proportions come out.
    var moves: [Move] {
        switch form {
        case .equal: return []
        case .leaves, .members: return haveSameProportions ? [] : differing.map { .points($0) }
        case .whole: return haveSameProportions ? [] : [.weights]
        }
    }

    /// The ids of criteria and groups whose points differ.
    private var differing: [String] {
        let tree = new.problem.tree
        return (tree.groups.map(\.id) + tree.leaves.map(\.id)).filter { id in
            guard let then = old.points(of: id), let now = new.points(of: id) else { return false }
            return then != now
        }
    }

    /// Whether the criteria of both documents weigh the same among themselves.
    private var haveSameProportions: Bool {
        let pairs = old.problem.criteria.indices.compactMap { j in
            new.problem.criterion(old.problem.criteria[j].id).map { (old.ownWeights[j], new.ownWeights[$0]) }
        }
        let (then, now) = (pairs.map(\.0).normalized, pairs.map(\.1).normalized)
        return zip(then, now).allSatisfy { abs($0 - $1) < 1e-15 }
    }

    /// The weights for a tree after some edits.
    func judgement(in tree: CriteriaTree, isOn: (Move) -> Bool) -> WeightSet.Judgement {
        func points(_ id: String) -> Double {
            let (then, now) = (old.points(of: id), new.points(of: id))
            return (isOn(.points(id)) ? now : then ?? now) ?? 0
        }
        switch form {
        case .equal where old.weighting.judgement == .equal: return .equal
        case .leaves: return .leaves(tree.leaves.map { points($0.id) })
        case .members:
            let groups = ([tree.root] + tree.groups).map { group in
                (group.id, group.members.map { points(tree.id(of: $0)) })
            }
            return .members(Dictionary(groups) { first, _ in first })
        case .equal, .whole:
            let (first, second) = isOn(.weights) ? (new, old) : (old, new)
            return .leaves(tree.leaves.map { first.ownWeight(of: $0.id) ?? second.ownWeight(of: $0.id) ?? 0 })
        }
    }
}

extension Evaluation {
    /// The weight set that counted.
    var weighting: WeightSet { problem.weightSets[weightSet] }

    fileprivate func points(of id: String) -> Double? { weighting.points(of: id, in: problem.tree) }

    /// The weights before a scenario.
    fileprivate var ownWeights: [Double] { weighting.weights(in: problem.tree) }

    fileprivate func ownWeight(of id: String) -> Double? { problem.criterion(id).map { ownWeights[$0] } }
}

extension CriteriaTree {
    /// Whether both have the same groups with the same members, in any order.
    fileprivate func holdsTheSame(as other: CriteriaTree) -> Bool {
        guard groups.count == other.groups.count else { return false }
        return ([root] + groups).allSatisfy { group in
            guard let twin = group.id.isEmpty ? other.root : other.group(group.id) else { return false }
            return Set(group.members.map { id(of: $0) }) == Set(twin.members.map { other.id(of: $0) })
        }
    }
}
