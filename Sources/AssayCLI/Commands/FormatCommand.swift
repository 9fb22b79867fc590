// assay fmt: puts documents in canonical form.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssayDocuments
import AssayFiles
import AssayPrograms

struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt", abstract: "Put documents in canonical form, with their comments.",
        discussion: """
            Keys come in the order of the guide, with two blanks a level, a blank line between sections, and lines of up to \
            120 characters. Ids keep the order of the file, which is that of the report; comments stay with what they \
            belong to; what you wrote in brackets stays in brackets where it fits, and what you spread out stays spread \
            out. What the document says is read again and compared before a file is replaced, and a file that somebody has \
            changed meanwhile stays as it is.

              assay fmt Criteria/*.yaml
              assay fmt --check Criteria/*.yaml     prints the names of files that would change, and exits with 1
              assay fmt - < draft.yaml              prints the result

            A document with errors is left alone: exit code 65.
            """)

    @Argument(
        help: "The decision documents, YAML or JSON; - for standard input.",
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var documents: [String]
    @Flag(help: "Write nothing; print the names of files that would change, and exit with 1 if there are any.")
    var check = false

    func run() throws {
        var worst: Failure.Code?
        for path in documents {
            let outcome = try format(path)
            if outcome == .document || worst == nil { worst = outcome ?? worst }
        }
        if let worst { throw Failure(worst, "") }
    }

    /// Formats one document.
    ///
    /// - Returns: Why the command will not exit with 0; nil if nothing stands against that.
    private func format(_ path: String) throws -> Failure.Code? {
        if path.lastComponent == DocumentSchema.fileName {
            Streams.remark("\(path): passed over, because it is the schema of documents\n")
            return nil
        }
        let reading = try path == "-" ? Loading.standardInput() : Loading.reading(at: path)
        switch DocumentFormatter.format(reading) {
        case .failure(.hasErrors):
            Remarks.show(reading)
            Streams.remark("\(path): left alone, because it has errors\n")
            return .document
        case .failure(.wouldChange):
            Streams.remark("\(path): left alone, because the result would not say the same; please report that\n")
            return .document
        case .success(let text):
            return try finish(path, text, replacing: reading.sources[0].bytes)
        }
    }

    private func finish(_ path: String, _ text: SourceText, replacing old: [UInt8]) throws -> Failure.Code? {
        let isSame = text.bytes == old
        if check {
            if !isSame { try Streams.result([path]) }
            return isSame ? nil : .different
        }
        let formatted = String(decoding: text.bytes, as: UTF8.self)
        if path == "-" {
            try Streams.result(formatted)
        } else if isSame {
            try Streams.result(["\(path) is in canonical form"])
        } else {
            try Output.write(formatted, to: path, replacing: old)
            try Streams.result(["Wrote \(path)"])
        }
        return nil
    }
}
