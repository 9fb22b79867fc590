// Waived findings and rules, for people and for programs.
// SPDX-License-Identifier: Apache-2.0

public import Assay

extension Waiver {
    /// Why a finding is accepted, by whom and when.
    public var reason: String {
        let signature = [by, on.map { "\($0)" } ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        return "because: \(because)" + (signature.isEmpty ? "" : " (\(signature))")
    }

    /// The waiver as a JSON object.
    public var json: JSON {
        .object([
            ("rule", .text(rule)), ("of", .list(of.map(JSON.text))), ("because", .text(because)), ("by", .text(by)),
            ("on", .optional(on.map { "\($0)" })),
        ])
    }
}

extension Examination.Accepted {
    /// The finding with its waiver, as a JSON object.
    public var json: JSON { .object([("finding", finding.json), ("waiver", waiver.json)]) }
}

extension LintRule {
    /// The rule as a JSON object.
    public var json: JSON {
        .object([
            ("code", .text(code)), ("severity", .text(severity.rawValue)), ("summary", .text(summary)),
            ("detection", .text(detection)), ("importance", .text(importance)), ("citation", .text(citation)),
        ])
    }

    /// The rule in a paragraph each: what it finds, how, why it matters, and where to read on.
    public func lines(colored: Bool) -> [String] {
        let title = StyledText(code, .bold).rendered(colored: colored)
        let waiver = "waivers: [{rule: \(code), of: […], because: …, by: …}]"
        return ["\(title)  (\(severity.rawValue))", "", "  \(summary).", ""]
            + part("How it is found", detection) + part("Why it matters", importance) + part("Read on", citation)
            + (severity == .error
                ? ["Errors cannot be waived."] : ["To accept it in a document, with the reason:", "  \(waiver)"])
    }

    private func part(_ title: String, _ text: String) -> [String] {
        [title] + text.wrapped(to: 96).map { "  " + $0 } + [""]
    }
}

extension String {
    /// The text in lines of at most so many characters, broken between words.
    func wrapped(to width: Int) -> [String] {
        split(separator: " ").reduce(into: [String]()) { lines, word in
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
    }
}
