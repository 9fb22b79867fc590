// A cell of a document in whatever form it has, while what it says becomes something else.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// A cell that stands in the document itself: one figure, three in a list, or a map with the evidence.
///
/// A map stays a map, so that the evidence and the comments stay; keys that have nothing to say any more go, and keys that
/// are needed come.
struct CellPlaces {
    let document: SourceText
    let cell: LocatedValue

    private var bytes: [UInt8] { document.bytes }

    /// Three figures over a single one or a list, or over what a map has for each of them.
    ///
    /// - Returns: Nil if the cell says neither.
    func spread(_ figures: [String]) -> [Replacement]? {
        guard cell.entries != nil else { return whole("[" + figures.joined(separator: ", ") + "]") }
        guard let best = cell.entry("best") else { return nil }
        let names = ["low", "best", "high"]
        let missing = zip(names, figures).filter { cell.entry($0.0) == nil }.map { (key: $0, figure: $1) }
        let there = zip(names, figures).compactMap { name, figure in cell.entry(name).map { over($0.value, figure) } }
        return there + (missing.isEmpty ? [] : [insertion(of: missing, after: best)])
    }

    /// One figure where nothing was known.
    ///
    /// - Returns: Nil if the cell has other keys.
    func best(_ figure: String) -> [Replacement]? {
        cell.entries == nil ? whole(figure) : cell.entry("best").map { [over($0.value, figure)] }
    }

    /// Stated ignorance: without bounds, but with the evidence.
    ///
    /// - Returns: Nil if the cell has other keys.
    func unknown() -> [Replacement]? {
        guard cell.entries != nil else { return whole(word("unknown")) }
        guard let best = cell.entry("best") else { return nil }
        return [over(best.value, word("unknown"))] + removals(of: ["low", "high"])
    }

    /// The cell becomes something else altogether.
    func whole(_ text: String) -> [Replacement] { [over(cell, text)] }

    /// A word as the document writes it.
    private func word(_ text: String) -> String { DocumentReader.isJSON(document) ? "\"\(text)\"" : text }

    private func over(_ value: LocatedValue, _ text: String) -> Replacement { replacement(value.span, text) }

    private func replacement(_ range: Range<Int>, _ text: String) -> Replacement {
        Replacement(text: 0, range: range, bytes: Array(text.utf8))
    }
}

// MARK: - Keys that come and go

extension CellPlaces {
    /// Behind another key: in braces after a comma, and else each in a line of its own.
    private func insertion(of entries: [(key: String, figure: String)], after entry: LocatedEntry) -> Replacement {
        let quote = DocumentReader.isJSON(document) ? "\"" : ""
        let indent = String(repeating: " ", count: document.place(of: entry.keySpan).column - 1)
        let place = isInBraces ? entry.value.span.upperBound : lineEnd(entry.value.span.upperBound)
        let texts = entries.map { (isInBraces ? ", " : "\n" + indent) + "\(quote)\($0.key)\(quote): \($0.figure)" }
        return replacement(place..<place, texts.joined())
    }

    /// Without some keys; comments beside them stay.
    private func removals(of names: [String]) -> [Replacement] {
        let entries = cell.entries ?? []
        return entries.indices.filter { names.contains(entries[$0].key) }.map { number in
            guard isInBraces else { return withoutLine(of: entries[number]) }
            let hasKept = entries[..<number].contains { !names.contains($0.key) }
            let own = entries[number].keySpan.lowerBound..<entries[number].value.span.upperBound
            if hasKept {
                let before = entries[number - 1].value.span.upperBound
                return replacement(before..<own.upperBound, remark(in: before..<own.lowerBound))
            }
            let after = number + 1 < entries.count ? entries[number + 1].keySpan.lowerBound : own.upperBound
            return replacement(own.lowerBound..<after, remark(in: own.upperBound..<after))
        }
    }

    /// What stands between two keys without its comma, if there is a comment in it.
    private func remark(in gap: Range<Int>) -> String {
        let text = String(decoding: bytes[gap], as: UTF8.self)
        guard text.contains("#"), let comma = text.firstIndex(of: ",") else { return "" }
        return String(text[..<comma] + text[text.index(after: comma)...])
    }

    /// Takes a line away, down to its comment if it has one.
    private func withoutLine(of entry: LocatedEntry) -> Replacement {
        let (key, end) = (entry.keySpan.lowerBound, entry.value.span.upperBound)
        let rest = bytes[end...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        if rest.endIndex < bytes.endIndex, bytes[rest.endIndex] == UInt8(ascii: "#") {
            return replacement(key..<rest.endIndex, "")
        }
        let start = bytes[..<key].lastIndex { !" \t".utf8.contains($0) }.map { $0 + 1 } ?? key
        return replacement(start..<lineStart(after: rest.endIndex), "")
    }

    private var isInBraces: Bool { !cell.span.isEmpty && bytes[cell.span.lowerBound] == UInt8(ascii: "{") }

    /// Where the line of an offset ends, before its line break.
    private func lineEnd(_ offset: Int) -> Int {
        bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    }

    /// Where the next line starts.
    private func lineStart(after offset: Int) -> Int {
        let end = lineEnd(offset)
        return bytes[end...].starts(with: [0x0D, 0x0A]) ? end + 2 : min(end + 1, bytes.count)
    }
}
