// What is kept of each part of a workbook.
// SPDX-License-Identifier: Apache-2.0

import AssayXML

/// The names of the sheets, and which parts hold them.
final class OutlineHandler: XMLHandler {
    /// The sheets in order, each with the id of its relation.
    private(set) var sheets: [(name: String, relation: String)] = []
    /// The part that each relation leads to.
    private(set) var targets: [String: String] = [:]

    func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "sheet":
            if let name = attributes["name"], let id = attributes["id"] { sheets.append((name, id)) }
        case "Relationship":
            if let id = attributes["Id"], let target = attributes["Target"] { targets[id] = target }
        default: break
        }
    }

    func text(_ text: String) {}
    func end(_ name: String) {}
}

/// The texts that cells share.
final class StringsHandler: XMLHandler {
    /// The texts in order.
    private(set) var texts: [String] = []
    private var text: String?
    private var isText = false
    private var isReading = false

    func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "si": text = ""
        case "t": isText = true
        case "rPh": isReading = true  // How a word is pronounced, beside the word.
        default: break
        }
    }

    func text(_ piece: String) {
        if isText && !isReading { text?.append(piece) }
    }

    func end(_ name: String) {
        switch name {
        case "si":
            texts.append(SafeText.unescaped(text ?? ""))
            text = nil
        case "t": isText = false
        case "rPh": isReading = false
        default: break
        }
    }
}

/// The cells of a sheet.
final class SheetHandler: XMLHandler {
    /// A cell before its text is looked up.
    struct RawCell {
        var row: Int
        var column: Int
        var kind: String
        var value = ""
        var formula: String?
    }

    /// The cells in the order of the file.
    private(set) var cells: [RawCell] = []
    private let budget: ReadingBudget
    private var cell: RawCell?
    private var element = ""

    init(_ budget: ReadingBudget) { self.budget = budget }

    func begin(_ name: String, _ attributes: [String: String]) {
        element = name
        switch name {
        case "c":
            guard let place = attributes["r"].flatMap(SheetHandler.place) else { return }
            cell = RawCell(row: place.row, column: place.column, kind: attributes["t"] ?? "n")
            budget.cells += 1
        case "f": cell?.formula = ""
        default: break
        }
    }

    func text(_ text: String) {
        switch element {
        case "v", "t": cell?.value.append(text)
        case "f": cell?.formula?.append(text)
        default: break
        }
    }

    func end(_ name: String) {
        element = ""
        guard name == "c", let cell, !budget.isSpent else { return }
        cells.append(cell)
        self.cell = nil
    }

    /// The place that `C7` names; nil if there is none.
    static func place(_ name: String) -> (row: Int, column: Int)? {
        let letters = name.utf8.prefix { (65...90).contains($0) }
        let digits = name.dropFirst(letters.count)
        guard (1...3).contains(letters.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let row = Int(digits), (1...1_048_576).contains(row)
        else { return nil }
        let column = letters.reduce(0) { $0 * 26 + Int($1) - 64 }
        return column <= 16_384 ? (row - 1, column - 1) : nil
    }
}
