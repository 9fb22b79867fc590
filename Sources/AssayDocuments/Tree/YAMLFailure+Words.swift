// What libyaml says is wrong, in an analyst's words.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension YAMLFailure {
    /// The problem of a document that nests too deep.
    static let tooDeep = "too deep"
    /// The problem of a document with too many values.
    static let tooMany = "too many"

    /// The failure as a remark, at the character where the mistake can be seen.
    func diagnostic(in source: SourceText) -> Diagnostic {
        let words = words(in: source)
        return Diagnostic(words.code, .error, words.message, at: source.place(of: words.span), hint: words.hint)
    }

    private struct Words {
        var code = "yaml-syntax"
        let message: String
        let span: Range<Int>
        let hint: String
    }

    private func words(in source: SourceText) -> Words {
        if let words = limitWords ?? tabWords(in: source) { return words }
        if let words = quoteWords ?? keyWords(in: source) { return words }
        return bracketWords ?? characterWords(in: source)
    }

    private var here: Range<Int> { offset..<(offset + 1) }

    private var limitWords: Words? {
        if problem == YAMLFailure.tooDeep || problem.hasPrefix("Maximum nesting") {
            return Words(
                code: "too-deep", message: "Maps and lists nest deeper than \(DocumentLimits.depth) levels here",
                span: here,
                hint: "A decision document needs a handful of levels")
        }
        guard problem == YAMLFailure.tooMany else { return nil }
        return Words(
            code: "too-large", message: "The document has more than \(DocumentLimits.values) values", span: here,
            hint: "Split it, or put large tables into a CSV file")
    }

    private func tabWords(in source: SourceText) -> Words? {
        let place = source.place(of: here)
        let line = Array(source.line(place.line).unicodeScalars)
        let blanks = line.prefix { $0 == " " || $0 == "\t" }
        let isAtTab = place.column <= line.count && line[place.column - 1] == "\t"
        guard problem.contains("tab character") || isAtTab || blanks.contains("\t") else { return nil }
        let column = isAtTab ? place.column : 1 + (blanks.firstIndex(of: "\t") ?? 0)
        let tab = source.byteRange(of: SourcePlace(path: source.path, line: place.line, column: column))
        return Words(
            code: "tab", message: "A tab stands where YAML wants spaces", span: tab, hint: "Indent with spaces")
    }

    private var quoteWords: Words? {
        guard context.contains("quoted scalar") else { return nil }
        switch problem {
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            return Words(
                message: "In double quotes a backslash begins an escape, and this is none", span: here,
                hint: "Write '\\\\' for a backslash, or use single quotes")
        default:
            return Words(
                message: "The quotes that open here are not closed", span: start..<(start + 1),
                hint: "Close them; within single quotes an apostrophe is written twice")
        }
    }

    private func keyWords(in source: SourceText) -> Words? {
        switch problem {
        case "could not find expected ':'":
            if let words = foreignWords(in: source) { return words }
            return Words(
                message: "This line is neither 'key: value' nor a list item",
                span: start..<lineEnd(from: start, in: source),
                hint: "Put a colon and a space after the key, or indent the line to continue the text above")
        case "mapping values are not allowed in this context":
            if let words = gluedWords(in: source) { return words }
            return Words(
                message: "A ': ' cannot stand here", span: here,
                hint: "Put a text with a colon into quotes, or check the indentation of this line")
        case "found unexpected ':'":
            return Words(
                message: "A space is missing after this colon", span: (offset - 1)..<offset, hint: "Write ': '")
        case "did not find expected key", "did not find expected '-' indicator":
            return Words(
                message: "This line does not fit the lines above it", span: offset..<lineEnd(from: offset, in: source),
                hint: "Lines of one map or list begin at the same column")
        case "block sequence entries are not allowed in this context":
            return Words(
                message: "A list item cannot stand here", span: here,
                hint: "Begin the list on a line of its own, below its key")
        default: return nil
        }
    }

    /// A line that begins with a dash from a word processor, or has a colon from a keyboard of another script.
    private func foreignWords(in source: SourceText) -> Words? {
        let line = source.bytes[start..<lineEnd(from: start, in: source)]
        let text = String(decoding: line, as: UTF8.self)
        guard let culprit = text.unicodeScalars.first(where: { "–—‒―−•·‣◦*：﹕︓꞉∶".unicodeScalars.contains($0) }),
            let range = text.utf8.firstRange(of: String(culprit).utf8)
        else { return nil }
        let first = start + text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let isDash = first == start
        let name = "'\(culprit)' is \(culprit.code) \(culprit.properties.name ?? "")"
        return Words(
            message: isDash ? "\(name), which begins no list item" : name,
            span: first..<(first + String(culprit).utf8.count), hint: isDash ? "Write '- '" : "Write ': '")
    }

    /// A line with a colon that lacks its space, so that the next colon comes too early.
    private func gluedWords(in source: SourceText) -> Words? {
        let lineStart =
            source.bytes[..<min(offset, source.bytes.count)].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 }
            ?? source.start
        let before = source.bytes[lineStart..<offset]
        guard let colon = before.firstIndex(of: UInt8(ascii: ":")), colon + 1 < offset, source.bytes[colon + 1] > 0x20
        else { return nil }
        return Words(message: "A space is missing after this colon", span: colon..<(colon + 1), hint: "Write ': '")
    }

    private var bracketWords: Words? {
        switch problem {
        case "did not find expected ',' or ']'":
            return Words(
                message: "The list that opens here is not closed properly", span: start..<(start + 1),
                hint:
                    "Separate items by commas and end with ']'; put texts with commas or brackets into quotes"
            )
        case "did not find expected ',' or '}'":
            return Words(
                message: "The map that opens here is not closed properly", span: start..<(start + 1),
                hint:
                    "Separate entries by commas and end with '}'; put texts with commas or braces into quotes"
            )
        case "did not find expected node content":
            return Words(message: "A value is missing here", span: here, hint: "Write the value, or remove the comma")
        default: return nil
        }
    }

    private func characterWords(in source: SourceText) -> Words {
        let character = source.line(source.place(of: here).line).unicodeScalars
            .dropFirst(source.place(of: here).column - 1).first
        if problem == "found character that cannot start any token", let character {
            return Words(
                message: "A text cannot begin with '\(String(character).quotable)'", span: here,
                hint: "Put the text into quotes")
        }
        if context.contains("anchor") || context.contains("alias") || context.contains("tag") {
            return Words(
                message: "A text that begins with '&', '*' or '!' needs quotes", span: start..<(start + 1),
                hint: "Put the text into quotes")
        }
        if context.contains("block scalar") {
            return Words(
                message: "After '|' or '>' the text begins on the next line", span: here,
                hint: "Move the text to the next line and indent it")
        }
        return Words(message: "This is not YAML", span: here, hint: "Check indentation, colons and quotes around here")
    }

    private func lineEnd(from offset: Int, in source: SourceText) -> Int {
        let rest = source.bytes[min(offset, source.bytes.count)...]
        let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
        return max(offset + 1, end)
    }
}
