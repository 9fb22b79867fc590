// Where everything stands in the workbook.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// The names of the sheets.
enum SheetName {
    static let summary = "Summary"
    static let weights = "Weights"
    static let scores = "Scores"
    static let curves = "Value functions"
    static let scenarios = "Scenarios"
    static let calculation = "Calculation"
    static let sensitivity = "Sensitivity"
    static let flips = "Flip points"
    static let robustness = "Robustness"
    static let perspectives = "Perspectives"
    static let methods = "Methods"
    static let changes = "Changes"
    static let since = "Since last run"
    static let evidence = "Evidence"
    static let sources = "Sources"
    static let lists = "Lists"
    static let checks = "Checks"
    static let record = "Record"
    static let about = "About"
    static let workings = "Workings"
}

/// Where everything stands in the workbook.
///
/// Sheets place their cells by the plan, and refer to each other's by it, so that a reference cannot miss its cell.
struct BookPlan {
    let briefing: Briefing
    let nodes: [TreeRow]
    let curves: [CurveCells]
    /// The row of the tree that each leaf has.
    private let leafRows: [Int]
    /// How far weights may move at the run; nil where the method is not defined on the way.
    let stability: WeightStability?
    /// Where cells flip the leader: at the run, which decides the order of rows, and now.
    let flips: (atRun: FlipPoints?, now: FlipPoints?)
    /// What would change the leader of the run; nil where that is not searched.
    let analyses: LeaderAnalyses?
    /// Whether the workbook recomputes scores, and whether they are weighted sums.
    private let forms: (isLive: Bool, isLinear: Bool)
    /// The evaluation at the run: where grey cells come from, which do not follow the inputs.
    let run: Evaluation

    /// The plan of a workbook that is being made.
    ///
    /// - Parameter searches: Whether it is searched where the leader changes; only the places of cells need no search.
    init(_ briefing: Briefing, searches: Bool = true) {
        self.briefing = briefing
        run = briefing.evaluation
        let nodes = TreeRow.rows(of: briefing.evaluation.problem.tree)
        self.nodes = nodes
        let problem = briefing.evaluation.problem
        let isSearched = searches && run.isQuickToSearch
        stability = isSearched ? try? WeightStability(of: run) : nil
        let found = isSearched ? try? FlipPoints(of: run) : nil
        flips = (found, found)
        analyses = run.leaders.isEmpty ? nil : found.map { [run] in LeaderAnalyses(of: run, flips: $0) }
        forms = (BookPlan.isLive(run), run.isLinear)
        let points = max(4, problem.criteria.compactMap { $0.valueFunction?.knots.count }.max() ?? 2)
        leafRows = problem.criteria.indices.map { j in nodes.firstIndex { $0.leaf == j } ?? 0 }
        curves = problem.criteria.indices.map { CurveCells(row: CurveCells.firstRow + $0, points: points) }
    }

    /// The same workbook after inputs were changed in it: everything stands where it stood, and grey cells stay.
    init(_ plan: BookPlan, now evaluation: Evaluation) {
        var briefing = plan.briefing
        briefing.evaluation = evaluation
        self.briefing = briefing
        (nodes, curves, run, stability) = (plan.nodes, plan.curves, plan.run, plan.stability)
        (analyses, forms, leafRows) = (plan.analyses, plan.forms, plan.leafRows)
        flips = (plan.flips.atRun, run.isQuickToSearch ? try? FlipPoints(of: evaluation) : nil)
    }

    var evaluation: Evaluation { briefing.evaluation }
    var problem: DecisionProblem { evaluation.problem }
    var options: Range<Int> { problem.options.indices }
    var criteria: Range<Int> { problem.criteria.indices }
}

extension BookPlan {
    /// How many options had a rank at the run.
    var rankedAtRun: Int { run.ranks.count { $0 != nil } }
    /// Whether the workbook recomputes scores.
    var isLive: Bool { forms.isLive }
    /// Whether the workbook itself finds where the lead changes: scores are straight lines in every weight, and somebody leads.
    var hasLines: Bool { isLive && forms.isLinear && options.count > 1 && !run.leaders.isEmpty }
    /// Whether the workbook computes weighted means of groups that are no sums.
    var hasGroupMeans: Bool { isLive && !forms.isLinear }

    /// Other methods than the additive one are the engine's, and so are groups with partial compensation and so many
    /// members that the formula of their mean would be longer than spreadsheet programs allow.
    private static func isLive(_ evaluation: Evaluation) -> Bool {
        let tree = evaluation.problem.tree
        return evaluation.method.id == Additive().id
            && (evaluation.topCompensation == .full || tree.root.members.count <= GroupFormulas.mostMembers)
            && tree.groups.allSatisfy { $0.compensation == .full || $0.members.count <= GroupFormulas.mostMembers }
    }
}

extension Evaluation {
    /// Whether it is quick to find where the leader changes: where scores are no sums, every cell is a search of its own.
    public var isQuickToSearch: Bool { isLinear || problem.options.count * problem.criteria.count <= 150 }
}

// MARK: - Scores

extension BookPlan {
    static let firstScoreRow = 8

    /// The name of an option: the one place where it is written.
    func optionName(_ i: Int) -> CellReference { scores(BookPlan.firstScoreRow + i, 0) }
    var optionNames: CellRange { CellRange(optionName(0), rows: options.count) }
    /// The performance of an option under a criterion: the one place where it is written.
    func score(_ i: Int, _ j: Int) -> CellReference { scores(BookPlan.firstScoreRow + i, 1 + j) }
    var allScores: CellRange { CellRange(score(0, 0), rows: options.count, columns: criteria.count) }
    func screenBound(_ k: Int) -> CellReference { scores(screenTableRow + 1 + k, 2) }
    var screenTableRow: Int { BookPlan.firstScoreRow + options.count + 2 }

    private func scores(_ row: Int, _ column: Int) -> CellReference {
        CellReference(sheet: SheetName.scores, row: row, column: column)
    }
}

// MARK: - Weights

extension BookPlan {
    static let firstNodeRow = 9
    static let firstPointsColumn = 5

    var chosenSet: CellReference { weights(4, 1) }
    var chosenScenario: CellReference { weights(5, 1) }
    /// The name of a criterion or group, by its row in the tree: the one place where it is written.
    func nodeName(_ row: Int) -> CellReference { weights(BookPlan.firstNodeRow + row, 0) }
    func criterionName(_ j: Int) -> CellReference { nodeName(treeRow(of: j)) }
    /// The weight of a criterion or the sum of a group's, by its row in the tree.
    func weight(row: Int) -> CellReference { weights(BookPlan.firstNodeRow + row, 2) }
    func weight(_ j: Int) -> CellReference { weight(row: treeRow(of: j)) }
    /// Points that a weight set gives, by its row in the tree.
    func points(set: Int, row: Int) -> CellReference {
        weights(BookPlan.firstNodeRow + row, BookPlan.firstPointsColumn + set)
    }
    func setName(_ set: Int) -> CellReference { weights(BookPlan.firstNodeRow - 1, BookPlan.firstPointsColumn + set) }
    var setNames: CellRange { CellRange(setName(0), columns: problem.weightSets.count) }
    func treeRow(of j: Int) -> Int { leafRows[j] }

    private func weights(_ row: Int, _ column: Int) -> CellReference {
        CellReference(sheet: SheetName.weights, row: row, column: column)
    }
}

// MARK: - Scenarios

extension BookPlan {
    static let firstFactorRow = 8
    /// Scenario 0 is the document as it stands.
    func scenarioName(_ scenario: Int) -> CellReference { scenarios(BookPlan.firstFactorRow - 1, 1 + scenario) }
    var scenarioNames: CellRange { CellRange(scenarioName(0), columns: 1 + problem.scenarios.count) }
    func factor(_ j: Int, scenario: Int) -> CellReference { scenarios(BookPlan.firstFactorRow + j, 1 + scenario) }
    func change(_ number: Int) -> CellReference { scenarios(changeTableRow + 1 + number, 4) }
    var changeTableRow: Int { BookPlan.firstFactorRow + criteria.count + 2 }

    /// All changed cells, scenario by scenario.
    var changes: [(scenario: Int, change: Scenario.CellChange)] {
        problem.scenarios.enumerated().flatMap { s, scenario in scenario.changes.map { (s + 1, $0) } }
    }

    private func scenarios(_ row: Int, _ column: Int) -> CellReference {
        CellReference(sheet: SheetName.scenarios, row: row, column: column)
    }
}

// MARK: - Workings

extension BookPlan {
    static let firstWorkingRow = 9

    var setIndex: CellReference { workings(4, 1) }
    var scenarioIndex: CellReference { workings(5, 1) }
    /// The weight that a set alone gives to a criterion or group, by its row in the tree.
    func weight(set: Int, row: Int) -> CellReference { workings(BookPlan.firstWorkingRow + row, 3 + set) }
    func chosenFactor(row: Int) -> CellReference { workings(BookPlan.firstWorkingRow + row, 1) }
    func rawWeight(row: Int) -> CellReference { workings(BookPlan.firstWorkingRow + row, 2) }
    var rawWeights: CellRange { CellRange(rawWeight(row: 0), rows: nodes.count) }
    /// 1 if scores are those of the run.
    var isCurrent: CellReference { workings(3, 1) }
    /// The number of the option that leads.
    var leaderIndex: CellReference { workings(6, 1) }
    var lineTableRow: Int { BookPlan.firstWorkingRow + nodes.count + 2 }
    var sweepTableRow: Int { lineTableRow + 3 * (nodes.count + 3) }
    var rankLineRow: Int { hasLines ? sweepTableRow + WeightSweep.steps + 8 : lineTableRow }
    var sampleTableRow: Int { rankLineRow + RankLines.rows(self) }

    func workings(_ row: Int, _ column: Int) -> CellReference {
        CellReference(sheet: SheetName.workings, row: row, column: column)
    }
}

// MARK: - Calculation

extension BookPlan {
    /// The blocks of the sheet, each with one row per option.
    enum CalculationBlock: Int, CaseIterable {
        case performance
        case clamped
        case segment
        case value
        case groups
        case contribution
        case result
    }

    /// The columns of the last block.
    enum ResultColumn: Int, CaseIterable {
        case score
        case rounded
        case passes
        case rank
        case unscreened
        case place
        case sameName
        case atRun
    }

    /// The blocks that there are: scores of groups only where groups are no sums.
    var calculationBlocks: [CalculationBlock] { CalculationBlock.allCases.filter { $0 != .groups || hasGroupMeans } }

    func headerRow(_ block: CalculationBlock) -> Int {
        let skipped = block.rawValue > CalculationBlock.groups.rawValue && !hasGroupMeans ? 1 : 0
        return 5 + (block.rawValue - skipped) * (options.count + 4)
    }
    func cell(_ block: CalculationBlock, _ i: Int, _ column: Int) -> CellReference {
        CellReference(
            sheet: SheetName.calculation, row: headerRow(block) + 1 + i, column: 1 + column)
    }
    func result(_ column: ResultColumn, _ i: Int) -> CellReference { cell(.result, i, column.rawValue) }
    func results(_ column: ResultColumn) -> CellRange { CellRange(result(column, 0), rows: options.count) }
    /// What a member of the top level contributes to an option's score.
    func contribution(of member: Int, to i: Int) -> CellReference {
        cell(.result, i, ResultColumn.allCases.count + member)
    }
    func contributions(of member: Int) -> CellRange { CellRange(contribution(of: member, to: 0), rows: options.count) }
    /// The members of the top level, where the method says what they contribute.
    var parts: [CriterionGroup.Member] { evaluation.verdict.contributions == nil ? [] : problem.tree.root.members }
}

// MARK: - Checks

extension BookPlan {
    /// 1 if every check passes.
    var overall: CellReference { CellReference(sheet: SheetName.checks, row: 5, column: 1) }
    /// The line that every sheet repeats.
    var checkLine: CellReference { CellReference(sheet: SheetName.checks, row: 2, column: 0) }
}

/// One row of the criteria tree as it is printed: a group, or a leaf.
struct TreeRow {
    let id: String
    let name: String
    let depth: Int
    let leaf: Int?
    let leaves: Range<Int>
    /// The row of the group that holds it; nil at the top level.
    let parent: Int?
    /// The rows of the members beside it, itself included.
    var siblings: [Int] = []

    static func rows(of tree: CriteriaTree) -> [TreeRow] {
        var rows: [TreeRow] = []
        append(tree.root.members, depth: 0, parent: nil, tree, &rows)
        for row in rows.indices {
            rows[row].siblings = rows.indices.filter { rows[$0].parent == rows[row].parent }
        }
        return rows
    }

    private static func append(
        _ members: [CriterionGroup.Member], depth: Int, parent: Int?, _ tree: CriteriaTree, _ rows: inout [TreeRow]
    ) {
        for member in members {
            let place = rows.count
            rows.append(
                TreeRow(
                    id: tree.id(of: member), name: tree.name(of: member), depth: depth, leaf: member.leaf,
                    leaves: member.leaves, parent: parent))
            if case .group(let group) = member { append(group.members, depth: depth + 1, parent: place, tree, &rows) }
        }
    }
}

extension CriterionGroup.Member {
    var leaf: Int? { if case .leaf(let j) = self { j } else { nil } }
}

/// Where one criterion's curve stands on its sheet.
struct CurveCells {
    static let firstRow = 6
    let row: Int
    let points: Int

    var shape: CellReference { cell(2) }
    var better: CellReference { cell(3) }
    var count: CellReference { cell(4) }
    /// The bend of an exponential curve, or the steepness of an S-shaped one.
    var bend: CellReference { cell(5) }
    /// The middle of an S-shaped curve, on the scale from worst (0) to best (1).
    var middle: CellReference { cell(6) }
    var inOrder: CellReference { cell(7 + 2 * points) }
    func x(_ k: Int) -> CellReference { cell(7 + k) }
    func v(_ k: Int) -> CellReference { cell(7 + points + k) }
    var xs: CellRange { CellRange(x(0), columns: points) }
    var vs: CellRange { CellRange(v(0), columns: points) }

    private func cell(_ column: Int) -> CellReference {
        CellReference(sheet: SheetName.curves, row: row, column: column)
    }
}

extension ValueFunction {
    /// The points that draw the curve on its sheet, with rising performances: corners, steps, or the two ends.
    var knots: [Point] {
        if case .step(let steps) = shape { return steps }
        return lines
            ?? [range.lower, range.upper].map { Point(x: $0, value: $0 == range.worst ? 0 : 100) }
    }
}
