// A part that is new to a document, as text.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// A part that is new to a document, before it is written.
indirect enum NewPart {
    /// A number.
    case number(Double)
    /// A text.
    case text(String)
    /// A map, in order.
    case map([(key: String, value: NewPart)])

    /// The part within braces, as YAML and JSON both read it.
    var inBraces: String {
        switch self {
        case .number(let x): x.plain
        case .text(let text): text.inDoubleQuotes
        case .map(let entries):
            "{" + entries.map { "\($0.key.inDoubleQuotes): \($0.value.inBraces)" }.joined(separator: ", ") + "}"
        }
    }

    /// The lines of a YAML block: the key, then what belongs to it, further in.
    func block(_ key: String, indent: String) -> [String] {
        switch self {
        case .number(let x): ["\(indent)\(key): \(x.plain)"]
        case .text(let text): ["\(indent)\(key): \(text.isPlainYAML ? text : text.inDoubleQuotes)"]
        case .map(let entries) where entries.isEmpty: ["\(indent)\(key): {}"]
        case .map(let entries):
            ["\(indent)\(key):"] + entries.flatMap { $0.value.block($0.key, indent: indent + "  ") }
        }
    }
}

extension WeightSet {
    /// The set as a document says it, with its points.
    func newPart(in tree: CriteriaTree) -> NewPart {
        let texts = [("name", name), ("by", by), ("on", on?.description ?? ""), ("because", because)]
        let story = texts.filter { !$0.1.isEmpty }.map { (key: $0.0, value: NewPart.text($0.1)) }
        let claim = kind == .swing ? [] : [(key: "kind", value: NewPart.text(kind.rawValue))]
        let ids = tree.members.map { tree.id(of: $0) }
        let points = ids.compactMap { id in
            self.points(of: id, in: tree).map { (key: id, value: NewPart.number($0)) }
        }
        let judgement: (key: String, value: NewPart) =
            self.judgement == .equal ? ("method", .text("equal")) : ("points", .map(points))
        return .map(story + claim + [judgement])
    }
}
