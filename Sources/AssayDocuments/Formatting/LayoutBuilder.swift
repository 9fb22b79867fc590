// From the tree of a document to its layout: keys in the order of the format, comments with what they belong to.
// SPDX-License-Identifier: Apache-2.0

/// Lays out a tree.
struct LayoutBuilder {
    private let source: SourceText
    private let spots: Spots
    private var count = 0

    /// The layout of a document.
    static func layout(of root: LocatedValue, in source: SourceText, isJSON: Bool) -> DocumentLayout {
        let spots = Spots(of: root, in: source, isJSON: isJSON)
        var builder = LayoutBuilder(source: source, spots: spots)
        let layout = builder.layout(of: root, as: [.section(DocumentFormat.top.name)])
        var document = DocumentLayout(root: layout, head: spots.head, foot: spots.foot)
        document.keepHead(above: root.entries?.first?.key)
        return document
    }

    private init(source: SourceText, spots: Spots) {
        self.source = source
        self.spots = spots
    }

    private mutating func layout(of value: LocatedValue, as kinds: [Field.Kind]) -> Layout {
        switch value.content {
        case .broken: return .scalar(LayoutScalar(text: ""))
        case .scalar(let text, let style):
            return .scalar(LayoutScalar(text, style, at: value.span, in: source.bytes))
        case .list(let items):
            let inner = kinds.flatMap(\.members)
            let members = items.map { item in
                member(nil) { $0.layout(of: item, as: inner) }
            }
            return .list(members, isInline: spots.isInline(value))
        case .map(let entries):
            return map(entries, as: kinds, isInline: spots.isInline(value))
        }
    }

    private mutating func map(_ entries: [LocatedEntry], as kinds: [Field.Kind], isInline: Bool) -> Layout {
        let section = kinds.section(with: entries.map(\.key))
        let inner = kinds.flatMap(\.members)
        let members = entries.map { entry in
            let key = LayoutScalar(entry.key, .plain, at: entry.keySpan, in: source.bytes)
            let kinds = section.map { $0.fields.filter { $0.name == entry.key }.map(\.kind) } ?? inner
            // A value that is left out stands on its key.
            let value = entry.value.isNothing ? LocatedValue(content: .scalar("", .plain), span: 0..<0) : entry.value
            return member(key) { $0.layout(of: value, as: kinds) }
        }
        guard let order = section?.fields.map(\.name) else { return .map(members, isInline: isInline) }
        let ranks = entries.map { order.firstIndex(of: $0.key) ?? order.count }
        let sorted = members.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        return .map(sorted.map { members[$0] }, isInline: isInline)
    }

    /// A member with its comments; members count in the order in which they begin.
    private mutating func member(_ key: LayoutScalar?, _ value: (inout LayoutBuilder) -> Layout) -> LayoutMember {
        let comments = spots.comments(of: count)
        count += 1
        return LayoutMember(
            key: key, value: value(&self), above: comments.above, beside: comments.beside, below: comments.below)
    }
}

extension DocumentLayout {
    /// Keeps at the top what stood above the first key of the file, where another key is first now.
    fileprivate mutating func keepHead(above first: String?) {
        guard case .map(var members, let isInline) = root,
            let place = members.firstIndex(where: { $0.key?.text == first }),
            place > 0
        else { return }
        head += members[place].above
        members[place].above = []
        root = .map(members, isInline: isInline)
    }
}

extension LayoutScalar {
    /// A scalar as an author wrote it.
    init(_ text: String, _ style: ScalarStyle, at span: Range<Int>, in bytes: [UInt8]) {
        self.text = text
        guard !span.isEmpty else { return }
        let written = span.trimmed(in: bytes)
        isFolded = bytes[written].contains { $0 == 0x0A || $0 == 0x0D }
        switch (style, bytes[span.lowerBound]) {
        case (.block, _): self.style = .block(of: String(decoding: bytes[written], as: UTF8.self))
        case (_, UInt8(ascii: "\"")): self.style = .doubleQuoted
        case (_, UInt8(ascii: "'")): self.style = .singleQuoted
        default: self.style = .plain
        }
    }
}

extension LayoutScalar.Style {
    /// A block of lines, with its head.
    fileprivate static func block(of text: String) -> LayoutScalar.Style {
        var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { String($0) }
        let head = lines.removeFirst().trimmingEnd
        let margins = lines.filter { !$0.allSatisfy { $0 == " " } }.map { $0.prefix { $0 == " " }.count }
        let margin = head.first(where: \.isNumber) == nil ? margins.min() ?? 0 : 0
        return .block(head: head, lines: lines.map { String($0.dropFirst(margin)).trimmingBlankLine })
    }
}

extension String {
    /// The line, or nothing if it consists of blanks.
    fileprivate var trimmingBlankLine: String { allSatisfy { $0 == " " } ? "" : self }
}

extension Field.Kind {
    /// What the members of a list or of a map with ids are.
    fileprivate var members: [Field.Kind] {
        switch self {
        case .list(let kind), .map(let kind), .named(let kind): [kind]
        case .tuple(let kinds): kinds
        case .either(let kinds): kinds.flatMap(\.members)
        default: []
        }
    }

    /// The sections that it may be.
    fileprivate var ownSections: [Section] {
        switch self {
        case .section(let name): [DocumentFormat.section(name)].compactMap(\.self)
        case .either(let kinds): kinds.flatMap(\.ownSections)
        default: []
        }
    }
}

extension [Field.Kind] {
    /// The section that a map with these keys is; nil if it is a map from ids.
    fileprivate func section(with keys: [String]) -> Section? {
        flatMap(\.ownSections).first { section in keys.allSatisfy { key in section.fields.contains { $0.name == key } }
        }
    }
}
