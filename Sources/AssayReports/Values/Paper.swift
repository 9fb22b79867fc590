// How a sheet goes on paper.
// SPDX-License-Identifier: Apache-2.0

/// How a sheet goes on paper: A4 landscape, one page wide where that can be read.
public struct Paper: Hashable, Sendable {
    /// What is printed, one area after the other, each on pages of its own; everything that has content if empty.
    public var areas: [CellRange] = []
    /// How large it is printed, in per cent; as large as one page's width takes if nil.
    public var scale: Int?
    /// Whether it is printed on one page, however small.
    public var isOnePage = false
    /// Rows before which a new page begins.
    public var rowBreaks: [Int] = []
    /// Columns before which a new page begins.
    public var columnBreaks: [Int] = []
    /// How many columns, from the first, are repeated on every page.
    public var repeatedColumns = 0

    /// A sheet as it comes.
    public init() {}
}
