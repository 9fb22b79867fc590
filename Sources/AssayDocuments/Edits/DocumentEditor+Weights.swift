// A weight set added to a document.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension DocumentEditor {
    /// The document with one more weight set, behind those that it has; every other byte stays as it is.
    ///
    /// Where the document has one set without an id, in braces, that is written as the set `weights` beside the new one.
    ///
    /// - Returns: The new text; or why the set cannot be written, and then nothing is changed.
    public static func add(_ set: NewWeightSet, to reading: Reading) -> Result<AmendedDocument, EditRefusals> {
        func refuse(_ reason: String) -> Result<AmendedDocument, EditRefusals> {
            .failure(EditRefusals([EditRefusal(edit: nil, reason: reason)]))
        }
        guard let problem = reading.problem, let document = reading.sources.first else {
            return refuse("the document has errors")
        }
        guard problem.weightSet(set.id) == nil else { return refuse("there is a weight set '\(set.id)' already") }
        var remarks = Remarks(on: document)
        guard let root = DocumentReader.tree(of: document, &remarks), let weights = root.entry("weights") else {
            return refuse("the document has no weights")
        }
        guard let replacements = WeightPlaces(document: document, root: root, weights: weights).insertions(of: set)
        else {
            return refuse(
                "the document's only weight set has no id; write it as 'weights: {team: {points: {…}}}' first")
        }
        let again = read(reading, document: Replacement.apply(replacements, to: document))
        guard let found = again.problem else {
            return refuse("the document would have errors: \(again.errors.first?.message ?? "")")
        }
        guard Array(found.weightSets.dropLast()) == problem.weightSets, found.weightSets.last?.id == set.id,
            found.tree == problem.tree, found.performances == problem.performances, found.options == problem.options,
            found.scenarios == problem.scenarios, found.screens == problem.screens, found.analysis == problem.analysis
        else { return refuse("the document would not say what was meant") }
        return .success(AmendedDocument(texts: [again.sources[0]], originals: [document], problem: found))
    }

    /// A document read again with a new text, and its tables as they were read.
    private static func read(_ reading: Reading, document: SourceText) -> Reading {
        let files = DocumentFiles.among(Array(reading.sources.dropFirst()), beside: document.path)
        return DocumentReader.read(document.bytes, path: document.path, files: files)
    }
}

/// Where a document takes another weight set.
private struct WeightPlaces {
    let document: SourceText
    let root: LocatedValue
    let weights: LocatedEntry

    /// What to insert where; nil if there is no place.
    func insertions(of set: NewWeightSet) -> [Replacement]? {
        let value = weights.value
        let isFlow = !value.span.isEmpty && document.bytes[value.span.lowerBound] == UInt8(ascii: "{")
        let isNamed = value.entries?.contains { $0.value.entries != nil || $0.value.text == "equal" } ?? false
        if isNamed { return isFlow ? [insert(", " + set.flow, behindLastOf: value)] : block(set, value) }
        if value.text == "equal" {
            let old = "{\"equal\": {\"method\": \"equal\", \"name\": \"Equal weights\"}, "
            return [Replacement(text: 0, range: value.span, bytes: Array((old + set.flow + "}").utf8))]
        }
        guard isFlow else { return nil }
        return [
            insert("{\"weights\": {\"points\": ", at: value.span.lowerBound),
            insert("}, \(set.flow)}", at: value.span.upperBound),
        ]
    }

    private func insert(_ text: String, at offset: Int) -> Replacement {
        Replacement(text: 0, range: offset..<offset, bytes: Array(text.utf8))
    }

    private func insert(_ text: String, behindLastOf map: LocatedValue) -> Replacement {
        insert(text, at: map.entries?.last?.value.span.upperBound ?? map.span.lowerBound + 1)
    }

    /// Behind the last line of the section, before blank lines and remarks that belong to the next one.
    private func block(_ set: NewWeightSet, _ value: LocatedValue) -> [Replacement]? {
        guard let first = value.entries?.first else { return nil }
        let indent = String(repeating: " ", count: column(of: first.keySpan))
        let inner = value.entries?.lazy.compactMap { $0.value.entries?.first }.first.map { column(of: $0.keySpan) } ?? 0
        let isBlock = inner > indent.count && inner <= indent.count + 8
        let step = String(repeating: " ", count: isBlock ? inner - indent.count : 2)
        let later = root.entries?.map(\.keySpan.lowerBound).filter { $0 > weights.keySpan.lowerBound }.min()
        var end = later.map(lineStart) ?? document.bytes.count
        while let start = lineBefore(end), isSpare(start..<end) { end = start }
        let text = set.block(indent: indent, step: step)
        let lacksBreak = end > 0 && document.bytes[end - 1] != 0x0A && document.bytes[end - 1] != 0x0D
        return [insert((lacksBreak ? "\n" : "") + text, at: end)]
    }

    private func column(of span: Range<Int>) -> Int { document.place(of: span).column - 1 }

    private func lineStart(_ offset: Int) -> Int {
        var start = offset
        while start > document.start, document.bytes[start - 1] != 0x0A, document.bytes[start - 1] != 0x0D {
            start -= 1
        }
        return start
    }

    /// The start of the line that ends at an offset; nil at the start of the section.
    private func lineBefore(_ end: Int) -> Int? {
        guard end > weights.keySpan.upperBound else { return nil }
        var last = end - 1
        if last > 0, document.bytes[last] == 0x0A, document.bytes[last - 1] == 0x0D { last -= 1 }
        return lineStart(last)
    }

    /// Whether a line is blank, or a remark that begins at its very start.
    private func isSpare(_ line: Range<Int>) -> Bool {
        let bytes = document.bytes[line]
        return bytes.first == UInt8(ascii: "#") || bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }
}
