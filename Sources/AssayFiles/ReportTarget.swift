// Where a report goes when nobody says.
// SPDX-License-Identifier: Apache-2.0

/// Where a report goes when nobody says.
public enum ReportTarget {
    /// `…/Reports/NAME.xlsx` for a document in a folder `Criteria`, else `NAME.xlsx` beside the document.
    ///
    /// - Parameter ending: What follows the name.
    public static func path(for document: String, ending: String = ".xlsx") -> String {
        var parts = document.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let file = parts.removeLast()
        if parts.last == "Criteria" { parts[parts.count - 1] = "Reports" }
        return (parts + [stem(of: file) + ending]).joined(separator: "/")
    }

    /// `NAME.html` beside `NAME.xlsx`.
    public static func page(beside workbook: String) -> String {
        let file = workbook.lastComponent
        return String(workbook.dropLast(file.count)) + stem(of: file) + ".html"
    }

    /// The name of a file without its ending; a name that only begins with a dot has none.
    private static func stem(of file: String) -> String {
        let parts = file.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && !parts[0].isEmpty ? parts.dropLast().joined(separator: ".") : file
    }
}

extension String {
    /// The name of a file without its folders.
    public var lastComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
