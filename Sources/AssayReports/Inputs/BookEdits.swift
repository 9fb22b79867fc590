// What somebody has changed in a workbook, as edits of the decision that it was made from.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// What somebody has changed in a workbook since it was made.
public struct BookEdits: Sendable {
    /// One changed input.
    public struct Change: Hashable, Sendable {
        /// The change in the terms of the decision.
        public let edit: Edit
        /// The cell; for a curve, the first of its row.
        public let place: CellReference
    }

    /// The changes, in the order of the sheets.
    public let changes: [Change]
    /// The weight set that is chosen now.
    public let weightSet: Int
    /// The scenario that is chosen now.
    public let scenario: Int?
    /// Cells that cannot be read, or not together with others.
    public let objections: [BookObjection]
    /// Cells that were read otherwise than they stand there.
    public let remarks: [BookObjection]

    /// The changes, as edits.
    public var edits: [Edit] { changes.map(\.edit) }

    /// What has changed.
    ///
    /// - Parameters:
    ///   - cells: The workbook as it is now.
    ///   - briefing: What it was made from.
    ///   - profile: What it was made for.
    ///   - acceptingTextNumbers: Whether a text that can only mean one number is read as that number.
    public init(
        in cells: BookCells, since briefing: Briefing, for profile: Profile = .model, acceptingTextNumbers: Bool = false
    ) {
        let plan = BookPlan(briefing, searches: false)
        let moves = profile == .model ? nil : Report(plan).moves(for: profile)
        self.init(in: cells.arranged(by: moves), plan, acceptingTextNumbers: acceptingTextNumbers)
    }

    init(in cells: BookCells, _ plan: BookPlan, acceptingTextNumbers: Bool = false) {
        var entries = BookEntries(of: cells, plan, textNumbers: acceptingTextNumbers ? .accepted : .refused)
        let misplaced = BookAnchors(plan).objections(in: cells)
        var finder = EditFinder(plan)
        finder.find(&entries)
        let found = misplaced.isEmpty ? finder.changes : []
        changes = found.map { Change(edit: $0.edit, place: cells.place(of: $0.place)) }
        (weightSet, scenario) = (finder.weightSet, finder.scenario)
        objections = (misplaced.isEmpty ? entries.objections : misplaced).map { $0.moved(in: cells) }
        remarks = entries.remarks.map { $0.moved(in: cells) }
    }
}

/// Compares what the cells hold with what they held.
private struct EditFinder {
    private let plan: BookPlan
    var changes: [BookEdits.Change] = []
    var weightSet: Int
    var scenario: Int?

    init(_ plan: BookPlan) {
        self.plan = plan
        weightSet = plan.evaluation.weightSet
        scenario = plan.evaluation.scenario
    }

    private var problem: DecisionProblem { plan.problem }

    mutating func find(_ entries: inout BookEntries) {
        choose(&entries)
        for (input, place) in plan.inputs {
            if let edit = edit(input, entries) { changes.append(BookEdits.Change(edit: edit, place: place)) }
        }
        checkPoints(&entries)
        for j in plan.criteria { findCurve(j, &entries) }
    }

    private mutating func choose(_ entries: inout BookEntries) {
        let sets = problem.weightSets.map(\.name)
        if let name = entries.texts[.weightSet] {
            if let set = sets.firstIndex(where: { $0.isSame(as: name) }) {
                weightSet = set
            } else {
                entries.object("there is no weight set '\(name.shortened)'", at: plan.chosenSet)
            }
        }
        guard let name = entries.texts[.scenario] else { return }
        if let number = (0...problem.scenarios.count).first(where: { plan.name(ofScenario: $0).isSame(as: name) }) {
            scenario = number == 0 ? nil : number - 1
        } else {
            entries.object("there is no scenario '\(name.shortened)'", at: plan.chosenScenario)
        }
    }

    private func edit(_ input: BookInput, _ entries: BookEntries) -> Edit? {
        if case .performance(let i, let j) = input { return performance(i, j, input, entries) }
        if case .optionName(let i) = input {
            return entries.texts[input].flatMap { $0 == problem.options[i].name ? nil : .name(option: i, $0) }
        }
        guard let now = entries.numbers[input], let (then, edit) = number(input, now), !now.isSame(as: then) else {
            return nil
        }
        return edit
    }

    /// What a number was at the run, and the edit that makes it what it is now; nil for parts of curves.
    private func number(_ input: BookInput, _ now: Double) -> (Double, Edit)? {
        switch input {
        case .points(let set, let id):
            problem.weightSets[set].points(of: id, in: problem.tree).map { ($0, .points(set: set, id: id, now)) }
        case .bound(let k): (problem.screens[k].figure, .bound(screen: k, now))
        case .factor(let s, let j): (problem.scenarios[s].factors[j], .factor(scenario: s, criterion: j, now))
        case .change(let s, let number):
            (problem.scenarios[s].changes[number].change.figure, .change(scenario: s, number: number, now))
        default: nil
        }
    }

    /// A best estimate that is new; it keeps its bounds if it lies between them, and has none otherwise.
    private func performance(_ i: Int, _ j: Int, _ input: BookInput, _ entries: BookEntries) -> Edit? {
        let old = problem.performances[option: i, criterion: j]
        if entries.unknown.contains(input) {
            return old.best == nil ? nil : .performance(option: i, criterion: j, .unknown)
        }
        guard let now = entries.numbers[input] else { return nil }
        guard case .known(let low, let best, let high) = old.estimate else {
            return .performance(option: i, criterion: j, .exactly(now))
        }
        if now.isSame(as: best) { return nil }
        let isWithin = low < high && (low...high).contains(now)
        return .performance(
            option: i, criterion: j, isWithin ? .known(low: low, best: now, high: high) : .exactly(now))
    }

    /// Points that are compared with each other may not all be 0.
    private func checkPoints(_ entries: inout BookEntries) {
        for (number, set) in problem.weightSets.enumerated() {
            let groups =
                set.judgement.isLocal
                ? [plan.nodes.indices.filter { plan.nodes[$0].parent == nil }]
                    + plan.nodes.indices.map { row in plan.nodes.indices.filter { plan.nodes[$0].parent == row } }
                : [plan.nodes.indices.filter { plan.nodes[$0].leaf != nil }]
            for rows in groups where !rows.isEmpty {
                let points = rows.map { entries.numbers[.points(set: number, id: plan.nodes[$0].id)] }
                guard points.allSatisfy({ $0 == 0 }) else { continue }
                entries.object(
                    "all points that are compared with these are 0", at: plan.points(set: number, row: rows[0]))
            }
        }
    }

    private mutating func findCurve(_ j: Int, _ entries: inout BookEntries) {
        let isWrong = entries.objections.contains {
            $0.place?.sheet == SheetName.curves && $0.place?.row == plan.curves[j].row
        }
        guard let old = problem.criteria[j].valueFunction, !isWrong else { return }
        switch CurveEntries(j, plan, entries).function(from: old) {
        case .success(old): break
        case .success(let function):
            changes.append(BookEdits.Change(edit: .curve(criterion: j, function), place: plan.curves[j].x(0)))
        case .failure(let objection): entries.object(objection.reason, at: plan.curves[j].x(0))
        }
    }
}

extension Double {
    /// Whether two numbers are one to a file, which holds about sixteen digits.
    func isSame(as other: Double) -> Bool { abs(self - other) <= 1e-14 * max(abs(self), abs(other)) }
}

extension String {
    /// Whether two texts are one to an application, which does not regard case.
    fileprivate func isSame(as other: String) -> Bool { lowercased() == other.lowercased() }
}
