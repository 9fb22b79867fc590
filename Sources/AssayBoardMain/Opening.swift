// The opening of a meeting.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayBoard
import AssayBoardServer
import AssayDocuments
import AssayFiles
import AssayPrograms
import Glibc

/// The opening of a meeting: reads the document, starts the log and the server, and says where they are.
struct Opening {
    let options: BoardOptions

    /// Serves until the process ends.
    func run() async throws(Failure) {
        let address = try SharedAddress(options.share)
        let reading = try reading()
        let log = try log()
        let room = try room(reading, log)
        let service = BoardService(gate: Gatekeeper(sharedUnder: options.share), room: room)
        await room.open()
        let opens = options.open
        do {
            try await BoardServer(service, address: address.text, port: options.port).run { port in
                Console.result(
                    Opening.lines(reading, service.gate, address, port, log.path).joined(separator: "\n") + "\n")
                if opens { Browser.open("http://\(address.inLink):\(port)/?token=\(service.gate.presenter)") }
            }
        } catch {
            throw Failure(
                .unavailable, "\(error); another port can be given with --port, and any that is free with --port 0",
                by: BoardMain.name)
        }
    }

    private func reading() throws(Failure) -> Reading {
        let reading: Reading
        do throws(DocumentError) {
            reading = try DocumentReader.read(contentsOf: options.document)
        } catch {
            throw Failure(Opening.code(for: error.reason), "\(error)", by: BoardMain.name)
        }
        let remarks = DiagnosticText(sources: reading.sources)(reading.diagnostics)
        guard reading.errors.isEmpty, reading.problem != nil else { throw Failure(.document, saying: remarks) }
        if !remarks.isEmpty { Console.remark(remarks) }
        return reading
    }

    private static func code(for reason: DocumentError.Reason) -> Failure.Code {
        switch reason {
        case .missing, .notAFile, .forbidden: .noInput
        case .tooLarge: .document
        case .failed: .inputOutput
        }
    }

    private func log() throws(Failure) -> MeetingLog {
        do throws(BoardObjection) {
            return try MeetingLog(ReportTarget.path(for: options.document, ending: ".board.jsonl"))
        } catch {
            throw Failure(.cannotWrite, error.description, by: BoardMain.name)
        }
    }

    private func room(_ reading: Reading, _ log: MeetingLog) throws(Failure) -> BoardRoom {
        do throws(BoardObjection) {
            return try BoardRoom(reading, log: log)
        } catch {
            throw Failure(.document, "\(options.document): \(error)", by: BoardMain.name)
        }
    }

    private static func lines(
        _ reading: Reading, _ gate: Gatekeeper, _ address: SharedAddress, _ port: Int, _ log: String
    ) -> [String] {
        let link = "http://\(address.inLink):\(port)/?token="
        let warning = address.isShared ? ["", "Other machines are let in. \(SharedAddress.exposure)"] : []
        return [
            reading.problem?.title ?? "", "", "  Presenter  \(link)\(gate.presenter)",
            "  Viewers    \(link)\(gate.viewer)",
            "  Log        \(log)",
        ] + warning + ["", "Whoever has the presenter's link can change the board. Ctrl-C ends the meeting."]
    }
}
