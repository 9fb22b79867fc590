// assay convert: writes a document in another language, or with its performances in another place.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayFiles
import AssayPrograms

struct ConvertCommand: ParsableCommand {
    /// The languages that come out.
    enum Language: String, ExpressibleByArgument, CaseIterable {
        case yaml, json, xmcda

        /// The language that the name of a file stands for.
        init?(file: String) {
            switch file.lowercased().split(separator: ".").last {
            case "yaml", "yml": self = .yaml
            case "json": self = .json
            case "xml", "xmcda": self = .xmcda
            default: return nil
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Turn a document into YAML, JSON or XMCDA, or its performances into a table.",
        discussion: """
            The result is read again before it is written, and must say what the document said. What cannot be carried over \
            is listed on standard error: comments in JSON, say, or scenarios in XMCDA.

              assay convert decision.yaml --to json
              assay convert decision.yaml --output decision.json

            Performances move into a table that a spreadsheet opens, and back into the document:

              assay convert decision.yaml --performance figures.csv --output with-table.yaml
              assay convert with-table.yaml --inline --output decision.yaml

            XMCDA 4 (https://www.decision-deck.org/xmcda) is what other tools of decision analysis read and write: \
            alternatives, criteria with their scales and thresholds, performances and weights.

              assay convert decision.yaml --output decision.xml
              assay convert theirs.xml --output theirs.yaml
            """)

    @Argument(
        help: "The document: YAML, JSON, or XMCDA in a file whose name ends in .xml or .xmcda.",
        completion: .file(extensions: ["yaml", "yml", "json", "xml", "xmcda"]))
    var document: String
    @Option(help: "The language; without it that of the output's name, or else that of the document.") var to: Language?
    @Option(
        help: ArgumentHelp("Write the result to a file instead of standard output.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json", "xml"]))
    var output: String?
    @Option(
        help: ArgumentHelp("Write the performances to a table, which the result then names.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var performance: String?
    @Option(help: "wide: one row per option; long: one row per cell, with its evidence. Wide where that is enough.")
    var form: Form?
    @Flag(
        help: "Write the performances of a table and the entries of lists into the document, so that it names no file.")
    var inline = false

    /// The forms of a table.
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case wide, long
    }

    func validate() throws {
        guard performance == nil || !inline else {
            throw ValidationError("--performance writes a table and --inline writes none: give one of them")
        }
        guard form == nil || performance != nil else { throw ValidationError("--form is for --performance FILE") }
    }

    func run() throws {
        let (reading, losses) = try load()
        let target = to ?? output.flatMap { Language(file: $0) }
        if target == .xmcda {
            guard performance == nil, !inline else {
                throw Failure(.usage, "XMCDA holds its performances itself: leave out --performance and --inline")
            }
            guard let text = XMCDAText(of: reading) else { throw Failure(.document, "") }
            return try finish(text.text, table: nil, losses: losses + text.losses)
        }
        guard let converter = DocumentConverter(reading) else {
            throw Failure(.document, "'\(document)' is a bare table, not a document; 'assay score' reads it as it is")
        }
        try checkFolder(of: converter)
        let language = target.flatMap { DocumentConverter.Language(rawValue: $0.rawValue) } ?? converter.language
        guard let result = converter.conversion(to: language, performances: try performances()) else {
            throw Failure(.document, "the result would not say the same as '\(document)'; please report that")
        }
        try finish(result.text, table: result.table, losses: losses + result.losses)
    }

    /// The document, with what was lost on the way into it.
    private func load() throws -> (Reading, [String]) {
        guard Language(file: document) == .xmcda else { return (try Loading.problem(at: document).reading, []) }
        switch try Loading.xmcda(at: document) {
        case .failure(let refusal): throw Failure(.document, "'\(document)' cannot be read: \(refusal.reason)")
        case .success(let found):
            let reading = DocumentReader.read(Array(found.text.utf8), path: "converted.yaml")
            guard reading.problem != nil else {
                Remarks.show(reading)
                throw Failure(.document, "'\(document)' does not make a decision document; see above")
            }
            Streams.remark(found.assumptions.prefix(50).map { "Assumed: \($0)\n" }.joined())
            return (reading, found.losses)
        }
    }

    private func performances() throws -> DocumentConverter.Performances {
        if inline { return .inside }
        guard let performance else { return .asTheyAre }
        let place = output ?? document
        let folder = String(place.dropLast(place.lastComponent.count))
        guard performance.hasPrefix(folder), !performance.dropFirst(folder.count).hasPrefix("/") else {
            throw Failure(
                .usage, "a document names tables in its own folder: write '\(folder)\(performance.lastComponent)'")
        }
        return .table(String(performance.dropFirst(folder.count)), form.flatMap { TableForm(rawValue: $0.rawValue) })
    }

    /// Refuses a result that would name files of another folder than its own.
    private func checkFolder(of converter: DocumentConverter) throws {
        guard !inline, !converter.files.isEmpty, let output, !output.isBeside(document) else { return }
        let folder = document.dropLast(document.lastComponent.count)
        throw Failure(
            .usage,
            """
            the result would name '\(converter.files[0])', which is beside '\(document)': write it to \
            '\(folder)\(output.lastComponent)', or add --inline to put tables and lists into it
            """)
    }

    private func finish(_ text: String, table: String?, losses: [String]) throws {
        if let performance, let table {
            try Output.write(table, to: performance, besides: [document])
            Streams.remark("Wrote \(performance)\n")
        }
        if let output {
            try Output.write(text, to: output, besides: [document])
            try Streams.result(["Wrote \(output)"])
        } else {
            try Streams.result(text)
        }
        let shown = losses.prefix(50).map { "Not carried over: \($0)\n" }
        let more = losses.count > 50 ? "and \(losses.count - 50) more\n" : ""
        Streams.remark(shown.joined() + more)
    }
}
