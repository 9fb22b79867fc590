// assay import: takes over into the document what was changed in a workbook.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayFiles
import AssayPrograms
import AssayReports

struct ImportCommand: ParsableCommand {
    /// The forms that the list comes in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        /// For people.
        case text
        /// For programs; keys are stable.
        case json
    }

    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "List what was changed in a workbook, and write it into the document.",
        discussion: """
            Lists every changed input in the words of the document. With --apply the figures are written into the \
            document where they stand, and every other byte stays as it is; the old document is kept beside it. What has \
            no place in the document is listed and refused, and then nothing is written: exit code 65.

              assay import Reports/decision.xlsx Criteria/decision.yaml --apply
            """)

    @Argument(help: "The workbook.", completion: .file(extensions: ["xlsx"]))
    var workbook: String
    @Argument(
        help: "The document it was made from, YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var document: String
    @Flag(help: "Write the changes into the document.") var apply = false
    @Option(help: "The form of the list.") var format = Format.text

    func run() throws {
        let book = try Workbook(workbook)
        let found = BookEdits(
            in: book.cells, since: book.briefing, for: book.record.profile, acceptingTextNumbers: true)
        let (reading, problem) = try Loading.problem(at: document)
        for remark in found.remarks { Streams.remark("\(workbook): note: \(remark)\n") }
        for objection in found.objections.prefix(20) { Streams.remark("\(workbook): error: \(objection)\n") }
        guard found.objections.isEmpty else { throw Failure(.document, "") }
        let changes = try TakenOver(found, from: book, into: problem, at: document)
        let outcome = DocumentEditor.apply(changes.fresh.map(\.edit), to: reading)
        let written = apply && changes.conflicts.isEmpty ? try write(outcome) : []
        switch format {
        case .text: try Streams.result(changes.lines(refusing: outcome.refusals) + hint(changes, written))
        case .json: try Streams.result(changes.json(refusing: outcome.refusals, written: written).text)
        }
        for line in written { Streams.remark("\(line)\n") }
        if !outcome.refusals.isEmpty || !changes.conflicts.isEmpty { throw Failure(.document, "") }
    }

    private func hint(_ changes: TakenOver, _ written: [String]) -> [String] {
        changes.fresh.isEmpty || apply ? [] : ["Nothing was written; --apply writes it into \(document)"]
    }

    private func write(_ outcome: Result<AmendedDocument, EditRefusals>) throws(Failure) -> [String] {
        guard case .success(let amended) = outcome else { return [] }
        return try amended.write()
    }
}

/// The changes of a workbook, seen from a document that may have moved on.
struct TakenOver {
    /// Changes that the document does not have yet.
    let fresh: [BookEdits.Change]
    /// Changes of inputs that the document has changed too, to something else.
    let conflicts: [BookEdits.Change]
    private let problem: DecisionProblem
    private let made: DecisionProblem

    init(_ found: BookEdits, from book: Workbook, into problem: DecisionProblem, at path: String) throws(Failure) {
        made = book.briefing.problem
        guard made.edits(to: problem) != nil else {
            throw Failure(
                .document,
                "\(FileError.quoted(path)) has other options, criteria, weight sets, must-haves or scenarios than the "
                    + "workbook was made from: make the workbook again")
        }
        self.problem = problem
        let made = made
        let news = found.changes.filter { $0.edit.before(in: problem) != $0.edit.after(in: problem) }
        fresh = news.filter { $0.edit.isUntouched(from: made, to: problem) }
        conflicts = news.filter { !$0.edit.isUntouched(from: made, to: problem) }
    }

    func lines(refusing refusals: [EditRefusal]) -> [String] {
        if fresh.isEmpty, conflicts.isEmpty { return ["Nothing to take over: the document has the workbook's inputs"] }
        let listed = fresh.map { change in
            let reason = refusals.first { $0.edit == change.edit }.map { "; refused: \($0.reason)" } ?? ""
            return change.edit.sentence(in: problem) + reason
        }
        let whole = refusals.filter { $0.edit == nil }.map { "refused: \($0.reason)" }
        return listed + conflicts.map(conflict) + whole
    }

    private func conflict(_ change: BookEdits.Change) -> String {
        change.edit.sentence(in: problem)
            + "; refused: it was \(change.edit.before(in: made)) when the workbook was made"
    }

    func json(refusing refusals: [EditRefusal], written: [String]) -> JSON {
        func entry(_ change: BookEdits.Change, _ reason: String?) -> JSON {
            .members(
                ("cell", .text(change.place.named)), ("input", .text(change.edit.path(in: problem))),
                ("old", .text(change.edit.before(in: problem))), ("new", .text(change.edit.after(in: problem))),
                ("refused", .optional(reason)))
        }
        let changes =
            fresh.map { change in entry(change, refusals.first { $0.edit == change.edit }?.reason) }
            + conflicts.map { entry($0, "it was \($0.edit.before(in: made)) when the workbook was made") }
        return .members(
            ("changes", .list(changes)),
            ("refused", .list(refusals.filter { $0.edit == nil }.map { .text($0.reason) })),
            ("written", .list(written.map(JSON.text))))
    }
}

extension Edit {
    /// Whether a document says of the input what it said when the workbook was made.
    fileprivate func isUntouched(from made: DecisionProblem, to problem: DecisionProblem) -> Bool {
        if case .curve(let j, _) = self {
            return !(made.edits(to: problem) ?? []).contains { if case .curve(j, _) = $0 { true } else { false } }
        }
        return before(in: made) == before(in: problem)
    }
}

extension Result<AmendedDocument, EditRefusals> {
    fileprivate var refusals: [EditRefusal] {
        if case .failure(let refusals) = self { refusals.refusals } else { [] }
    }
}
