// A map read by the declaration of its section.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// A map of a document, checked against the keys of its section.
struct Fields {
    /// The section.
    let section: Section
    /// The bytes that stand for the whole map where a key is missing: its id, or its first key.
    let owner: Range<Int>
    private var entries: [LocatedEntry]

    /// The map's fields, with every unknown key reported; nil if the value is no map.
    ///
    /// - Parameters:
    ///   - name: What the value stands at, for sentences.
    ///   - owner: The bytes that stand for the map; its first key if nil.
    ///   - hint: A better hint for an unknown key than the nearest known one.
    init?(
        _ value: LocatedValue, _ section: Section, name: String, owner: Range<Int>? = nil, _ remarks: inout Remarks,
        hint: (LocatedEntry) -> String? = { _ in nil }
    ) {
        guard let entries = value.entries else {
            remarks.reportType(name, .section(section.name), value)
            return nil
        }
        self.section = section
        self.entries = entries
        self.owner = owner ?? entries.first?.keySpan ?? value.span
        let names = section.fields.map(\.name)
        for entry in entries where !names.contains(entry.key) {
            let better = hint(entry)
            if better == nil, let name = remarks.nearest(to: entry.key, in: names) { read(entry, as: name) }
            remarks.error(
                "unknown-key", "'\(entry.key.quotable)' is not a key of \(section.name)", at: entry.keySpan,
                hint: better ?? Fields.hint(for: entry, in: names, remarks))
        }
    }

    /// Goes on as if a misspelt key were written right: mistakes in its value come out too, and none of its absence.
    private mutating func read(_ entry: LocatedEntry, as name: String) {
        guard !entries.contains(where: { $0.key == name }) else { return }
        entries.append(LocatedEntry(key: name, keySpan: entry.keySpan, value: entry.value))
    }

    /// The value of a key, or nil if it is left out or wrong; both are reported where they matter.
    func read<Value>(_ key: Key<Value>, _ remarks: inout Remarks) -> Value? {
        guard let entry = entry(key) else {
            if key.field.isRequired {
                remarks.error(
                    "missing-key", "\(section.name.capitalizedFirst) needs '\(key.field.name)'", at: owner,
                    hint: "Add '\(key.field.name):' with \(key.field.kind.inWords)")
            }
            return nil
        }
        return key.read(entry.value, &remarks)
    }

    /// The entry of a key, if there is one.
    func entry<Value>(_ key: Key<Value>) -> LocatedEntry? { entries.first { $0.key == key.field.name } }

    /// The bytes of a key by its name, if it stands there.
    func span(of name: String) -> Range<Int>? { entries.first { $0.key == name }?.keySpan }

    /// Whether a key stands there, right or wrong.
    func has<Value>(_ key: Key<Value>) -> Bool { entry(key) != nil }

    private static func hint(for entry: LocatedEntry, in names: [String], _ remarks: Remarks) -> String? {
        if let colon = entry.key.firstIndex(of: ":"), names.contains(String(entry.key[..<colon])) {
            return "Put a space after the colon"
        }
        return remarks.hint(for: entry.key, in: names)
    }
}

extension String {
    /// The text with its first letter as a capital.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
