// Diagnostics as annotations of a workflow on GitHub.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Writes diagnostics as workflow commands, which GitHub shows beside the lines that they speak of.
///
///     ::warning file=Criteria/minerals.yaml,line=12,col=9,title=tiny-weight::'Noise' weighs 1 %25%0AHint: …
///
/// Errors and warnings keep their names; a question is a notice. A text keeps its meaning by escapes: per cent signs
/// and line breaks everywhere, colons and commas in properties too.
///
/// > GitHub (2026). *Workflow commands for GitHub Actions*. docs.github.com
public enum WorkflowCommands {
    /// Diagnostics, one a line.
    public static func text(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { line($0) + "\n" }.joined()
    }

    private static func line(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place.map { place in
            [
                ("file", place.path), ("line", String(place.line)), ("col", String(place.column)),
                ("endColumn", String(place.column + place.length)),
            ]
        }
        let properties = ((place ?? []) + [("title", diagnostic.code)]).map { "\($0)=\(escaped($1, inProperty: true))" }
        let text = diagnostic.message + (diagnostic.hint.map { "\nHint: \($0)" } ?? "")
        return
            "::\(name(of: diagnostic.severity)) "
            + "\(properties.joined(separator: ","))::\(escaped(text, inProperty: false))"
    }

    private static func name(of severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .question: "notice"
        }
    }

    private static func escaped(_ text: String, inProperty: Bool) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "%": "%25"
            case "\r": "%0D"
            case "\n": "%0A"
            case ":" where inProperty: "%3A"
            case "," where inProperty: "%2C"
            default: String(scalar)
            }
        }.joined()
    }
}
