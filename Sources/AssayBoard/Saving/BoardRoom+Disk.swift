// The document on disk, while the board shows what it said.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayReports

extension BoardRoom {
    /// What the files of the document hold now.
    private enum Found {
        case same
        case other(Reading)
        case unreadable(String)
    }

    /// Looks whether the document has changed on disk, and tells the pages if that is new.
    func lookAtDisk() {
        let state: DiskState
        switch found() {
        case .same: state = .same
        case .other(let reading): state = reading.sources.map(\.bytes) == kept ? .same : DiskState(reading)
        case .unreadable(let reason): state = .unreadable(reason)
        }
        guard state != disk else { return }
        disk = state
        forgetPicture()
        tell("disk", disk.json.line)
    }

    /// Reads the files again if their dates or sizes differ from those at the last look.
    private func found() -> Found {
        let stamps = board.reading.sources.map { FileStamp(of: $0.path) }
        guard stamps != self.stamps || disk != .same else { return .same }
        do throws(DocumentError) {
            let reading = try DocumentReader.read(contentsOf: path)
            if reading.sources.map(\.bytes) == board.reading.sources.map(\.bytes) {
                self.stamps = stamps
                return .same
            }
            return .other(reading)
        } catch {
            return .unreadable("\(error)")
        }
    }

    /// Reads the document again; what was changed on the board is given up.
    ///
    /// - Throws: `BoardObjection` if it has errors or cannot be read; then the board stays as it is.
    func reload(by: String) throws(BoardObjection) {
        let reading: Reading
        do throws(DocumentError) {
            reading = try DocumentReader.read(contentsOf: path)
        } catch {
            throw BoardObjection(.impossible, "\(error)")
        }
        if let error = reading.errors.first {
            throw BoardObjection(.impossible, "the document has errors: \(error.message)")
        }
        keep(try board.reload(reading, by: by, at: .now))
        took(reading)
        tell("document", JSON.members(("revision", .count(board.revision))).line)
        lookAhead()
    }

    /// Goes on with what is on the board, whatever the document on disk says now.
    func keepBoard(by: String) throws(BoardObjection) {
        guard disk != .same else { return }
        kept = (try? DocumentReader.read(contentsOf: path))?.sources.map(\.bytes)
        keep(board.note("The document has changed on disk; the board stays as it is", by: by, at: .now))
        disk = .same
        forgetPicture()
        tell("state", live)
    }

    /// Takes note of what the files of the document hold, because the board has just read or written them.
    func took(_ reading: Reading) {
        stamps = reading.sources.map { FileStamp(of: $0.path) }
        (disk, kept) = (.same, nil)
    }

    /// Whether the files still hold what the board has read.
    var isDocumentSame: Bool {
        guard let reading = try? DocumentReader.read(contentsOf: path) else { return false }
        return reading.sources.map(\.bytes) == board.reading.sources.map(\.bytes)
    }
}
