// Workbooks that came back, with what they were made from.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayFiles
import AssayPrograms
import AssayReports
import AssayWorkbook
import Glibc

/// A workbook that came back, with what it was made from.
struct Workbook {
    let path: String
    let cells: BookCells
    let record: BookRecord
    /// What it was made from, as the workbook itself says.
    let briefing: Briefing

    /// Reads a workbook.
    init(_ path: String) throws(Failure) {
        self.path = path
        guard access(path, F_OK) == 0 else {
            throw Failure(.noInput, "there is no file \(FileError.quoted(path))")
        }
        guard access(path, R_OK) == 0 else {
            throw Failure(.noInput, "\(FileError.quoted(path)) may not be read: permission denied")
        }
        do throws(WorkbookError) {
            cells = BookCells(try WorkbookContents(path: path))
        } catch {
            if case .notAFile = error { throw Failure(.noInput, "\(error)") }
            throw Failure(.document, "\(error)")
        }
        do throws(BookObjection) {
            record = try BookRecord(of: cells)
        } catch {
            throw Failure(.document, "\(FileError.quoted(path)) cannot be read: \(error)")
        }
        try Workbook.requireVersion(record, path)
        briefing = try Workbook.briefing(record, path)
    }

    /// Every version lays workbooks out in its own way.
    private static func requireVersion(_ record: BookRecord, _ path: String) throws(Failure) {
        guard record.version != Version.current else { return }
        throw Failure(
            .otherVersion,
            "\(FileError.quoted(path)) was made by Assay \(record.version), and this is \(Version.current): use that "
                + "version, or make the workbook again")
    }

    private static func briefing(_ record: BookRecord, _ path: String) throws(Failure) -> Briefing {
        let reading = DocumentReader.read(Array(record.document.utf8), path: "model.json")
        guard let problem = reading.problem else {
            let reason = reading.errors.first?.message ?? "it is no decision"
            throw Failure(
                .document,
                "\(FileError.quoted(path)) cannot be read: the model on the sheet Record was changed: \(reason)")
        }
        do {
            var briefing = try record.briefing(on: problem)
            if record.isSimulated { briefing.simulated = try SimulatedRanking.of(briefing.evaluation, in: path) }
            return briefing
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(.document, "\(FileError.quoted(path)) cannot be read: \(error)")
        }
    }

    /// The document that it was made from, where it usually lies: beside it, or in the folder Criteria beside its folder.
    var documentNearby: String? {
        guard let name = record.inputs.first?.name, !name.isEmpty, !name.contains("/") else { return nil }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return [folder + name, folder + "../Criteria/" + name].first { access($0, R_OK) == 0 }
    }
}

/// A document beside the workbook that is said to come from it.
struct Provenance {
    let path: String
    /// Whether every file that the workbook was made from still has the same bytes.
    let isSame: Bool
    /// The edits from the document to the workbook's inputs; nil if edits do not lead there.
    let edits: [Edit]?
    private let problem: DecisionProblem

    /// Compares a document with a workbook's inputs.
    init(_ path: String, _ book: Workbook, _ edits: [Edit]) throws(Failure) {
        self.path = path
        let reading = try Loading.reading(at: path)
        guard let problem = reading.problem else {
            Remarks.show(reading)
            throw Failure(.document, "\(FileError.quoted(path)) has errors, so that nothing can be compared with it")
        }
        self.problem = problem
        isSame =
            book.record.inputs
            == reading.sources.map { source in
                Briefing.Input(name: source.path.lastComponent, digest: SHA256.hex(source.bytes))
            }
        self.edits = (try? book.briefing.problem.applying(edits)).flatMap { problem.edits(to: $0) }
    }

    var lines: [String] {
        let digest =
            isSame
            ? "is the one that the workbook was made from"
            : "is not the one that the workbook was made from: its digest differs"
        guard let edits else {
            return ["\(path) \(digest)", "  it has other options, criteria, weight sets, must-haves or scenarios"]
        }
        let inputs = edits.isEmpty ? "it has the same inputs" : "the workbook has other inputs:"
        return ["\(path) \(digest); \(inputs)"] + edits.map { "  \($0.sentence(in: problem))" }
    }

    var json: JSON {
        .members(
            ("document", .text(path)), ("sameDigest", .flag(isSame)), ("comparable", .flag(edits != nil)),
            (
                "differences",
                .list(
                    (edits ?? []).map { edit in
                        .members(
                            ("input", .text(edit.path(in: problem))), ("document", .text(edit.before(in: problem))),
                            ("workbook", .text(edit.after(in: problem))))
                    })
            ))
    }
}
