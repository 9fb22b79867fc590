// The parts of a workbook that hold its cells.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import AssayXML

/// How large a workbook may be that somebody has sent.
enum ReadingLimits {
    /// Bytes of the file.
    static let file = 20 << 20
    /// How many bytes may come out for each byte of the file, beyond the first MiB.
    static let ratio = 250
    /// Parts of the zip file.
    static let parts = 2_000
    /// Bytes of one part, as they come out.
    static let part = 256 << 20
    /// Bytes of all parts together.
    static let all = 512 << 20
    /// Cells of all sheets together.
    static let cells = 1_000_000
}

/// The parts of a workbook that hold its cells, gathered while they come by.
final class WorkbookParts {
    private let outline = OutlineHandler()
    private let strings = StringsHandler()
    private var sheetParts: [String: SheetHandler] = [:]
    private let budget: ReadingBudget
    private var count = 0

    /// Nothing yet, of a file with a count of bytes.
    init(fileSize: Int) throws(Refusal) {
        guard fileSize <= ReadingLimits.file else { throw Refusal("it has more than \(ReadingLimits.file >> 20) MiB") }
        budget = ReadingBudget(bytes: min(ReadingLimits.all, (1 << 20) + fileSize * ReadingLimits.ratio))
    }

    /// What reads a part: cells, names and texts are kept, everything else is only unpacked.
    func reader(of name: String) throws(Refusal) -> any PartReader {
        count += 1
        if count > ReadingLimits.parts { throw Refusal("it has more than \(ReadingLimits.parts) parts") }
        let handler: any XMLHandler
        switch name {
        case "xl/workbook.xml", "xl/_rels/workbook.xml.rels": handler = outline
        case "xl/sharedStrings.xml": handler = strings
        case _ where name.hasPrefix("xl/worksheets/") && name.hasSuffix(".xml"):
            let sheet = SheetHandler(budget)
            sheetParts[name] = sheet
            handler = sheet
        default: return BudgetedReader(name, budget, nil)
        }
        return BudgetedReader(name, budget, try PartXML(part: name, handler))
    }

    /// The sheets in their order, with their cells.
    func sheets() throws(Refusal) -> [(name: String, part: SheetHandler)] {
        guard !outline.sheets.isEmpty else { throw Refusal("it is no workbook") }
        var found: [(name: String, part: SheetHandler)] = []
        for sheet in outline.sheets {
            guard let target = outline.targets[sheet.relation] else { continue }
            let name = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
            if let part = sheetParts[name] { found.append((sheet.name, part)) }
        }
        if found.isEmpty { throw Refusal("it has no sheets with cells") }
        return found
    }

    /// What a cell holds.
    func value(of cell: SheetHandler.RawCell, at place: CellReference) throws(Refusal) -> WorkbookContents.Entry.Value {
        switch cell.kind {
        case "s":
            guard let index = Int(cell.value), strings.texts.indices.contains(index) else {
                throw Refusal("its cell \(place.named) refers to a text that is not there")
            }
            return .text(strings.texts[index])
        case "str", "inlineStr": return .text(SafeText.unescaped(cell.value))
        case "e": return .error(cell.value)
        default:
            if cell.value.isEmpty { return .empty }
            guard let x = Double(cell.value), x.isFinite else {
                throw Refusal("its cell \(place.named) holds no finite number")
            }
            return .number(x)
        }
    }
}

/// What the parts of one workbook may still use, and have used so far.
final class ReadingBudget {
    var bytes: Int
    var cells = 0
    init(bytes: Int) { self.bytes = bytes }
    var isSpent: Bool { cells > ReadingLimits.cells }
}

/// Counts the bytes of a part as they come out, and passes them on.
private final class BudgetedReader: PartReader {
    private let name: String
    private let budget: ReadingBudget
    private let next: PartXML?
    private var bytes = 0

    init(_ name: String, _ budget: ReadingBudget, _ next: PartXML?) {
        self.name = name
        self.budget = budget
        self.next = next
    }

    func take(_ bytes: [UInt8], count: Int) throws(Refusal) {
        self.bytes += count
        budget.bytes -= count
        if self.bytes > ReadingLimits.part || budget.bytes < 0 {
            throw Refusal("its part '\(name)' unpacks to more bytes than a workbook may have")
        }
        try next?.take(bytes, count: count)
        if budget.isSpent { throw Refusal("it has more than \(ReadingLimits.cells) cells") }
    }
}
