// Weight sets that are new to a document.
// SPDX-License-Identifier: Apache-2.0

public import Assay

extension DocumentEditor {
    /// The document with one more weight set, behind those that it has.
    ///
    /// Every byte that was there stays, but that a lone set without a name is put under its name.
    ///
    /// - Returns: The new text; or why it cannot be written there, and then nothing is changed.
    public static func add(_ set: WeightSet, to reading: Reading) -> Result<AmendedDocument, EditRefusals> {
        guard let problem = reading.problem, let document = reading.sources.first else {
            return refused("it has errors")
        }
        guard set.id.isID else {
            return refused("'\(set.id.quotable)' is no id: small letters, digits and hyphens, beginning with a letter")
        }
        guard problem.weightSet(set.id) == nil else { return refused("it has a weight set '\(set.id)' already") }
        var remarks = Remarks(on: document)
        guard let root = DocumentReader.tree(of: document, &remarks) else { return refused("it has errors") }
        let insertion = WeightSetInsertion(
            root: root, source: document, id: set.id, part: set.newPart(in: problem.tree))
        return amended(reading, expecting: try? problem.adding(set), insertion.replacements)
    }

    private static func refused(_ reason: String) -> Result<AmendedDocument, EditRefusals> {
        .failure(EditRefusals([EditRefusal(edit: nil, reason: "the document cannot be written: \(reason)")]))
    }
}

/// Finds where a new weight set goes.
private struct WeightSetInsertion {
    let root: LocatedValue
    let source: SourceText
    let id: String
    let part: NewPart

    private var bytes: [UInt8] { source.bytes }

    var replacements: [Replacement] {
        guard let entry = root.entry("weights") else { return newSection }
        return hasNamedSets(entry.value) ? [member(id, part, of: entry.value)] : wrapped(entry)
    }

    /// Whether the weight sets have names: a lone set consists of points alone.
    private func hasNamedSets(_ weights: LocatedValue) -> Bool {
        weights.entries?.contains { $0.value.entries != nil || $0.value.text == "equal" } ?? false
    }

    /// Puts a lone weight set under its own name, `weights`, and the new one after it.
    private func wrapped(_ entry: LocatedEntry) -> [Replacement] {
        let old = String(decoding: bytes[entry.value.span], as: UTF8.self)
        if entry.value.text != nil {
            return [
                replacing(
                    entry.value.span, by: "{equal: {name: Equal weights, method: equal}, \(id): \(part.inBraces)}")
            ]
        }
        if isInBraces(entry.value) {
            return [replacing(entry.value.span, by: "{\"weights\": {\"points\": \(old)}, \"\(id)\": \(part.inBraces)}")]
        }
        let entries = entry.value.entries ?? []
        guard let first = entries.first, let last = entries.last else { return [] }
        let (start, end) = (lineStart(first.keySpan.lowerBound), lineEnd(self.end(of: last)))
        let lines = bytes[start..<end].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { "    " + String(decoding: $0, as: UTF8.self) }
        let indent = self.indent(of: first)
        let text = (["\(indent)weights:", "\(indent)  points:"] + lines + part.block(id, indent: indent))
            .joined(separator: "\n")
        return [replacing(start..<end, by: text)]
    }

    /// A section of its own at the end.
    private var newSection: [Replacement] {
        if isInBraces(root) { return [member("weights", .map([(id, part)]), of: root)] }
        let lines = part.block(id, indent: "  ").joined(separator: "\n")
        let gap = bytes.last == UInt8(ascii: "\n") ? "" : "\n"
        return [replacing(bytes.count..<bytes.count, by: "\(gap)weights:\n\(lines)\n")]
    }

    /// One more member at the end of a map.
    private func member(_ key: String, _ part: NewPart, of map: LocatedValue) -> Replacement {
        guard let last = map.entries?.last else {
            let place = map.span.lowerBound + 1
            return replacing(place..<place, by: "\(key.inDoubleQuotes): \(part.inBraces)")
        }
        let end = end(of: last)
        if isInBraces(map) {
            let start = lineStart(last.keySpan.lowerBound)
            let before = bytes[start..<last.keySpan.lowerBound]
            let stands = before.allSatisfy { " \t\"".utf8.contains($0) }
            let gap = stands && start > 0 ? "\n" + indent(of: last) : " "
            return replacing(end..<end, by: ",\(gap)\(key.inDoubleQuotes): \(part.inBraces)")
        }
        let place = lineEnd(end)
        let lines = part.block(key, indent: indent(of: last)).joined(separator: "\n")
        return replacing(place..<place, by: "\n" + lines)
    }

    private func replacing(_ range: Range<Int>, by text: String) -> Replacement {
        Replacement(text: 0, range: range, bytes: Array(text.utf8))
    }

    private func isInBraces(_ value: LocatedValue) -> Bool {
        !value.span.isEmpty && [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[value.span.lowerBound])
    }

    /// Where the text of an entry ends: the span of a block reaches to what comes next.
    private func end(of entry: LocatedEntry) -> Int {
        let value = entry.value
        if value.isNothing, value.span.lowerBound <= entry.keySpan.upperBound { return entry.keySpan.upperBound + 1 }
        if isInBraces(value) { return value.span.upperBound }
        if let last = value.entries?.last { return end(of: last) }
        var end = value.span.upperBound
        while end > value.span.lowerBound, " \t\r\n".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    private func lineStart(_ place: Int) -> Int {
        (bytes[..<place].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    }

    private func lineEnd(_ place: Int) -> Int {
        let end = bytes[min(place, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return end > 0 && end <= bytes.count && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    }

    /// The blanks before a key on its line.
    private func indent(of entry: LocatedEntry) -> String {
        let line = bytes[lineStart(entry.keySpan.lowerBound)...]
        return String(decoding: line.prefix { " \t".utf8.contains($0) }, as: UTF8.self)
    }
}
