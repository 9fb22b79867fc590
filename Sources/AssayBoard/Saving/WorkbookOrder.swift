// The workbook of what is on the board.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayFiles
import AssayReports
import AssayWorkbook
import Glibc

/// The workbook of what is on the board: everything it takes to make it, so that nobody waits for it meanwhile.
struct WorkbookOrder: Sendable {
    let evaluation: Evaluation
    let moment: Moment
    let reading: Reading
    /// What the simulation says; nil if it is still to be made.
    let draws: DrawnPicture?

    /// The name that a browser saves it under.
    var name: String { ReportTarget.path(for: reading.sources[0].path).lastComponent }

    /// The workbook, byte for byte.
    ///
    /// - Throws: `BoardObjection` if it cannot be made.
    func bytes() async throws(BoardObjection) -> [UInt8] {
        var drawn = draws
        if drawn == nil { drawn = await DrawnPicture.of(evaluation, revision: 0) }
        let briefing = Briefing(
            evaluation: evaluation, simulated: drawn?.picture?.simulated,
            inputs: reading.sources.map { Briefing.Input(name: $0.path.lastComponent, digest: SHA256.hex($0.bytes)) },
            diagnostics: reading.diagnostics, version: Version.current, command: command)
        return try WorkbookOrder.written(Report(on: briefing))
    }

    /// Writes the workbook into a folder that nobody else can see, and takes it from there.
    private static func written(_ report: Report) throws(BoardObjection) -> [UInt8] {
        var template = Array("\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/assay-board-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else {
            throw BoardObjection(.failed, "there is no place for temporary files")
        }
        let folder = String(cString: made)
        defer { rmdir(folder) }
        let path = folder + "/workbook.xlsx"
        defer { unlink(path) }
        do {
            _ = try report.write(to: path)
            guard let bytes = try FileTarget(path).contents(limit: 1 << 30) else {
                throw BoardObjection(.failed, "the workbook cannot be read back")
            }
            return bytes
        } catch let objection as BoardObjection {
            throw objection
        } catch {
            throw BoardObjection(.failed, "\(error)")
        }
    }

    /// The command that makes the workbook again, with file names only.
    private var command: String {
        let document = moment.document
        let scenario = moment.scenario.map { ["--scenario", document.scenarios[$0].id] } ?? []
        let edits = moment.edits.flatMap { edit in
            ["--set", "\(edit.path(in: document))=\(edit.after(in: document))".quotedForShell]
        }
        let words =
            [
                "assay report", reading.sources[0].path.lastComponent, "--weights",
                document.weightSets[moment.weightSet].id,
            ]
        return (words + scenario + edits).joined(separator: " ")
    }
}

extension String {
    /// The text as one word of a command line.
    fileprivate var quotedForShell: String { contains { " []'".contains($0) } ? "'\(self)'" : self }
}
