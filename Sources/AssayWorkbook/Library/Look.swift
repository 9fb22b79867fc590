// How each role of a cell looks.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

/// How a role looks: font, fill, frame and protection.
struct Look {
    var size = 10.0
    var color = Color.black
    var fill: Color?
    var isBold = false
    var isItalic = false
    var isFramed = false
    var isUnlocked = false
    var isHeader = false
    var isSentence = false

    /// The font of every cell; Carlito has the same widths where Calibri is missing.
    static let font = "Calibri"
    /// The colour of frames.
    static let frame = Color(0xC9D1DE)
    /// The colour of links.
    static let link = Color(0x0B5394)
    /// Grey that is dark enough to be read on pale grey.
    private static let quiet = Color(0x595959)

    /// The look of a role.
    init(_ role: CellStyle.Role) {
        switch role {
        case .plain: isSentence = true
        case .title: (size, color, isBold) = (16, .ink, true)
        case .status: (color, isSentence) = (.caution, true)
        case .check: (color, isBold, isSentence) = (.good, true, true)
        case .heading: (size, color, isBold) = (12, .ink, true)
        case .result: (size, isBold, isSentence) = (12, true, true)
        case .remark: (size, color, isItalic, isSentence) = (9, Look.quiet, true, true)
        case .header: (color, fill, isBold, isFramed, isHeader) = (.white, .ink, true, true, true)
        case .label, .computed: isFramed = true
        case .group: (color, fill, isBold, isFramed) = (.ink, .sky, true, true)
        case .input: (color, fill, isFramed, isUnlocked) = (.input, .paper, true, true)
        case .engine: (color, fill, isFramed) = (Look.quiet, .mist, true)
        case .unused: (fill, isFramed) = (.mist, true)
        }
    }
}

extension Color {
    /// The colour as the library takes it, to which 0 means none.
    var code: UInt32 { rgb == 0 ? 0x100_0000 : rgb }
}
