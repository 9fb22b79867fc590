// Ids as words, and whether they are all different.
// SPDX-License-Identifier: Apache-2.0

extension String {
    /// An id as words: `joint-processing` becomes `Joint processing`.
    public var inWords: String {
        guard isPlainWords else {
            let words = split(separator: "-").joined(separator: " ")
            return words.prefix(1).uppercased() + words.dropFirst()
        }
        return String(unsafeUninitializedCapacity: utf8.count) { bytes in
            let text = utf8.span
            for place in text.indices {
                let byte = text[place]
                let isFirstLetter = place == 0 && byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
                bytes[place] = byte == UInt8(ascii: "-") ? UInt8(ascii: " ") : isFirstLetter ? byte - 0x20 : byte
            }
            return text.count
        }
    }

    /// Whether the text is ASCII, and no hyphen stands at an end or beside another.
    private var isPlainWords: Bool {
        let text = utf8.span
        var isBehindHyphen = true
        for place in text.indices {
            let byte = text[place]
            let isHyphen = byte == UInt8(ascii: "-")
            guard byte < 0x80, !(isHyphen && isBehindHyphen) else { return false }
            isBehindHyphen = isHyphen
        }
        return !isBehindHyphen
    }
}

extension Collection<String> {
    /// Whether no text is there twice.
    ///
    /// Numbered ids, which great tables have, rise one after the other. Otherwise fingerprints of the texts are compared, which
    /// a million ids need to be fast; only where two of them are the same are the texts themselves.
    var areDistinct: Bool {
        if zip(self, dropFirst()).allSatisfy({ $0.precedes($1) }) { return true }
        var fingerprints = Fingerprints(count: count)
        return allSatisfy { fingerprints.insert($0.fingerprint) } || Set(self).count == count
    }
}

/// A set of 64-bit fingerprints with open addressing.
private struct Fingerprints {
    private var slots: [UInt64]
    private let mask: Int

    /// No fingerprints yet of so many texts.
    init(count: Int) {
        var size = 16
        while size < count * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
    }

    /// Adds a fingerprint; false if it is there already.
    mutating func insert(_ fingerprint: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: fingerprint) & mask
        while slots[slot] != 0 {
            if slots[slot] == fingerprint { return false }
            slot = (slot + 1) & mask
        }
        slots[slot] = fingerprint
        return true
    }
}

extension String {
    /// Whether the text is shorter than another, or as long and before it in the alphabet.
    fileprivate func precedes(_ other: String) -> Bool {
        utf8.count != other.utf8.count ? utf8.count < other.utf8.count : self < other
    }

    /// A number, not 0, that different texts hardly ever share.
    fileprivate var fingerprint: UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        hash = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
        return (hash ^ hash >> 32) | 1
    }
}
