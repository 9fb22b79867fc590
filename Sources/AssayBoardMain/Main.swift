// The entry point of the server of the meeting board.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssayFiles
import AssayPrograms
import Glibc

@main
struct BoardMain: AsyncParsableCommand {
    static let name = "assay-board"

    static let configuration = CommandConfiguration(
        commandName: name, abstract: BoardOptions.abstract, discussion: BoardOptions.discussion)

    @OptionGroup var options: BoardOptions

    func run() async throws {
        signal(SIGPIPE, SIG_IGN)
        Interruption.prepare()
        do throws(Failure) {
            try await Opening(options: options).run()
        } catch {
            Console.remark(error.message)
            Glibc.exit(error.code)
        }
    }
}
