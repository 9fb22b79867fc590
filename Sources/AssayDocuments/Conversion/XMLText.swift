// Elements of XML as text.
// SPDX-License-Identifier: Apache-2.0

/// An element of XML: its name, its attributes, and either a text or further elements.
struct XMLElement {
    let name: String
    var attributes: [(name: String, value: String)] = []
    var text: String?
    var children: [XMLElement] = []

    /// An element with further elements.
    init(_ name: String, _ attributes: [(name: String, value: String)] = [], _ children: [XMLElement]) {
        (self.name, self.attributes, self.children) = (name, attributes, children)
    }

    /// An element with a text.
    init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }

    /// The document with this element at its root, two blanks deeper a level.
    var document: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + lines(margin: "") }

    private func lines(margin: String) -> String {
        let shown = attributes.map { " \($0.name)=\"\(XMLElement.escaped($0.value))\"" }.joined()
        if let text { return "\(margin)<\(name)\(shown)>\(XMLElement.escaped(text))</\(name)>\n" }
        if children.isEmpty { return "\(margin)<\(name)\(shown)/>\n" }
        return "\(margin)<\(name)\(shown)>\n" + children.map { $0.lines(margin: margin + "  ") }.joined()
            + "\(margin)</\(name)>\n"
    }

    /// A text with the characters that XML reserves as entities, and those that it cannot hold as U+FFFD.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "\n": "&#10;"
            case "\t": "&#9;"
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
            default: String(scalar)
            }
        }.joined()
    }
}
