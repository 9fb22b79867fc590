// Files that somebody may mistake for a decision document.
// SPDX-License-Identifier: Apache-2.0

/// Files that are given by mistake, told by how they begin.
enum ForeignFile {
    private static let beginnings: [(String, bytes: [UInt8])] = [
        ("a zip archive, such as an Excel workbook", [0x50, 0x4B, 0x03, 0x04]),
        ("an empty zip archive", [0x50, 0x4B, 0x05, 0x06]),
        ("an old Office file", [0xD0, 0xCF, 0x11, 0xE0]),
        ("a PDF file", Array("%PDF-".utf8)),
        ("a PNG picture", [0x89, 0x50, 0x4E, 0x47]),
        ("a JPEG picture", [0xFF, 0xD8, 0xFF]),
        ("a GIF picture", Array("GIF8".utf8)),
        ("a gzip archive", [0x1F, 0x8B]),
        ("a program", [0x7F, 0x45, 0x4C, 0x46]),
        ("an SQLite database", Array("SQLite format 3".utf8)),
        ("a rich text file", Array("{\\rtf".utf8)),
        ("text in UTF-32", [0xFF, 0xFE, 0x00, 0x00]),
        ("text in UTF-32", [0x00, 0x00, 0xFE, 0xFF]),
        ("text in UTF-16", [0xFF, 0xFE]),
        ("text in UTF-16", [0xFE, 0xFF]),
        ("a pointer of Git LFS", Array("version https://git-lfs.github.com/".utf8)),
        ("the output of a diff", Array("diff --git ".utf8)),
        ("the output of a diff", Array("--- a/".utf8)),
        ("the output of a diff", Array("Index: ".utf8)),
    ]

    /// What some bytes are, in words, if they are a file of another kind.
    static func kind(of bytes: [UInt8]) -> String? {
        if let known = beginnings.first(where: { bytes.starts(with: $0.bytes) }) { return known.0 }
        return markup(bytes) ?? wideText(bytes)
    }

    private static func markup(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        let lowercased = head.prefix(15).lowercased()
        if lowercased.hasPrefix("<!doctype html") || lowercased.hasPrefix("<html") { return "a web page" }
        return lowercased.hasPrefix("<?xml") ? "an XML file" : nil
    }

    /// UTF-16 without a byte order mark shows in zeros at every second place.
    private static func wideText(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(64)
        guard head.count >= 4 else { return nil }
        let zeros = [0, 1].map { parity in head.indices.count { $0 % 2 == parity && head[$0] == 0 } }
        let isWide = zeros.contains { $0 > head.count / 3 } && zeros.contains { $0 < head.count / 8 }
        return isWide ? "text in UTF-16" : nil
    }
}
