// The decision that a workbook was made from, as a table on the sheet Record.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// One part of the decision: what it is, its id, the group that holds it, and what the document says of it.
struct ModelRow: Hashable {
    /// The kinds of parts, as the table names them.
    enum Part: String, CaseIterable {
        case decision, list, overlap, group, criterion, weights, option, performance, screen, scenario, analysis
        case listGroup = "list group"
    }

    static let header = ["Part", "As the document says it", "Id", "Within"]

    var part: Part
    /// The members of the part as a document would write them, in JSON.
    var members: String
    var id = ""
    /// The id of the group that holds a criterion or group.
    var within = ""

    var cells: [String] { [part.rawValue, members, id, within] }
}

/// Writes the decision row by row.
///
/// Evidence is left out, since it stands on its own sheet and nothing is computed from it.
struct ModelTable {
    /// A row with more cells than this is continued in another, so that none is longer than a cell can be.
    private static let cellsPerRow = 100

    let problem: DecisionProblem

    var rows: [ModelRow] {
        [ModelRow(part: .decision, members: decision)] + lists
            + criteria(problem.tree.root.members, within: "")
            + problem.weightSets.map { ModelRow(part: .weights, members: weights($0), id: $0.id) }
            + problem.options.map { ModelRow(part: .option, members: option($0), id: $0.id) }
            + problem.options.indices.flatMap(performances)
            + problem.screens.map { ModelRow(part: .screen, members: screen($0)) }
            + problem.scenarios.map { ModelRow(part: .scenario, members: scenario($0), id: $0.id) }
            + [ModelRow(part: .analysis, members: analysis)]
    }

    private var decision: String {
        line([
            ("title", .text(problem.title)), ("question", text(problem.question)), ("summary", text(problem.summary)),
            ("as-of", text(problem.asOf?.description ?? "")), ("status", .text(problem.status.rawValue)),
            ("baseline", text(problem.baseline.map { problem.options[$0].id } ?? "")),
        ])
    }

    private func criteria(_ members: [CriterionGroup.Member], within: String) -> [ModelRow] {
        members.flatMap { member -> [ModelRow] in
            switch member {
            case .leaf(let j):
                let criterion = problem.criteria[j]
                return [ModelRow(part: .criterion, members: line(criterion.members), id: criterion.id, within: within)]
            case .group(let group):
                let members = line([
                    ("name", .text(group.name)), ("definition", text(group.definition)),
                    ("compensation", group.compensation == .full ? nil : group.compensation.json),
                ])
                return [ModelRow(part: .group, members: members, id: group.id, within: within)]
                    + criteria(group.members, within: group.id)
            }
        }
    }

    private func weights(_ set: WeightSet) -> String {
        let ids = problem.tree.groups.map(\.id) + problem.criteria.map(\.id)
        let points = ids.compactMap { id in set.points(of: id, in: problem.tree).map { (id, JSON.number($0)) } }
        return line([
            ("name", .text(set.name)), ("kind", set.statesKind ? .text(set.kind.rawValue) : nil),
            set.judgement == .equal ? ("method", "equal") : ("points", .object(points.map { ($0.0, $0.1) })),
            ("by", text(set.by)), ("on", text(set.on?.description ?? "")), ("because", text(set.because)),
        ])
    }

    private func option(_ option: PolicyOption) -> String {
        func ids(_ ids: [String]) -> JSON? { ids.isEmpty ? nil : .list(ids.map(JSON.text)) }
        return line([
            ("name", .text(option.name)), ("summary", text(option.summary)), ("needs", ids(option.needs)),
            ("helps", ids(option.helps)), ("excludes", ids(option.excludes)),
            ("budget", option.budget.map(JSON.number)),
        ])
    }

    private func performances(_ i: Int) -> [ModelRow] {
        stride(from: 0, to: problem.criteria.count, by: ModelTable.cellsPerRow).map { first in
            let numbers = problem.criteria.indices[first..<min(first + ModelTable.cellsPerRow, problem.criteria.count)]
            func row(_ json: (Performance) -> JSON) -> ModelRow {
                let cells = numbers.map { j in
                    (key: problem.criteria[j].id, value: json(problem.performances[option: i, criterion: j]))
                }
                return ModelRow(part: .performance, members: JSON.object(cells).line, id: problem.options[i].id)
            }
            let counting = row(count)
            return counting.isShort ? counting : row(\.estimate.json)
        }
    }

    private func screen(_ screen: Screen) -> String {
        line([
            ("criterion", .text(problem.criteria[screen.criterion].id)),
            (screen.isFloor ? "at-least" : "at-most", .number(screen.figure)), ("because", text(screen.because)),
        ])
    }

    private func scenario(_ scenario: Scenario) -> String {
        let factors = problem.criteria.indices.filter { scenario.factors[$0] != 1 }.map { j in
            (key: problem.criteria[j].id, value: JSON.text("x\(scenario.factors[j].plain)"))
        }
        let changed = scenario.changes.map(\.option)
        let options = changed.indices.filter { changed.firstIndex(of: changed[$0]) == $0 }.map { changed[$0] }
        let rows = options.map { i -> (key: String, value: JSON) in
            let cells = scenario.changes.filter { $0.option == i }.map { change in
                (key: problem.criteria[change.criterion].id, value: change.change.json)
            }
            return (problem.options[i].id, .object(cells))
        }
        return line([
            ("name", .text(scenario.name)), ("summary", text(scenario.summary)),
            ("likelihood", scenario.likelihood.map(JSON.number)),
            ("weights", factors.isEmpty ? nil : .object(factors)),
            ("performance", rows.isEmpty ? nil : .object(rows)),
        ])
    }

    private var analysis: String {
        let settings = problem.analysis
        let parameters = settings.parameters.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value.json) }
        return line([
            ("method", .text(settings.method)), ("parameters", parameters.isEmpty ? nil : .object(parameters)),
            ("cross-checks", settings.crossChecks.isEmpty ? nil : .list(settings.crossChecks.map(JSON.text))),
            ("draws", .count(settings.draws)), ("seed", .whole(settings.seed)),
            ("unknown", .text(settings.unknown.rawValue)),
            ("weights", settings.weightsWithin.map { .members(("within", .number($0))) }),
            ("correlations", correlations.isEmpty ? nil : .list(correlations)),
        ])
    }

    private var correlations: [JSON] {
        let stated = problem.analysis.correlations
        func items(_ key: String, _ ids: [String], _ values: [String: Double]) -> [JSON] {
            ids.compactMap { id in values[id].map { .members((key, .text(id)), ("value", .number($0))) } }
        }
        return items("criterion", problem.criteria.map(\.id), stated.criteria)
            + items("option", problem.options.map(\.id), stated.options)
    }

    private func text(_ text: String) -> JSON? { text.isEmpty ? nil : .text(text) }

    private func line(_ members: [(String, JSON?)]) -> String { JSON.given(members).line }
}

// MARK: - Parts as a document writes them

extension JSON {
    /// An object of the members that have a value.
    fileprivate static func given(_ members: [(String, JSON?)]) -> JSON {
        .object(members.compactMap { key, value in value.map { (key, $0) } })
    }
}

extension Criterion {
    fileprivate var members: [(String, JSON?)] {
        [
            ("name", .text(name)), ("definition", definition.isEmpty ? nil : .text(definition)),
            ("unit", unit.isEmpty ? nil : .text(unit)), ("role", role == .benefit ? nil : .text(role.rawValue)),
            measure.member, ("value", valueFunction.flatMap(\.json)), ("thresholds", thresholds.json),
            ("preference", thresholds.function.map { .text($0.rawValue) }),
        ]
    }
}

extension Criterion.Measure {
    fileprivate var member: (String, JSON?) {
        switch self {
        case .range(let range): ("range", .members(("worst", .number(range.worst)), ("best", .number(range.best))))
        case .direction(let direction): ("direction", .text(direction.rawValue))
        case .scale(let scale):
            (
                "scale",
                .members(
                    (
                        "levels",
                        .object(
                            scale.levels.map { level in
                                (
                                    level.id,
                                    .given([
                                        ("at", .number(level.at)),
                                        ("means", level.means.isEmpty ? nil : .text(level.means)),
                                    ])
                                )
                            })
                    ))
            )
        }
    }
}

extension ValueFunction {
    /// The curve as a document writes it; nil for a straight line.
    fileprivate var json: JSON? {
        switch shape {
        case .linear: nil
        case .points(let points): .members(("curve", "points"), ("points", ValueFunction.json(points)))
        case .step(let steps): .members(("curve", "step"), ("steps", ValueFunction.json(steps)))
        case .exponential: .members(("curve", "exponential"), ("half-at", .number(half)))
        case .sShaped(let steepness, _):
            .members(("curve", "s"), ("half-at", .number(half)), ("steepness", .number(steepness)))
        case .target(let again): .members(("curve", "target"), ("worst-again-at", .number(again)))
        }
    }

    private static func json(_ points: [Point]) -> JSON { .object(points.map { ($0.x.plain, .number($0.value)) }) }
}

extension Thresholds {
    fileprivate var json: JSON? {
        let given = [
            ("indifference", json(indifference, shares.indifference)),
            ("preference", json(preference, shares.preference)), ("veto", json(veto, shares.veto)),
            ("gaussian", gaussian.map(JSON.number)),
        ].filter { $0.1 != nil }
        return given.isEmpty ? nil : .given(given)
    }

    private func json(_ amount: Double?, _ share: Double) -> JSON? {
        guard share > 0 else { return amount.map(JSON.number) }
        return .given([("amount", amount.map(JSON.number)), ("share", .number(share))])
    }
}

extension Compensation {
    fileprivate var json: JSON { exponent.isFinite ? .number(exponent) : "worst-only" }
}

extension Performance.Estimate {
    var json: JSON {
        switch self {
        case .unknown: "unknown"
        case .known(let low, let best, let high):
            low == best && best == high ? .number(best) : .list([.number(low), .number(best), .number(high)])
        }
    }
}

extension Scenario.Change {
    fileprivate var json: JSON {
        switch self {
        case .add(let x): .members(("add", .number(x)))
        case .times(let x): .members(("times", .number(x)))
        case .to(let x): .members(("to", .number(x)))
        }
    }
}

extension ParameterValue {
    fileprivate var json: JSON {
        switch self {
        case .number(let x): x.isFinite ? .number(x) : "worst-only"
        case .word(let word): .text(word)
        case .list(let parts): .list(parts.map(\.json))
        case .map(let parts): .object(parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) })
        }
    }
}
