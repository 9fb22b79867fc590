// A weight set without an id, when a second one joins it.
// SPDX-License-Identifier: Apache-2.0

extension SectionPlaces {
    /// Puts a lone weight set without an id under the id that it always had, and a new one behind it.
    ///
    /// - Returns: Nil if the weight sets have ids, or there is none.
    func wrappingLoneSet(with part: NewPart) -> [Replacement]? {
        guard let section = root.entry(name) else { return nil }
        let value = section.value
        if value.text == "equal" {
            let old = "{\"equal\": {\"method\": \"equal\", \"name\": \"Equal weights\"}, "
            return [Replacement(text: 0, range: value.span, bytes: Array((old + part.flow + "}").utf8))]
        }
        let hasIDs = value.entries?.contains { $0.value.entries != nil || $0.value.text == "equal" } ?? true
        guard !hasIDs, let first = value.entries?.first else { return nil }
        if isInBraces(value) {
            return [
                insert("{\"weights\": {\"points\": ", at: value.span.lowerBound),
                insert("}, \(part.flow)}", at: value.span.upperBound),
            ]
        }
        let indent = String(repeating: " ", count: column(of: first.keySpan))
        let range = lineStart(first.keySpan.lowerBound)..<end(of: section)
        let lines = document.bytes[range].split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    " + String(decoding: $0, as: UTF8.self) }
        let gap = lines.last == "" ? "" : "\n"
        let text = "\(indent)weights:\n\(indent)  points:\n" + lines.joined(separator: "\n") + gap
        return [
            Replacement(
                text: 0, range: range, bytes: Array((text + part.block(in: name, indent: indent, step: "  ")).utf8))
        ]
    }
}
