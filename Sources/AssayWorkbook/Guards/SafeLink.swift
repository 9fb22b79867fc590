// Links that may stand in a workbook.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

/// Links that may stand in a workbook: http, https and mailto, and other cells of the same workbook.
enum SafeLink {
    /// The most links that a sheet holds.
    static let most = 65_530
    /// The most characters of a link, after escaping.
    private static let longest = 2_079

    /// A link as the library takes it; nil if it may not stand in a workbook.
    static func target(_ link: Cell.Link, sheets: Set<String>) -> String? {
        switch link {
        case .cell(let place): sheets.contains(place.sheet) ? "internal:\(place.linkTarget)" : nil
        case .url(let url): isAllowed(url) ? url : nil
        }
    }

    private static func isAllowed(_ url: String) -> Bool {
        let schemes = ["http://", "https://", "mailto:"]
        let lowered = url.lowercased()
        return schemes.contains { lowered.hasPrefix($0) && lowered.utf8.count > $0.utf8.count }
            && !lowered.contains("internal:") && !lowered.contains("external:")
            && url.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F } && escapedLength(url) <= longest
    }

    /// The library writes some characters as `%20`, which makes a link longer.
    private static func escapedLength(_ url: String) -> Int {
        url.utf8.reduce(0) { $0 + (" \"<>[]`^{}\\".utf8.contains($1) ? 3 : 1) }
    }
}

extension CellReference {
    /// `'Value functions'!C7`, as links write it.
    fileprivate var linkTarget: String {
        "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'!\(plain)"
    }
}
