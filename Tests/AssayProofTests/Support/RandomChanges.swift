// Changes of inputs at random, as somebody would type them into the cells.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports

/// Changes of inputs at random: what is typed where, and the edits that mean the same.
struct RandomChanges {
    let report: Report
    private(set) var entries: [CellReference: Cell.Content] = [:]
    private(set) var edits: [Edit] = []
    private(set) var weightSet = 0
    private(set) var scenario: Int?
    private let problem: DecisionProblem
    private let contents: [CellReference: Cell.Content]
    private var random: SplitMix

    init(seed: Int, to report: Report, of problem: DecisionProblem) {
        (self.report, self.problem, contents) = (report, problem, report.contents)
        random = SplitMix(seed: 7_000 + seed)
    }

    mutating func make(count: Int) {
        for _ in 0..<count {
            switch random.whole(0...5) {
            case 0: choose()
            case 1: changePoints()
            case 2: changeCurve()
            case 3 where !problem.screens.isEmpty: changeBound()
            default: changeScore()
            }
        }
    }

    /// A place by the texts of the row and column that head it.
    private func place(_ sheet: String, row: String, column: String) -> CellReference? {
        func first(_ text: String, where holds: (CellReference) -> Bool) -> CellReference? {
            contents.filter { $0.key.sheet == sheet && $0.value == .text(text) && holds($0.key) }.map(\.key)
                .min { ($0.row, $0.column) < ($1.row, $1.column) }
        }
        guard
            let head = first(column, where: { $0.row > 4 && $0.column > 1 || column == "Bound" || sheet == "Scores" }),
            let side = first(row, where: { $0.column == 0 && $0.row > head.row })
        else { return nil }
        return CellReference(sheet: sheet, row: side.row, column: head.column)
    }

    private mutating func type(_ content: Cell.Content, at place: CellReference, _ edit: Edit?) {
        guard entries[place] == nil else { return }
        entries[place] = content
        if let edit { edits.append(edit) }
    }

    private mutating func choose() {
        let set = random.whole(0...(problem.weightSets.count - 1))
        weightSet = set
        entries[CellReference(sheet: "Weights", row: 4, column: 1)] = .text(problem.weightSets[set].name)
        guard !problem.scenarios.isEmpty else { return }
        let number = random.whole(0...(problem.scenarios.count - 1))
        scenario = number
        entries[CellReference(sheet: "Weights", row: 5, column: 1)] = .text(problem.scenarios[number].name)
    }

    private mutating func changePoints() {
        let set = random.whole(0...(problem.weightSets.count - 1))
        let criterion = random.one(of: problem.criteria)
        guard problem.weightSets[set].points(of: criterion.id, in: problem.tree) != nil,
            let place = place("Weights", row: criterion.name, column: problem.weightSets[set].name)
        else { return }
        let points = random.number(61, 120)
        type(.number(points), at: place, .points(set: set, id: criterion.id, points))
    }

    private mutating func changeScore() {
        let i = random.whole(0...(problem.options.count - 1))
        let j = random.whole(0...(problem.criteria.count - 1))
        guard let place = place("Scores", row: problem.options[i].name, column: problem.criteria[j].name) else {
            return
        }
        let isKnown = problem.performances[option: i, criterion: j].best != nil
        if isKnown, random.chance(0.15) {
            return type(.text("unknown"), at: place, .performance(option: i, criterion: j, .unknown))
        }
        let domain = problem.criteria[j].valueFunction?.domain ?? -50...150
        let x = random.number(domain.lowerBound, domain.upperBound) + 0.0005
        type(.number(x), at: place, .performance(option: i, criterion: j, .exactly(x)))
    }

    private mutating func changeBound() {
        let screen = problem.screens[0]
        guard let heading = place("Scores", row: problem.criteria[screen.criterion].name, column: "Bound") else {
            return
        }
        let bound = (screen.figure + random.number(-5, 5)).asWritten + 0.0005
        type(.number(bound), at: heading, .bound(screen: 0, bound))
    }

    /// The value of an inner point, or the bend of a smooth curve.
    private mutating func changeCurve() {
        let j = random.whole(0...(problem.criteria.count - 1))
        guard let function = problem.criteria[j].valueFunction,
            entries.keys.allSatisfy({ $0.sheet != "Value functions" })
        else { return }
        func at(_ column: String) -> CellReference? {
            place("Value functions", row: problem.criteria[j].name, column: column)
        }
        switch function.shape {
        case .points(var points) where points.count > 2:
            let value = random.number(1, 99)
            points[1] = ValueFunction.Point(x: points[1].x, value: value)
            guard let place = at("value 2"), let curve = ValueFunction.points(points, over: function.range) else {
                return
            }
            type(.number(value), at: place, .curve(criterion: j, curve))
        case .exponential(let rate):
            guard let place = at("Bend"), let curve = ValueFunction.exponential(rate: rate * 1.25, over: function.range)
            else { return }
            type(.number(rate * 1.25), at: place, .curve(criterion: j, curve))
        default: break
        }
    }
}
