// YAML text → tree, with everything that a decision document does without refused in place.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Reads YAML into a tree.
///
/// Accepted is what a document needs: one document of maps, lists and scalars. Anchors, aliases, tags, merge keys,
/// directives and further documents are refused where they stand, so nothing is ever expanded.
struct YAMLTree {
    private let events: YAMLEvents
    private var remarks: Remarks
    private var valueCount = 0

    /// The tree of the remarks' text, or nil if it is no YAML.
    static func read(_ remarks: inout Remarks) -> LocatedValue? {
        var root: LocatedValue?
        let (source, before) = (remarks.source, remarks)
        do throws(YAMLFailure) {
            try YAMLEvents.withEvents(of: source.bytes, from: source.start) { events throws(YAMLFailure) in
                var tree = YAMLTree(events: events, remarks: before)
                defer { remarks = tree.remarks }
                root = try tree.root()
            }
            return root
        } catch {
            let remark = error.diagnostic(in: source)
            // What was refused on a line, such as an alias, is the reason for what does not fit behind it.
            if !remarks.sorted.contains(where: { $0.place?.line == remark.place?.line }) { remarks.add(remark) }
            return nil
        }
    }

    private mutating func root() throws(YAMLFailure) -> LocatedValue? {
        _ = try events.next()
        let opening = try events.next()
        guard case .documentStart(let hasDirectives) = opening.kind else {
            remarks.error(
                "empty", "The document is empty", at: 0..<0,
                hint: "Start from 'assay new', which writes a commented document")
            return nil
        }
        if hasDirectives {
            remarks.error(
                "directive", "Directives such as %YAML have no place in a decision document", at: opening.span,
                hint: "Remove the line")
        }
        let value = try value(of: try events.next(), depth: 1)
        _ = try events.next()
        let closing = try events.next()
        if case .documentStart = closing.kind {
            remarks.error(
                "second-document", "A second document begins here", at: closing.span,
                hint: "Give each document its own file")
        }
        return value
    }

    private mutating func value(of event: YAMLEvent, depth: Int) throws(YAMLFailure) -> LocatedValue {
        try count(event, depth)
        refuseProperties(of: event)
        switch event.kind {
        case .scalar(let text, let style):
            return LocatedValue(content: .scalar(text, style), span: event.span)
        case .listStart:
            return try list(from: event, depth)
        case .mapStart(let inBraces):
            return try map(from: event, inBraces, depth)
        default:
            remarks.error(
                "alias", "References such as '*name' are not read", at: word(at: event.span),
                hint: "Write the value out")
            return LocatedValue(content: .broken, span: event.span)
        }
    }

    private mutating func list(from opening: YAMLEvent, _ depth: Int) throws(YAMLFailure) -> LocatedValue {
        var items: [LocatedValue] = []
        while true {
            let event = try events.next()
            if case .end = event.kind {
                return LocatedValue(content: .list(items), span: opening.span.lowerBound..<event.span.upperBound)
            }
            items.append(try value(of: event, depth: depth + 1))
        }
    }

    private mutating func map(
        from opening: YAMLEvent, _ inBraces: Bool, _ depth: Int
    ) throws(YAMLFailure) -> LocatedValue {
        var map = MapBuilder()
        while true {
            let event = try events.next()
            if case .end = event.kind {
                let span = opening.span.lowerBound..<event.span.upperBound
                return LocatedValue(content: .map(map.entries), span: span)
            }
            let key = try value(of: event, depth: depth + 1)
            let value = try value(of: try events.next(), depth: depth + 1)
            if inBraces, map.absorbsDecimals(key, value, &remarks) { continue }
            map.add(key, value, &remarks)
        }
    }
}

// MARK: - What is refused

extension YAMLTree {
    private mutating func count(_ event: YAMLEvent, _ depth: Int) throws(YAMLFailure) {
        valueCount += 1
        let (offset, start) = (event.span.lowerBound, event.span.lowerBound)
        guard depth <= DocumentLimits.depth else {
            throw YAMLFailure(problem: YAMLFailure.tooDeep, context: "", offset: offset, start: start)
        }
        guard valueCount <= DocumentLimits.values else {
            throw YAMLFailure(problem: YAMLFailure.tooMany, context: "", offset: offset, start: start)
        }
    }

    private mutating func refuseProperties(of event: YAMLEvent) {
        if event.hasAnchor {
            remarks.error(
                "anchor", "Anchors such as '&name' are not read", at: word(at: event.span),
                hint: "Write the value out where it is needed")
        }
        if event.hasTag {
            remarks.error("tag", "Tags such as '!name' are not read", at: word(at: event.span), hint: "Remove the tag")
        }
    }

    /// The bytes from a place to the next blank, bracket or comma.
    private func word(at span: Range<Int>) -> Range<Int> {
        let ends: [UInt8] = Array(" \t\r\n,]}".utf8)
        let rest = remarks.source.bytes[span.lowerBound...]
        return span.lowerBound..<(rest.firstIndex { ends.contains($0) } ?? rest.endIndex)
    }
}
