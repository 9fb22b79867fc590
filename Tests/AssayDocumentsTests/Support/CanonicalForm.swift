// What holds of every document in canonical form.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

/// Expects that formatting a document changes neither its meaning nor its comments, and that doing it twice changes nothing.
func expectCanonicalForm(of reading: Reading, sourceLocation: SourceLocation = #_sourceLocation) {
    guard let once = try? DocumentFormatter.format(reading).get() else {
        Issue.record("not formatted: \(text(of: reading.sources[0]))", sourceLocation: sourceLocation)
        return
    }
    let tables = reading.sources.dropFirst().map { DocumentFiles.File(path: $0.path, bytes: $0.bytes) }
    let files = DocumentFiles { name in
        tables.first { $0.path == name || $0.path.hasSuffix("/" + name) }.map { .success($0) } ?? .failure(.outside)
    }
    let again = DocumentReader.read(once.bytes, path: once.path, files: files)
    #expect(again.problem == reading.problem, sourceLocation: sourceLocation)
    #expect(signs(in: once) == signs(in: reading.sources[0]), sourceLocation: sourceLocation)
    let twice = try? DocumentFormatter.format(again).get()
    #expect(twice.map(text) == text(of: once), sourceLocation: sourceLocation)
}

/// Expects that a document goes into the other language and back, and its performances into a table, without loss.
func expectConversions(of reading: Reading, sourceLocation: SourceLocation = #_sourceLocation) {
    guard let converter = DocumentConverter(reading) else { return }
    for language in DocumentConverter.Language.allCases {
        let places: [DocumentConverter.Performances] = [.asTheyAre, .inside, .table("new.csv", .long)]
        for place in places {
            #expect(
                converter.conversion(to: language, performances: place) != nil,
                "\(language) \(place): \(text(of: reading.sources[0]))", sourceLocation: sourceLocation)
        }
    }
}

/// A text that was read or formatted.
func text(of source: SourceText) -> String { String(decoding: source.bytes, as: UTF8.self) }

/// The words that follow a `#`, in order of the alphabet: comments, and what looks like them.
private func signs(in source: SourceText) -> [String] {
    text(of: source).split { $0.isNewline }.flatMap {
        $0.split(separator: "#", omittingEmptySubsequences: false).dropFirst()
    }
    .map { $0.split(separator: " ").first.map(String.init) ?? "" }.sorted()
}
