// What a page needs to know once: the document.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayFiles
import AssayReports

/// What a page needs to know once: what no move of a slider changes.
struct DocumentPicture {
    let problem: DecisionProblem
    let evaluation: Evaluation
    /// The path of the document.
    let path: String

    /// The members of the answer.
    var members: [(key: String, value: JSON)] {
        [
            ("document", document), ("method", method),
            ("options", .list(problem.options.map(\.picture))), ("criteria", .list(criteria)),
            ("weightSets", .list(problem.weightSets.map(\.picture))),
            ("scenarios", .list(problem.scenarios.map(\.picture))), ("sources", .list(problem.sources.map(\.picture))),
            ("screens", .list(problem.screens.map { $0.picture(in: problem) })), ("cells", cells),
        ]
    }

    private var document: JSON {
        let file = path.lastComponent
        return .members(
            ("title", .text(problem.title)), ("question", .text(problem.question)), ("summary", .text(problem.summary)),
            ("status", .text(problem.status.rawValue)), ("asOf", .optional(problem.asOf?.description)),
            ("baseline", .optional(problem.baseline.map { problem.options[$0].id })), ("file", .text(file)),
            ("folder", .text(String(path.dropLast(file.count)))))
    }

    private var method: JSON {
        .members(
            ("id", .text(evaluation.method.id)), ("name", .text(evaluation.method.name)),
            ("isLinear", .flag(evaluation.isLinear)))
    }

    private var criteria: [JSON] {
        problem.tree.members.map { member in
            switch member {
            case .leaf(let j): problem.criteria[j].picture(at: place(of: problem.criteria[j].id))
            case .group(let group): group.picture(at: place(of: group.id), in: problem.tree)
            }
        }
    }

    /// Where a leaf or group stands in the tree.
    private func place(of id: String) -> (parent: String?, level: Int) {
        let above = problem.tree.parent(of: id)?.group.id ?? ""
        return above.isEmpty ? (nil, 0) : (above, place(of: above).level + 1)
    }

    private var cells: JSON {
        .object(
            problem.options.indices.map { i in
                let cells = problem.criteria.indices.map { j in
                    let cell = problem.performances[option: i, criterion: j]
                    return (
                        key: problem.criteria[j].id,
                        value: JSON.object(cell.members(under: problem.criteria[j]) + cell.evidence.members)
                    )
                }
                return (problem.options[i].id, .object(cells))
            })
    }
}

extension PolicyOption {
    fileprivate var picture: JSON {
        .members(("id", .text(id)), ("name", .text(name)), ("summary", .text(summary)))
    }
}

extension Criterion {
    fileprivate func picture(at place: (parent: String?, level: Int)) -> JSON {
        let levels = (scale?.levels ?? []).map { level in
            JSON.members(("id", .text(level.id)), ("at", .number(level.at)), ("means", .text(level.means)))
        }
        return .members(
            ("id", .text(id)), ("name", .text(name)), ("parent", .optional(place.parent)),
            ("level", .count(place.level)), ("isLeaf", .flag(true)), ("definition", .text(definition)),
            ("unit", .text(unit)),
            ("range", range.map { .members(("worst", .number($0.worst)), ("best", .number($0.best))) } ?? .null),
            ("less", .flag(direction == .minimize)), ("role", .text(role.rawValue)), ("swing", .text(swingInWords)),
            ("levels", .list(levels)), ("leaves", [.text(id)]))
    }
}

extension CriterionGroup {
    fileprivate func picture(at place: (parent: String?, level: Int), in tree: CriteriaTree) -> JSON {
        .members(
            ("id", .text(id)), ("name", .text(name)), ("parent", .optional(place.parent)),
            ("level", .count(place.level)), ("isLeaf", .flag(false)), ("definition", .text(definition)),
            ("unit", ""), ("range", .null), ("less", .flag(false)), ("role", ""), ("swing", ""), ("levels", []),
            ("leaves", .list(leaves.map { .text(tree.leaves[$0].id) })))
    }
}

extension WeightSet {
    fileprivate var picture: JSON {
        .members(
            ("id", .text(id)), ("name", .text(name)), ("by", .text(by)), ("on", .optional(on?.description)),
            ("because", .text(because)), ("kind", .text(kind.rawValue)),
            ("method", .text(elicitation?.method.rawValue ?? "points")))
    }
}

extension Scenario {
    fileprivate var picture: JSON {
        .members(("id", .text(id)), ("name", .text(name)), ("summary", .text(summary)))
    }
}

extension EvidenceSource {
    fileprivate var picture: JSON {
        .members(
            ("id", .text(id)), ("title", .text(title)), ("publisher", .text(publisher)),
            ("year", year.map(JSON.count) ?? .null), ("url", .text(url)), ("grade", .optional(grade?.rawValue)))
    }
}

extension Screen {
    fileprivate func picture(in problem: DecisionProblem) -> JSON {
        .members(
            ("criterion", .text(problem.criteria[criterion].id)), ("sentence", .text(sentence(in: problem))),
            ("because", .text(because)))
    }

    /// What must be, in words.
    func sentence(in problem: DecisionProblem) -> String {
        let yardstick = problem.criteria[criterion]
        return switch bound {
        case .atLeast(let x): "'\(yardstick.name)' must be at least \(yardstick.figure(x))"
        case .atMost(let x): "'\(yardstick.name)' must be at most \(yardstick.figure(x))"
        }
    }
}

extension Performance {
    /// The figures of a cell.
    func members(under criterion: Criterion) -> [(key: String, value: JSON)] {
        let figures: [(key: String, value: JSON)] =
            switch estimate {
            case .unknown: [("unknown", .flag(true))]
            case .known(let low, let best, let high):
                [("low", .number(low)), ("best", .number(best)), ("high", .number(high))]
            }
        return figures + [("text", .text(criterion.written(self))), ("shown", .text(criterion.shown(self)))]
    }
}

extension Evidence {
    fileprivate var members: [(key: String, value: JSON)] {
        [
            ("sources", .list(sources.map(JSON.text))), ("because", .text(because)),
            ("grade", .optional(grade?.rawValue)), ("by", .text(by)), ("on", .optional(on?.description)),
        ]
    }
}
