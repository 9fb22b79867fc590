// A great bare table, straight from the file into numbers.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Dispatch
import Glibc
import Synchronization

/// Reads a bare table that is nothing but names and figures, without keeping its text.
///
/// What it does not read is left to `BareTable`, which reads everything and says what is wrong: quotes, blanks around cells,
/// unknown cells, names that make the same id, and every mistake. So both give the same decision, or this gives none.
///
/// - Complexity: One pass in pieces of 256 KiB, shared by the processors. In memory there are the figures and the names.
struct PlainTable: Sendable {
    /// The decision in a table, or nil if it is no plain one.
    ///
    /// - Parameter limit: The greatest size of the file, in bytes.
    static func problem(at path: String, limit: Int, decimalComma: Bool) -> DecisionProblem? {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit,
            let form = PlainForm(of: descriptor, path, decimalComma: decimalComma)
        else { return nil }
        return PlainTable(descriptor: descriptor, size: Int(status.st_size), form: form).problem
    }

    /// How many bytes a piece has, without the end of its last row.
    private static let piece = 1 << 18
    /// How long a row may be.
    private static let longestRow = 1 << 16

    private let descriptor: Int32
    private let size: Int
    private let form: PlainForm

    private var problem: DecisionProblem? {
        let pieces = (size - form.firstRow + PlainTable.piece - 1) / PlainTable.piece
        let assembly = Mutex(PlainAssembly(capacity: size / max(form.firstRowLength / 2, 1), form))
        let readers = pieces > 4 ? OpenFiles.processors : 1
        if readers < 2 {
            work(on: pieces, assembly)
        } else {
            DispatchQueue.concurrentPerform(iterations: readers) { _ in work(on: pieces, assembly) }
        }
        return assembly.withLock { $0.taken(pieces) }.flatMap(form.problem)
    }

    /// Reads pieces until there is none left, or one is not plain.
    private func work(on pieces: Int, _ assembly: borrowing Mutex<PlainAssembly>) {
        var buffer = [UInt8](repeating: 0, count: PlainTable.piece + PlainTable.longestRow)
        while let number = assembly.withLock({ $0.next(of: pieces) }) {
            let rows = rows(in: number, &buffer)
            assembly.withLock { $0.add(rows, number) }
        }
    }

    /// The rows that begin in a piece, or nil if one of them is not plain.
    private func rows(in number: Int, _ buffer: inout [UInt8]) -> PlainRows? {
        let offset = form.firstRow + number * PlainTable.piece - 1
        guard let count = fill(&buffer, from: offset), count > 1 else { return nil }
        var rows = PlainRows(capacity: PlainTable.piece / max(form.firstRowLength / 2, 1), form)
        // The byte before the piece tells whether a row begins with it.
        guard let start = buffer[..<count].firstIndex(of: 0x0A) else { return rows }
        let isLast = offset + count == size
        return rows.append(buffer[..<count], from: start + 1, beginningBefore: PlainTable.piece + 1, isLast: isLast)
            ? rows : nil
    }

    /// How many bytes of the file from an offset on the buffer holds now; nil if they cannot be read.
    private func fill(_ buffer: inout [UInt8], from offset: Int) -> Int? {
        let wanted = min(buffer.count, size - offset)
        return buffer.withUnsafeMutableBytes { bytes in
            var filled = 0
            while filled < wanted {
                let count = pread(
                    descriptor, bytes.baseAddress?.advanced(by: filled), wanted - filled, off_t(offset + filled))
                guard count > 0 else { return nil }
                filled += count
            }
            return filled
        }
    }
}

/// Rows of pieces that are read in any order, put together in theirs.
private struct PlainAssembly: ~Copyable {
    private var rows: PlainRows
    /// Pieces that wait for one before them.
    private var waiting: [Int: PlainRows] = [:]
    private var given = 0
    private var added = 0
    private var isPlain = true

    init(capacity: Int, _ form: PlainForm) {
        rows = PlainRows(capacity: capacity, form)
        rows.usesGreatPages()
    }

    /// The number of the next piece that nobody reads yet; nil if there is none, or the table is not plain.
    mutating func next(of pieces: Int) -> Int? {
        guard isPlain, given < pieces else { return nil }
        given += 1
        return given - 1
    }

    /// Adds the rows of a piece.
    mutating func add(_ more: PlainRows?, _ number: Int) {
        guard let more else { return isPlain = false }
        waiting[number] = more
        while let next = waiting.removeValue(forKey: added) {
            rows.append(next)
            added += 1
        }
    }

    /// Takes all rows; nil if a piece is missing.
    mutating func taken(_ pieces: Int) -> PlainRows? {
        guard isPlain, added == pieces else { return nil }
        return rows.taken()
    }
}

/// What the first lines of a table say of all of them.
struct PlainForm: Sendable {
    /// What stands between the cells and in their figures.
    let marks: PlainMarks
    /// How many criteria there are.
    let criteria: Int
    /// The offset of the first row behind the header.
    let firstRow: Int
    /// How many bytes the first row has.
    let firstRowLength: Int
    /// The table as if it ended behind its first row.
    private let beginning: DecisionProblem

    /// The form of a table, or nil if its header is no plain one.
    init?(of descriptor: Int32, _ path: String, decimalComma: Bool) {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0, let headerEnd = bytes[..<count].firstIndex(of: 0x0A),
            let rowEnd = bytes[(headerEnd + 1)..<count].firstIndex(of: 0x0A)
        else { return nil }
        let source = SourceText(path: path, bytes: Array(bytes[...rowEnd]))
        let reading = BareTable.read(source, decimalComma: decimalComma)
        guard let problem = reading.problem, reading.diagnostics.isEmpty, problem.options.count == 1 else { return nil }
        beginning = problem
        marks = PlainMarks(
            separator: CSVReader(source).separator, point: UInt8(ascii: decimalComma ? "," : "."))
        criteria = problem.criteria.count
        firstRow = headerEnd + 1
        firstRowLength = rowEnd - headerEnd
    }

    /// The decision with all rows; nil if names repeat.
    func problem(with rows: PlainRows) -> DecisionProblem? {
        try? DecisionProblem(
            title: beginning.title, tree: beginning.tree, weightSets: beginning.weightSets, options: rows.options,
            performances: PerformanceTable(criteria: criteria, figures: rows.figures))
    }
}

/// What stands between the cells of a table and in their figures.
struct PlainMarks: Sendable {
    /// The byte between cells.
    let separator: UInt8
    /// The byte before decimals.
    let point: UInt8

    /// The figure behind a separator; nil if there is none.
    @inline(__always)
    func figure(behind i: inout Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        guard i < bytes.count, bytes[i] == separator else { return nil }
        i += 1
        return DecimalNumber.value(in: bytes, from: &i, point: point)
    }
}

/// Rows of names and figures.
struct PlainRows: Sendable {
    private(set) var options: [PolicyOption] = []
    private(set) var figures: [Double] = []
    private let form: PlainForm

    /// No rows yet, with room for so many.
    init(capacity: Int, _ form: PlainForm) {
        self.form = form
        figures.reserveCapacity(capacity * form.criteria)
        options.reserveCapacity(capacity)
    }

    /// Appends the rows of another part.
    mutating func append(_ more: PlainRows) {
        options += more.options
        figures += more.figures
    }

    /// Takes the rows out, so that they are not copied when they change hands.
    mutating func taken() -> PlainRows {
        defer { (options, figures) = ([], []) }
        return self
    }

    /// Asks for memory in great pages.
    mutating func usesGreatPages() {
        figures.usesGreatPages()
        options.usesGreatPages()
    }

    /// Appends the rows that begin at or after a place in some bytes and before another.
    ///
    /// - Parameter isLast: Whether the table ends with these bytes, so that the last row may lack its line break.
    /// - Returns: False if one of the rows is not plain.
    mutating func append(_ bytes: ArraySlice<UInt8>, from first: Int, beginningBefore end: Int, isLast: Bool) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var start = first
            while start < min(end, bytes.count) { guard appendRow(bytes, &start, isLast) else { return false } }
            return true
        }
    }

    private mutating func appendRow(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: inout Int, _ isLast: Bool
    ) -> Bool {
        var i = start
        while i < bytes.count, bytes[i] != form.marks.separator, bytes[i] != 0x0A { i += 1 }
        guard i < bytes.count, let option = option(UnsafeBufferPointer(rebasing: bytes[start..<i])) else {
            return false
        }
        let marks = form.marks
        figures.append(addingCapacity: form.criteria) { row in
            while row.freeCapacity > 0, let figure = marks.figure(behind: &i, bytes) { row.append(figure) }
        }
        guard figures.count == (options.count + 1) * form.criteria else { return false }
        if i < bytes.count, bytes[i] == 0x0D { i += 1 }
        guard i < bytes.count ? bytes[i] == 0x0A : isLast else { return false }
        options.append(option)
        start = i + 1
        return true
    }

    /// The option that a cell names; nil for a cell that needs a closer look.
    private func option(_ cell: UnsafeBufferPointer<UInt8>) -> PolicyOption? {
        guard let first = cell.first, let last = cell.last, first != 0x20, last != 0x20,
            cell.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") }) || isText(cell)
        else { return nil }
        let name = String(decoding: cell, as: UTF8.self)
        guard let id = NamedIDs.id(for: name, "option") else { return nil }
        return PolicyOption(id: id, name: name == id ? nil : name)
    }

    private func isText(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        !cell.contains(UInt8(ascii: "\"")) && TextCheck.problem(in: Array(cell)) == nil
    }
}

extension Array {
    /// Asks for the array's memory in great pages, since to be given many small ones takes as long as to read the figures.
    fileprivate mutating func usesGreatPages() {
        let size = capacity * MemoryLayout<Element>.stride
        guard size > 1 << 22 else { return }
        withUnsafeMutableBytes { bytes in
            let (first, page) = (UInt(bitPattern: bytes.baseAddress), UInt(getpagesize()))
            let start = (first + page - 1) / page * page
            madvise(UnsafeMutableRawPointer(bitPattern: start), size - Int(start - first), MADV_HUGEPAGE)
        }
    }
}
