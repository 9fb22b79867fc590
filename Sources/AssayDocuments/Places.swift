// Where the parts of a document stand.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Where the parts of a document and its tables stand: keys for things with ids, values for figures and settings.
///
/// Places are worked out when they are asked for.
public struct Places: Sendable {
    private struct Spot {
        let text: Int
        let span: Range<Int>
    }

    private var texts: [SourceText]
    private var spots: [Subject: Spot] = [:]

    /// No places yet in a document.
    init(in document: SourceText) { texts = [document] }

    /// The place of a part, or nil if the document does not have it.
    public subscript(subject: Subject) -> SourcePlace? {
        spots[subject].map { texts[$0.text].place(of: $0.span) }
    }

    /// The text in which a part stands, and its bytes: what an editor replaces.
    public func bytes(of subject: Subject) -> (text: SourceText, range: Range<Int>)? {
        spots[subject].map { (texts[$0.text], $0.span) }
    }

    /// Adds a table, in which parts that are noted from now on stand.
    mutating func add(_ table: SourceText) { texts.append(table) }

    /// Notes where a part stands.
    ///
    /// - Parameter isInTable: Whether that is in the table that was added last, or in the document.
    mutating func note(_ subject: Subject, at span: Range<Int>, isInTable: Bool) {
        spots[subject] = Spot(text: isInTable ? texts.count - 1 : 0, span: span)
    }
}
