// The seal by which Assay knows its own pages, and whether somebody has changed one.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// A digest of the whole page, in a comment at its end.
///
///     file = text of the page | "<!-- Assay sha256:" | 64 digits of the text's digest | " -->" | line feed
enum PageSeal {
    private static let (opening, closing) = ("<!-- Assay sha256:", " -->\n")
    private static let length = opening.utf8.count + 64 + closing.utf8.count

    /// The bytes of a page with its seal.
    static func sealed(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        return bytes + Array((opening + SHA256.hex(bytes) + closing).utf8)
    }

    /// Whether bytes are a page of Assay's in which nothing has changed.
    static func isIntact(_ bytes: [UInt8]) -> Bool {
        bytes.count > length
            && bytes.suffix(length).elementsEqual((opening + SHA256.hex(Array(bytes.dropLast(length))) + closing).utf8)
    }
}
