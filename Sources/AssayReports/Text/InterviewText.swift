// What an interview about weights says.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// What an interview about weights says: its questions with the swings in words, and how judgements fit as it goes.
public struct InterviewText: Sendable {
    private let problem: DecisionProblem

    /// What an interview about the criteria of a problem says.
    public init(_ problem: DecisionProblem) { self.problem = problem }

    /// What to know before the first question.
    public func opening(_ interview: Interview) -> [String] {
        let way =
            interview.way == .swing
            ? "You say which swing from worst to best you want first, and what the others are worth beside its 100 points."
            : "You say for each two swings how many times the second the first is worth: 3, 1, or 1/3 if the second is worth more."
        return [
            problem.title, "", "A weight is the worth of a swing: of going from the worst to the best of a range.", way,
            "\(interview.count) questions. 'back' takes the last answer back, 'show' shows what follows so far, 'quit' leaves;",
            "the document stays as it is until the end.",
        ]
    }

    /// A question, with what it needs: the swings of what is compared.
    public func question(_ question: Interview.Question, in interview: Interview) -> [String] {
        let members = interview.circles[question.circle].members
        switch question {
        case .first(let circle):
            return ["", place(interview.circles[circle]) + ", which swing do you want first?"]
                + members.enumerated().map { "  \($0 + 1)  \(swing($1))" }
        case .points(_, let member, let beside):
            return [
                "", "If the swing of \(name(members[beside])) is worth 100 points, how many is this one?",
                "     \(swing(members[member]))",
            ]
        case .ratio(_, let first, let second):
            return [
                "", "How many times the second swing is the first one worth?", "  1  \(swing(members[first]))",
                "  2  \(swing(members[second]))",
            ]
        }
    }

    /// The answer that a line stands for: a number, or the name or id of a swing where one is chosen; nil if it is neither.
    ///
    /// - Parameter number: The line as a number, if it is one; people count from 1.
    public func answer(_ line: String, number: Double?, to question: Interview.Question, in interview: Interview)
        -> Double?
    {
        guard case .first(let circle) = question else { return number }
        let text = line.lowercased()
        let members = interview.circles[circle].members
        return number.map { $0 - 1 }
            ?? members.firstIndex { $0 == text || name($0).lowercased() == text }.map(Double.init)
    }

    /// The prompt of a question, with how far the interview has come.
    public func prompt(_ question: Interview.Question, in interview: Interview) -> String {
        let place = "[\(interview.answers.count + 1)/\(interview.count)] "
        switch question {
        case .first(let circle): return place + "number from 1 to \(interview.circles[circle].members.count): "
        case .points: return place + "points from 0 to 100: "
        case .ratio: return place + "ratio, such as 3 or 1/3: "
        }
    }

    /// Why an answer is none.
    public func objection(_ objection: Interview.Objection) -> String {
        switch objection {
        case .noMember(let count): "Give a number from 1 to \(count)"
        case .outside: "Points lie between 0 and 100: nothing is worth more than the swing that you want first"
        case .notPositive: "A ratio is above 0; if the first is worth a third of the second, give 1/3"
        }
    }

    /// How well the ratios of a circle fit so far, on one line; nil where there is nothing to say.
    public func fit(_ circle: Int, in interview: Interview) -> String? {
        guard let findings = interview.findings(of: circle), let consistency = findings.consistency,
            interview.ratios(of: circle).count >= interview.circles[circle].members.count,
            let ratio = consistency.figures.first
        else { return nil }
        let verdict = consistency.isAcceptable ? "within" : "above"
        return "  consistency ratio \(ratio.value.fixed(2)), \(verdict) \(PairwiseComparisons.limit.fixed(2))"
    }

    /// What follows in a circle, with the judgement most worth another look.
    public func findings(_ circle: Int, in interview: Interview) -> [String] {
        guard let findings = interview.findings(of: circle) else { return ["  Nothing follows yet."] }
        let members = interview.circles[circle].members
        var table = TextTable([.init("Swing"), .init("Share", right: true), .init("")])
        for (id, share) in zip(members, findings.shares) {
            let bar = String(repeating: "█", count: Int((share * 40).rounded()))
            table.append([name(id), (share * 100).fixed(1) + " %", bar])
        }
        let open = interview.way == .pairwise ? findings.completed.count : 0
        let note = open == 0 ? [] : ["  \(open) comparisons are still open and follow from the others"]
        return ["", place(interview.circles[circle]) + ":"] + table.lines(colored: false) + note
            + [fit(circle, in: interview)].compactMap(\.self)
    }

    /// The judgement most worth another look, as a question; nil if all fit well enough.
    public func revision(_ circle: Int, in interview: Interview) -> (lines: [String], judgement: RatioJudgement)? {
        guard let consistency = interview.findings(of: circle)?.consistency, !consistency.isAcceptable,
            let revision = consistency.revision
        else { return nil }
        let members = interview.circles[circle].members
        let (first, second) = (members[revision.judgement.first], members[revision.judgement.second])
        let cycle = consistency.cycles.first.map { cycle in
            ["These go round in a circle: " + (cycle + [cycle[0]]).map { name(members[$0]) }.joined(separator: " > ")]
        }
        return (
            ["", "These judgements do not fit each other well. Most worth another look:"]
                + [
                    "  \(name(first)) against \(name(second)): you said \(revision.judgement.ratio.brief()), the others imply "
                        + revision.implied.brief(2)
                ] + (cycle ?? []), revision.judgement
        )
    }

    private func place(_ circle: Interview.Circle) -> String {
        guard let group = circle.group else { return "Over all criteria" }
        return group.isEmpty ? "At the top level" : "Within \(name(group))"
    }

    private func name(_ id: String) -> String {
        problem.tree.leaf(id).map { problem.criteria[$0].name } ?? problem.tree.group(id)?.name ?? id
    }

    /// A criterion with its swing; a group with the swings of its criteria together.
    private func swing(_ id: String) -> String {
        if let j = problem.tree.leaf(id) { return "\(problem.criteria[j].name): \(problem.criteria[j].swingInWords)" }
        guard let group = problem.tree.group(id) else { return id }
        return "\(group.name), all of it: "
            + group.leaves.map { "\(problem.criteria[$0].name) \(problem.criteria[$0].swingInWords)" }
            .joined(separator: "; ")
    }
}
