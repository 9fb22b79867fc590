// Which columns go on one printed page.
// SPDX-License-Identifier: Apache-2.0

/// Which columns of a sheet go on one printed page, and how small.
///
/// A sheet is one page wide where that can still be read. One that is wider goes on several pages, each of which repeats
/// the columns that say what the rows are.
struct PageColumns {
    static let printableWidth = 770.0
    /// The smallest scale at which a sheet is one page wide.
    private static let leastInOne = 0.5
    /// The smallest scale that is chosen for the sake of something else than the columns.
    static let readable = 0.6
    /// Applications know their fonts, and their columns are a little wider: where a page is not scaled to fit, it is filled
    /// so far.
    static let safe = 0.92
    /// The scale of sheets that are several pages wide.
    private static let several = 0.6

    /// How many columns are printed; more than a sheet has, where its lines run over the last one.
    let count: Int
    /// The largest scale at which what is on a page fits its width.
    let scale: Double
    /// The columns before which a page begins.
    let breaks: [Int]
    /// How many columns, from the first, are repeated on every page.
    let repeated: Int

    init(of sheet: Sheet) {
        let widths = sheet.columnWidths.map(PageColumns.points)
        let width = widths.reduce(0, +)
        guard PageColumns.printableWidth < width * PageColumns.leastInOne else {
            // Lines may make it smaller, but not so that it is hard to read.
            let most = max(width, PageColumns.printableWidth / PageColumns.readable)
            let beyond = max(0, min(LineWidth.most(in: sheet), most) - width)
            let more = beyond / PageColumns.points(PageColumns.standard)
            count = widths.count + Int(more.rounded(.up))
            scale = min(1, PageColumns.printableWidth / max(1, width + beyond))
            (breaks, repeated) = ([], 0)
            return
        }
        let page = PageColumns.printableWidth * PageColumns.safe / PageColumns.several
        let leading = widths.prefix(1).reduce(0, +)
        (count, scale, repeated) = (widths.count, PageColumns.several, leading < page * 0.4 ? 1 : 0)
        breaks = PageColumns.even(widths, page: page, leading: repeated == 1 ? leading : 0)
    }

    /// Breaks between pages of about the same width, as few as can be.
    private static func even(_ widths: [Double], page: Double, leading: Double) -> [Int] {
        let greedy = breaks(widths, page: page, leading: leading)
        let share = (widths.reduce(0, +) - leading) / Double(greedy.count + 1)
        let balanced = breaks(
            widths, page: min(page, leading + share + (widths.dropFirst().max() ?? 0)), leading: leading)
        return balanced.count == greedy.count ? balanced : greedy
    }

    private static func breaks(_ widths: [Double], page: Double, leading: Double) -> [Int] {
        var (breaks, used) = ([Int](), 0.0)
        for (column, width) in widths.enumerated() {
            if used + width > page, column > 0 {
                breaks.append(column)
                used = leading
            }
            used += width
        }
        return breaks
    }

    /// The width of a column that nobody has set, in characters.
    static let standard = 8.43

    /// The width of a column in points, from that in characters.
    static func points(_ characters: Double) -> Double { pixels(characters) * 0.75 }

    /// The width of a column in pixels, from that in characters.
    static func pixels(_ characters: Double) -> Double { (characters * 7 + 5).rounded() }
}
