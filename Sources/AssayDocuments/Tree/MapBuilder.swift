// The entries of a map, each key once.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The entries of a map as they come, with keys that are given twice reported at the second.
struct MapBuilder {
    private(set) var entries: [LocatedEntry] = []
    /// Where each key is; only filled when there are more keys than a glance takes in.
    private var positions: [String: Int] = [:]

    /// Adds an entry unless its key cannot be one.
    mutating func add(_ key: LocatedValue, _ value: LocatedValue, _ remarks: inout Remarks) {
        guard case .scalar(let text, let style) = key.content else {
            if !key.isBroken {
                remarks.error("wrong-type", "A key is a word, not \(key.kindInWords)", at: key.span)
            }
            return
        }
        guard text != "<<" || style != .plain else {
            remarks.error("merge-key", "The merge key '<<' is not read", at: key.span, hint: "Write the entries out")
            return
        }
        var value = value
        if value.span.isEmpty { value.span = key.span }
        add(LocatedEntry(key: text, keySpan: key.span, value: value), &remarks)
    }

    private mutating func add(_ entry: LocatedEntry, _ remarks: inout Remarks) {
        if let first = position(of: entry.key) {
            let line = remarks.source.place(of: entries[first].keySpan).line
            remarks.error(
                "duplicate-key", "'\(entry.key.quotable)' is given twice", at: entry.keySpan,
                hint: "The first one is on line \(line): keep one of them")
            return
        }
        if entries.count >= 8 { positions[entry.key] = entries.count }
        entries.append(entry)
        if entries.count == 8 {
            for (position, entry) in entries.enumerated() { positions[entry.key] = position }
        }
    }

    private func position(of key: String) -> Int? {
        entries.count < 8 ? entries.firstIndex { $0.key == key } : positions[key]
    }

    /// Whether what looks like a key without a value is really the decimals of the number before: `{low: 1,5}`.
    ///
    /// YAML reads a comma in braces as the end of an entry, whatever stands around it.
    mutating func absorbsDecimals(_ key: LocatedValue, _ value: LocatedValue, _ remarks: inout Remarks) -> Bool {
        guard let last = entries.indices.last, value.isNothing, value.span.isEmpty, let decimals = key.text,
            !key.isQuoted,
            let whole = entries[last].value.text, key.span.lowerBound == entries[last].value.span.upperBound + 1,
            decimals.isDigits, DecimalNumber(whole.withoutChangeSign) != nil
        else { return false }
        let span = entries[last].value.span.lowerBound..<key.span.upperBound
        remarks.add(
            NumberMistake(in: "\(whole.withoutChangeSign),\(decimals)").diagnostic(at: remarks.source.place(of: span)))
        entries[last].value = LocatedValue(content: .broken, span: span)
        return true
    }
}

extension String {
    /// A number without the `x` or `+` that a change of a scenario begins with.
    fileprivate var withoutChangeSign: String { String(drop { "x×+".contains($0) }) }
}
