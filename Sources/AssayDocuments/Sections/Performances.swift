// The section `performance`, written inside the document.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of a cell in full, and of a table in a file.
enum PerformanceKeys {
    static let figure = Field.Kind.either([.number, .id])

    static let low = Key.value("low", figure, "The smallest figure that is plausible")
    static let best = Key.value("best", .either([figure, .word(["unknown"])]), required: true, "The best estimate")
    static let high = Key.value("high", figure, "The greatest figure that is plausible")
    static let sources = Key<[LocatedValue]>.ids("sources", "The sources it rests on")
    static let because = Key.text("because", "Why this figure")
    static let grade = Key<Grade>.word("grade", "How good the evidence is, from A, the best, to E")
    static let by = Key.text("by", "Who gave the figure")
    static let on = Key.date("on", "When")

    static let section = Section(
        name: "a cell", meaning: "What an option measures under a criterion, with the evidence for it",
        fields: [low.field, best.field, high.field, sources.field, because.field, grade.field, by.field, on.field])

    static let cell = Field.Kind.either([
        .number, .id, .word(["unknown"]), .tuple([figure, figure, figure]), .section(section.name),
        .section("a count"), .section("a comparison"),
    ])

    static let file = Key.text(
        "file", required: true, "The path of a CSV file, relative to the document and inside its folder")
    static let decimalComma = Key<Truth>.word("decimal-comma", "Whether the table writes 1,5 for 1.5")

    static let tableSection = Section(
        name: "a table", meaning: "A table of performances in a file", fields: [file.field, decimalComma.field])
}

/// Yes or no, as YAML 1.2 and JSON write it.
enum Truth: String, CaseIterable, Sendable {
    case yes = "true"
    case no = "false"
}

/// The cells of all options under all criteria, as they are found.
struct PerformanceGrid {
    private let criteria: Int
    private var cells: [Performance?]
    private var given: [Bool]

    /// A grid without cells.
    init(options: Int, criteria: Int) {
        self.criteria = criteria
        cells = Array(repeating: nil, count: options * criteria)
        given = Array(repeating: false, count: options * criteria)
    }

    /// Fills a cell; nil stands for a cell that has mistakes.
    mutating func fill(_ i: Int, _ j: Int, with cell: Performance?) {
        cells[i * criteria + j] = cell
        given[i * criteria + j] = true
    }

    /// Whether a cell was given, right or wrong.
    func isGiven(_ i: Int, _ j: Int) -> Bool { given[i * criteria + j] }

    /// The cells, row by row; nil if one is missing or wrong.
    var rows: [[Performance]]? {
        let whole = cells.compactMap(\.self)
        guard whole.count == cells.count, criteria > 0 else { return nil }
        return stride(from: 0, to: whole.count, by: criteria).map { Array(whole[$0..<($0 + criteria)]) }
    }
}

extension Interpreter {
    /// The performances, option by option; empty after a mistake.
    mutating func readPerformances(_ value: LocatedValue) -> [[Performance]] {
        if value.text != nil { return readTable(named: value, decimalComma: false) }
        guard let entries = value.readMap("performance", of: .map(PerformanceKeys.cell), &remarks) else { return [] }
        if entries.contains(where: { $0.key == PerformanceKeys.file.field.name && $0.value.text != nil }) {
            return readTable(value)
        }
        var grid = PerformanceGrid(options: optionIDs.ids.count, criteria: outline.leaves.count)
        var given: [Int: Range<Int>] = [:]
        var judged: [Int: JudgedColumn] = [:]
        for entry in entries {
            let isKnown = isKnownOption(entry.key, at: entry.keySpan)
            if let i = optionIDs[isKnown ? entry.key : nearestOption(entry.key)] {
                given[i] = isKnown ? entry.keySpan : 0..<0
            }
            readRow(entry, optionIDs[entry.key], &grid, &judged)
        }
        settle(judged, in: &grid)
        for i in optionIDs.ids.indices where outline.leaves.indices.allSatisfy({ grid.isGiven(i, $0) }) {
            given[i] = given[i] ?? 0..<0
        }
        reportMissingRows(given)
        reportMissingCells(grid, rows: given)
        return grid.rows ?? []
    }

    /// The option that was probably meant by an unknown id.
    func nearestOption(_ id: String) -> String { remarks.nearest(to: id, in: optionIDs.ids) ?? "" }

    private mutating func readRow(
        _ row: LocatedEntry, _ i: Int?, _ grid: inout PerformanceGrid, _ judged: inout [Int: JudgedColumn]
    ) {
        guard let cells = row.value.readMap(row.key, of: PerformanceKeys.cell, &remarks) else {
            if let i { for j in outline.leaves.indices { grid.fill(i, j, with: nil) } }
            return
        }
        for cell in cells {
            guard let j = knownCriterion(cell.key, at: cell.keySpan) else {
                let meant = outline.leaf(remarks.nearest(to: cell.key, in: outline.leafIDs) ?? "")
                if let i, let meant, !grid.isGiven(i, meant) { grid.fill(i, meant, with: nil) }
                continue
            }
            let isJudged = JudgedCellKeys.areMeant(by: cell.value)
            if isJudged {
                readJudgedCell(cell, of: i, in: &judged[j, default: JudgedColumn(span: cell.value.span)])
            }
            let performance = isJudged ? nil : readCell(cell, outline.leaves[j], of: row.key)
            guard let i else { continue }
            note(.cell(option: row.key, criterion: cell.key), at: cell.value.span)
            grid.fill(i, j, with: performance)
        }
    }

    /// Reports every option without performances, at the key of the section.
    mutating func reportMissingRows(_ rows: [Int: Range<Int>]) {
        guard let section = places.bytes(of: .section("performance"))?.range else { return }
        for (i, option) in optionIDs.ids.enumerated() where rows[i] == nil {
            remarks.error(
                "missing-performance", "'\(option.quotable)' has no performances", at: section,
                hint: "Give it a figure for every criterion, or 'unknown' where nobody knows")
        }
    }

    /// Reports every missing cell of the rows that are there, at the names of their options.
    ///
    /// - Parameter rows: The bytes of the names; empty where a name is wrong and has been reported.
    mutating func reportMissingCells(_ grid: PerformanceGrid, rows: [Int: Range<Int>]) {
        for (i, option) in optionIDs.ids.enumerated() {
            guard let row = rows[i], !row.isEmpty else { continue }
            for (j, leaf) in outline.leaves.enumerated() where !grid.isGiven(i, j) {
                remarks.error(
                    "missing-performance", "'\(option.quotable)' has no performance for '\(leaf.id.quotable)'", at: row,
                    hint: "Write a number, or 'unknown' if nobody knows")
            }
        }
    }
}

// MARK: - A cell

extension Interpreter {
    /// A cell in any of its forms, or nil after saying what is wrong with it.
    mutating func readCell(_ cell: LocatedEntry, _ leaf: Outline.Leaf, of option: String) -> Performance? {
        switch cell.value.content {
        case .broken: return nil
        case .list(let figures): return readTriple(figures, leaf, at: cell.value.span).map { Performance($0) }
        case .map where ListCountKeys.areMeant(by: cell.value): return readCountingCell(cell, leaf, of: option)
        case .map: return readLongCell(cell, leaf)
        case .scalar where cell.value.isNothing:
            remarks.error(
                "missing-performance", "'\(cell.key.quotable)' has no figure", at: cell.value.span,
                hint: "Write a number, or 'unknown' if nobody knows")
            return nil
        case .scalar("unknown", _): return Performance(.unknown)
        case .scalar:
            guard let x = readFigure(cell.value, leaf) else { return nil }
            return readEstimate([(x, cell.value.span)], leaf).map { Performance($0) }
        }
    }

    private mutating func readTriple(_ figures: [LocatedValue], _ leaf: Outline.Leaf, at span: Range<Int>)
        -> Performance.Estimate?
    {
        guard figures.count == 3 else {
            let hint =
                figures.count > 3
                ? "Write [4, 8, 14]; within a list a comma always separates" : "Write [4, 8, 14], or one number alone"
            remarks.error(
                "wrong-type", "A list in a cell has three figures, low, best and high, not \(figures.count)", at: span,
                hint: hint)
            return nil
        }
        let numbers = figures.compactMap { figure in readFigure(figure, leaf).map { ($0, figure.span) } }
        return numbers.count == 3 ? readEstimate(numbers, leaf) : nil
    }

    /// Where the figure of a cell comes from.
    mutating func readEvidence(_ fields: Fields) -> Evidence {
        Evidence(
            sources: fields.read(PerformanceKeys.sources, &remarks).map { knownSources($0) } ?? [],
            because: fields.read(PerformanceKeys.because, &remarks) ?? "",
            grade: fields.read(PerformanceKeys.grade, &remarks),
            by: fields.read(PerformanceKeys.by, &remarks) ?? "", on: fields.read(PerformanceKeys.on, &remarks))
    }

    private mutating func readLongCell(_ cell: LocatedEntry, _ leaf: Outline.Leaf) -> Performance? {
        guard let fields = Fields(cell.value, PerformanceKeys.section, name: cell.key, &remarks) else { return nil }
        let evidence = readEvidence(fields)
        let best = fields.read(PerformanceKeys.best, &remarks)
        let bounds = [fields.read(PerformanceKeys.low, &remarks), fields.read(PerformanceKeys.high, &remarks)]
        guard let best else { return nil }
        if best.text == "unknown" {
            guard let bound = bounds.compactMap(\.self).first else { return Performance(.unknown, evidence: evidence) }
            remarks.error(
                "conflicting-keys", "What is unknown has no bounds", at: bound.span,
                hint: "Write a best estimate, or remove low and high")
            return nil
        }
        guard let middle = readFigure(best, leaf) else { return nil }
        let figures = [bounds[0], best, bounds[1]].map { $0 ?? best }
        let numbers = figures.compactMap { figure in
            figure.span == best.span ? (middle, best.span) : readFigure(figure, leaf).map { ($0, figure.span) }
        }
        let isWhole =
            numbers.count == 3 && fields.has(PerformanceKeys.low) == (bounds[0] != nil)
            && fields.has(PerformanceKeys.high) == (bounds[1] != nil)
        return isWhole ? readEstimate(numbers, leaf).map { Performance($0, evidence: evidence) } : nil
    }

    /// A figure: a number, or the number of a level.
    mutating func readFigure(_ value: LocatedValue, _ leaf: Outline.Leaf) -> Double? {
        guard let text = value.text, !value.isNothing else {
            remarks.reportType(leaf.id, PerformanceKeys.figure, value)
            return nil
        }
        if let at = leaf.criterion?.scale?.number(of: text) { return at }
        if !value.isQuoted, let number = DecimalNumber(text) { return number.value }
        if DecimalNumber(text) != nil { return value.readNumber(leaf.id, &remarks) }
        // A criterion with mistakes may have meant to have such a level.
        if leaf.criterion != nil || !text.isID {
            remarks.add(figureMistake(text, leaf, at: remarks.source.place(of: value.span)))
        }
        return nil
    }

    /// Why a text in a cell is no figure.
    func figureMistake(_ text: String, _ leaf: Outline.Leaf, at place: SourcePlace) -> Diagnostic {
        let levels = leaf.criterion?.scale?.levels.map(\.id) ?? []
        guard text.utf8.contains(where: \.isLetter), !text.utf8.contains(where: \.isDigit) || !levels.isEmpty else {
            return NumberMistake(in: text).diagnostic(at: place)
        }
        let guess = remarks.hint(for: text, in: levels + ["unknown"])
        guard !levels.isEmpty else {
            var diagnostic = NumberMistake(in: text).diagnostic(at: place)
            if let guess { diagnostic.hint = guess }
            return diagnostic
        }
        let all = "The levels are " + levels.map { "'\($0)'" }.joined(separator: ", ")
        return Diagnostic(
            "unknown-level", .error, "'\(text.quotable)' is not a level of '\(leaf.id)'", at: place, hint: guess ?? all)
    }

    /// One figure, or low, best and high, checked for order and against the range.
    mutating func readEstimate(_ figures: [(x: Double, span: Range<Int>)], _ leaf: Outline.Leaf) -> Performance
        .Estimate?
    {
        let (estimate, remark) = Estimates.check(figures, leaf, in: remarks.source)
        if let remark { remarks.add(remark) }
        return estimate
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
}
