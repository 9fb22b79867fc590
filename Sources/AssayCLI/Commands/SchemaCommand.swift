// assay schema: prints the document format as a JSON Schema.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the document format as a JSON Schema, for editors.",
        discussion: """
            Editors with a YAML language server complete keys and words, check them while you type, and show what a key \
            means when you point at it. 'assay new' sets that up; for a document that is there already, write the schema \
            beside it and name it in the first line:

              assay schema --output assay.schema.json
              # yaml-language-server: $schema=assay.schema.json

            A document in JSON names it under the key "$schema" instead. After an update of Assay, write the schema anew. \
            The schema sees one value at a time; 'assay check' sees the whole document.
            """)

    @Option(
        help: ArgumentHelp("Write the schema to a file instead.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var output: String?

    func run() throws {
        guard let output else { return try Streams.result(DocumentSchema.json.text) }
        try Output.write(DocumentSchema.json.text, to: output)
        try Streams.result(["Wrote \(output)"])
    }
}
