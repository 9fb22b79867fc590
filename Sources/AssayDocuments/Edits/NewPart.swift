// A part that is new to a document, as text.
// SPDX-License-Identifier: Apache-2.0

/// A part that is new to a document, such as a weight set: its id, keys with values on one line each, and rows last.
struct NewPart {
    let id: String
    /// The keys, and their values as YAML writes them on one line.
    var entries: [(key: String, flow: String)]
    /// A last key whose value is a map of rows, each on a line of its own; without rows it is left out.
    var rows: (key: String, rows: [(key: String, flow: String)]) = ("", [])

    /// Lines of block YAML as `assay fmt` breaks them, each with its line break, indented as the other parts are.
    ///
    /// - Parameter section: The key of the section that the part belongs to.
    func block(in section: String, indent: String, step: String) -> String {
        let text = SourceText(path: "part.yaml", bytes: Array("\(section):\n\(plainBlock("  ", "  "))".utf8))
        guard let root = DocumentReader.tree(of: text) else { return plainBlock(indent, step) }
        let layout = LayoutBuilder.layout(of: root, in: text, isJSON: false)
        let lines: [Substring] = Writer(dialect: .yaml).text(of: layout).split(separator: "\n")
        return lines.dropFirst().map { line in
            let level = line.prefix { $0 == " " }.count / 2
            return indent + String(repeating: step, count: level - 1) + line.dropFirst(2 * level) + "\n"
        }.joined()
    }

    /// Lines of block YAML, with the value of every key on the line of the key.
    private func plainBlock(_ indent: String, _ step: String) -> String {
        let inner = indent + step
        let lines = rows.rows.map { "\(inner)\(step)\($0.key): \($0.flow)\n" }
        return "\(indent)\(id):\n" + entries.map { "\(inner)\($0.key): \($0.flow)\n" }.joined()
            + (lines.isEmpty ? "" : "\(inner)\(rows.key):\n" + lines.joined())
    }

    /// One entry of a map in braces, as JSON and YAML both read it.
    var flow: String {
        let row = rows.rows.map { "\($0.key): \($0.flow)" }.joined(separator: ", ")
        let all = entries + (row.isEmpty ? [] : [(rows.key, "{\(row)}")])
        let members = all.map { "\"\($0.key)\": \(NewPart.quoted($0.flow))" }
        return "\"\(id)\": {\(members.joined(separator: ", "))}"
    }

    /// Flow YAML as JSON: words get quotes, and so do fractions and dates.
    private static func quoted(_ flow: String) -> String {
        guard !flow.hasPrefix("\"") else { return flow }
        var (result, word) = ("", "")
        func end() {
            let isNumber = DecimalNumber(word) != nil
            result += word.isEmpty || isNumber ? word : "\"\(word)\""
            word = ""
        }
        for character in flow {
            guard "{}[],: ".contains(character) else {
                word.append(character)
                continue
            }
            end()
            result.append(character)
        }
        end()
        return result
    }
}
