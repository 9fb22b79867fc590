// assay lists: prints lists and what they share.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayReports

struct ListsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lists", abstract: "Print the lists of a document, what two of them share, and what cells count.",
        discussion: """
            What two lists share depends on how one counts: an entry such as 'rare earths' may count once, or once for each \
            element. Every convention that the document states is printed beside the one that leads, with the entries that \
            count more than once and what stands on one list alone.

              assay lists decision.yaml
              assay lists decision.yaml --format csv
            """)

    @Argument(help: "The decision document, YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var document: String
    @Option(help: "The form of the result; csv holds what lists share.") var format = OutputFormat.text

    func run() throws {
        try format.show(ListsText(try Loading.problem(at: document).problem))
    }
}
