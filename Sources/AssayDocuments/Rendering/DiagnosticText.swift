// Diagnostics as text, with the line and a caret under what is meant.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Writes diagnostics as text.
///
///     error[unknown-criterion]: 'supply_securty' is not a criterion of this document
///      --> Criteria/minerals.yaml:12:9
///        |
///     12 |         supply_securty: 7
///        |         ^^^^^^^^^^^^^^
///        = hint: Did you mean 'supply_security'?
public struct DiagnosticText: Sendable {
    /// The texts that diagnostics point into.
    public let sources: [SourceText]
    /// Whether to color for a terminal.
    public let color: Bool

    /// A writer of diagnostics.
    public init(sources: [SourceText], color: Bool = false) {
        self.sources = sources
        self.color = color
    }

    /// Diagnostics, one below the other, each with a blank line after it, and how many more there are.
    ///
    /// - Parameter limit: How many to write at most. Errors go before warnings, and what is written keeps its order.
    public func callAsFunction(_ diagnostics: [Diagnostic], limit: Int = 20) -> String {
        let shown = choose(limit, of: diagnostics)
        let rest = diagnostics.count - shown.count
        let end = rest == 0 ? "" : "and \(rest) more\n"
        return shown.map { callAsFunction($0) + "\n" }.joined() + end
    }

    /// One diagnostic, ending with a line break.
    public func callAsFunction(_ diagnostic: Diagnostic) -> String {
        let title = paint("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", tone(of: diagnostic.severity))
        let headline = title + paint(": \(diagnostic.message)", "1") + "\n"
        guard let place = diagnostic.place else {
            return headline + hint(diagnostic, gutter: "")
        }
        let number = String(place.line)
        let gutter = String(repeating: " ", count: number.count)
        let arrow =
            gutter.dropFirst() + paint("-->", "34") + " \(place.path.printable):\(place.line):\(place.column)\n"
        return headline + arrow + excerpt(place, number, gutter, tone(of: diagnostic.severity))
            + hint(diagnostic, gutter: gutter)
    }

    private func excerpt(_ place: SourcePlace, _ number: String, _ gutter: String, _ tone: String) -> String {
        guard let source = sources.first(where: { $0.path == place.path }) else { return "" }
        let line = DisplayLine(around: place, in: source)
        let bar = paint("|", "34")
        let carets =
            String(repeating: " ", count: line.indent) + paint(String(repeating: "^", count: line.caretCount), tone)
        let text = line.text.isEmpty ? "" : " \(line.text)"
        return "\(gutter) \(bar)\n\(paint(number, "34")) \(bar)\(text)\n\(gutter) \(bar) \(carets)\n"
    }

    private func hint(_ diagnostic: Diagnostic, gutter: String) -> String {
        diagnostic.hint.map { "\(gutter) \(paint("=", "34")) hint: \($0)\n" } ?? ""
    }

    private func choose(_ limit: Int, of diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard diagnostics.count > limit else { return diagnostics }
        let ranked = diagnostics.indices.sorted { (rank(diagnostics[$0]), $0) < (rank(diagnostics[$1]), $1) }
        return ranked.prefix(limit).sorted().map { diagnostics[$0] }
    }

    private func rank(_ diagnostic: Diagnostic) -> Int {
        switch diagnostic.severity {
        case .error: 0
        case .question: 1
        case .warning: 2
        }
    }

    private func tone(of severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "1;31"
        case .warning: "1;33"
        case .question: "1;36"
        }
    }

    private func paint(_ text: String, _ code: String) -> String {
        color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
