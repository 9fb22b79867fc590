// A document in canonical form.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Puts documents in canonical form, with every comment where it belongs and the meaning as it was.
///
///     text ─▶ tree, comments ─▶ layout ─▶ text;  the new text is read again, and must say what the old one said
///
/// Keys stand in the order of the format, ids in the order of the file, which is that of the report. Formatting twice is
/// formatting once.
public enum DocumentFormatter {
    /// Why a document cannot be put in canonical form.
    public enum Refusal: Error, Hashable, Sendable {
        /// It has errors, or is no document.
        case hasErrors
        /// The new text would not say the same: a mistake of Assay's.
        case wouldChange
    }

    /// The document in canonical form.
    ///
    /// - Parameter reading: A document that was read from a file or a text.
    public static func format(_ reading: Reading) -> Result<SourceText, Refusal> {
        guard let document = reading.sources.first, reading.problem != nil, !BareTable.isMeant(by: document.path),
            let root = DocumentReader.tree(of: document)
        else { return .failure(.hasErrors) }
        let isJSON = DocumentReader.isJSON(document)
        let layout = LayoutBuilder.layout(of: root, in: document, isJSON: isJSON)
        let text = Writer(dialect: isJSON ? .json : .yaml).text(of: layout)
        let formatted = SourceText(path: document.path, bytes: Array(text.utf8))
        guard let again = DocumentReader.tree(of: formatted), root.says(what: again), reading.isSaid(by: formatted),
            isJSON
                || Comments(in: document, around: root).texts.sorted()
                    == Comments(in: formatted, around: again).texts.sorted()
        else { return .failure(.wouldChange) }
        return .success(formatted)
    }
}

extension Reading {
    /// Whether another text of the document says the same, with the tables that were read.
    func isSaid(by text: SourceText) -> Bool {
        let files = DocumentFiles.among(sources, beside: text.path)
        return DocumentReader.read(text.bytes, path: text.path, files: files).problem == problem
    }
}

extension DocumentReader {
    /// The tree of a text without errors; nil if it has some.
    static func tree(of source: SourceText) -> LocatedValue? {
        var remarks = Remarks(on: source)
        let root = tree(of: source, &remarks)
        return remarks.hasErrors ? nil : root
    }
}

extension LocatedValue {
    /// Whether another tree has the same texts under the same keys, in whatever order maps have them.
    func says(what other: LocatedValue) -> Bool { leaves.sorted() == other.leaves.sorted() }

    /// Every scalar with the keys that lead to it.
    private var leaves: [String] {
        var leaves: [String] = []
        addLeaves(to: &leaves, under: "")
        return leaves
    }

    private func addLeaves(to leaves: inout [String], under path: String) {
        switch content {
        case .scalar(let text, _): leaves.append(path + "=" + (isNothing ? "" : text))
        case .list(let items):
            leaves.append(path + "[\(items.count)]")
            for (number, item) in items.enumerated() { item.addLeaves(to: &leaves, under: path + "/\(number)") }
        case .map(let entries):
            leaves.append(path + "{\(entries.count)}")
            for entry in entries { entry.value.addLeaves(to: &leaves, under: path + "/" + entry.key) }
        case .broken: leaves.append(path + "!")
        }
    }
}
