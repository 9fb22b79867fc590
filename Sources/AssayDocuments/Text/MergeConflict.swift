// The marks that version control leaves where two edits meet.
// SPDX-License-Identifier: Apache-2.0

/// Finds merge conflicts that were never settled.
enum MergeConflict {
    private static let marks = ["<<<<<<< ", ">>>>>>> ", "||||||| "].map { Array($0.utf8) }

    /// Whether the remarks' text has a line that opens or closes a conflict; the first one is reported.
    static func isFound(_ remarks: inout Remarks) -> Bool {
        let bytes = remarks.source.bytes
        guard let start = bytes.indices.first(where: { isMark(at: $0, in: bytes) }) else { return false }
        remarks.error(
            "merge-conflict",
            "Two versions of this document were merged, and the conflict that begins here was not settled",
            at: start..<(start + 7), hint: "Keep the lines of one version and remove the marks")
        return true
    }

    private static func isMark(at offset: Int, in bytes: [UInt8]) -> Bool {
        guard "<>|".utf8.contains(bytes[offset]), offset == 0 || bytes[offset - 1] == 0x0A else { return false }
        return marks.contains { bytes[offset...].starts(with: $0) }
    }
}
