// The stream of YAML events, from libyaml.
// SPDX-License-Identifier: Apache-2.0

// Yams carries libyaml as its module CYaml. The events are used directly because Yams' own tree stops at the first key
// that is given twice, follows aliases, and knows only where a token begins.
import CYaml

/// One event of a YAML stream, with the bytes it stands on.
struct YAMLEvent {
    /// What happens.
    enum Kind {
        /// A scalar.
        case scalar(String, ScalarStyle)
        /// A list begins.
        case listStart
        /// A map begins; in braces or not.
        case mapStart(inBraces: Bool)
        /// A list or a map ends.
        case end
        /// A reference to an anchor.
        case alias
        /// A document begins, after directives or not.
        case documentStart(hasDirectives: Bool)
        /// A document ends.
        case documentEnd
        /// The stream begins.
        case streamStart
        /// The stream ends.
        case streamEnd
    }

    /// What happens.
    let kind: Kind
    /// The bytes of the event.
    let span: Range<Int>
    /// Whether an anchor (`&name`) stands before the value.
    let hasAnchor: Bool
    /// Whether a tag (`!name`) stands before the value.
    let hasTag: Bool
}

/// Why libyaml stopped.
struct YAMLFailure: Error {
    /// What libyaml says is wrong.
    let problem: String
    /// What it was doing.
    let context: String
    /// The byte where it stopped.
    let offset: Int
    /// The byte where it had begun what it was doing.
    let start: Int
}

/// The stream of YAML events in a text of valid UTF-8.
///
/// A class, because it owns the parser of a C library, which keeps a pointer to itself.
final class YAMLEvents {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var cursor: CharacterCursor

    private init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) throws(YAMLFailure) {
        parser = .allocate(capacity: 1)
        cursor = CharacterCursor(text, from: start)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            throw YAMLFailure(problem: "out of memory", context: "", offset: 0, start: 0)
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress.map { $0 + start }, text.count - start)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// Hands the events of a text to a body.
    ///
    /// - Parameter start: Where the text begins, behind a byte order mark.
    static func withEvents(
        of bytes: [UInt8], from start: Int, _ body: (YAMLEvents) throws(YAMLFailure) -> Void
    ) throws(YAMLFailure) {
        let result: Result<Void, YAMLFailure> = bytes.withUnsafeBufferPointer { text in
            Result { () throws(YAMLFailure) in try body(YAMLEvents(text, from: start)) }
        }
        try result.get()
    }

    /// The next event.
    func next() throws(YAMLFailure) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
        defer { yaml_event_delete(&event) }
        let start = cursor.offset(of: event.start_mark.index)
        let end = cursor.offset(of: event.end_mark.index)
        let (kind, anchor, tag) = YAMLEvents.contents(of: event)
        return YAMLEvent(kind: kind, span: start..<max(start, end), hasAnchor: anchor, hasTag: tag)
    }

    private var failure: YAMLFailure {
        let said = parser.pointee
        return YAMLFailure(
            problem: said.problem.map { String(cString: $0) } ?? "out of memory",
            context: said.context.map { String(cString: $0) } ?? "",
            offset: cursor.offset(of: said.problem_mark.index), start: cursor.offset(of: said.context_mark.index))
    }

    private static func contents(of event: yaml_event_t) -> (YAMLEvent.Kind, hasAnchor: Bool, hasTag: Bool) {
        let data = event.data
        switch event.type {
        case YAML_SCALAR_EVENT:
            return (scalar(data.scalar), data.scalar.anchor != nil, data.scalar.tag != nil)
        case YAML_SEQUENCE_START_EVENT:
            return (.listStart, data.sequence_start.anchor != nil, data.sequence_start.tag != nil)
        case YAML_MAPPING_START_EVENT:
            let inBraces = data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
            return (.mapStart(inBraces: inBraces), data.mapping_start.anchor != nil, data.mapping_start.tag != nil)
        default:
            return (mark(event), false, false)
        }
    }

    private static func mark(_ event: yaml_event_t) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_ALIAS_EVENT: return .alias
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_DOCUMENT_START_EVENT:
            let start = event.data.document_start
            let hasTags = start.tag_directives.start != start.tag_directives.end
            return .documentStart(hasDirectives: start.version_directive != nil || hasTags)
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
        default: return .streamEnd
        }
    }

    private static func scalar(_ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar) -> YAMLEvent.Kind {
        let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        switch scalar.style {
        case YAML_PLAIN_SCALAR_STYLE: return .scalar(text, .plain)
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: return .scalar(text, .block)
        default: return .scalar(text, .quoted)
        }
    }
}

/// Turns libyaml's count of characters into a count of bytes, walking from the last place asked for.
private struct CharacterCursor {
    private let text: UnsafeBufferPointer<UInt8>
    private let start: Int
    private var offset: Int
    private var index = 0

    init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.text = text
        self.start = start
        offset = start
    }

    mutating func offset(of wanted: Int) -> Int {
        while index < wanted, offset < text.count {
            offset += 1
            while offset < text.count, text[offset].continues { offset += 1 }
            index += 1
        }
        while index > wanted, offset > start {
            offset -= 1
            while offset > start, text[offset].continues { offset -= 1 }
            index -= 1
        }
        return offset
    }
}
