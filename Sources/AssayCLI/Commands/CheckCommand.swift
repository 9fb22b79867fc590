// assay check: reports every mistake of a document, and what a sharp colleague would say of it.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayPrograms
import AssayReports

struct CheckCommand: ParsableCommand {
    /// The forms that findings come in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        /// For people.
        case text
        /// For programs; keys are stable.
        case json
        /// For workflows on GitHub, which show findings beside the lines.
        case github
    }

    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report mistakes of form and of judgement, with line and column.",
        discussion: """
            Errors keep a document from being scored. Warnings and questions are what a sharp colleague would say on \
            reading it: weights without ranges, the same thing counted twice, a lead within the noise. 'assay \
            explain-rule CODE' says how one is found and why it matters; a waiver in the document accepts it with a \
            reason.

            Exits with 65 if there are errors, and with 0 if there are none; --strict counts warnings as errors. \
            Questions never count.

              assay check Criteria/decision.yaml
              assay check --strict --format github Criteria/*.yaml
            """)

    @Argument(help: "The decision documents, YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var documents: [String]
    @Option(help: "The form of the findings: text, json, or github for annotations.") var format = Format.text
    @Option(
        help: ArgumentHelp("The day to judge evidence by, the document's as-of if left out.", valueName: "yyyy-mm-dd"),
        transform: CheckCommand.day)
    var today: CalendarDate?
    @Flag(help: "Let warnings count as errors.") var strict = false

    private static func day(_ text: String) throws -> CalendarDate {
        guard let day = CalendarDate(text) else { throw ValidationError("'\(text)' is not a day such as 2026-11-23") }
        return day
    }

    func run() throws {
        var checked: [CheckedDocument] = []
        for path in documents { checked.append(try CheckedDocument(at: path, today: today)) }
        switch format {
        case .text: try Streams.result(checked.map(\.text).joined())
        case .json: try Streams.result(JSON.list(checked.map(\.json)).text)
        case .github: try Streams.result(checked.map { WorkflowCommands.text($0.findings) }.joined())
        }
        let counts = checked.flatMap(\.findings).contains {
            $0.severity == .error || (strict && $0.severity == .warning)
        }
        if counts { throw Failure(.document, "") }
    }
}

/// A document with all that was found in it.
private struct CheckedDocument {
    /// How many findings of one rule are shown as text.
    private static let most = 5

    let path: String
    let reading: Reading
    let examination: Examination?

    init(at path: String, today: CalendarDate?) throws(Failure) {
        self.path = path
        reading = try Loading.reading(at: path)
        examination = try Loading.examination(of: reading, at: path, today: today)
    }

    var findings: [Diagnostic] { examination?.findings ?? reading.diagnostics }
    private var accepted: [Examination.Accepted] { examination?.accepted ?? [] }

    var text: String {
        let (some, left) = findings.shortened(to: CheckedDocument.most)
        let shown =
            DiagnosticText(sources: reading.sources, color: Streams.colorsResults)(
                some, limit: reading.problem == nil ? 20 : .max)
            + left.map { "and \($0.count) more of \($0.code); --format json lists them all\n\n" }.joined()
        guard let problem = reading.problem else {
            return shown + "\(path): \(count(reading.errors.count, "error"))\n"
        }
        let size = [
            count(problem.options.count, "option"), count(problem.criteria.count, "criterion", "criteria"),
            count(problem.weightSets.count, "weight set"),
        ]
        return shown + waived + "\(path): in order (\(size.joined(separator: ", "))), \(outcome)\n"
    }

    /// How many findings there are of each kind.
    private var outcome: String {
        let counts = [
            (findings.count { $0.severity == .warning }, "warning"),
            (findings.count { $0.severity == .question }, "question"),
        ]
        let words = counts.filter { $0.0 > 0 }.map { count($0.0, $0.1) }
        let remarks = words.isEmpty ? "no remarks" : words.joined(separator: ", ")
        return remarks + (accepted.isEmpty ? "" : ", \(accepted.count) waived")
    }

    /// What the authors accept, each with their reason.
    private var waived: String {
        accepted.map { item in
            let label = StyledText("waived[\(item.finding.code)]", .dim).rendered(colored: Streams.colorsResults)
            return "\(label): \(item.finding.message)\n  = \(item.waiver.reason)\n\n"
        }.joined()
    }

    var json: JSON {
        .object([
            ("document", .text(path)), ("usable", .flag(reading.problem != nil)),
            ("diagnostics", .list(findings.map(\.json))), ("waived", .list(accepted.map(\.json))),
        ])
    }

    private func count(_ n: Int, _ one: String, _ many: String? = nil) -> String {
        "\(n) \(n == 1 ? one : many ?? one + "s")"
    }
}
