// Where a report goes when nobody says.
// SPDX-License-Identifier: Apache-2.0

/// Where a report goes when nobody says.
enum ReportTarget {
    /// `…/Reports/NAME.xlsx` for a document in a folder `Criteria`, else `NAME.xlsx` beside the document.
    static func path(for document: String) -> String {
        var parts = document.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let file = parts.removeLast()
        let stem = file.split(separator: ".", omittingEmptySubsequences: false)
        let name = (stem.count > 1 && !stem[0].isEmpty ? stem.dropLast().joined(separator: ".") : file) + ".xlsx"
        if parts.last == "Criteria" { parts[parts.count - 1] = "Reports" }
        return (parts + [name]).joined(separator: "/")
    }
}

extension String {
    /// The name of a file without its folders.
    var lastComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
