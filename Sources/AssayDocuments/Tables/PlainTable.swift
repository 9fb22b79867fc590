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
/// - Complexity: One pass in pieces of 1 MiB, half of the file on each of two threads. In memory there are the figures and the
///   names.
struct PlainTable {
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

    private let descriptor: Int32
    private let size: Int
    private let form: PlainForm

    private var problem: DecisionProblem? {
        let ranges = halves
        guard ranges.count > 1 else { return rows(in: ranges[0]).flatMap(form.problem) }
        let parts = Mutex<[PlainRows?]>(ranges.map { _ in nil })
        DispatchQueue.concurrentPerform(iterations: ranges.count) { number in
            let rows = rows(in: ranges[number])
            parts.withLock { $0[number] = rows }
        }
        let read = parts.withLock { parts in
            defer { parts = [] }
            return parts.compactMap(\.self)
        }
        guard read.count == ranges.count, var all = read.first else { return nil }
        for more in read.dropFirst() { all.append(more) }
        return form.problem(with: all)
    }

    /// The rows in two ranges of about the same size, or in one if they are few.
    private var halves: [Range<Int>] {
        let middle = (form.firstRow + size) / 2
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = pread(descriptor, &buffer, buffer.count, off_t(middle))
        guard size - form.firstRow > 1 << 20, count > 0, let end = buffer[..<count].firstIndex(of: 0x0A),
            OpenFiles.leaveRoomForThreads
        else {
            return [form.firstRow..<size]
        }
        return [form.firstRow..<(middle + end + 1), (middle + end + 1)..<size]
    }

    /// The rows that a range of the file consists of, or nil if one of them is not plain.
    private func rows(in range: Range<Int>) -> PlainRows? {
        // Twice the room that is needed costs nothing until it is used.
        var rows = PlainRows(capacity: range.count / max(form.firstRowLength / 2, 1), form)
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        var (offset, kept) = (range.lowerBound, 0)
        while offset < range.upperBound {
            let wanted = min(buffer.count - kept, range.upperBound - offset)
            let start = kept
            let count = buffer.withUnsafeMutableBytes { bytes in
                pread(descriptor, bytes.baseAddress?.advanced(by: start), wanted, off_t(offset))
            }
            guard count > 0 else { return nil }
            offset += count
            let end = kept + count
            guard let rest = rows.append(buffer, upTo: end, isLast: offset == range.upperBound) else { return nil }
            kept = end - rest
            guard kept < buffer.count else { return nil }
            buffer.withUnsafeMutableBytes { bytes in
                guard let base = bytes.baseAddress else { return }
                memmove(base, base + rest, kept)
            }
        }
        return kept == 0 ? rows : nil
    }
}

/// What the first lines of a table say of all of them.
struct PlainForm: Sendable {
    /// The byte between cells.
    let separator: UInt8
    /// The byte before decimals.
    let point: UInt8
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
        separator = CSVReader(source).separator
        point = UInt8(ascii: decimalComma ? "," : ".")
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

    /// Appends the whole rows in some bytes.
    ///
    /// - Parameter isLast: Whether the last row may lack its line break.
    /// - Returns: How many bytes they took, or nil if one of them is not plain.
    mutating func append(_ buffer: [UInt8], upTo end: Int, isLast: Bool) -> Int? {
        buffer.withUnsafeBufferPointer { buffer in
            let whole = isLast ? end : (buffer[..<end].lastIndex(of: 0x0A) ?? -1) + 1
            let bytes = UnsafeBufferPointer(rebasing: buffer[..<whole])
            var start = 0
            while start < whole { guard appendRow(bytes, &start) else { return nil } }
            return whole
        }
    }

    private mutating func appendRow(_ bytes: UnsafeBufferPointer<UInt8>, _ start: inout Int) -> Bool {
        var i = start
        while i < bytes.count, bytes[i] != form.separator, bytes[i] != 0x0A { i += 1 }
        guard i < bytes.count, let option = option(UnsafeBufferPointer(rebasing: bytes[start..<i])) else {
            return false
        }
        for _ in 0..<form.criteria {
            guard i < bytes.count, bytes[i] == form.separator else { return false }
            i += 1
            guard let figure = DecimalNumber.value(in: bytes, from: &i, point: form.point) else { return false }
            figures.append(figure)
        }
        if i < bytes.count, bytes[i] == 0x0D { i += 1 }
        guard i == bytes.count || bytes[i] == 0x0A else { return false }
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
