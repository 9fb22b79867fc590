// A new scenario, written into a document.
// SPDX-License-Identifier: Apache-2.0

public import Assay

extension DocumentEditor {
    /// The document with one more scenario, behind those that it has.
    ///
    /// Every byte that was there stays. The whole is read again, and must say what was meant.
    ///
    /// - Parameters:
    ///   - scenario: The scenario; its id must be new.
    ///   - reading: A document without errors.
    public static func add(_ scenario: Scenario, to reading: Reading) -> Result<AmendedDocument, EditRefusals> {
        guard let problem = reading.problem, let document = reading.sources.first, !BareTable.isMeant(by: document.path)
        else { return refusal("the document has errors, or is a table") }
        var remarks = Remarks(on: document)
        guard let root = DocumentReader.tree(of: document, &remarks) else {
            return refusal("the document has errors")
        }
        let insertion = ScenarioInsertion(scenario, problem, document.bytes, root)
        let amended = SourceText(path: document.path, bytes: insertion.amended)
        let tables = DocumentFiles { name in
            let found = reading.sources.dropFirst().first { $0.path.hasSuffix(name) }
            guard let found else { return .failure(.unreadable(DocumentError(path: name, reason: .missing))) }
            return .success(DocumentFiles.File(path: found.path, bytes: found.bytes))
        }
        let again = DocumentReader.read(amended.bytes, path: amended.path, files: tables)
        guard let found = again.problem else {
            return refusal("the document would have errors" + (again.errors.first.map { ": \($0.message)" } ?? ""))
        }
        guard found.isSame(as: problem, with: scenario) else {
            return refusal("the document would not say what was meant")
        }
        return .success(AmendedDocument(texts: [amended], originals: [document], problem: found))
    }

    private static func refusal(_ reason: String) -> Result<AmendedDocument, EditRefusals> {
        .failure(EditRefusals([EditRefusal(edit: nil, reason: reason)]))
    }
}

extension DecisionProblem {
    fileprivate func isSame(as other: DecisionProblem, with scenario: Scenario) -> Bool {
        scenarios == other.scenarios + [scenario] && options == other.options && tree == other.tree
            && weightSets == other.weightSets && performances == other.performances && screens == other.screens
            && analysis == other.analysis && waivers == other.waivers
    }
}

/// Where a scenario goes in a document, and how it is written there.
struct ScenarioInsertion {
    private let scenario: Scenario
    private let problem: DecisionProblem
    private let bytes: [UInt8]
    private let root: LocatedValue

    init(_ scenario: Scenario, _ problem: DecisionProblem, _ bytes: [UInt8], _ root: LocatedValue) {
        (self.scenario, self.problem, self.bytes, self.root) = (scenario, problem, bytes, root)
    }

    /// The bytes of the document with the scenario in it.
    var amended: [UInt8] {
        let (place, text) = insertion
        return Array(bytes[..<place]) + Array(text.utf8) + Array(bytes[place...])
    }

    private var insertion: (place: Int, text: String) {
        let inBraces = isInBraces(root)
        guard let section = root.entry("scenarios") else {
            let entry = inBraces ? ", \"scenarios\": {\(flow)}" : "scenarios:\n" + block(indent: 2)
            return inBraces ? (end(ofLastIn: root), entry) : onNewLine(bytes.count, "\n" + entry)
        }
        if let entries = section.value.entries, isInBraces(section.value) {
            return (end(ofLastIn: section.value), entries.isEmpty ? flow : ", " + flow)
        }
        let indent = section.value.entries?.first.map { column(of: $0.keySpan.lowerBound) } ?? 2
        return onNewLine(
            lineEnd(after: lastByte(of: section.value, else: section.keySpan.upperBound)), block(indent: indent))
    }

    // MARK: Text

    private func quoted(_ text: String) -> String {
        "\"" + text.unicodeScalars.map { "\"\\".unicodeScalars.contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
    }

    private var factors: [(id: String, text: String)] {
        zip(problem.criteria, scenario.factors).filter { $0.1 != 1 }.map { ($0.0.id, "x\($0.1.plain)") }
    }

    private var rows: [(option: String, cells: [(id: String, change: (key: String, figure: String))])] {
        let rows = scenario.changes.map(\.option).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        return rows.map { row in
            let cells = scenario.changes.filter { $0.option == row }
                .map { (problem.criteria[$0.criterion].id, ScenarioInsertion.words($0.change)) }
            return (problem.options[row].id, cells)
        }
    }

    private static func words(_ change: Scenario.Change) -> (key: String, figure: String) {
        switch change {
        case .add(let x): ("add", x.plain)
        case .times(let x): ("times", x.plain)
        case .to(let x): ("to", x.plain)
        }
    }

    /// As YAML writes it in lines.
    private func block(indent: Int) -> String {
        let (key, inner) = (String(repeating: " ", count: indent), String(repeating: " ", count: 2 * indent))
        let weights = factors.map { "\($0.id): \($0.text)" }.joined(separator: ", ")
        let cells = rows.map { row in
            let cells = row.cells.map { "\($0.id): {\($0.change.key): \($0.change.figure)}" }.joined(separator: ", ")
            return "\(inner)\(key)\(row.option): {\(cells)}\n"
        }
        return "\(key)\(scenario.id):\n\(inner)name: \(quoted(scenario.name))\n"
            + (weights.isEmpty ? "" : "\(inner)weights: {\(weights)}\n")
            + (cells.isEmpty ? "" : "\(inner)performance:\n\(cells.joined())")
    }

    /// As JSON writes it, which YAML reads too.
    private var flow: String {
        let weights = factors.map { "\"\($0.id)\": \"\($0.text)\"" }.joined(separator: ", ")
        let cells = rows.map { row in
            let cells = row.cells.map { "\"\($0.id)\": {\"\($0.change.key)\": \($0.change.figure)}" }
            return "\"\(row.option)\": {\(cells.joined(separator: ", "))}"
        }
        let parts =
            ["\"name\": \(quoted(scenario.name))"] + (weights.isEmpty ? [] : ["\"weights\": {\(weights)}"])
            + (cells.isEmpty ? [] : ["\"performance\": {\(cells.joined(separator: ", "))}"])
        return "\"\(scenario.id)\": {\(parts.joined(separator: ", "))}"
    }

    // MARK: Places

    private func isInBraces(_ value: LocatedValue) -> Bool {
        value.span.lowerBound < bytes.count && bytes[value.span.lowerBound] == UInt8(ascii: "{")
    }

    /// Behind the last entry of a map in braces, before the brace that closes it.
    private func end(ofLastIn map: LocatedValue) -> Int {
        guard let last = map.entries?.last else { return map.span.lowerBound + 1 }
        return end(of: last.value, else: last.keySpan.upperBound)
    }

    /// Behind a value that stands in braces.
    private func end(of value: LocatedValue, else keyEnd: Int) -> Int {
        switch value.content {
        case .map(let entries):
            let inner = entries.last.map { end(of: $0.value, else: $0.keySpan.upperBound) } ?? value.span.lowerBound + 1
            return behind("}", from: inner)
        case .list(let items):
            return behind("]", from: items.last.map { end(of: $0, else: keyEnd) } ?? value.span.lowerBound + 1)
        default: return value.span.isEmpty ? keyEnd : value.span.upperBound
        }
    }

    private func behind(_ closing: Character, from start: Int) -> Int {
        let place = bytes[start...].firstIndex { $0 == closing.asciiValue }
        return place.map { $0 + 1 } ?? start
    }

    /// Behind the last byte of anything in a value that is written in lines.
    private func lastByte(of value: LocatedValue, else keyEnd: Int) -> Int {
        switch value.content {
        case .map(let entries) where !isInBraces(value):
            entries.last.map { lastByte(of: $0.value, else: $0.keySpan.upperBound) } ?? keyEnd
        case .list(let items) where bytes[value.span.lowerBound] != UInt8(ascii: "["):
            items.last.map { lastByte(of: $0, else: keyEnd) } ?? keyEnd
        default: max(keyEnd, end(of: value, else: keyEnd))
        }
    }

    /// Behind the line break that ends a line.
    private func lineEnd(after place: Int) -> Int {
        if place > 0, bytes[place - 1] == UInt8(ascii: "\n") { return place }
        return bytes[place...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    }

    private func onNewLine(_ place: Int, _ text: String) -> (place: Int, text: String) {
        place > 0 && bytes[place - 1] != UInt8(ascii: "\n") ? (place, "\n" + text) : (place, text)
    }

    private func column(of place: Int) -> Int {
        place - (bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
    }
}
