// One cell of a report, as a value.
// SPDX-License-Identifier: Apache-2.0

/// One cell of a report: what it shows, how it is computed, and how it looks.
public struct Cell: Hashable, Sendable {
    /// What a cell shows.
    public enum Content: Hashable, Sendable {
        /// Nothing.
        case empty
        /// A text; never a formula, whatever it starts with.
        case text(String)
        /// A finite number.
        case number(Double)
    }

    /// Where a cell leads.
    public enum Link: Hashable, Sendable {
        /// An address on the web (http, https or mailto).
        case url(String)
        /// Another cell of the workbook.
        case cell(CellReference)
    }

    /// What it shows: the engine's value, kept in the file beside the formula.
    public var content: Content
    /// The formula that gives the content, without `=`; nil for a constant.
    public var formula: String?
    /// How it looks.
    public var style: CellStyle
    /// Where it leads.
    public var link: Link?
    /// Whether it quotes words of the document that the model in the workbook leaves out, so that they cannot be made anew.
    public var isQuoted = false

    /// One cell.
    public init(_ content: Content, formula: String? = nil, style: CellStyle = CellStyle(), link: Link? = nil) {
        self.content = content
        self.formula = formula
        self.style = style
        self.link = link
    }

    /// A cell with a text.
    public static func text(_ text: String, _ style: CellStyle = CellStyle(), link: Link? = nil) -> Cell {
        Cell(text.isEmpty ? .empty : .text(text), style: style, link: link)
    }

    /// A cell with a number.
    public static func number(_ x: Double, _ style: CellStyle = CellStyle()) -> Cell { Cell(.number(x), style: style) }

    /// A cell with a formula and the number it gives.
    public static func formula(_ formula: String, _ x: Double, _ style: CellStyle = CellStyle()) -> Cell {
        Cell(.number(x), formula: formula, style: style)
    }

    /// A cell with a formula and the text it gives.
    public static func formula(_ formula: String, _ text: String, _ style: CellStyle = CellStyle()) -> Cell {
        Cell(.text(text), formula: formula, style: style)
    }
}
