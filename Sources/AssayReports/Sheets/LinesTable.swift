// Scores as straight lines in one weight: the workings behind the sheet Sensitivity.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// For every criterion and group, each option's score if all weight were on it (a) and if none were (b), and the weight at
/// which the option meets the leader.
///
///     score(t) = t · a + (1 − t) · b          the other weights keep their proportions
///     meets    = (b[L] − b) / ((b[L] − b) − (a[L] − a)), rounded to 9 decimals; 9 if never
struct LinesTable {
    enum Part: Int, CaseIterable {
        case all
        case none
        case meets
    }

    private let plan: BookPlan
    private let sheet = SheetName.workings

    init(_ plan: BookPlan) { self.plan = plan }

    func headerRow(_ part: Part) -> Int { plan.lineTableRow + part.rawValue * (plan.nodes.count + 3) }

    func cell(_ part: Part, _ row: Int, _ i: Int) -> CellReference { plan.workings(headerRow(part) + 1 + row, 1 + i) }

    func block(_ part: Part) -> CellRange {
        CellRange(cell(part, 0, 0), rows: plan.nodes.count, columns: plan.options.count)
    }

    func row(_ part: Part, _ row: Int) -> CellRange { CellRange(cell(part, row, 0), columns: plan.options.count) }

    /// Adds the three tables.
    func add(to sheet: inout Sheet) {
        for part in Part.allCases {
            sheet.heading(headerRow(part) - 1, title(part))
            sheet.table(
                title(part), row: headerRow(part),
                header: [.text("Criterion", .header)] + plan.options.map { plan.nameCell($0, on: self.sheet, .header) },
                body: plan.nodes.indices.map { row in
                    [.formula(plan.nodeName(row).absolute, plan.nodes[row].name, .label)]
                        + plan.options.map { cell(part, of: row, $0) }
                })
        }
    }

    private func title(_ part: Part) -> String {
        switch part {
        case .all: "Score if all weight were on it"
        case .none: "Score if no weight were on it"
        case .meets: "Weight at which the option meets the leader (9: never)"
        }
    }

    private func cell(_ part: Part, of row: Int, _ i: Int) -> Cell {
        switch part {
        case .all: .formula(allFormula(row, i), value(.all, row, i), .computed(.decimals(3)))
        case .none: .formula(noneFormula(row, i), value(.none, row, i), .computed(.decimals(3)))
        case .meets: .formula(meetsFormula(row, i), meets(row, i), .computed(.decimals(3)))
        }
    }
}

// MARK: - Formulas

extension LinesTable {
    private func contributions(_ row: Int, _ i: Int) -> String { sum(.contribution, plan.nodes[row].leaves, i) }

    private func values(_ leaves: Range<Int>, _ i: Int) -> String { sum(.value, leaves, i) }

    private func sum(_ block: BookPlan.CalculationBlock, _ leaves: Range<Int>, _ i: Int) -> String {
        let cells = CellRange(plan.cell(block, i, leaves.lowerBound), columns: leaves.count)
        return leaves.count == 1 ? cells.first.absolute : "SUM(\(cells.seen(from: sheet)))"
    }

    private func allFormula(_ row: Int, _ i: Int) -> String {
        let (weight, leaves) = (plan.weight(row: row).absolute, plan.nodes[row].leaves)
        guard leaves.count > 1 else { return values(leaves, i) }
        return "IF(\(weight)>0,\(contributions(row, i))/\(weight),\(values(leaves, i))/\(leaves.count))"
    }

    private func noneFormula(_ row: Int, _ i: Int) -> String {
        let (weight, leaves) = (plan.weight(row: row).absolute, plan.nodes[row].leaves)
        let outside = plan.criteria.count - leaves.count
        guard outside > 0 else { return cell(.all, row, i).local }
        let equal = "(\(values(plan.criteria, i))-\(values(leaves, i)))/\(outside)"
        let rest = "(\(plan.result(.score, i).absolute)-\(contributions(row, i)))/(1-\(weight))"
        return "IF(1-\(weight)>0.000000000001,\(rest),\(equal))"
    }

    private func meetsFormula(_ row: Int, _ i: Int) -> String {
        let leader = plan.leaderIndex.local
        func gap(_ part: Part) -> String {
            "(\(self.row(part, row).entry(row: "1", column: leader, seenFrom: sheet))-\(cell(part, row, i).local))"
        }
        let (all, none) = (gap(.all), gap(.none))
        let crossing = "IF(ABS(\(none)-\(all))<0.000000001,9,ROUND(\(none)/(\(none)-\(all)),9))"
        return "IF(\(plan.result(.passes, i).absolute)=1,IF(\(leader)=\(i + 1),9,\(crossing)),9)"
    }
}

// MARK: - The engine's values

extension LinesTable {
    /// An option's score at one end of the line.
    func value(_ part: Part, _ row: Int, _ i: Int) -> Double {
        let (weights, values) = (plan.evaluation.weights, plan.evaluation.values)
        let inside = plan.nodes[row].leaves
        let outside = plan.criteria.filter { !inside.contains($0) }
        let leaves = part == .all || outside.isEmpty ? Array(inside) : outside
        let points = leaves.map { weights[$0] }
        let whole = points.reduce(0, +)
        let terms = zip(leaves, points).map { j, w in
            (whole > 1e-12 ? w / whole : 1 / Double(leaves.count)) * values[option: i, criterion: j]
        }
        return terms.reduce(0, +)
    }

    /// Where an option meets the leader; 9 if nowhere, and for the leader and options without a rank.
    func meets(_ row: Int, _ i: Int) -> Double {
        guard let leader = plan.evaluation.leaders.first, i != plan.evaluation.order[0], plan.evaluation.ranks[i] != nil
        else { return 9 }
        let all = value(.all, row, leader) - value(.all, row, i)
        let none = value(.none, row, leader) - value(.none, row, i)
        return abs(none - all) < 1e-9 ? 9 : (none / (none - all) * 1e9).rounded() / 1e9
    }
}
