// Random problems that can be changed in ways that should not matter.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

/// A random problem with uncertain cells and a constructed scale, as parts that a test may change.
struct Sketch {
    struct Yardstick {
        var id: String
        var weight: Double
        var unit = 1.0
        var isMinimized = false
        var isScale = false
    }

    /// The criteria.
    var yardsticks: [Yardstick]
    /// Options by id, with the place of each cell between the worst, 0, and the best, 100.
    var options: [(id: String, places: [Double])]
    /// How far low and high lie from the best estimate.
    var spread = 6.0
    /// How far criteria make up for each other; where they do only in part, analyses search.
    var compensation = Compensation.full

    init(seed: UInt64, criteria: Int? = nil) {
        var dice = Dice(state: seed)
        let (n, m) = (Int.random(in: 3...6, using: &dice), criteria ?? Int.random(in: 2...5, using: &dice))
        yardsticks = (0..<m).map { j in
            Yardstick(
                id: "c\(j)", weight: Double.random(in: 1...10, using: &dice), isMinimized: j % 2 == 1, isScale: j == 0)
        }
        options = (0..<n).map { i in ("o\(i)", (0..<m).map { _ in Double.random(in: 2...98, using: &dice) }) }
    }

    func evaluation() throws -> Evaluation {
        let leaves = try yardsticks.map { .criterion(try criterion($0)) } as [CriteriaTree.Branch]
        let rows = options.map { option in zip(yardsticks, option.places).map(performance) }
        return try Evaluation(
            of: DecisionProblem(
                title: "A sketch", tree: try #require(CriteriaTree(leaves, compensation: compensation)),
                weightSets: [WeightSet(id: "w", judgement: .leaves(yardsticks.map(\.weight)))],
                options: options.map { PolicyOption(id: $0.id) }, performances: PerformanceTable(rows: rows)))
    }

    private func criterion(_ yardstick: Yardstick) throws -> Criterion {
        let top = 100 * yardstick.unit
        if yardstick.isScale {
            let levels = (0...4).map { ConstructedScale.Level(id: "l\($0)", at: Double($0) * top / 4) }
            return Criterion(id: yardstick.id, measure: .scale(try #require(ConstructedScale(levels: levels))))
        }
        let ends = yardstick.isMinimized ? (top, 0) : (0, top)
        return Criterion(id: yardstick.id, measure: .range(try #require(AgreedRange(worst: ends.0, best: ends.1))))
    }

    private func performance(_ yardstick: Yardstick, _ place: Double) -> Performance {
        let isTurned = yardstick.isMinimized && !yardstick.isScale
        let x = [max(0, place - spread), place, min(100, place + spread)]
            .map { (isTurned ? 100 - $0 : $0) * yardstick.unit }
        return Performance(.known(low: min(x[0], x[2]), best: x[1], high: max(x[0], x[2])))
    }
}

/// Everything that the analyses say of a problem, in numbers that neither order nor unit should change.
enum Findings {
    static func all(of evaluation: Evaluation) throws -> [String: Double] {
        let problem = evaluation.problem
        let options = problem.options.map(\.id)
        var found: [String: Double] = [:]
        for weight in try WeightStability(of: evaluation).weights {
            found["leads from \(weight.id)"] = weight.leads.lowerBound
            found["leads to \(weight.id)"] = weight.leads.upperBound
        }
        for cell in try FlipPoints(of: evaluation).cells {
            found["flip \(options[cell.option]) \(problem.criteria[cell.criterion].id)"] =
                cell.flip == nil ? -1 : cell.share
        }
        for norm in WeightShift.Norm.allCases {
            for shift in WeightShift.all(in: evaluation, by: norm) {
                found["shift \(norm) \(options[shift.rival])"] = shift.distance
            }
        }
        for bounds in FewestCells.Bounds.allCases {
            let fewest = FewestCells.nearest(in: evaluation, within: bounds)
            found["fewest \(bounds)"] = Double(fewest?.changes.count ?? 0)
            found["gain \(bounds)"] = fewest?.changes.map(\.gain).reduce(0, +) ?? 0
        }
        for belief in try Belief.all(in: evaluation) {
            found["moved \(options[belief.option])"] = belief.moved ?? -1
            found["best case \(options[belief.option])"] = belief.bestCase
        }
        found["labels"] = OrdinalLabels(of: evaluation, draws: 60)?.together
        let method = MethodStability(of: evaluation)
        found["without option"] = MethodStability.rate(of: method.withoutOption)
        found["with clone"] = MethodStability.rate(of: method.withClone)
        for (id, share) in zip(options, ExactShares.first(in: evaluation) ?? []) { found["share \(id)"] = share }
        return found
    }

    /// First-rank shares and the risk of picking another, which depend on the draws.
    static func drawn(_ evaluation: Evaluation) throws -> [String: Double] {
        let simulation = Simulation(of: evaluation, weights: .within(0.4))
        let shares = Robustness(try simulation.tally(0..<2000), of: evaluation.problem).firstShares
        var found = Dictionary(uniqueKeysWithValues: zip(evaluation.problem.options.map(\.id), shares))
        let information = try InformationValue(of: simulation, draws: 2000)
        found["risk"] = information.risk
        for cell in information.cells {
            let (option, criterion) = (
                evaluation.problem.options[cell.option], evaluation.problem.criteria[cell.criterion]
            )
            found["risk relieved by \(option.id) \(criterion.id)"] = information.risk * cell.relief
        }
        return found
    }
}

/// What both sides speak of must be the same.
func expectSame(_ a: [String: Double], _ b: [String: Double], within tolerance: Double = 1e-9) {
    let common = a.keys.filter { b[$0] != nil }.sorted()
    #expect(!common.isEmpty)
    for key in common { #expect(abs((a[key] ?? 0) - (b[key] ?? 0)) <= tolerance, "\(key)") }
}
