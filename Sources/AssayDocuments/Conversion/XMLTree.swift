// XML text → elements.
// SPDX-License-Identifier: Apache-2.0

import AssayXML

/// Gathers the elements of a text in XML.
///
/// A class, because a reader of XML hands its events to an object.
final class XMLTree: XMLHandler {
    private static let limit = 1_000_000
    private var open: [XMLElement] = []
    private var count = 0
    private var root: XMLElement?

    /// The root of a text.
    static func root(of bytes: [UInt8]) throws(XMLFault) -> XMLElement {
        let tree = XMLTree()
        let reader = try XMLReader(of: "XMCDA file", tree)
        try reader.take(bytes, count: bytes.count)
        try reader.take([], count: 0)
        guard tree.count <= limit, let root = tree.root else {
            throw XMLFault(reason: "it has more than \(limit) elements", line: 1)
        }
        return root
    }

    func begin(_ name: String, _ attributes: [String: String]) {
        count += 1
        guard count <= XMLTree.limit else { return }
        var element = XMLElement(name, "")
        element.attributes = attributes.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
        open.append(element)
    }

    func text(_ text: String) {
        guard count <= XMLTree.limit, !open.isEmpty else { return }
        open[open.count - 1].text? += text
    }

    func end(_ name: String) {
        guard count <= XMLTree.limit, var element = open.popLast() else { return }
        element.text = element.text?.trimmingEnds
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
    }
}

extension XMLElement {
    /// The value of an attribute.
    subscript(attribute name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// The first child with a name.
    func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    /// All children with a name.
    func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    /// The text of a child, if it has any.
    func text(of name: String) -> String? { child(name)?.text.flatMap { $0.isEmpty ? nil : $0 } }
}

extension String {
    /// The text without blanks at either end.
    var trimmingEnds: String { String(trimmingEnd.drop { $0.isWhitespace }) }
}
