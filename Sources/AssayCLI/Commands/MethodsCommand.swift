// assay methods: lists the scoring methods.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayReports

struct MethodsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "methods", abstract: "List the scoring methods and their parameters.",
        discussion: """
            A document names its method and parameters under 'analysis'. With --card, properties that readers expect of a \
            method are tried on random problems, and the card says how often each one fails.
            """)

    @Option(help: "The form of the result.") var format = OutputFormat.text
    @Flag(help: "Print the conformance card: which properties hold for which method.") var card = false

    func run() throws {
        guard !card else { return try show(ConformanceCard()) }
        switch format {
        case .text: try Streams.result(lines)
        case .json: try Streams.result(JSON.object([("methods", .list(methods.map { $0.json }))]).text)
        case .csv: try Streams.result(commaSeparated)
        }
    }

    private func show(_ card: ConformanceCard) throws {
        try format.show(card)
    }

    private var lines: [String] {
        methods.flatMap { method in
            [
                StyledText(method.id, .bold).rendered(colored: Streams.colorsResults) + "  \(method.name)",
                "    \(method.summary).", "    \(method.citation)",
            ] + method.parameters.map { "    \($0.name): \($0.meaning) (\($0.kind.words))" } + [""]
        }.dropLast()
    }

    /// All methods, then the names under which one of them is published again.
    private var methods: [any ScoringMethod] {
        ScoringMethods.all + ScoringMethods.aliases.map { $0 as any ScoringMethod }
    }

    private var commaSeparated: String {
        var table = CommaSeparated()
        table.append(["method", "name", "parameter", "meaning", "values"])
        for method in methods {
            if method.parameters.isEmpty { table.append([method.id, method.name, "", "", ""]) }
            for parameter in method.parameters {
                table.append([method.id, method.name, parameter.name, parameter.meaning, parameter.kind.words])
            }
        }
        return table.text
    }
}

extension ScoringMethod {
    fileprivate var json: JSON {
        .object([
            ("id", .text(id)), ("name", .text(name)), ("summary", .text(summary)), ("citation", .text(citation)),
            ("standing", .text(standing.rawValue)), ("conventions", .list(conventions.map(JSON.text))),
            ("examples", .list(examples.map(JSON.text))),
            ("parameters", .list(parameters.map(\.json))),
        ])
    }
}

extension MethodParameter {
    fileprivate var json: JSON {
        var members: [(key: String, value: JSON)] = [
            ("name", .text(name)), ("meaning", .text(meaning)), ("values", .text(kind.words)),
        ]
        switch kind {
        case .number(let standard, let range):
            members += [
                ("default", .number(standard)), ("minimum", .number(range.lowerBound)),
                ("maximum", .number(range.upperBound)),
            ]
        case .word(let words): members += [("default", .optional(words.first)), ("words", .list(words.map(JSON.text)))]
        case .performances, .profiles, .intervals: break
        }
        return .object(members)
    }
}

extension MethodParameter.Kind {
    fileprivate var words: String {
        switch self {
        case .number(let standard, let range): "\(range.inWords), default \(standard.plain)"
        case .word(let words): words.joined(separator: " | ") + ", default \(words.first ?? "")"
        case .performances: "one number per criterion"
        case .profiles: "a list with one number per criterion in each line"
        case .intervals: "one pair of numbers per criterion"
        }
    }
}

extension ClosedRange<Double> {
    fileprivate var inWords: String {
        switch (lowerBound.isFinite, upperBound.isFinite) {
        case (true, true): "\(lowerBound.plain) to \(upperBound.plain)"
        case (true, false): "\(lowerBound.plain) or more"
        case (false, true): "up to \(upperBound.plain)"
        case (false, false): "any number"
        }
    }
}
