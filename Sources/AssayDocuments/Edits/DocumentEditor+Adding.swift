// Weight sets and scenarios added to a document.
// SPDX-License-Identifier: Apache-2.0

public import Assay

extension DocumentEditor {
    /// The document with one more weight set, behind those that it has; every other byte stays as it is.
    ///
    /// A document in canonical form stays in it. Where the document has one set without an id, that becomes the set `weights` beside the new one.
    ///
    /// - Returns: The new text; or why the set cannot be written, and then nothing is changed.
    public static func add(_ set: NewWeightSet, to reading: Reading) -> Result<AmendedDocument, EditRefusals> {
        guard set.id.isID else {
            return refused("'\(set.id.quotable)' is no id: small letters, digits and hyphens, beginning with a letter")
        }
        guard reading.problem?.weightSet(set.id) == nil else {
            return refused("there is a weight set '\(set.id)' already")
        }
        return amended(reading) { document, root in
            let places = SectionPlaces(document: document, root: root, name: "weights")
            return places.wrappingLoneSet(with: set.part) ?? places.insertions(of: set.part)
        } says: { old, new in
            new.weightSets.dropLast() == old.weightSets[...] && new.scenarios == old.scenarios && set.isMeant(in: new)
        }
    }

    /// The document with one more scenario, behind those that it has; every other byte stays as it is.
    ///
    /// - Parameter scenario: The scenario; its id must be new.
    /// - Returns: The new text; or why the scenario cannot be written, and then nothing is changed.
    public static func add(_ scenario: Scenario, to reading: Reading) -> Result<AmendedDocument, EditRefusals> {
        guard let problem = reading.problem else { return refused("the document has errors") }
        guard scenario.id.isID else {
            return refused(
                "'\(scenario.id.quotable)' is no id: small letters, digits and hyphens, beginning with a letter")
        }
        return amended(reading) { document, root in
            SectionPlaces(document: document, root: root, name: "scenarios").insertions(
                of: scenario.newPart(in: problem))
        } says: { old, new in
            new.scenarios == old.scenarios + [scenario] && new.weightSets == old.weightSets
        }
    }

    private static func refused(_ reason: String) -> Result<AmendedDocument, EditRefusals> {
        .failure(EditRefusals([EditRefusal(edit: nil, reason: reason)]))
    }

    /// The document after some insertions, if it then says what was meant, and nothing else has changed.
    private static func amended(
        _ reading: Reading, by insertions: (SourceText, LocatedValue) -> [Replacement],
        says: (DecisionProblem, DecisionProblem) -> Bool
    ) -> Result<AmendedDocument, EditRefusals> {
        guard let problem = reading.problem, let document = reading.sources.first, !BareTable.isMeant(by: document.path)
        else { return refused("the document has errors, or is a table") }
        var remarks = Remarks(on: document)
        guard let root = DocumentReader.tree(of: document, &remarks) else { return refused("the document has errors") }
        let files = DocumentFiles.among(Array(reading.sources.dropFirst()), beside: document.path)
        let text = Replacement.apply(insertions(document, root), to: document)
        let again = DocumentReader.read(text.bytes, path: text.path, files: files)
        guard let found = again.problem else {
            return refused("the document would have errors" + (again.errors.first.map { ": \($0.message)" } ?? ""))
        }
        guard says(problem, found), found.isLike(problem) else {
            return refused("the document would not say what was meant")
        }
        let neat = reading.isCanonical ? again.canonicalText ?? text : text
        return .success(AmendedDocument(texts: [neat], originals: [document], problem: found))
    }
}

extension Reading {
    /// The document in canonical form; nil if it has none.
    fileprivate var canonicalText: SourceText? { try? DocumentFormatter.format(self).get() }

    /// Whether the document is in canonical form, so that it should stay so.
    fileprivate var isCanonical: Bool { canonicalText?.bytes == sources.first?.bytes }
}

extension DecisionProblem {
    /// Whether everything but weight sets and scenarios is as in another problem.
    fileprivate func isLike(_ other: DecisionProblem) -> Bool {
        tree == other.tree && options == other.options && performances == other.performances
            && screens == other.screens && lists == other.lists && analysis == other.analysis
            && waivers == other.waivers
    }
}
