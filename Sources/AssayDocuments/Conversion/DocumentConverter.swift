// A document in another language, or with its performances in another place.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Writes a document in another language, or with its performances in another place.
///
/// The result is read again before it is handed out, and must say what the document said.
public struct DocumentConverter {
    /// The languages of documents.
    public enum Language: String, Hashable, Sendable, CaseIterable {
        case yaml
        case json
    }

    /// Where performances stand.
    public enum Performances: Hashable, Sendable {
        /// Where they stand now.
        case asTheyAre
        /// In the document, and the entries of lists with them: the document names no file.
        case inside
        /// In a table, by its path from the folder of the document; in the wide form if that has a place for all of them,
        /// unless a form is asked for.
        case table(String, TableForm?)
    }

    /// What comes out.
    public struct Conversion: Sendable {
        /// The document.
        public let text: String
        /// The table that it names now.
        public let table: String?
        /// What was not carried over, one sentence each without a full stop.
        public let losses: [String]
    }

    private let reading: Reading
    private let problem: DecisionProblem
    private let root: LocatedValue
    private let document: SourceText

    /// A converter of a document; nil for a document with errors, and for a bare table.
    public init?(_ reading: Reading) {
        guard let problem = reading.problem, let document = reading.sources.first,
            !BareTable.isMeant(by: document.path), let root = DocumentReader.tree(of: document)
        else { return nil }
        (self.reading, self.problem, self.root, self.document) = (reading, problem, root, document)
    }

    /// The language of the document.
    public var language: Language { DocumentReader.isJSON(document) ? .json : .yaml }

    /// The files that the document names, by the paths that it gives them, each once.
    public var files: [String] {
        reading.sources.dropFirst().map { String($0.path.dropFirst(document.path.folder.count)) }
    }

    /// The document in a language; nil if the result would not say the same, which is a mistake of Assay's.
    public func conversion(to target: Language, performances: Performances = .asTheyAre) -> Conversion? {
        var layout = LayoutBuilder.layout(of: root, in: document, isJSON: language == .json)
        let table = place(performances, in: &layout)
        var losses = table?.losses ?? []
        if performances == .inside { losses += lossesOfLists }
        if target == .json, language == .yaml { layout.root = layout.root.withoutYAML }
        let text = Writer(dialect: dialect(of: target)).text(of: layout)
        let lost = comments(missingIn: text, target)
        if lost > 0 { losses.append("\(lost) \(lost == 1 ? "comment" : "comments")") }
        let conversion = Conversion(text: text, table: table?.text, losses: losses)
        return says(conversion, target, performances, isWhole: table?.losses.isEmpty ?? true) ? conversion : nil
    }

    private func dialect(of target: Language) -> Writer.Dialect {
        target == .json ? .json : language == .json ? .barestYAML : .yaml
    }

    /// Puts performances in their new place.
    private func place(_ performances: Performances, in layout: inout DocumentLayout) -> PerformanceText? {
        switch performances {
        case .asTheyAre: return nil
        case .inside:
            if namesTable { layout.root.replace(DocumentKeys.performance.field.name, by: .performances(of: problem)) }
            for list in problem.lists.lists { layout.root.placeInside(list) }
            return nil
        case .table(let name, let form):
            layout.root.replace(DocumentKeys.performance.field.name, by: .path(name))
            return PerformanceText(of: problem, as: form)
        }
    }

    /// How many comments of the document a text does not have.
    private func comments(missingIn text: String, _ target: Language) -> Int {
        guard language == .yaml else { return 0 }
        let before = Comments(in: document, around: root).texts.filter { !$0.hasPrefix("# yaml-language-server:") }
        guard target == .yaml else { return before.count }
        let source = SourceText(path: "converted.yaml", bytes: Array(text.utf8))
        guard let tree = DocumentReader.tree(of: source) else { return before.count }
        let after = Comments(in: source, around: tree).texts.filter { !$0.hasPrefix("# yaml-language-server:") }
        return before.count - after.count
    }

    /// Whether the performances stand in a file.
    private var namesTable: Bool {
        let value = root.entries?.first { $0.key == DocumentKeys.performance.field.name }?.value
        guard let entries = value?.entries else { return value?.text != nil }
        return entries.contains { $0.key == PerformanceKeys.file.field.name && $0.value.text != nil }
    }

    private var lossesOfLists: [String] {
        let digests = problem.lists.lists.filter(\.isInFile).count
        return digests == 0
            ? [] : ["the \(digests == 1 ? "file and checksum of 1 list" : "files and checksums of \(digests) lists")"]
    }

    private func says(
        _ conversion: Conversion, _ target: Language, _ performances: Performances, isWhole: Bool
    ) -> Bool {
        let folder = document.path.folder
        var texts = reading.sources
        if case .table(let name, _) = performances, let table = conversion.table {
            texts.insert(SourceText(path: folder + name, bytes: Array(table.utf8)), at: 0)
        }
        let path = folder + "converted." + target.rawValue
        let again = DocumentReader.read(
            Array(conversion.text.utf8), path: path, files: .among(texts, beside: path))
        guard let found = again.problem else { return false }
        let whole = performances == .inside ? problem.holdingItsLists : problem
        return isWhole
            ? found == whole : found.performances.cells.map(\.best) == problem.performances.cells.map(\.best)
    }
}

extension Layout {
    /// The name of a file, without quotes where it is as plain as most are.
    fileprivate static func path(_ name: String) -> Layout {
        let isPlain =
            name.first?.isLetter == true
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._/-".contains($0)) }
        return isPlain ? .word(name) : .text(name)
    }

    /// Replaces the value of a key.
    fileprivate mutating func replace(_ key: String, by value: Layout) {
        change(key) { member in
            member.value = value
            member.beside = nil
        }
    }

    /// Writes the entries of a list where the name of its file stood.
    fileprivate mutating func placeInside(_ list: EvidenceList) {
        guard list.isInFile else { return }
        change(DocumentKeys.lists.field.name) { lists in
            lists.value.change(list.id) { member in
                member.value.remove(ListKeys.sha256.field.name)
                member.value.change(ListKeys.file.field.name) { file in
                    file.key = LayoutScalar(text: ListKeys.entries.field.name)
                    file.value = .list(list.entries.map(Layout.text))
                    file.beside = nil
                }
            }
        }
    }

    /// Changes the member of a map with a key; nothing where there is none.
    private mutating func change(_ key: String, _ body: (inout LayoutMember) -> Void) {
        guard case .map(var members, let isInline) = self,
            let place = members.firstIndex(where: { $0.key?.text == key })
        else { return }
        body(&members[place])
        self = .map(members, isInline: isInline)
    }

    private mutating func remove(_ key: String) {
        guard case .map(let members, let isInline) = self else { return }
        self = .map(members.filter { $0.key?.text != key }, isInline: isInline)
    }

    /// The value with blocks of lines as texts in quotes.
    fileprivate var withoutYAML: Layout {
        switch self {
        case .scalar(let scalar):
            if case .block = scalar.style { .text(scalar.text) } else { self }
        case .list(let members, let isInline): .list(members.map(\.withoutYAML), isInline: isInline)
        case .map(let members, let isInline): .map(members.map(\.withoutYAML), isInline: isInline)
        }
    }
}

extension LayoutMember {
    fileprivate var withoutYAML: LayoutMember {
        var member = self
        member.value = value.withoutYAML
        return member
    }
}
