// The ways in which a document can give the judgements behind weights.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// A way to give the judgements of a weight set: its name, its keys, and how they are read.
struct WeightMethod: Sendable {
    /// What it is.
    let way: WeightingMethod
    /// The keys that it adds to a weight set.
    let fields: [Field]
    /// The judgements under these keys, or nil after saying what is wrong.
    let read: @Sendable (Fields, JudgementOwner, inout Interpreter) -> (any WeightJudgements)?

    /// The word after `method:`.
    var id: String { way.rawValue }

    /// All ways; the first one is meant where a set does not say.
    static let all = [
        direct, equal, swing, smart, rank, pairwise, bestWorst, tradeOff, cards, categories, intervals,
    ]

    /// The keys of all ways, each once.
    static let fields = all.flatMap(\.fields).reduce(into: [Field]()) { fields, field in
        if !fields.contains(where: { $0.name == field.name }) { fields.append(field) }
    }
}

extension WeightMethod {
    /// Which keys of a weight set go with which way.
    static let rule = Section.Rule.decided(
        by: "method", standard: direct.id,
        cases: all.map { method in
            Section.Case(
                word: method.id, keys: method.fields.map(\.name),
                required: method.fields.filter(\.isRequired).map(\.name))
        })
}

/// Whose judgements are read, and where that stands.
struct JudgementOwner {
    /// The id of the weight set, or of a group within it.
    let id: String
    /// The bytes of the id.
    let span: Range<Int>

    /// The owner, for sentences.
    var inWords: String { "'\(id.quotable)'" }
}

/// Judgements as they stand in a document, before they are divided among the groups of the tree.
protocol WeightJudgements {
    /// The ids that they name; those in one list are compared with each other.
    var comparisons: [[NamedID]] { get }
    /// Whether every criterion and group needs a judgement of its own, even one that is alone in its group.
    var coversEachAlone: Bool { get }
    /// What follows for things that are compared with each other, or nil after saying why nothing does.
    func weights(in circle: WeightCircle, _ interpreter: inout Interpreter) -> CircleWeights?
}

extension WeightJudgements {
    var coversEachAlone: Bool { false }
}

/// An id, where it is named.
struct NamedID {
    let id: String
    let span: Range<Int>
}

/// Things that are compared with each other: all leaves, or the members of one group.
struct WeightCircle {
    /// The id of the weight set.
    let set: String
    /// The id of the group, empty for the top level; nil if all leaves are compared.
    let group: String?
    /// The ids of criteria and groups.
    let members: [String]
    /// The bytes to report at what is missing.
    let owner: Range<Int>

    /// The number of a member.
    subscript(id: NamedID) -> Int? { members.firstIndex(of: id.id) }

    /// The circle, for sentences.
    var inWords: String {
        guard let group, !group.isEmpty else { return "the weight set '\(set.quotable)'" }
        return "the group '\(group.quotable)'"
    }
}

/// What follows for things that are compared with each other.
struct CircleWeights {
    /// Points, one for each.
    let points: [Double]
    /// How they were found, and the word for the way; nil for points as they stand.
    var findings: ElicitedShares?

    /// Points as they stand.
    init(points: [Double], findings: ElicitedShares? = nil) {
        self.points = points
        self.findings = findings
    }

    /// Whether all are worth the same.
    var areEqual: Bool { points.allSatisfy { abs($0 - points[0]) <= 1e-9 * points[0] } }

    /// Shares as points that sum to 100.
    init(_ findings: ElicitedShares) {
        points = findings.shares.map { $0 * 100 }
        self.findings = findings
    }
}
