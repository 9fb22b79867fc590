// What a verification found, as text and as JSON.
// SPDX-License-Identifier: Apache-2.0

public import Assay

extension Verification {
    /// The findings as lines, at most as many as a reader takes in.
    ///
    /// - Parameter most: How many findings are listed.
    public func lines(most: Int = 40) -> [String] {
        let listed = findings.prefix(most).map(\.sentence)
        let more = findings.count > most ? ["and \(findings.count - most) more; --format json lists them all"] : []
        return [summary] + listed.map { "  \($0)" } + more.map { "  \($0)" } + staleness
    }

    /// The outcome in one sentence.
    private var summary: String {
        if !objections.isEmpty { return "Nothing could be computed from the inputs" }
        guard !findings.isEmpty else { return "All \(checked) cells with formulas follow from the inputs" }
        return findings.count == 1
            ? "1 cell does not follow from the inputs" : "\(findings.count) cells do not follow from the inputs"
    }

    private var staleness: [String] {
        var lines: [String] = []
        if !stale.isEmpty {
            lines.append(
                "\(stale.count) grey cells, from \(stale[0].named) on, are of the run and no longer of these inputs")
        }
        if !unchecked.isEmpty {
            lines.append("\(unchecked.count) cells rest on them and were not compared, from \(unchecked[0].named) on")
        }
        return lines
    }

    /// The outcome for programs, with every finding.
    public func json(in problem: DecisionProblem) -> [(key: String, value: JSON)] {
        [
            ("follows", .flag(follows)), ("checked", .count(checked)),
            ("objections", .list(objections.map(\.json))), ("findings", .list(findings.map(\.json))),
            ("stale", .list(stale.map { .text($0.named) })),
            ("unchecked", .list(unchecked.map { .text($0.named) })),
            ("changes", .list(edits.changes.map { $0.json(in: problem) })),
        ]
    }
}

extension Verification.Finding {
    /// What does not follow, in a sentence without a full stop.
    public var sentence: String {
        let (found, should) = (printed.inWords, expected.inWords)
        let reason =
            switch kind {
            case .value: "prints \(found), should be \(should)"
            case .overwritten: "a constant, \(found), stands where a formula was; should be \(should)"
            case .formula: "the formula was changed; prints \(found), should be \(should)"
            case .notComputed: "the formula has no value; open and save the workbook in Excel or LibreOffice"
            case .engineValue: "the engine's value of the run was changed; prints \(found), should be \(should)"
            case .constant: "was changed; prints \(found), should be \(should)"
            }
        return "\(place.named): \(reason)"
    }

    fileprivate var json: JSON {
        .members(
            ("cell", .text(place.named)), ("kind", .text(kind.rawValue)), ("printed", printed.json),
            ("expected", expected.json))
    }
}

extension BookCells.Value {
    /// The value for a sentence.
    var inWords: String {
        switch self {
        case .empty: "nothing"
        case .number(let x): x.plain
        case .text(let text): "'\(text.shortened)'"
        case .error(let error): error.shortened
        }
    }

    fileprivate var json: JSON {
        switch self {
        case .empty: .null
        case .number(let x): .number(x)
        case .text(let text), .error(let text): .text(text)
        }
    }
}

extension BookObjection {
    /// The objection for programs.
    public var json: JSON {
        .members(("cell", .optional(place.map(\.named))), ("reason", .text(reason)))
    }
}

extension BookEdits.Change {
    /// The change for programs, in the terms of the decision it was made to.
    public func json(in problem: DecisionProblem) -> JSON {
        .members(
            ("cell", .text(place.named)), ("input", .text(edit.path(in: problem))),
            ("old", .text(edit.before(in: problem))), ("new", .text(edit.after(in: problem))))
    }
}

extension Edit {
    /// The edit for a reader: `weights.team.cost: 30 → 40`.
    public func sentence(in problem: DecisionProblem) -> String {
        "\(path(in: problem)): \(before(in: problem)) → \(after(in: problem))"
    }
}
