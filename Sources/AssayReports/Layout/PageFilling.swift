// Filling printed pages.
// SPDX-License-Identifier: Apache-2.0

/// Fills pages part by part.
struct PageFilling {
    /// Applications know their fonts, and their pages hold a little more or less.
    static let safe = 0.96
    /// How full a page must be to be left for the sake of a group.
    private static let least = 0.7
    /// How full a page with no more than a title is.
    private static let little = 0.3

    let heights: RowHeights
    let page: Double
    /// The rows that are repeated on every page.
    let repeated: ClosedRange<Int>?
    private(set) var breaks: [Int] = []
    private var used = 0.0
    private var end = 0
    /// Whether there has been nothing but lines.
    private var isTitle = true

    init(heights: RowHeights, page: Double, repeated: ClosedRange<Int>?) {
        (self.heights, self.page, self.repeated) = (heights, page, repeated)
    }

    /// Goes on at the top of a new page, which begins there anyway.
    mutating func go(to row: Int) { (used, end) = (header(above: row), row) }

    /// Adds a part: on a new page if it would be split otherwise, and between its groups if it must be split.
    ///
    /// A page with little more than a title is not left for the sake of a table; charts are never split.
    mutating func add(_ part: Range<Int>, groups: [Int], isWhole: Bool, isText: Bool) {
        let (gap, needed) = (heights.sum(end..<max(end, part.lowerBound)), heights.sum(part))
        let full = used + gap
        let isWorthIt = isWhole || !isTitle || full > page * PageFilling.little
        let leaves = needed <= page ? isWorthIt : full > page / 2
        isTitle = isTitle && isText
        if end > 0, full + needed > page, leaves {
            // In the blank row above, so that no frame is cut.
            begin(at: max(part.lowerBound - 1, end))
        } else {
            used += gap
        }
        end = part.upperBound
        if used + needed <= page { used += needed } else { split(part, groups) }
    }

    /// Splits a part between its groups where little room is lost by it, and else where the page ends.
    private mutating func split(_ part: Range<Int>, _ groups: [Int]) {
        guard !groups.isEmpty else {
            used = (used + heights.sum(part)).truncatingRemainder(dividingBy: page)
            return
        }
        let full = page * PageFilling.safe
        var start = part.lowerBound
        while used + heights.sum(start..<part.upperBound) > full {
            var next = start
            while used + heights.sum(start..<next + 1) <= full { next += 1 }
            next = max(next, start + 1)
            if let last = groups.last(where: { (start + 1...next).contains($0) }),
                used + heights.sum(start..<last) > page * PageFilling.least
            {
                begin(at: last)
                start = last
            } else {
                used = header(above: next)
                start = next
            }
        }
        used += heights.sum(start..<part.upperBound)
    }

    private mutating func begin(at row: Int) {
        breaks.append(row)
        used = header(above: row)
    }

    /// The height of what is repeated above a row.
    private func header(above row: Int) -> Double {
        guard let repeated, row > repeated.upperBound else { return 0 }
        return heights.sum(repeated.lowerBound..<repeated.upperBound + 1)
    }
}
