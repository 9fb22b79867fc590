// Names of sheets that every application accepts.
// SPDX-License-Identifier: Apache-2.0

/// The rules for the names of sheets.
enum SheetNames {
    /// Checks the names of all sheets; applications compare them without regard to case.
    static func check(_ names: [String]) throws(Refusal) {
        if names.isEmpty { throw Refusal("it has no sheets") }
        var seen: Set<String> = []
        for name in names {
            if let fault = fault(in: name) { throw Refusal("the sheet name '\(name)' \(fault)") }
            if !seen.insert(name.lowercased()).inserted { throw Refusal("two sheets are named '\(name)'") }
        }
    }

    private static func fault(in name: String) -> String? {
        if name.isEmpty { return "is empty" }
        if name.utf16.count > 31 { return "has more than 31 characters" }
        if name.hasPrefix("'") || name.hasSuffix("'") { return "begins or ends with an apostrophe" }
        if name.lowercased() == "history" { return "is reserved by Excel" }
        if name.contains(where: { "[]:*?/\\".contains($0) }) { return "contains one of [ ] : * ? / \\" }
        return SafeText.printable(name) != name || name.contains("\n") ? "contains a control character" : nil
    }
}
