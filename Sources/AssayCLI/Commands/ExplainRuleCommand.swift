// assay explain-rule: says what a rule of the lint finds, how, and why it matters.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayPrograms
import AssayReports

struct ExplainRuleCommand: ParsableCommand {
    /// The forms that rules come in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        /// For people.
        case text
        /// For programs; keys are stable.
        case json
    }

    static let configuration = CommandConfiguration(
        commandName: "explain-rule", abstract: "Say what a rule of 'assay check' finds, how, and why it matters.",
        discussion: """
            Lists all rules if no code is given.

              assay explain-rule
              assay explain-rule double-counting
            """)

    @Argument(
        help: "The codes of rules, as 'assay check' prints them.", completion: .list(LintRules.all.map(\.code)))
    var codes: [String] = []
    @Option(help: "The form of the result.") var format = Format.text

    func run() throws {
        let rules = try codes.map(rule)
        switch format {
        case .text: try Streams.result(codes.isEmpty ? list : explained(rules))
        case .json:
            let shown = codes.isEmpty ? LintRules.all : rules
            try Streams.result(JSON.object([("rules", .list(shown.map { $0.json }))]).text)
        }
    }

    private func explained(_ rules: [any LintRule]) -> [String] {
        Array(rules.map { $0.lines(colored: Streams.colorsResults) }.joined(separator: [""]))
    }

    private var list: [String] {
        var table = TextTable([
            TextTable.Column("Rule"), TextTable.Column("Severity"), TextTable.Column("What it finds"),
        ])
        for rule in LintRules.all { table.append([rule.code, rule.severity.rawValue, rule.summary]) }
        return table.lines(colored: Streams.colorsResults)
    }

    private func rule(_ code: String) throws(Failure) -> any LintRule {
        if let rule = LintRules.named(code) { return rule }
        let nearest = Suggestion.nearest(to: code, in: LintRules.all.map(\.code))
        throw Failure(
            .usage,
            "'\(code)' is not a rule"
                + (nearest.map { "; did you mean '\($0)'?" } ?? "; 'assay explain-rule' lists them"))
    }
}
