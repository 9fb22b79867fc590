// assay new: writes a starter document.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssayDocuments
import AssayFiles
import Glibc

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write a commented starter document.",
        discussion: """
            Writes NAME.yaml, a small complete document that passes 'assay check' as it is. A file that exists is left alone.

              assay new pilot-plant
            """)

    @Argument(help: ArgumentHelp("The name of the document; a path is followed.", valueName: "name"))
    var name: String

    func run() throws {
        let path = name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? name : name + ".yaml"
        let stem = path.split(separator: "/").last.map { $0.split(separator: ".").first.map(String.init) ?? "" } ?? ""
        guard !stem.isEmpty else { throw Failure(.usage, "'\(name)' is not a name for a document") }
        guard access(path, F_OK) != 0 else {
            throw Failure(.cannotWrite, "\(FileError.quoted(path)) exists and was left alone; choose another name")
        }
        do {
            _ = try FileTarget(path).replace(with: Array(Starter.document(named: stem).utf8))
        } catch {
            throw Failure(error.isInputOutputFailure ? .inputOutput : .cannotWrite, "\(error)")
        }
        try Streams.result(["Wrote \(path)", "Next: assay check \(path)"])
    }
}
