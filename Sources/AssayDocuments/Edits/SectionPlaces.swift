// Where a section of a document takes another part.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Where a section of a document takes another part: behind those that it has, in lines or in braces as they are.
struct SectionPlaces {
    let document: SourceText
    let root: LocatedValue
    /// The key of the section.
    let name: String

    private var bytes: [UInt8] { document.bytes }

    /// What to insert so that the section has one more part; a section that there is not comes last.
    func insertions(of part: NewPart) -> [Replacement] {
        guard let section = root.entry(name) else { return [newSection(part)] }
        return [isInBraces(section.value) ? member(part.flow, of: section.value) : lines(part, in: section)]
    }

    private func newSection(_ part: NewPart) -> Replacement {
        if isInBraces(root) { return member("\"\(name)\": {\(part.flow)}", of: root) }
        let text = "\(name):\n" + part.block(in: name, indent: "  ", step: "  ")
        return insert((endsLine(bytes.count) ? "\n" : "\n\n") + text, at: bytes.count)
    }

    /// One more member at the end of a map in braces; on a line of its own where the last one is.
    private func member(_ text: String, of map: LocatedValue) -> Replacement {
        guard let last = map.entries?.last else { return insert(text, at: map.span.lowerBound + 1) }
        let end = last.value.span.isEmpty ? last.keySpan.upperBound + 1 : last.value.span.upperBound
        let start = lineStart(last.keySpan.lowerBound)
        let before = bytes[start..<last.keySpan.lowerBound].prefix { $0 != UInt8(ascii: "\"") }
        let isAlone = start > document.start && before.allSatisfy { " \t".utf8.contains($0) }
        return insert("," + (isAlone ? "\n" + String(decoding: before, as: UTF8.self) : " ") + text, at: end)
    }

    /// Behind the last line of the section, before blank lines and remarks that belong to the next one.
    private func lines(_ part: NewPart, in section: LocatedEntry) -> Replacement {
        let entries = section.value.entries ?? []
        let indent = entries.first.map { column(of: $0.keySpan) } ?? 2
        let inLines = entries.first { !isInBraces($0.value) && $0.value.entries != nil }
        let step = inLines?.value.entries?.first.map { column(of: $0.keySpan) - indent } ?? 2
        let end = end(of: section)
        let text = part.block(
            in: name, indent: String(repeating: " ", count: indent), step: String(repeating: " ", count: step))
        return insert((endsLine(end) ? "" : "\n") + text, at: end)
    }

    /// Where the lines of a section end.
    func end(of section: LocatedEntry) -> Int {
        let later = root.entries?.map(\.keySpan.lowerBound).filter { $0 > section.keySpan.lowerBound }.min()
        var end = later.map(lineStart) ?? bytes.count
        while let start = lineBefore(end, in: section), isSpare(start..<end) { end = start }
        return end
    }

    func insert(_ text: String, at offset: Int) -> Replacement {
        Replacement(text: 0, range: offset..<offset, bytes: Array(text.utf8))
    }

    func isInBraces(_ value: LocatedValue) -> Bool {
        !value.span.isEmpty && bytes[value.span.lowerBound] == UInt8(ascii: "{")
    }

    func column(of span: Range<Int>) -> Int { document.place(of: span).column - 1 }

    func lineStart(_ offset: Int) -> Int {
        var start = offset
        while start > document.start, !endsLine(start) { start -= 1 }
        return start
    }

    /// Whether a line ends right before an offset.
    private func endsLine(_ offset: Int) -> Bool { offset == 0 || [0x0A, 0x0D].contains(bytes[offset - 1]) }

    /// The start of the line that ends at an offset; nil at the start of the section.
    private func lineBefore(_ end: Int, in section: LocatedEntry) -> Int? {
        guard end > section.keySpan.upperBound else { return nil }
        var last = end - 1
        if last > 0, bytes[last] == 0x0A, bytes[last - 1] == 0x0D { last -= 1 }
        return lineStart(last)
    }

    /// Whether a line is blank, or a remark that begins at its very start.
    private func isSpare(_ line: Range<Int>) -> Bool {
        let bytes = bytes[line]
        return bytes.first == UInt8(ascii: "#") || bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }
}
