// Two states of a document to compare.
// SPDX-License-Identifier: Apache-2.0

import AssayFiles
import AssayHistory
import AssayPrograms

/// Two states of a document to compare: files or runs of the past.
struct StatePair {
    let old: DocumentState
    let new: DocumentState

    /// The states that a command line names.
    ///
    /// - Parameter history: The path of the history; beside the report of the document that is named if nil.
    init(_ first: String, _ second: String, _ choice: Choice, history: String?) throws(Failure) {
        let (then, now) = (try DocumentState.Name(first), try DocumentState.Name(second))
        let file = now.file ?? then.file
        let runs = Runs(path: history ?? file.map(HistoryPlace.of) ?? HistoryPlace.ofFolder, document: file)
        new = try runs.state(now, choice, besides: nil)
        old = try runs.state(then, choice, besides: new)
        guard now.file == nil || then.file == nil, old.document != new.document else { return }
        throw Failure(
            .document,
            "\(old.name) is of \(FileError.quoted(old.document)), and \(new.name) of "
                + "\(FileError.quoted(new.document)): they have no common past")
    }

    /// Runs of a history, looked up when they are named.
    private struct Runs {
        let path: String
        let document: String?

        func state(_ name: DocumentState.Name, _ choice: Choice, besides other: DocumentState?) throws(Failure)
            -> DocumentState
        {
            switch name {
            case .file(let path): return try DocumentState(file: path, choice)
            case .run(let number):
                return try DocumentState(try found { history throws(HistoryError) in try history.run(number) }, choice)
            case .last: return try DocumentState(try last(before: other), choice)
            }
        }

        /// The last run of the document that read something else than the newer state; the last of all if none is named.
        private func last(before other: DocumentState?) throws(Failure) -> NumberedRun {
            let run = try found { history throws(HistoryError) in
                if let other { return try history.last(of: other.document, otherThan: other.inputs) }
                let last = try history.latest(1, of: document?.lastComponent).last
                return try last.map { last throws(HistoryError) in try history.run(last.number) }
            }
            guard let run else {
                let subject = other.map { " of \(FileError.quoted($0.document)) that read anything else" } ?? ""
                throw Failure(.noInput, "\(FileError.quoted(path)) has no run\(subject)")
            }
            return run
        }

        private func found<Answer>(
            _ look: (History) throws(HistoryError) -> Answer
        ) throws(Failure) -> Answer {
            do throws(HistoryError) {
                return try look(try History(path, for: .reading))
            } catch {
                throw Failure(error, for: .reading)
            }
        }
    }
}
