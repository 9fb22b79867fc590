// From a layout to text: what stands on a line, and where lines break.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Writes a layout as YAML or JSON.
///
/// What the author wrote in brackets stays in brackets where it fits on a line of 120 characters. A row of simple things
/// that does not fit is filled like a paragraph; anything else is spread out, one member a line. What the author spread out
/// stays so.
struct Writer {
    /// The greatest length of a line; a text that is longer stays whole.
    static let width = 120

    /// The language.
    let dialect: Dialect

    /// A line, with the comment that ends it.
    struct Line {
        var text: String
        var comment: BesideComment?
    }

    /// The languages that documents are written in.
    enum Dialect {
        /// YAML, with scalars as the author wrote them.
        case yaml
        /// YAML, with quotes only where they are needed.
        case barestYAML
        /// JSON.
        case json
    }

    /// The text of a document.
    func text(of document: DocumentLayout) -> String {
        guard dialect != .json else { return spread(document.root, "").map { $0.text + "\n" }.joined() }
        var lines = document.head.trimmed.map { Line(text: $0) }
        var wasTall = !lines.isEmpty
        for part in document.root.members {
            var part = part
            let hasGap = part.above.first == ""
            part.above = hasGap ? Array(part.above.dropFirst()) : part.above
            let own = member(part, "")
            let isTall = own.count - part.above.count - part.below.count > 1 && !part.value.members.isEmpty
            if !lines.isEmpty, hasGap || isTall || wasTall { lines.append(Line(text: "")) }
            lines += own
            wasTall = isTall
        }
        let foot = document.foot.trimmed.map { Line(text: $0) }
        lines += (foot.isEmpty ? [] : [Line(text: "")]) + foot
        return lines.map { $0.whole + "\n" }.joined()
    }
}

extension Writer.Line {
    /// The line with its comment, which stays in its column where there is room.
    fileprivate var whole: String {
        guard let comment else { return text }
        return text + String(repeating: " ", count: max(2, comment.column - text.count)) + comment.text
    }
}

// MARK: - One member a line

extension Writer {
    /// A member of a map or list in YAML, with its comments.
    private func member(_ member: LayoutMember, _ margin: String) -> [Line] {
        let member = member.withHoistedComments
        var own = value(of: member, margin)
        if let beside = member.beside {
            if let inner = own[0].comment { own.insert(Line(text: margin + inner.text), at: 0) }
            own[own.firstIndex { !$0.text.hasPrefix(margin + "#") } ?? 0].comment = beside
        }
        return commented(member.above, margin) + own + commented(member.below, margin)
    }

    private func commented(_ lines: [String], _ margin: String) -> [Line] {
        lines.map { Line(text: $0.isEmpty ? "" : margin + $0) }
    }

    private func value(of member: LayoutMember, _ margin: String) -> [Line] {
        let lead = margin + (member.key.map { key($0) + ":" } ?? "-")
        let deeper = margin + "  "
        if case .scalar(let scalar) = member.value { return self.scalar(scalar, lead, deeper) }
        if let line = inline(member.value, isInBrackets: false) {
            if lead.count + 1 + line.count <= Writer.width || member.value.members.isEmpty {
                return [Line(text: lead + " " + line)]
            }
            if member.value.isRow { return filled(member.value, lead + " ", deeper) }
        }
        if member.key == nil, case .map(let members, _) = member.value { return item(members, margin) }
        return [Line(text: lead)] + member.value.members.trimmed.flatMap { self.member($0, deeper) }
    }

    private func scalar(_ scalar: LayoutScalar, _ lead: String, _ margin: String) -> [Line] {
        if scalar.isNothing { return [Line(text: lead)] }
        if case .block(let head, let lines) = scalar.style {
            return [Line(text: lead + " " + head)] + commented(lines, margin)
        }
        let text = self.text(of: scalar, isInBrackets: false)
        let isLong = lead.count + 1 + text.count > Writer.width
        let mayBreak = scalar.canBreak && (scalar.isFolded || dialect == .barestYAML)
        return isLong && mayBreak ? wrapped(text, lead, margin) : [Line(text: lead + " " + text)]
    }

    /// A map in a list: its first key stands behind the dash.
    private func item(_ members: [LayoutMember], _ margin: String) -> [Line] {
        var lines = members.flatMap { member($0, margin + "  ") }
        lines[0].text = margin + "- " + lines[0].text.dropFirst(margin.count + 2)
        return lines
    }

    /// A text over several lines, each as full as can be.
    private func wrapped(_ text: String, _ lead: String, _ margin: String) -> [Line] {
        var lines = [lead]
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let isFirst = lines.count == 1 && lines[0] == lead
            if isFirst || lines[lines.count - 1].count + 1 + word.count <= Writer.width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(margin + word)
            }
        }
        return lines.map { Line(text: $0) }
    }
}

// MARK: - In brackets

extension Writer {
    /// A row over several lines, each as full as can be.
    private func filled(_ row: Layout, _ lead: String, _ margin: String) -> [Line] {
        let (open, close) = brackets(of: row)
        let parts = row.members.map { inline($0, isInBrackets: true) }
        var lines = [lead + open]
        for (number, part) in parts.enumerated() {
            let isLast = number == parts.count - 1
            let piece = part + (isLast ? close : ",")
            if number == 0 {
                lines[0] += piece
            } else if lines[lines.count - 1].count + 1 + piece.count <= Writer.width {
                lines[lines.count - 1] += " " + piece
            } else {
                lines.append(margin + piece)
            }
        }
        return lines.map { Line(text: $0) }
    }

    /// A value on one line, or nil if it cannot stand on one.
    private func inline(_ value: Layout, isInBrackets: Bool) -> String? {
        switch value {
        case .scalar(let scalar):
            if case .block = scalar.style, dialect != .json { return nil }
            return text(of: scalar, isInBrackets: isInBrackets)
        case .list, .map:
            let (open, close) = brackets(of: value)
            if value.members.isEmpty { return open + close }
            guard value.fitsInBrackets else { return nil }
            return open + value.members.map { inline($0, isInBrackets: true) }.joined(separator: ", ") + close
        }
    }

    private func inline(_ member: LayoutMember, isInBrackets: Bool) -> String {
        let value = inline(member.value, isInBrackets: true) ?? ""
        let shown = value.isEmpty ? "null" : value
        return member.key.map { key($0) + ": " + shown } ?? shown
    }

    private func brackets(of value: Layout) -> (open: String, close: String) {
        if case .list = value { ("[", "]") } else { ("{", "}") }
    }

    private func key(_ key: LayoutScalar) -> String {
        if dialect == .json { return JSON.quoted(key.text) }
        return DecimalNumber(key.text) != nil ? key.text : ScalarText.yaml(key, isBarest: true, isInBrackets: true)
    }

    private func text(of scalar: LayoutScalar, isInBrackets: Bool) -> String {
        switch dialect {
        case .json: ScalarText.json(scalar)
        case .yaml: ScalarText.yaml(scalar, isBarest: false, isInBrackets: isInBrackets)
        case .barestYAML: ScalarText.yaml(scalar, isBarest: true, isInBrackets: isInBrackets)
        }
    }
}

// MARK: - JSON

extension Writer {
    /// A value of JSON, whose first line follows a margin and a key.
    private func spread(_ value: Layout, _ margin: String, after key: String = "") -> [Line] {
        let (lead, deeper) = (margin + key, margin + "  ")
        if let line = inline(value, isInBrackets: true) {
            // A comma may follow.
            if value.members.isEmpty || lead.count + line.count < Writer.width { return [Line(text: lead + line)] }
            if value.isRow { return filled(value, lead, deeper) }
        }
        let (open, close) = brackets(of: value)
        var lines = [Line(text: lead + open)]
        for (number, member) in value.members.enumerated() {
            lines += spread(member.value, deeper, after: member.key.map { self.key($0) + ": " } ?? "")
            if number < value.members.count - 1 { lines[lines.count - 1].text += "," }
        }
        return lines + [Line(text: margin + close)]
    }
}

extension LayoutMember {
    /// A map in a list hands the comments above its first key up to its own place, which is on the same line.
    fileprivate var withHoistedComments: LayoutMember {
        guard key == nil, case .map(var members, let isInline) = value, let first = members.trimmed.first else {
            return self
        }
        members[0].above = []
        var member = self
        member.value = .map(members, isInline: isInline)
        member.above += first.above
        return member
    }
}

extension [LayoutMember] {
    /// The members without blank lines above the first.
    fileprivate var trimmed: [LayoutMember] {
        var members = self
        while members.first?.above.first == "" { members[0].above.removeFirst() }
        return members
    }
}

extension [String] {
    /// The lines without blank ones at either end.
    fileprivate var trimmed: [String] {
        var lines = self[...]
        while lines.first == "" { lines.removeFirst() }
        while lines.last == "" { lines.removeLast() }
        return Array(lines)
    }
}
