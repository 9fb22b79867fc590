// assay check: reports every mistake of a document.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayReports

struct CheckCommand: ParsableCommand {
    /// The forms that findings come in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        /// For people.
        case text
        /// For programs; keys are stable.
        case json
    }

    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report every mistake of a document, with line and column.",
        discussion: """
            Exits with 65 if the document has errors, and with 0 if it has none; --strict counts warnings too.

              assay check Criteria/decision.yaml
            """)

    @Argument(help: "The decision documents, YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var documents: [String]
    @Option(help: "The form of the findings.") var format = Format.text
    @Flag(help: "Let warnings count as errors.") var strict = false

    func run() throws {
        let readings = try documents.map { path in (path, try Loading.reading(at: path)) }
        switch format {
        case .text: try Streams.result(readings.map { text($0.0, $0.1) }.joined())
        case .json: try Streams.result(JSON.list(readings.map { json($0.0, $0.1) }).text)
        }
        let counted = readings.flatMap(\.1.diagnostics).filter {
            $0.severity == .error || (strict && $0.severity == .warning)
        }
        if !counted.isEmpty { throw Failure(.document, "") }
    }

    private func text(_ path: String, _ reading: Reading) -> String {
        let findings = DiagnosticText(sources: reading.sources, color: Streams.colorsResults)(reading.diagnostics)
        guard let problem = reading.problem else {
            return findings + "\(path): \(count(reading.errors.count, "error"))\n"
        }
        let size =
            "\(count(problem.options.count, "option")), \(count(problem.criteria.count, "criterion", "criteria"))"
        let remarks = reading.diagnostics.isEmpty ? "no remarks" : count(reading.diagnostics.count, "remark")
        return findings + "\(path): in order (\(size), \(count(problem.weightSets.count, "weight set"))), \(remarks)\n"
    }

    private func json(_ path: String, _ reading: Reading) -> JSON {
        .object([
            ("document", .text(path)), ("usable", .flag(reading.problem != nil)),
            ("diagnostics", .list(reading.diagnostics.map(\.json))),
        ])
    }

    private func count(_ n: Int, _ one: String, _ many: String? = nil) -> String {
        "\(n) \(n == 1 ? one : many ?? one + "s")"
    }
}
