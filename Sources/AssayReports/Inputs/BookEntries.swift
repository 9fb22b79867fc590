// The inputs of a workbook, read and checked cell by cell.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// What the input cells of a workbook hold, and what is wrong with it.
struct BookEntries {
    /// Numbers by input; inputs without one are left out.
    private(set) var numbers: [BookInput: Double] = [:]
    private(set) var texts: [BookInput: String] = [:]
    /// Cells of performances that state ignorance.
    private(set) var unknown: Set<BookInput> = []
    private(set) var objections: [BookObjection] = []
    /// What was read otherwise than it stands there, a sentence each.
    private(set) var remarks: [BookObjection] = []
    /// Whether texts that can only mean one number are read as that number.
    private let reads: TextNumbers

    /// What to do with a text where a number belongs.
    enum TextNumbers {
        /// Object, since no formula takes it for a number.
        case refused
        /// Read it if it can only mean one number, and say so.
        case accepted
    }

    init(of cells: BookCells, _ plan: BookPlan, textNumbers: TextNumbers) {
        reads = textNumbers
        for (input, place) in plan.inputs { read(input, cells[place], place) }
        checkSigns(plan)
        checkNames(plan)
        checkOrder(plan)
    }

    mutating func object(_ reason: String, at place: CellReference) {
        objections.append(BookObjection(reason, at: place))
    }

    private mutating func read(_ input: BookInput, _ entry: BookCells.Entry, _ place: CellReference) {
        guard !entry.isNotComputed else {
            return object(
                "its formula has no value; open and save the workbook in Excel or LibreOffice, or write the value",
                at: place)
        }
        switch (entry.value, input.kind) {
        case (.number(let x), .number), (.number(let x), .performance), (.number(let x), .optionalNumber):
            numbers[input] = x
        case (.number, .text): object("it holds a number where a name belongs; write it as a text", at: place)
        case (.text(let text), _): read(input, text, place)
        case (.error(let error), _): object("it holds the error \(error)", at: place)
        case (.empty, .optionalNumber): break
        case (.empty, .performance): object("it is blank; write a number or the word unknown", at: place)
        case (.empty, .number): object("it is blank; write a number", at: place)
        case (.empty, .text): object("it is blank; write a name", at: place)
        }
    }

    private mutating func read(_ input: BookInput, _ text: String, _ place: CellReference) {
        let entered = EnteredText(text)
        switch input.kind {
        case _ where entered.isBlank: object("it holds only blanks", at: place)
        case .text: texts[input] = text
        case .performance where entered.isUnknown:
            unknown.insert(input)
            if text.lowercased() != "unknown" { settle("unknown", text, place) }
        case .number, .optionalNumber, .performance:
            guard let number = entered.number else {
                return object("it holds the text '\(text.shortened)' where a number belongs", at: place)
            }
            numbers[input] = number
            settle(number.plain, text, place)
        }
    }

    private mutating func settle(_ meaning: String, _ text: String, _ place: CellReference) {
        let what = "it holds the text '\(text.shortened)'"
        switch reads {
        case .accepted: remarks.append(BookObjection("\(what), which is read as \(meaning)", at: place))
        case .refused: object("\(what), which no formula takes for \(meaning); write it as such", at: place)
        }
    }

    private mutating func checkSigns(_ plan: BookPlan) {
        for (input, place) in plan.inputs {
            guard let x = numbers[input] else { continue }
            switch input {
            case .points where x < 0: object("points are not negative, and these are \(x.plain)", at: place)
            case .factor where x < 0: object("a factor is not negative, and this one is \(x.plain)", at: place)
            case .value where !(0...100).contains(x):
                object("a value lies between 0 and 100, and this one is \(x.plain)", at: place)
            default: break
            }
        }
    }

    private mutating func checkNames(_ plan: BookPlan) {
        var seen: Set<String> = []
        for i in plan.options {
            guard let name = texts[.optionName(i)] else { continue }
            if !seen.insert(name.lowercased()).inserted {
                object("another option has the name '\(name.shortened)' too", at: plan.optionName(i))
            }
        }
    }
}

extension BookEntries {
    /// An option is known by its row, where its evidence stands too; rows that were sorted are not other options.
    private mutating func checkOrder(_ plan: BookPlan) {
        let names = plan.problem.options.map(\.name)
        for i in plan.options {
            guard let name = texts[.optionName(i)], name != names[i], let k = names.firstIndex(of: name),
                let other = texts[.optionName(k)], other != name
            else { continue }
            object(
                "'\(name.shortened)' stood in row \(plan.optionName(k).row + 1); rows were moved, and must go back to "
                    + "where they were", at: plan.optionName(i))
        }
    }
}

extension BookInput {
    /// What a cell may hold.
    enum Kind {
        case text, number, optionalNumber, performance
    }

    var kind: Kind {
        switch self {
        case .weightSet, .scenario, .optionName: .text
        case .knot, .value: .optionalNumber
        case .performance: .performance
        default: .number
        }
    }
}

extension String {
    /// The text for a sentence: one line, not too long.
    var shortened: String {
        let line = String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
        return line.count > 60 ? line.prefix(57) + "…" : line
    }
}
