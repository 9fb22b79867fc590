// assay merge: puts slices of a simulation together.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayPrograms
import AssayReports

struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Put slices of a simulation together, and print the result.",
        discussion: """
            The files are those of 'assay robustness --partial'; together they give the very figures of one run. Slices \
            of other documents or settings, and slices that repeat draws, are refused.

              parallel assay robustness decision.yaml --draws '{1}..<{2}' --partial '{1}.json' ::: 0 500000 :::+ 500000 1000000
              assay merge 0.json 500000.json
            """)

    @Argument(help: "Files of 'assay robustness --partial'.", completion: .file(extensions: ["json"]))
    var files: [String]
    @Option(help: ArgumentHelp("The share of draws that separates two options.", valueName: "share"))
    var level = Share(0.95)
    @Option(
        help: ArgumentHelp("Write the merged counts to a file, and print nothing.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var partial: String?
    @Option(help: "The form of the result.") var format = OutputFormat.text

    func validate() throws {
        guard level.value > 0.5 else { throw ValidationError("--level: above 50 %") }
    }

    func run() throws {
        var merged = try PartialFile.read(files[0])
        for file in files.dropFirst() {
            let record = try PartialFile.read(file)
            if let objection = merged.objection(to: record) { throw Failure(.document, "\(file): \(objection)") }
            merged.merge(record)
        }
        if let partial { return try PartialFile.write(merged, to: partial, besides: files) }
        try format.print(RobustnessText(merged, level: level.value))
    }
}
