// Which value a comment belongs to.
// SPDX-License-Identifier: Apache-2.0

/// The members of all lists and maps of a document in the order in which they begin, with the comments of each.
///
/// A comment on a line of its own belongs to what follows, unless it is indented deeper: then it ends what stands above. A
/// comment at the end of a line belongs to what the line ends with.
struct Spots {
    private struct Spot {
        let start: Int
        let column: Int
        /// The number of the member that this one is in; -1 at the top.
        let parent: Int
        /// The brackets that it stands in; nil in none.
        let brackets: Range<Int>?
        /// The brackets that its value is written in.
        var own: Range<Int>?
        var above: [String] = []
        var beside: BesideComment?
        var below: [String] = []
    }

    private let bytes: [UInt8]
    private var spots: [Spot] = []
    /// Where keys, scalars and brackets end, and whose these are.
    private var ends: [(offset: Int, spot: Int)] = []
    /// The brackets that comments stand in, which cannot stay on a line.
    private var opened: Set<Range<Int>> = []
    private let outermost: Range<Int>?
    /// Comments above everything that stand for the whole document.
    private(set) var head: [String] = []
    /// Comments behind everything.
    private(set) var foot: [String] = []
    /// Whether the text is JSON, which has no comments.
    private let isJSON: Bool

    init(of root: LocatedValue, in source: SourceText, isJSON: Bool) {
        bytes = source.bytes
        self.isJSON = isJSON
        outermost = root.stands(inBracketsOf: bytes) ? root.span : nil
        walk(root, parent: -1, brackets: nil)
        guard !isJSON else { return }
        ends.sort { $0.offset < $1.offset }
        var isGap = false
        for line in Comments(in: source, around: root).lines {
            if line.text.isEmpty {
                isGap = true
            } else {
                place(line, afterGap: isGap)
                isGap = false
            }
        }
        noteGaps()
        takeHead()
    }

    /// The comments of a member, by the order in which members begin.
    func comments(of number: Int) -> (above: [String], beside: BesideComment?, below: [String]) {
        (spots[number].above, spots[number].beside, spots[number].below)
    }

    /// Whether a list or map stands in brackets that may stay on a line; in JSON, whether it begins on one.
    func isInline(_ value: LocatedValue) -> Bool {
        guard isJSON else { return value.stands(inBracketsOf: bytes) && !opened.contains(value.span) }
        let first = bytes[value.span].dropFirst().first { $0 != 0x20 && $0 != 0x09 }
        return first != 0x0A && first != 0x0D
    }
}

// MARK: - Members

extension Spots {
    private mutating func walk(_ value: LocatedValue, parent: Int, brackets: Range<Int>?) {
        let inner = value.stands(inBracketsOf: bytes) ? value.span : brackets
        switch value.content {
        case .map(let entries):
            for entry in entries {
                let number = add(entry.keySpan.lowerBound, parent, inner)
                ends.append((entry.keySpan.upperBound, number))
                enter(entry.value, number, inner)
            }
        case .list(let items):
            for item in items {
                let start = inner == nil ? dash(before: item.span.lowerBound) : item.span.lowerBound
                enter(item, add(start, parent, inner), inner)
            }
        case .scalar, .broken: break
        }
    }

    private mutating func enter(_ value: LocatedValue, _ number: Int, _ brackets: Range<Int>?) {
        if value.text != nil || value.stands(inBracketsOf: bytes) { ends.append((value.span.upperBound, number)) }
        if value.stands(inBracketsOf: bytes) { spots[number].own = value.span }
        walk(value, parent: number, brackets: brackets)
    }

    private mutating func add(_ start: Int, _ parent: Int, _ brackets: Range<Int>?) -> Int {
        let line = bytes[..<start].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
        spots.append(Spot(start: start, column: start - line, parent: parent, brackets: brackets))
        return spots.count - 1
    }

    /// The `-` that a value of a list follows on its line; the value itself if there is none.
    private func dash(before start: Int) -> Int {
        var offset = start - 1
        while offset >= 0, bytes[offset] == 0x20 { offset -= 1 }
        return offset >= 0 && bytes[offset] == UInt8(ascii: "-") ? offset : start
    }
}

// MARK: - Comments

extension Spots {
    private mutating func place(_ line: Comments.Line, afterGap isGap: Bool) {
        let next = firstSpot(after: line.offset)
        let around = brackets(around: line.offset, before: next ?? spots.count)
        opened.formUnion(around)
        let texts = isGap ? ["", line.text] : [line.text]
        if !line.isAlone, let owner = owner(of: line) {
            if let earlier = spots[owner].beside { spots[owner].above.append(earlier.text) }
            spots[owner].beside = BesideComment(text: line.text, column: line.indentation)
        } else if let next, isAbove(line, next, within: around.first) {
            spots[next].above += texts
        } else if next == nil, line.column == 0 || spots.isEmpty {
            foot += texts
        } else {
            spots[last(before: next ?? spots.count, line, within: around.first)].below += texts
        }
    }

    /// The brackets that a place lies in, from the innermost out.
    private func brackets(around offset: Int, before next: Int) -> [Range<Int>] {
        var (found, number) = ([Range<Int>](), next - 1)
        while number >= 0 {
            if let own = spots[number].own, own.contains(offset) { found.append(own) }
            number = spots[number].parent
        }
        return found + [outermost].compactMap(\.self).filter { $0.contains(offset) }
    }

    private func firstSpot(after offset: Int) -> Int? {
        let number = spots.partitionPoint { $0.start > offset }
        return number < spots.count ? number : nil
    }

    /// The member that the line of a comment ends with.
    private func owner(of line: Comments.Line) -> Int? {
        let number = ends.partitionPoint { $0.offset > line.offset }
        guard number > 0, ends[number - 1].offset >= line.offset - line.column else { return nil }
        // Brackets that close behind a value are what the line ends with.
        return ends[number - 1].spot
    }

    private func isAbove(_ line: Comments.Line, _ next: Int, within brackets: Range<Int>?) -> Bool {
        if let brackets { return brackets.contains(spots[next].start) }
        return line.column <= spots[next].column || spots[next].parent == next - 1
    }

    /// The member above that a comment ends: the deepest that is not indented deeper than it.
    private func last(before next: Int, _ line: Comments.Line, within brackets: Range<Int>?) -> Int {
        var number = next - 1
        while spots[number].parent >= 0 {
            let isDeeper = brackets == nil ? spots[number].column > line.column : spots[number].brackets != brackets
            guard isDeeper else { break }
            number = spots[number].parent
        }
        return number
    }

    /// Takes from the first key what a blank line parts from it, and what editors read.
    private mutating func takeHead() {
        guard let above = spots.first?.above else { return }
        let editors = above.firstIndex { !$0.hasPrefix("# yaml-language-server:") } ?? above.count
        let gap = above.lastIndex(of: "") ?? 0
        head = Array(above[..<max(editors, gap)])
        spots[0].above = Array(above[max(editors, gap)...])
    }

    /// Notes a blank line above members that have one.
    private mutating func noteGaps() {
        for number in spots.indices where spots[number].brackets == nil {
            var offset = spots[number].start - 1
            var breaks = 0
            while offset >= 0, [0x20, 0x0A, 0x0D].contains(bytes[offset]) {
                if bytes[offset] == 0x0A || (bytes[offset] == 0x0D && bytes[offset + 1] != 0x0A) { breaks += 1 }
                offset -= 1
            }
            if breaks > 1 { spots[number].above.append("") }
        }
    }
}

extension LocatedValue {
    /// Whether a list or map is written in brackets.
    func stands(inBracketsOf bytes: [UInt8]) -> Bool {
        switch content {
        case .list: bytes[span.lowerBound] == UInt8(ascii: "[")
        case .map: bytes[span.lowerBound] == UInt8(ascii: "{")
        case .scalar, .broken: false
        }
    }
}

extension Array {
    /// The number of the first element from which on a condition holds.
    fileprivate func partitionPoint(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
