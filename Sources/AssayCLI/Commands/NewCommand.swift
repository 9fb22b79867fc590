// assay new: writes a starter document.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayFiles
import AssayPrograms
import Glibc

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write a commented starter document.",
        discussion: """
            Writes NAME.yaml, a small complete document that passes 'assay check' as it is. A file that exists is left alone.

              assay new pilot-plant

            Beside it stands assay.schema.json, with which VS Code and other editors complete and check the document while \
            you type; 'assay help schema' says more.
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
        try Output.write(Starter.document(named: stem), to: path)
        let schema = try writeSchema(beside: path)
        try Streams.result(["Wrote \(path)"] + schema + ["Next: assay check \(path)"])
    }

    /// Writes the schema that the document names, unless it is there; one of another version is left to its owner.
    private func writeSchema(beside path: String) throws(Failure) -> [String] {
        let schema = String(path.dropLast(path.lastComponent.count)) + DocumentSchema.fileName
        let text = DocumentSchema.json.text
        guard access(schema, F_OK) == 0 else {
            try Output.write(text, to: schema)
            return ["Wrote \(schema), with which editors complete and check the document"]
        }
        if (try? FileTarget(schema))?.contents(limit: 1 << 20) != Array(text.utf8) {
            Streams.remark("\(schema) is of another version; to update it: assay schema --output \(schema)\n")
        }
        return []
    }
}
