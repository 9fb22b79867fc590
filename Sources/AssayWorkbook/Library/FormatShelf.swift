// The formats of a workbook, each made once.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import CXLSXWriter

/// The formats of a workbook, each made once.
struct FormatShelf {
    typealias Format = UnsafeMutablePointer<lxw_format>

    /// What decides the format of a cell.
    struct Key: Hashable {
        var style: CellStyle
        var isNumber = false
        var isLink = false
    }

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var shelf: [Key: Format] = [:]

    init(of workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

    /// The format of a cell.
    mutating func format(_ key: Key) throws(Refusal) -> Format {
        if let format = shelf[key] { return format }
        let format = try blank()
        let look = Look(key.style.role)
        FormatShelf.setFont(format, look, key)
        FormatShelf.setFrame(format, look)
        FormatShelf.setAlignment(format, look, key)
        format_set_num_format(format, key.style.number.code)
        if look.isUnlocked { format_set_unlocked(format) }
        shelf[key] = format
        return format
    }

    /// A format for a rule that colours cells by their content.
    func highlight(text: Color? = nil, fill: Color? = nil, bold: Bool = false, number: String? = nil) throws(Refusal)
        -> Format
    {
        let format = try blank()
        if let text { format_set_font_color(format, text.code) }
        if bold { format_set_bold(format) }
        if let fill {
            format_set_bg_color(format, fill.code)
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
        }
        if let number { format_set_num_format(format, number) }
        return format
    }

    private func blank() throws(Refusal) -> Format { try require(workbook_add_format(workbook), "a cell format") }

    private static func setFont(_ format: Format, _ look: Look, _ key: Key) {
        format_set_font_name(format, Look.font)
        format_set_font_size(format, look.size)
        format_set_font_color(format, (key.isLink ? Look.link : look.color).code)
        if look.isBold || key.style.bold { format_set_bold(format) }
        if look.isItalic { format_set_italic(format) }
        if key.isLink { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    }

    private static func setFrame(_ format: Format, _ look: Look) {
        if let fill = look.fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_fg_color(format, fill.code)
        }
        if look.isFramed {
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(format, Look.frame.code)
        }
    }

    private static func setAlignment(_ format: Format, _ look: Look, _ key: Key) {
        let alignment = look.isHeader && key.style.alignment == .natural ? .center : key.style.alignment
        let horizontal = horizontal(alignment, look, key)
        format_set_align(format, UInt8(horizontal.rawValue))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        if look.isHeader || key.style.wraps { format_set_text_wrap(format) }
        // A sentence runs from left to right even if it begins with a name that does not.
        if look.isSentence { format_set_reading_order(format, 1) }
        // One step keeps text off the frame. Numbers have none, because LibreOffice loses it at the right where a cell
        // differs from its neighbour in nothing but the number format.
        guard horizontal == LXW_ALIGN_LEFT else { return }
        let steps = key.style.indent + (look.isFramed ? 1 : 0)
        if steps > 0 { format_set_indent(format, UInt8(min(steps, 15))) }
    }

    private static func horizontal(_ alignment: CellStyle.Alignment, _ look: Look, _ key: Key)
        -> lxw_format_alignments
    {
        switch alignment {
        case .center: LXW_ALIGN_CENTER
        case .left: LXW_ALIGN_LEFT
        case .right: LXW_ALIGN_RIGHT
        case .natural: key.isNumber ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT
        }
    }
}
