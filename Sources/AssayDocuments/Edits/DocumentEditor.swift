// Edits written into a document, with everything else left as it is.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Why an edit cannot be written into a document.
public struct EditRefusal: Error, Hashable, Sendable {
    /// The edit; nil where all of them together are refused.
    public let edit: Edit?
    /// One sentence without a full stop.
    public let reason: String
}

/// A document after edits.
public struct AmendedDocument: Sendable {
    /// The texts that have changed: the document, or tables that it names.
    public let texts: [SourceText]
    /// The texts as they were read, one for each.
    public let originals: [SourceText]
    /// The decision in it now.
    public let problem: DecisionProblem
}

/// Writes edits into a document and its tables, figure by figure.
///
///     edit ─▶ the bytes of its figure ─▶ other bytes;  the whole is read again, and must say what was meant
///
/// Comments, order, blank lines, quotes and every byte that no edit speaks of stay as they are.
public enum DocumentEditor {
    /// The document after some edits.
    ///
    /// - Parameters:
    ///   - edits: Edits of the problem in the reading, each of another input.
    ///   - reading: A document without errors.
    /// - Returns: The new texts; or a refusal for every edit that has no figure of its own in the document, and then
    ///   nothing is changed.
    public static func apply(_ edits: [Edit], to reading: Reading) -> Result<AmendedDocument, EditRefusals> {
        guard let problem = reading.problem, let document = reading.sources.first else {
            return .failure(EditRefusals([EditRefusal(edit: nil, reason: "the document has errors")]))
        }
        var remarks = Remarks(on: document)
        guard let root = DocumentReader.tree(of: document, &remarks) else {
            return .failure(EditRefusals([EditRefusal(edit: nil, reason: "the document has errors")]))
        }
        let places = FigurePlaces(root: root, reading: reading, problem: problem)
        var (replacements, refusals): ([Replacement], [EditRefusal]) = ([], [])
        for edit in edits {
            do {
                replacements += try places.replacements(for: edit)
            } catch {
                refusals.append(EditRefusal(edit: edit, reason: error.reason))
            }
        }
        guard refusals.isEmpty else { return .failure(EditRefusals(refusals)) }
        return amended(reading, expecting: try? problem.applying(edits.map(\.asWritten)), replacements)
    }

    /// The document after some replacements, if it then says what was meant.
    static func amended(
        _ reading: Reading, expecting meant: DecisionProblem?, _ replacements: [Replacement]
    ) -> Result<AmendedDocument, EditRefusals> {
        let texts = reading.sources.enumerated().map { number, source in
            Replacement.apply(replacements.filter { $0.text == number }, to: source)
        }
        let files = DocumentFiles.among(texts, beside: texts[0].path)
        let again = DocumentReader.read(texts[0].bytes, path: texts[0].path, files: files)
        guard let found = again.problem else {
            let reason = again.errors.first.map { ": \($0.message)" } ?? ""
            return .failure(EditRefusals([EditRefusal(edit: nil, reason: "the document would have errors" + reason)]))
        }
        guard found == meant else {
            return .failure(
                EditRefusals([EditRefusal(edit: nil, reason: "the document would not say what was meant")]))
        }
        let changed = zip(texts, reading.sources).filter { $0.bytes != $1.bytes }
        return .success(AmendedDocument(texts: changed.map(\.0), originals: changed.map(\.1), problem: found))
    }
}

/// Why edits cannot be written.
public struct EditRefusals: Error, Sendable {
    /// One refusal for each edit, or one for all of them.
    public let refusals: [EditRefusal]

    init(_ refusals: [EditRefusal]) { self.refusals = refusals }
}

/// Some bytes of a text, and what takes their place.
struct Replacement {
    /// The number of the text among those that were read.
    let text: Int
    let range: Range<Int>
    let bytes: [UInt8]

    static func apply(_ replacements: [Replacement], to source: SourceText) -> SourceText {
        var bytes = source.bytes
        for replacement in replacements.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            bytes.replaceSubrange(replacement.range, with: replacement.bytes)
        }
        return SourceText(path: source.path, bytes: bytes)
    }
}

extension Edit {
    /// The edit as a document can hold it: smooth curves are written by the performance of value 50.
    fileprivate var asWritten: Edit {
        guard case .curve(let j, let function) = self else { return self }
        switch function.shape {
        case .exponential:
            return .curve(criterion: j, .exponential(halfAt: function.half, over: function.range) ?? function)
        case .sShaped(let steepness, _):
            let written = ValueFunction.sShaped(halfAt: function.half, steepness: steepness, over: function.range)
            return .curve(criterion: j, written ?? function)
        default: return self
        }
    }
}
