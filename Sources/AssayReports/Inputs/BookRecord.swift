// What a workbook says of how it came about, read back.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Why a workbook cannot be read as one of Assay's: a sentence, with the cell where there is one.
public struct BookObjection: Error, Hashable, Sendable, CustomStringConvertible {
    /// The cell it speaks of.
    public let place: CellReference?
    /// One sentence without a full stop.
    public let reason: String

    /// Why a workbook cannot be read.
    init(_ reason: String, at place: CellReference? = nil) {
        self.reason = reason
        self.place = place
    }

    /// The same, with the cell where it stands in the file.
    func moved(in cells: BookCells) -> BookObjection { BookObjection(reason, at: place.map { cells.place(of: $0) }) }

    /// The sentence, after the cell.
    public var description: String { (place.map { "\($0.named): " } ?? "") + reason }
}

extension CellReference {
    /// `Scores!C12`, as a message names a cell.
    public var named: String { "\(CellReference.quoted(sheet))!\(plain)" }
}

/// The sheet Record, read back: the files, the version and the choices of the run, and the decision as it was.
public struct BookRecord: Sendable {
    /// The files that were read, each with its digest; the document first.
    public let inputs: [Briefing.Input]
    /// The version of Assay that made the workbook; empty if it does not say.
    public let version: String
    /// Whether the ranking was simulated, so that the same draws must be made again.
    public let isSimulated: Bool
    /// What the workbook was made for.
    public let profile: Profile
    /// The decision as it was at the run, as a document in JSON.
    public let document: String
    /// What had changed since an earlier run, as its sheet tells it; nil if it tells of none.
    let since: RunChanges?
    /// Whether the workbook lists sources.
    private let listsSources: Bool
    /// The id of the weight set that was chosen at the run.
    let weightSet: String
    /// The id of the scenario that was chosen at the run; nil for none.
    let scenario: String?

    /// The record of a workbook.
    ///
    /// - Throws: `BookObjection` if the workbook is not one of Assay's, or its record cannot be understood.
    public init(of cells: BookCells) throws(BookObjection) {
        guard let facts = cells.rows(below: ["What", "As it was"], on: SheetName.record),
            let (sheet, rows) = cells.sheets(from: SheetName.record).lazy.compactMap({ sheet in
                cells.rows(below: ModelRow.header, on: sheet).map { (sheet, $0) }
            }).first
        else {
            throw BookObjection(
                "it is not a workbook that Assay made: the sheet Record has no table of the run and the model")
        }
        let prefix = RecordSheet.digestPrefix
        inputs = facts.filter { $0[0].hasPrefix(prefix) }
            .map { Briefing.Input(name: String($0[0].dropFirst(prefix.count)), digest: $0[1]) }
        func fact(_ name: String) -> String { facts.first { $0[0] == name }?[1] ?? "" }
        version = fact("Assay")
        isSimulated = !["", "none"].contains(fact("Simulation"))
        weightSet = fact("Weight set at run")
        scenario = fact("Scenario at run") == "none" ? nil : fact("Scenario at run")
        profile = sheet == SheetName.record ? .model : .publish
        listsSources = cells.sheets.contains(SheetName.sources)
        since = RunChanges(since: fact(RecordSheet.comparedName), in: cells)
        document = try ModelReading(rows).document
    }

    /// What the workbook was made from, once its document has been read.
    ///
    /// - Throws: `BookObjection` if the choices of the run are not in the document.
    public func briefing(on problem: DecisionProblem) throws(BookObjection) -> Briefing {
        guard let set = problem.weightSet(weightSet) else {
            throw BookObjection("the sheet Record names the weight set '\(weightSet)', which the model does not have")
        }
        let number = scenario.flatMap { problem.scenario($0) }
        if let scenario, number == nil {
            throw BookObjection("the sheet Record names the scenario '\(scenario)', which the model does not have")
        }
        let since = since.flatMap { $0.standings.count < problem.options.count ? nil : $0 }
        do {
            let evaluation = try Evaluation(of: problem, weightSet: set, scenario: number)
            var briefing = Briefing(evaluation: evaluation, inputs: inputs, since: since, version: version)
            briefing.listsSources = listsSources
            return briefing
        } catch {
            throw BookObjection(error.description)
        }
    }
}

/// Puts the rows of the model together again.
private struct ModelReading {
    private var rows: [ModelRow] = []

    init(_ texts: [[String]]) throws(BookObjection) {
        for cells in texts {
            guard let part = ModelRow.Part(rawValue: cells[0]), cells[1].hasPrefix("{"), cells[1].hasSuffix("}") else {
                throw BookObjection("the sheet Record has a row '\(cells[0])' that is no part of a model")
            }
            rows.append(ModelRow(part: part, members: cells[1], id: cells[2], within: cells[3]))
        }
    }

    /// The whole decision as a document in JSON.
    var document: String {
        let groups = of(.listGroup).map { inner($0.members) }.joined(separator: ", ")
        let sections = [
            ("lists", map(.list)), ("list-groups", "{\(groups)}"), ("overlaps", map(.overlap)),
            ("criteria", "{\(criteria(within: ""))}"), ("weights", map(.weights)), ("options", map(.option)),
            ("performance", map(.performance)), ("screens", "[\(of(.screen).map(\.members).joined(separator: ", "))]"),
            ("scenarios", map(.scenario)), ("analysis", of(.analysis).first?.members ?? "{}"),
        ].filter { $0.1.utf8.count > 2 }
        let decision = inner(of(.decision).first?.members ?? "{}")
        return "{\"assay\": 1, " + ([decision] + sections.map { "\"\($0.0)\": \($0.1)" }).joined(separator: ",\n")
            + "}\n"
    }

    private func of(_ part: ModelRow.Part) -> [ModelRow] { rows.filter { $0.part == part } }

    /// Rows with one id after the other are one entry.
    private func map(_ part: ModelRow.Part) -> String {
        var entries: [(id: String, members: String)] = []
        for row in of(part) {
            if let last = entries.last, last.id == row.id {
                entries[entries.count - 1].members = "\(last.members), \(inner(row.members))"
            } else {
                entries.append((row.id, inner(row.members)))
            }
        }
        return "{" + entries.map { "\(JSON.text($0.id).line): {\($0.members)}" }.joined(separator: ",\n") + "}"
    }

    /// The members of a group; a group that holds itself ends at a depth that no document has.
    private func criteria(within group: String, depth: Int = 0) -> String {
        guard depth < 64 else { return "" }
        return rows.filter { $0.within == group && ($0.part == .criterion || $0.part == .group) }.map { row in
            let inside = row.part == .group ? criteria(within: row.id, depth: depth + 1) : ""
            let members = row.part == .group ? "{\(inner(row.members)), \"criteria\": {\(inside)}}" : row.members
            return "\(JSON.text(row.id).line): \(members)"
        }.joined(separator: ",\n")
    }

    private func inner(_ members: String) -> String { String(members.dropFirst().dropLast()) }
}
