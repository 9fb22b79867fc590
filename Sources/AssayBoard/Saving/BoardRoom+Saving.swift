// What is on the board, saved into documents.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayFiles
import AssayReports

/// What was saved.
struct Saved: Sendable {
    /// Where.
    let path: String
    /// Where the file is that was there before; nil if there was none.
    let kept: String?
    /// What the log says of it.
    var sentence = ""
    /// The name of the file, which is all that viewers need to know of where it lies.
    var name: String { path.lastComponent }

    var json: JSON {
        .members(("path", .text(path)), ("kept", .optional(kept)), ("sentence", .text(sentence)))
    }
}

extension BoardRoom {
    /// Saves what is on the board as a weight set or a scenario of the document, or as a document.
    ///
    /// Comments stay, the old file is kept beside the new one, and what is confirmed is on the disk.
    ///
    /// - Throws: `BoardObjection` if it cannot be saved, or a file would be replaced and the wish does not allow it; then
    ///   every file is as it was.
    func save(_ wish: BoardWish) throws(BoardObjection) -> Saved {
        let id = wish.body["id"]?.text ?? ""
        let name = wish.body["name"]?.text.flatMap { $0.isEmpty ? nil : $0 }
        let mayReplace = wish.body["overwrite"]?.flag ?? false
        guard !id.isEmpty else { throw BoardObjection(.unreadable, "'id' is missing") }
        switch wish.body["as"]?.text {
        case "weight-set": return try saveWeights(id, name, wish.by, mayReplace)
        case "scenario": return try saveScenario(id, name, wish.by, mayReplace)
        case "document": return try saveDocument(id, wish.by, mayReplace)
        default: throw BoardObjection(.unreadable, "'as' is weight-set, scenario or document")
        }
    }

    private func saveWeights(
        _ id: String, _ name: String?, _ by: String, _ mayReplace: Bool
    ) throws(BoardObjection) -> Saved {
        let (number, now) = (board.moment.weightSet, board.evaluation.problem.weightSets[board.moment.weightSet])
        let set = WeightSet(
            id: id, name: name, kind: now.kind, judgement: now.judgement, by: by, on: BoardTime.now.day,
            because: "As moved in a meeting, from '\(now.name)'")
        let new = NewWeightSet(set, in: board.moment.document.tree)
        var saved = try write(try amended(DocumentEditor.add(new, to: board.reading)), mayReplace)
        var next = board.moment.replacing(
            board.moment.edits.filter { if case .points(number, _, _) = $0 { false } else { true } })
        next.weightSet = next.document.weightSets.count - 1
        saved.sentence = "Saved as the weight set '\(set.name)' in \(saved.name)"
        try note(next, saved.sentence, by)
        return saved
    }

    private func saveScenario(
        _ id: String, _ name: String?, _ by: String, _ mayReplace: Bool
    ) throws(BoardObjection) -> Saved {
        let scenario = try scenario(id, name)
        var saved = try write(try amended(DocumentEditor.add(scenario, to: board.reading)), mayReplace)
        var next = board.moment.cleared
        next.scenario = next.document.scenarios.count - 1
        saved.sentence = "Saved as the scenario '\(scenario.name)' in \(saved.name)"
        try note(next, saved.sentence, by)
        return saved
    }

    /// Everything that is on the board and not in the document, as a scenario.
    private func scenario(_ id: String, _ name: String?) throws(BoardObjection) -> Scenario {
        let moment = board.moment
        do throws(InexpressibleWhatIf) {
            return try Scenario.expressing(
                board.evaluation.problem, of: moment.document, weightSet: moment.weightSet, scenario: moment.scenario,
                id: id, name: name ?? id.inWords)
        } catch {
            throw BoardObjection(.impossible, error.description)
        }
    }

    private func saveDocument(_ id: String, _ by: String, _ mayReplace: Bool) throws(BoardObjection) -> Saved {
        let amended = try amended(DocumentEditor.apply(board.moment.edits, to: board.reading))
        let file = path.lastComponent
        let ending = file.lastIndex(of: ".").map { String(file[$0...]) } ?? ""
        if id + ending == file {
            var saved = try write(amended, mayReplace)
            saved.sentence = "Saved into \(saved.name)"
            try note(board.moment, saved.sentence, by)
            return saved
        }
        return try saveCopy(amended.texts, named: id, ending, by, mayReplace)
    }

    /// Saves a document of its own beside the one that the meeting is about, which stays as it is.
    private func saveCopy(
        _ texts: [SourceText], named id: String, _ ending: String, _ by: String, _ mayReplace: Bool
    ) throws(BoardObjection) -> Saved {
        guard id.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") }), !id.hasPrefix(".") else {
            throw BoardObjection(
                .impossible, "'\(id)' is no name of a file: no blanks, no slashes, no dot at its beginning")
        }
        let document = board.reading.sources[0]
        guard texts.allSatisfy({ $0.path == document.path }) else {
            throw BoardObjection(
                .impossible,
                "the performances stand in a table that both documents would share; save into the document itself")
        }
        let target = String(path.dropLast(path.lastComponent.count)) + id + ending
        var saved = try write(texts.first?.bytes ?? document.bytes, to: target, mayReplace)
        saved.sentence = "Saved as \(saved.name)"
        keep(board.note(saved.sentence, by: by, at: .now), isFlushed: true)
        forgetPicture()
        tell("state", live)
        return saved
    }

    /// Puts what was saved on the board, and tells the pages.
    private func note(_ next: Moment, _ what: String, _ by: String) throws(BoardObjection) {
        keep(try board.set(next, what, by: by, at: .now), isFlushed: true)
        tell("document", JSON.members(("revision", .count(board.revision))).line)
        lookAhead()
    }
}

// MARK: - Files

extension BoardRoom {
    private func amended(
        _ outcome: Result<AmendedDocument, EditRefusals>
    ) throws(BoardObjection) -> AmendedDocument {
        switch outcome {
        case .success(let amended): return amended
        case .failure(let refusals):
            let reasons = refusals.refusals.prefix(3).map { refusal in
                refusal.edit.map { "\($0.path(in: board.moment.document)): \(refusal.reason)" } ?? refusal.reason
            }
            throw BoardObjection(.impossible, reasons.joined(separator: "; "))
        }
    }

    /// Writes the document itself and its tables, reads them again, and goes on with them.
    private func write(_ amended: AmendedDocument, _ mayReplace: Bool) throws(BoardObjection) -> Saved {
        guard isDocumentSame else { throw BoardRoom.changedOnDisk }
        let saved = try replace(amended, mayReplace)
        let old = board.moment.document
        guard let reading = try? DocumentReader.read(contentsOf: path), let document = reading.problem else {
            throw BoardObjection(.failed, "the document cannot be read back")
        }
        try board.rebase(on: reading, restoring: document.edits(to: old) ?? [])
        took(reading)
        return saved
    }

    /// Puts every new text in place of what was read, or none.
    private func replace(_ amended: AmendedDocument, _ mayReplace: Bool) throws(BoardObjection) -> Saved {
        var saved = Saved(path: path, kept: nil)
        for (number, (text, original)) in zip(amended.texts, amended.originals).enumerated() {
            do throws(BoardObjection) {
                let one = try write(text.bytes, to: text.path, insteadOf: original.bytes, mayReplace)
                if text.path == path { saved = one }
            } catch {
                for (done, before) in zip(amended.texts, amended.originals).prefix(number) {
                    _ = try? FileTarget(done.path).replace(done.bytes, with: before.bytes)
                }
                throw error
            }
        }
        return saved
    }

    /// Writes a file.
    ///
    /// - Parameter old: What it must still hold, so that nobody else's edits are lost; whatever it holds if nil.
    private func write(
        _ bytes: [UInt8], to path: String, insteadOf old: [UInt8]? = nil, _ mayReplace: Bool
    ) throws(BoardObjection) -> Saved {
        let target = try BoardRoom.relaying { () throws(FileError) in try FileTarget(path) }
        guard mayReplace || !target.exists else {
            throw BoardObjection(
                .wouldReplace,
                "this would change \(FileError.quoted(path.lastComponent)), and keep the old file beside it")
        }
        let kept = try BoardRoom.relaying { () throws(FileError) in
            try target.replace(old, with: bytes, keepsOld: true)
        }
        return Saved(path: path, kept: kept)
    }

    private static let changedOnDisk = BoardObjection(
        .changedOnDisk,
        "the document has changed on disk since it was read; read it again first, or save as a new document")

    private static func relaying<T>(_ act: () throws(FileError) -> T) throws(BoardObjection) -> T {
        do throws(FileError) {
            return try act()
        } catch {
            if case .changed = error { throw changedOnDisk }
            throw BoardObjection(.failed, "\(error)")
        }
    }
}
