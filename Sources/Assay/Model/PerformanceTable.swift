// The performances of all options under all criteria.
// SPDX-License-Identifier: Apache-2.0

/// The performances of all options under all criteria.
///
/// A table that is nothing but figures, as one of a million options may be, is kept as those figures: eight bytes a cell.
public struct PerformanceTable: Hashable, Sendable {
    private enum Storage: Hashable, Sendable {
        case figures([Double])
        case cells([Performance])
    }

    /// How many criteria there are.
    public let criteria: Int
    private var storage: Storage

    /// A table from rows, one per option, each with one cell per criterion.
    ///
    /// - Precondition: All rows have the same length.
    public init(rows: [[Performance]]) {
        criteria = rows.first?.count ?? 0
        precondition(rows.allSatisfy { $0.count == rows[0].count }, "every option needs the same number of cells")
        storage = .cells(Array(rows.joined()))
    }

    /// A table of figures without a spread and without evidence, option by option.
    ///
    /// - Precondition: There are figures for whole rows.
    public init(criteria: Int, figures: [Double]) {
        precondition(
            criteria > 0 && figures.count.isMultiple(of: criteria), "every option needs the same number of cells")
        self.criteria = criteria
        storage = .figures(figures)
    }

    /// How many options there are.
    public var options: Int { criteria == 0 ? 0 : count / criteria }

    /// The cells, option by option.
    public var cells: [Performance] {
        switch storage {
        case .figures(let figures): figures.map { Performance(.exactly($0)) }
        case .cells(let cells): cells
        }
    }

    /// The figures, option by option, of a table that was made from nothing else; nil otherwise.
    public var figures: [Double]? { if case .figures(let figures) = storage { figures } else { nil } }

    /// A cell, by the number of its option and of its criterion.
    public subscript(option i: Int, criterion j: Int) -> Performance {
        get {
            switch storage {
            case .figures(let figures): Performance(.exactly(figures[i * criteria + j]))
            case .cells(let cells): cells[i * criteria + j]
            }
        }
        set {
            var cells = cells
            storage = .cells([])
            cells[i * criteria + j] = newValue
            storage = .cells(cells)
        }
    }

    /// Whether every cell is finite, with its best estimate within bounds.
    var isOrdered: Bool {
        switch storage {
        case .figures(let figures): figures.allSatisfy(\.isFinite)
        case .cells(let cells): cells.allSatisfy(\.estimate.isOrdered)
        }
    }

    private var count: Int {
        switch storage {
        case .figures(let figures): figures.count
        case .cells(let cells): cells.count
        }
    }

    /// Whether two tables hold the same cells, however they are kept.
    public static func == (a: PerformanceTable, b: PerformanceTable) -> Bool {
        guard a.criteria == b.criteria, a.count == b.count else { return false }
        return a.storage == b.storage || a.cells == b.cells
    }

    /// Hashes the shape, which tables with the same cells share.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(criteria)
        hasher.combine(count)
    }
}

extension Performance.Estimate {
    fileprivate var isOrdered: Bool {
        guard case .known(let low, let best, let high) = self else { return true }
        return low.isFinite && high.isFinite && low <= best && best <= high
    }
}
