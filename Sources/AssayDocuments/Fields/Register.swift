// Ids in document order, to look up and to suggest from.
// SPDX-License-Identifier: Apache-2.0

/// The ids of one kind of thing, in document order.
struct Register {
    private(set) var ids: [String] = []
    private var positions: [String: Int] = [:]

    /// Adds an id; false if it is there already.
    mutating func add(_ id: String) -> Bool {
        guard positions[id] == nil else { return false }
        positions[id] = ids.count
        ids.append(id)
        return true
    }

    /// The number of an id.
    subscript(id: String) -> Int? { positions[id] }
}

extension Remarks {
    /// Whether a text can be an id; if not, that is said.
    mutating func checkID(_ id: String, at span: Range<Int>) {
        guard !id.isID else { return }
        let words = id.asciiWords
        let hint =
            words.isID
            ? "Write '\(words)'" : "Use lower-case letters a to z, digits and single hyphens; begin with a letter"
        let foreign = words.isID ? id.foreignCharacter.map { ". Here \($0)" } ?? "" : ""
        error(
            "invalid-id", "'\(id.quotable)' is not an id: ids are lower-case words joined by hyphens", at: span,
            hint: hint + foreign)
    }
}

extension String {
    /// The letters and digits of the text in lower case, joined by hyphens: an id, or nearly one.
    var asciiWords: String {
        if isID { return self }
        return lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    }

    /// Whether the text is an id: lower-case letters, digits and single hyphens, beginning with a letter.
    var isID: Bool {
        let text = utf8.span
        guard !text.isEmpty, text[0].isLowercaseLetter else { return false }
        var isBehindHyphen = false
        for place in text.indices {
            let byte = text[place]
            let isHyphen = byte == UInt8(ascii: "-")
            guard byte.isLowercaseLetter || byte.isDigit || isHyphen && !isBehindHyphen else { return false }
            isBehindHyphen = isHyphen
        }
        return !isBehindHyphen
    }
}

extension UInt8 {
    fileprivate var isLowercaseLetter: Bool { self >= 0x61 && self <= 0x7A }
}
