// A workbook's cells, for the room that knows what they mean.
// SPDX-License-Identifier: Apache-2.0

public import AssayReports

extension BookCells {
    /// The cells of a workbook that was read.
    public init(_ contents: WorkbookContents) {
        let entries = contents.places.reduce(into: [CellReference: Entry]()) { entries, place in
            guard let entry = contents[place] else { return }
            entries[place] = Entry(Value(entry.value), formula: entry.formula)
        }
        self.init(sheets: contents.sheets, entries: entries)
    }
}

extension BookCells.Value {
    fileprivate init(_ value: WorkbookContents.Entry.Value) {
        switch value {
        case .empty: self = .empty
        case .number(let x): self = .number(x)
        case .text(let text): self = .text(text)
        case .error(let error): self = .error(error)
        }
    }
}
