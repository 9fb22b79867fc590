// The style sheet of a page.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

/// The style sheet of a page, with what stands on the margins of every printed page.
struct StyleSheet {
    let source: String

    /// The style sheet for a report: at the head of every page its title and status, at the foot the date and the page.
    init(for report: Report) {
        let boxes = [
            "@top-left": StyleSheet.quoted(report.title), "@top-right": StyleSheet.quoted(report.mark),
            "@bottom-left": StyleSheet.quoted(report.footer),
            "@bottom-right": #""Page " counter(page) " of " counter(pages)"#,
        ].sorted { $0.key > $1.key }
        let margins = boxes.map { "  \($0.key) { content: \($0.value) }\n" }.joined()
        source = String(decoding: PackageResources.page_css, as: UTF8.self) + "@page {\n\(margins)}\n"
    }

    /// A text of others as a style sheet can hold it: all but letters, digits and blanks become numbers.
    private static func quoted(_ text: String) -> String {
        let line = text.unicodeScalars.map { scalar in
            let isPlain = scalar == " " || scalar.isASCII && Character(scalar).isLetter || ("0"..."9").contains(scalar)
            return isPlain ? String(scalar) : "\\" + String(scalar.value, radix: 16, uppercase: true) + " "
        }
        return "\"\(line.prefix(200).joined())\""
    }
}
