// Whether a finished workbook is whole.
// SPDX-License-Identifier: Apache-2.0

/// Reads a finished workbook back, before it takes the place of an old one.
///
/// On a full disk the library may report success and leave a file that is cut off. So every part is unpacked and its
/// checksum compared, is parsed as XML, and every sheet must have as many cells as were written.
struct WorkbookInspection {
    /// How many cells each sheet must have, in order of sheets.
    let cellCounts: [Int]

    /// Checks a file.
    ///
    /// - Throws: `Refusal` that says what is damaged.
    func check(path: String) throws(Refusal) {
        var found: [String: XMLCheck] = [:]
        try ZipArchive(path: path).readParts { name throws(Refusal) in
            let check = try XMLCheck(part: name)
            found[name] = check
            return check
        }
        for name in ["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"] where found[name] == nil {
            throw Refusal("its part '\(name)' is missing")
        }
        for (s, count) in cellCounts.enumerated() {
            let name = "xl/worksheets/sheet\(s + 1).xml"
            guard let check = found[name] else { throw Refusal("its part '\(name)' is missing") }
            guard check.cellCount == count else {
                throw Refusal("its part '\(name)' has \(check.cellCount) of \(count) cells")
            }
        }
    }
}
