// A decision document made from XMCDA.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayXML

/// A decision document made from XMCDA 4: alternatives, criteria with scales and thresholds, performances and weights.
public struct XMCDADocument: Sendable {
    /// Why a text is not taken for XMCDA.
    public struct Refusal: Error, Hashable, Sendable {
        /// One sentence without a full stop.
        public let reason: String
    }

    /// The document, in YAML.
    public let text: String
    /// What was not carried over, one sentence each without a full stop.
    public let losses: [String]
    /// What was taken for granted where the file says nothing, one sentence each without a full stop.
    public let assumptions: [String]

    /// Reads a file.
    ///
    /// - Throws: `DocumentError` if it cannot be read.
    public static func read(contentsOf path: String) throws(DocumentError) -> Result<XMCDADocument, Refusal> {
        let bytes = try FileBytes.read(path, limit: DocumentReader.defaultLimit)
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return read(bytes, title: String(file.prefix { $0 != "." }).asciiWords.inWords)
    }

    /// Reads a text.
    ///
    /// - Parameter title: The title of the decision, where the performance table has no name.
    public static func read(_ bytes: [UInt8], title: String) -> Result<XMCDADocument, Refusal> {
        Result { () throws(Refusal) in try XMCDADocument(bytes, title) }
    }

    private init(_ bytes: [UInt8], _ title: String) throws(Refusal) {
        let root: XMLElement
        do throws(XMLFault) {
            root = try XMLTree.root(of: bytes)
        } catch {
            throw Refusal(reason: "it is no XMCDA: line \(error.line): \(error.reason)")
        }
        guard root.name == "xmcda" else {
            throw Refusal(
                reason: root.name == "XMCDA"
                    ? "it is XMCDA of a version before 4"
                    : "its outermost element is '\(root.name.quotable)', not 'xmcda'")
        }
        var reading = XMCDAReading(root)
        guard !reading.criteria.isEmpty, !reading.options.isEmpty else {
            throw Refusal(reason: "it has no \(reading.criteria.isEmpty ? "criteria" : "alternatives")")
        }
        let layout = Layout.map(
            [
                ("assay", .word("1")), ("title", .text(root.child("performanceTable")?[attribute: "name"] ?? title)),
                ("criteria", reading.criteriaLayout()), ("weights", reading.weights()),
                ("options", .map(reading.options.map { ($0.id, $0.layout as Layout?) }, isInline: false)),
                ("performance", reading.performances()),
            ], isInline: false)
        text = Writer(dialect: .barestYAML).text(of: DocumentLayout(root: layout))
        losses = reading.losses
        assumptions = reading.assumptions
    }
}
