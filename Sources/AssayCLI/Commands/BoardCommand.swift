// assay board: shows a document on a page for a meeting.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssayFiles
import AssayPrograms
import Glibc

/// Starts the server of the board, which is a program of its own, so that nobody has to build it for a report.
struct BoardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board", abstract: BoardOptions.abstract, discussion: BoardOptions.discussion)

    @OptionGroup var options: BoardOptions

    func run() throws {
        let server = BoardCommand.folder + "/assay-board"
        guard access(server, X_OK) == 0 else {
            throw Failure(
                .unavailable,
                "the meeting board is not built yet: run 'make board' where Assay was built, or 'make install' to have both "
                    + "programs side by side")
        }
        let arguments = [server] + CommandLine.arguments.drop { $0 != "board" }.dropFirst()
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        execv(server, &words)
        throw Failure(
            .unavailable, "\(FileError.quoted(server)) cannot be started: \(String(cString: strerror(errno)))")
    }

    /// The folder that this program lies in.
    private static var folder: String {
        guard let path = realpath("/proc/self/exe", nil) else { return "." }
        defer { free(path) }
        let whole = String(cString: path)
        return whole.lastIndex(of: "/").map { String(whole[..<$0]) } ?? "."
    }
}
