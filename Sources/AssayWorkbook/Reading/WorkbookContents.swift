// A workbook that somebody has filled in, read back.
// SPDX-License-Identifier: Apache-2.0

import AssayFiles
public import AssayReports
import Glibc

/// The cells of a workbook, as a file has them.
public struct WorkbookContents: Sendable {
    /// One cell as a file has it.
    public struct Entry: Hashable, Sendable {
        /// What a file says that a cell holds.
        public enum Value: Hashable, Sendable {
            /// Nothing; for a formula, that no application has computed it yet.
            case empty
            /// A number; true and false are 1 and 0.
            case number(Double)
            /// A text.
            case text(String)
            /// An error, such as `#N/A`.
            case error(String)
        }

        /// What it holds.
        public var value: Value
        /// Its formula, if it has one; it may be empty where cells share one.
        public var formula: String?
    }

    /// The names of the sheets, in order.
    public let sheets: [String]
    /// The places of all cells, sheet by sheet in the order of the file.
    public let places: [CellReference]
    private let entries: [CellReference: Entry]

    /// What is at a place; nil if the file has nothing there.
    public subscript(_ place: CellReference) -> Entry? { entries[place] }

    /// Reads a workbook.
    ///
    /// Nothing in it is run, looked up or written anywhere. It may be at most as large as `ReadingLimits` says.
    ///
    /// - Throws: `WorkbookError.notAFile`, or `unreadable` if it is no workbook, is damaged or is too large.
    public init(path: String) throws(WorkbookError) {
        if let kind = FileKind.inWords(path) { throw .notAFile(path: path, kind: kind) }
        do throws(Refusal) {
            let parts = try WorkbookParts(fileSize: try WorkbookContents.size(of: path))
            try ZipArchive(path: path).readParts { name throws(Refusal) in try parts.reader(of: name) }
            let found = try parts.sheets()
            sheets = found.map(\.name)
            var places: [CellReference] = []
            var entries: [CellReference: Entry] = [:]
            for (name, part) in found {
                for cell in part.cells {
                    let place = CellReference(sheet: name, row: cell.row, column: cell.column)
                    let entry = Entry(value: try parts.value(of: cell, at: place), formula: cell.formula)
                    guard entries.updateValue(entry, forKey: place) == nil else {
                        throw Refusal("it has two cells at \(place.absolute)")
                    }
                    places.append(place)
                }
            }
            self.places = places
            self.entries = entries
        } catch {
            throw .unreadable(path: path, reason: error.reason)
        }
    }

    /// The bytes of a file.
    private static func size(of path: String) throws(Refusal) -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw Refusal(strerror(errno).map { String(cString: $0) } ?? "no such file")
        }
        guard status.st_size > 0 else { throw Refusal("it is empty") }
        return Int(status.st_size)
    }
}
