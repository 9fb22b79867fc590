// The condition under which a rule colours a cell, worked out without a spreadsheet.
// SPDX-License-Identifier: Apache-2.0

public import AssayReports

/// The condition under which a rule colours a cell: the small part of the language of formulas that rules are written in.
///
/// Numbers, texts, references, comparisons, sums and products, and the functions of `Operation.Function`. As in a
/// spreadsheet, references without `$` move along with the cell that is coloured.
public struct Condition: Sendable {
    private let operation: Operation
    private let origin: CellReference
    private let contents: CellContents

    /// The condition that a formula states; nil if the formula is beyond this part of the language.
    ///
    /// - Parameter formula: The formula without its `=`, written for the first cell.
    /// - Parameter origin: The first cell that the rule is for.
    /// - Parameter contents: What the cells hold.
    public init?(_ formula: String, at origin: CellReference, _ contents: CellContents) {
        var reader = ConditionReader(formula, sheet: origin.sheet)
        guard let operation = reader.wholeExpression() else { return nil }
        (self.operation, self.origin, self.contents) = (operation, origin, contents)
    }

    /// Whether it holds for one of the rule's cells; an error counts as no.
    public func holds(at place: CellReference) -> Bool {
        let shift = (rows: place.row - origin.row, columns: place.column - origin.column)
        return value(of: operation, shift)?.number.map { $0 != 0 } ?? false
    }
}

extension Highlight.Rule {
    /// The formula of a rule that has one.
    public var condition: String? {
        switch self {
        case .formula(let formula, _, _, _), .shared(let formula): formula
        case .bar, .blend, .equals: nil
        }
    }
}

/// A step of a condition.
indirect enum Operation: Sendable {
    /// The functions that conditions may use.
    enum Function: String, Sendable {
        case and = "AND"
        case or = "OR"
        case not = "NOT"
        case abs = "ABS"
        case isNumber = "ISNUMBER"
        case count = "COUNT"
        case countIf = "COUNTIF"
        case minimum = "MIN"
        case maximum = "MAX"
        case sum = "SUM"
    }

    case constant(Cell.Content)
    /// Cells; the flags say for its corners whether rows and columns stay when the condition moves.
    case cells(first: MovingReference, last: MovingReference)
    case binary(String, Operation, Operation)
    case call(Function, [Operation])
}

/// A reference in a formula that may move along with the formula.
struct MovingReference: Sendable {
    let place: CellReference
    let keepsRow: Bool
    let keepsColumn: Bool

    func moved(_ shift: (rows: Int, columns: Int)) -> CellReference {
        place.offset(rows: keepsRow ? 0 : shift.rows, columns: keepsColumn ? 0 : shift.columns)
    }
}

// MARK: - Values

extension Condition {
    private func value(of operation: Operation, _ shift: (rows: Int, columns: Int)) -> Cell.Content? {
        switch operation {
        case .constant(let content): return content
        case .cells:
            let cells = contents(of: operation, shift)
            return cells.count == 1 ? cells[0] : nil
        case .binary(let sign, let a, let b):
            guard let a = value(of: a, shift), let b = value(of: b, shift) else { return nil }
            return Condition.compute(a, sign, b)
        case .call(let function, let arguments): return call(function, arguments, shift)
        }
    }

    /// What an argument covers: all of a range, or one value.
    private func contents(of operation: Operation, _ shift: (rows: Int, columns: Int)) -> [Cell.Content] {
        guard case .cells(let first, let last) = operation else {
            return value(of: operation, shift).map { [$0] } ?? []
        }
        let (a, b) = (first.moved(shift), last.moved(shift))
        guard a.row <= b.row, a.column <= b.column else { return [] }
        return CellRange(a, rows: b.row - a.row + 1, columns: b.column - a.column + 1).cells.map { contents[$0] }
    }

    private func call(_ function: Operation.Function, _ arguments: [Operation], _ shift: (rows: Int, columns: Int))
        -> Cell.Content?
    {
        let values = arguments.map { contents(of: $0, shift) }
        guard let first = values.first else { return nil }
        let numbers = values.flatMap { $0 }.compactMap(\.countedNumber)
        switch function {
        case .and: return .number(values.allSatisfy { $0.first?.number ?? 0 != 0 } ? 1 : 0)
        case .or: return .number(values.contains { $0.first?.number ?? 0 != 0 } ? 1 : 0)
        case .not: return first.first?.number.map { .number($0 == 0 ? 1 : 0) }
        case .abs: return first.first?.number.map { .number(Swift.abs($0)) }
        case .isNumber: return .number(first.first?.countedNumber == nil ? 0 : 1)
        case .count: return .number(Double(numbers.count))
        case .countIf:
            guard let wanted = values.last?.first else { return nil }
            return .number(Double(first.filter { $0 == wanted }.count))
        case .minimum: return .number(numbers.min() ?? 0)
        case .maximum: return .number(numbers.max() ?? 0)
        case .sum: return .number(numbers.reduce(0, +))
        }
    }

    private static func compute(_ a: Cell.Content, _ sign: String, _ b: Cell.Content) -> Cell.Content? {
        switch sign {
        case "=": return .number(a.isSame(as: b) ? 1 : 0)
        case "<>": return .number(a.isSame(as: b) ? 0 : 1)
        default: break
        }
        guard let a = a.number, let b = b.number else { return nil }
        switch sign {
        case "<": return .number(a < b ? 1 : 0)
        case ">": return .number(a > b ? 1 : 0)
        case "<=": return .number(a <= b ? 1 : 0)
        case ">=": return .number(a >= b ? 1 : 0)
        case "+": return .number(a + b)
        case "-": return .number(a - b)
        case "*": return .number(a * b)
        case "/": return b == 0 ? nil : .number(a / b)
        default: return nil
        }
    }
}

extension Cell.Content {
    /// The number; an empty cell counts as 0 in sums and comparisons.
    fileprivate var number: Double? {
        switch self {
        case .number(let x): x
        case .empty: 0
        case .text: nil
        }
    }

    /// The number, where there really is one.
    fileprivate var countedNumber: Double? { if case .number(let x) = self { x } else { nil } }

    /// As `=` compares: an empty cell is both 0 and the empty text, and texts are the same whatever their case.
    fileprivate func isSame(as other: Cell.Content) -> Bool {
        switch (self, other) {
        case (.text(let a), .text(let b)): a.lowercased() == b.lowercased()
        case (.text(let a), .empty), (.empty, .text(let a)): a.isEmpty
        case (.text, .number), (.number, .text): false
        default: number == other.number
        }
    }
}
