// Documents with keycaps where remarks are expected.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayTestSupport
import Testing

/// A document with marks such as 1️⃣ in front of what a remark must point at.
struct MarkedDocument {
    /// The document without its marks.
    let text: String
    /// The line and column of every mark, by its digit.
    let places: [Int: (line: Int, column: Int)]

    init(_ marked: String) {
        var (text, places) = ("", [Int: (line: Int, column: Int)]())
        var (line, column) = (1, 1)
        for character in marked {
            if let digit = character.unicodeScalars.first?.value, character.unicodeScalars.contains("\u{20E3}") {
                places[Int(digit) - 0x30] = (line, column)
                continue
            }
            text.append(character)
            if character.isNewline { (line, column) = (line + 1, 1) } else { column += character.unicodeScalars.count }
        }
        self.text = text
        self.places = places
    }
}

/// A remark that is expected at a mark.
struct Expected {
    let mark: Int
    let code: String
    let message: String
    let hint: String?

    init(_ mark: Int, _ code: String, _ message: String, hint: String? = nil) {
        self.mark = mark
        self.code = code
        self.message = message
        self.hint = hint
    }
}

/// Reads a text as a YAML document.
func read(_ text: String, path: String = "plant.yaml", files: DocumentFiles = .none) -> Reading {
    let reading = DocumentReader.read(Array(text.utf8), path: path, files: files)
    expectAgreement(of: reading, on: text, path: path)
    return reading
}

/// Expects exactly these remarks on a marked document, in order of place.
func expect(
    _ marked: String, path: String = "plant.yaml", files: DocumentFiles = .none, _ expected: [Expected],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let document = MarkedDocument(marked)
    let reading = read(document.text, path: path, files: files)
    let found = reading.diagnostics.map { remark in
        let place = remark.place.map { "\($0.line):\($0.column)" } ?? "0:0"
        return "\(place) \(remark.code): \(remark.message) | \(remark.hint ?? "")"
    }
    let wanted = expected.map { remark in
        let place = document.places[remark.mark] ?? (0, 0)
        return "\(place.line):\(place.column) \(remark.code): \(remark.message) | \(remark.hint ?? "")"
    }
    #expect(found == wanted, sourceLocation: sourceLocation)
    let hasErrors = reading.diagnostics.contains { $0.severity == .error }
    #expect((reading.problem == nil) == hasErrors, sourceLocation: sourceLocation)
}

/// The shortest document of the guide, with some of its text replaced.
func plant(_ replacements: (String, String)..., sourceLocation: SourceLocation = #_sourceLocation) -> String {
    replacements.reduce(pilotPlant) { text, replacement in
        let parts = text.components(separatedBy: replacement.0)
        #expect(parts.count == 2, "'\(replacement.0)' must stand once in the document", sourceLocation: sourceLocation)
        return parts.joined(separator: replacement.1)
    }
}

extension String {
    /// The parts between the places where another text stands.
    fileprivate func components(separatedBy text: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: text) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
