// A weight set as a document would write it.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// A weight set that an interview or a meeting has found, as a document would write it.
public struct NewWeightSet: Sendable {
    /// The id, in kebab-case.
    public let id: String
    /// The name for readers; empty for the id in words.
    public var name = ""
    /// Who gave the judgements.
    public var by = ""
    /// When.
    public var on: CalendarDate?
    /// Why.
    public var because = ""
    private let fields: [(key: String, flow: String)]
    /// The judgement that the document must then say; nil where it follows from the answers.
    private let judgement: WeightSet.Judgement?
    private let kind: WeightSet.Kind

    /// A weight set of a finished interview, with the ranges that it asked for.
    ///
    /// - Parameter texts: The answers as they were typed, so that 1/3 stays 1/3; in the order of the interview's answers.
    public init(id: String, of interview: Interview, texts: [String], in tree: CriteriaTree) {
        self.id = id
        (judgement, kind) = (nil, .swing)
        fields =
            [("method", interview.way.rawValue)] + NewWeightSet.judgements(of: interview, texts)
            + NewWeightSet.ranges(in: tree)
    }

    /// A weight set whose points are known.
    public init(_ set: WeightSet, in tree: CriteriaTree) {
        (id, name, by, on, because) = (set.id, set.name, set.by, set.on, set.because)
        (judgement, kind) = (set.judgement, set.kind)
        let points = tree.members.compactMap { member in
            set.points(of: tree.id(of: member), in: tree).map { "\(tree.id(of: member)): \($0.plain)" }
        }
        fields =
            (set.kind == .swing ? [] : [("kind", set.kind.rawValue)])
            + (set.judgement == .equal ? [("method", "equal")] : [("points", "{\(points.joined(separator: ", "))}")])
    }

    /// Whether a text can be an id.
    public static func isID(_ text: String) -> Bool { text.isID }

    private static func judgements(of interview: Interview, _ texts: [String]) -> [(String, String)] {
        guard interview.way == .pairwise else {
            let points = interview.circles.indices.flatMap { circle in
                zip(interview.circles[circle].members, interview.points(of: circle) ?? []).map { "\($0): \($1.plain)" }
            }
            return [("points", "{\(points.joined(separator: ", "))}")]
        }
        let ratios = zip(interview.answers, texts).compactMap { answer, text -> String? in
            guard case .ratio(let circle, let first, let second) = answer.question else { return nil }
            let members = interview.circles[circle].members
            return "[\(members[first]), \(members[second]), \(text)]"
        }
        return [("judgements", "[\(ratios.joined(separator: ", "))]")]
    }

    private static func ranges(in tree: CriteriaTree) -> [(String, String)] {
        let ranges = tree.leaves.compactMap { leaf -> String? in
            guard case .range(let range) = leaf.measure else { return nil }
            return "\(leaf.id): {worst: \(range.worst.plain), best: \(range.best.plain)}"
        }
        return ranges.isEmpty ? [] : [("ranges", "{\(ranges.joined(separator: ", "))}")]
    }

    /// The set as a document writes it.
    var part: NewPart {
        let texts = [("name", name), ("by", by), ("because", because)].filter { !$0.1.isEmpty }
            .map { (key: $0.0, flow: $0.1.inDoubleQuotes) }
        let day = on.map { [(key: "on", flow: $0.description)] } ?? []
        return NewPart(
            id: id,
            entries: texts.filter { $0.key == "name" } + fields + texts.filter { $0.key == "by" } + day
                + texts.filter { $0.key == "because" })
    }

    /// Whether the last weight set of a problem is this one.
    func isMeant(in problem: DecisionProblem) -> Bool {
        guard let last = problem.weightSets.last, last.id == id else { return false }
        return judgement.map { $0 == last.judgement && kind == last.kind } ?? true
    }
}
