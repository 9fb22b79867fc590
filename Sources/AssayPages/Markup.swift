// A piece of a page, in which every text is escaped.
// SPDX-License-Identifier: Apache-2.0

/// A piece of a page: texts that are escaped on their way in, and elements made from such pieces.
///
/// Everything is written so that it is HTML and well-formed XML at once: attributes in quotes, and no element left open.
struct Markup: Hashable, Sendable {
    let source: String

    /// A text.
    init(_ text: String) { source = Markup.escaped(text) }

    /// An element with some content; attributes that are nil are left out.
    init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: [Markup] = []) {
        let listed = attributes.map { key, value in value.map { " \(key)=\"\(Markup.escaped($0))\"" } ?? "" }.joined()
        source =
            content.isEmpty && Markup.empty.contains(name)
            ? "<\(name)\(listed)/>" : "<\(name)\(listed)>\(content.map(\.source).joined())</\(name)>"
    }

    /// An element with a text.
    init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
        self.init(name, attributes, [Markup(text)])
    }

    private init(source: String) { self.source = source }

    /// Pieces one after another, each on a line of its own.
    static func lines(_ pieces: [Markup]) -> Markup {
        Markup(source: pieces.map { "\n" + $0.source }.joined() + "\n")
    }

    /// A style sheet, which has no texts of others in it but those that `StyleSheet` has made safe.
    static func style(_ sheet: StyleSheet) -> Markup { Markup(source: "<style>\n\(sheet.source)</style>") }

    /// Elements that have no content.
    private static let empty: Set<String> = ["meta", "col", "br", "rect", "line", "path", "circle", "polyline"]

    /// Characters that mean something in markup become references, and those that XML cannot hold become `�`.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n": escaped.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
