// What a workbook is for.
// SPDX-License-Identifier: Apache-2.0

/// What a workbook is for.
public enum Profile: String, CaseIterable, Sendable {
    /// To work with: titles stay in view, cells other than inputs are locked, and related tables share a sheet.
    case model
    /// To give to the public: as readers who use a screen reader need it.
    case publish
}

extension Report {
    /// The report as a profile wants it.
    public func suiting(_ profile: Profile) -> Report {
        switch profile {
        case .model: self
        case .publish: published
        }
    }

    /// The report with one table a sheet, without frozen panes, locked cells, or headers and footers, which screen readers
    /// pass over.
    ///
    /// A sheet with several tables becomes several, numbered from the second: `Weights`, `Weights 2`. Formulas stay
    /// formulas, and refer to the cells where they have gone; one that refers to cells that have gone to different sheets, or
    /// beyond all tables, is replaced by its value.
    ///
    /// > Analysis Function Central Team (2021). *Releasing statistics in spreadsheets*. Government of the United Kingdom.
    private var published: Report {
        let (split, moves) = split
        var report = self
        report.sheets = split.enumerated().flatMap { number, parts in parts.sheets(number, moves) }
        (report.header, report.footer) = ("", "")
        return report
    }

    /// The parts of every sheet, and where cells go.
    private var split: (parts: [SheetParts], moves: CellMoves) {
        let parts = sheets.map { SheetParts($0) }
        return (parts, CellMoves(parts, names: SheetParts.names(for: parts)))
    }

    /// Where a profile puts the cells; nil if it leaves them where they are.
    func moves(for profile: Profile) -> CellMoves? {
        switch profile {
        case .model: nil
        case .publish: split.moves
        }
    }
}
