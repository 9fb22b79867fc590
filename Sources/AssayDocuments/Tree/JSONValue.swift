// JSON that Assay wrote itself, read back.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// A value of a JSON text that is no decision document, such as a record that another run of Assay wrote.
public indirect enum JSONValue: Hashable, Sendable {
    /// `null`.
    case nothing
    /// A text, a number or a word, as it is written, without its quotes.
    case scalar(String)
    /// A list.
    case list([JSONValue])
    /// A map, by key.
    case map([String: JSONValue])

    /// Reads a file.
    ///
    /// - Returns: Nil with remarks if it is not JSON.
    /// - Throws: `DocumentError` if it cannot be read.
    public static func read(
        contentsOf path: String, limit: Int = DocumentReader.defaultLimit
    ) throws(DocumentError) -> (value: JSONValue?, source: SourceText, diagnostics: [Diagnostic]) {
        read(SourceText(path: path, bytes: try FileBytes.read(path, limit: limit)))
    }

    /// Reads a text.
    ///
    /// - Returns: Nil with remarks if it is not JSON.
    public static func read(
        _ source: SourceText
    ) -> (value: JSONValue?, source: SourceText, diagnostics: [Diagnostic]) {
        var remarks = Remarks(on: source)
        let tree = TextCheck.passes(&remarks, as: "JSON", allowsLineSeparators: true) ? JSONTree.read(&remarks) : nil
        return (remarks.hasErrors ? nil : tree.map(JSONValue.init), source, remarks.sorted)
    }

    private init(_ value: LocatedValue) {
        switch value.content {
        case .scalar where value.isNothing: self = .nothing
        case .scalar(let text, _): self = .scalar(text)
        case .list(let list): self = .list(list.map(JSONValue.init))
        case .map(let entries):
            self = .map(Dictionary(entries.map { ($0.key, JSONValue($0.value)) }) { first, _ in first })
        case .broken: self = .scalar("")
        }
    }

    /// The value of a key; nil if this is no map or has no such key.
    public subscript(key: String) -> JSONValue? {
        if case .map(let members) = self { members[key] } else { nil }
    }

    /// The text of a scalar.
    public var text: String? { if case .scalar(let text) = self { text } else { nil } }
    /// The members of a list.
    public var list: [JSONValue]? { if case .list(let list) = self { list } else { nil } }
    /// The whole number of a scalar.
    public var whole: Int? { text.flatMap { Int($0) } }
    /// The number of a scalar.
    public var number: Double? { text.flatMap { DecimalNumber($0)?.value } }
    /// `true` or `false`.
    public var flag: Bool? { text == "true" ? true : text == "false" ? false : nil }
    /// The texts of a list of scalars; nil if one is none.
    public var texts: [String]? { all(\.text) }
    /// The whole numbers of a list of scalars; nil if one is none.
    public var wholes: [Int]? { all(\.whole) }

    private func all<T>(_ read: (JSONValue) -> T?) -> [T]? {
        guard let list else { return nil }
        let values = list.compactMap(read)
        return values.count == list.count ? values : nil
    }
}
