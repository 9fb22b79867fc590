// Whether what a workbook prints follows from its inputs.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// A workbook, computed anew by the engine from the inputs in it, and compared cell by cell.
///
///     inputs in the book ─▶ DecisionProblem ─▶ Evaluation ─▶ Report, laid out as the book was ─▶ its cells, one by one
///
/// A cell with a formula must hold the engine's value, and its formula must be the one that Assay wrote. A grey cell must
/// hold the value of the run, whatever has been entered since. Other cells outside the inputs must be as they were made,
/// but on the sheets that quote people, Evidence, Record and About, and where a cell quotes the document.
public struct Verification: Sendable {
    /// What does not follow in one cell.
    public struct Finding: Hashable, Sendable {
        /// The kinds of findings.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// The value is not the one that the inputs give.
            case value
            /// A constant stands where a formula was.
            case overwritten
            /// The formula is another one.
            case formula
            /// No application has computed the formula.
            case notComputed = "not-computed"
            /// A grey value is not that of the run.
            case engineValue = "engine-value"
            /// A text or number that nobody enters is not as it was made.
            case constant
        }

        /// The cell.
        public let place: CellReference
        /// What is wrong with it.
        public let kind: Kind
        /// What it prints.
        public let printed: BookCells.Value
        /// What it should print.
        public let expected: BookCells.Value
    }

    /// The inputs, and what was changed in them since the run.
    public let edits: BookEdits
    /// Why nothing could be computed; the cells that are to blame first.
    public let objections: [BookObjection]
    /// What does not follow, in the order of the sheets.
    public let findings: [Finding]
    /// Grey cells whose values are no longer those that the inputs give.
    public let stale: [CellReference]
    /// Cells that rest on stale ones, so that they follow from no inputs at all.
    public let unchecked: [CellReference]
    /// How many cells with formulas were compared.
    public let checked: Int

    /// Whether everything follows.
    public var follows: Bool { objections.isEmpty && findings.isEmpty }

    /// The comparison.
    ///
    /// - Parameters:
    ///   - briefing: What the workbook was made from.
    ///   - profile: What it was made for.
    public init(of cells: BookCells, madeFrom briefing: Briefing, for profile: Profile = .model) {
        let made = BookPlan(briefing)
        let report = Report(made)
        let moves = report.moves(for: profile)
        edits = BookEdits(in: cells.arranged(by: moves), made)
        let outcome = Verification.evaluation(after: edits, of: briefing.problem)
        guard edits.objections.isEmpty, case .success(let evaluation) = outcome else {
            var reasons = edits.objections
            if reasons.isEmpty, case .failure(let objection) = outcome { reasons = [objection] }
            (objections, findings, stale, unchecked, checked) = (reasons, [], [], [], 0)
            return
        }
        let before = report.suiting(profile)
        let now = edits.areNone(since: briefing) ? before : Report(BookPlan(made, now: evaluation)).suiting(profile)
        let inputs = Set(made.inputs.map { moves?[$0.place] ?? $0.place })
        let comparison = Comparison(of: cells, made: before, now: now, inputs: inputs, moves)
        objections = []
        (findings, stale) = (comparison.findings, comparison.stale)
        (unchecked, checked) = (comparison.unchecked, comparison.checked)
    }

    private static func evaluation(after edits: BookEdits, of problem: DecisionProblem)
        -> Result<Evaluation, BookObjection>
    {
        Result { () throws(BookObjection) in
            let now: DecisionProblem
            do {
                now = try problem.applying(edits.edits)
            } catch {
                throw BookObjection("its inputs make no decision: \(error)")
            }
            do {
                return try Evaluation(of: now, weightSet: edits.weightSet, scenario: edits.scenario)
            } catch {
                throw BookObjection("its inputs cannot be scored: \(error)")
            }
        }
    }
}

/// The cells of a workbook beside those of the report that it was, and of the report that it should be now.
private struct Comparison {
    /// Sheets that quote people, from words that the model leaves out.
    private static let quoting: Set<String> = [SheetName.evidence, SheetName.sources, SheetName.lists]
    /// Sheets that tell of the workbook and not of the decision.
    private static let telling: Set<String> = [SheetName.record, SheetName.about]

    private(set) var findings: [Verification.Finding] = []
    private(set) var stale: [CellReference] = []
    private(set) var unchecked: [CellReference] = []
    private(set) var checked = 0
    private let cells: BookCells
    private let moves: CellMoves?

    /// The comparison.
    ///
    /// - Parameter inputs: The inputs that the engine knows. Others, such as a choice of what a chart shows, are taken as
    ///   they were made; what rests on one that was changed is not compared.
    init(of cells: BookCells, made: Report, now: Report, inputs: Set<CellReference>, _ moves: CellMoves?) {
        (self.cells, self.moves) = (cells, moves)
        let expected = now.sheets.flatMap(\.cells).reduce(into: [CellReference: Cell.Content]()) {
            $0[$1.place] = $1.cell.content
        }
        let before = made.sheets.flatMap(\.cells)
        stale = before.filter { $0.cell.style.role == .engine && $0.cell.formula == nil }
            .filter { Comparison.origin(of: $0.place, moves) != SheetName.record }
            .filter { !Comparison.agree(BookCells.Value($0.cell.content), expected[$0.place] ?? .empty) }.map(\.place)
        let choices = before.filter { $0.cell.style.role == .input && !inputs.contains($0.place) }
            .filter { !Comparison.agree(cells[$0.place].value, $0.cell.content) }.map(\.place)
        let resting = Dependents(of: stale + choices, among: made).places
        for (place, cell) in before {
            compare(place, cell, expected[place] ?? .empty, isResting: resting.contains(place))
        }
    }

    private mutating func compare(_ place: CellReference, _ cell: Cell, _ expected: Cell.Content, isResting: Bool) {
        guard let formula = cell.formula else { return compareConstant(place, cell) }
        let entry = cells[place]
        let isKept = entry.formula.map { $0.isEmpty || FormulaText($0) == FormulaText(formula) }
        if isResting {
            unchecked.append(place)
        } else {
            checked += 1
        }
        let agrees = isResting || Comparison.agree(entry.value, expected)
        switch isKept {
        case nil: note(place, .overwritten, expected)
        case false?: note(place, .formula, expected)
        case true? where entry.isNotComputed && !Comparison.agree(.empty, expected): note(place, .notComputed, expected)
        case true?: if !agrees { note(place, .value, expected) }
        }
    }

    private mutating func compareConstant(_ place: CellReference, _ cell: Cell) {
        let isEngine = cell.style.role == .engine
        let sheet = Comparison.origin(of: place, moves)
        guard cell.style.role != .input, !cell.isQuoted, isEngine || !Comparison.quoting.contains(sheet),
            !Comparison.telling.contains(sheet), !Comparison.agree(cells[place].value, cell.content)
        else { return }
        note(place, isEngine ? .engineValue : .constant, cell.content)
    }

    /// The sheet of the working model that a cell comes from.
    private static func origin(of place: CellReference, _ moves: CellMoves?) -> String {
        moves?.origin(of: place.sheet) ?? place.sheet
    }

    private mutating func note(_ place: CellReference, _ kind: Verification.Finding.Kind, _ expected: Cell.Content) {
        findings.append(
            Verification.Finding(
                place: place, kind: kind, printed: cells[place].value, expected: BookCells.Value(expected)))
    }

    /// Whether a cell prints what it should: numbers to nine digits, texts exactly.
    private static func agree(_ printed: BookCells.Value, _ expected: Cell.Content) -> Bool {
        switch (printed, expected) {
        case (.number(let a), .number(let b)): abs(a - b) <= 1e-9 * max(1, abs(b))
        case (.text(let a), .text(let b)): a == b
        case (.empty, .empty), (.text(""), .empty), (.empty, .text("")): true
        default: false
        }
    }
}

extension BookCells.Value {
    /// What a cell of a report holds, as a file has it.
    init(_ content: Cell.Content) {
        switch content {
        case .empty: self = .empty
        case .text(let text): self = .text(text)
        case .number(let x): self = .number(x)
        }
    }
}

extension BookEdits {
    /// Whether everything is as it was at the run.
    fileprivate func areNone(since briefing: Briefing) -> Bool {
        changes.isEmpty && weightSet == briefing.evaluation.weightSet && scenario == briefing.evaluation.scenario
    }
}

/// The formula cells that refer to some cells, directly or through others.
private struct Dependents {
    private(set) var places: Set<CellReference> = []

    init(of roots: [CellReference], among report: Report) {
        guard !roots.isEmpty else { return }
        let names = report.sheets.map(\.name)
        var left = report.sheets.flatMap { sheet in
            sheet.cells.compactMap { place, cell in
                cell.formula.map { (place, FormulaText($0).references(on: sheet.name, sheets: names)) }
            }
        }
        var fresh = Set(roots)
        while !fresh.isEmpty {
            let reached = left.filter { $0.1.contains { range in Dependents.touches(range, fresh) } }.map(\.0)
            places.formUnion(reached)
            fresh = Set(reached)
            left.removeAll { fresh.contains($0.0) }
        }
    }

    private static func touches(_ range: CellRange, _ places: Set<CellReference>) -> Bool {
        range.rows * range.columns <= places.count
            ? range.cells.contains { places.contains($0) } : places.contains { range.contains($0) }
    }
}
