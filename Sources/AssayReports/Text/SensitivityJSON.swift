// What would change the ranking, for other programs.
// SPDX-License-Identifier: Apache-2.0

public import Assay

extension SensitivityText {
    /// Everything as a JSON object, with its keys in a stable order.
    public var json: JSON {
        let problem = evaluation.problem
        let groups = Set(problem.tree.groups.map(\.id))
        return .object([
            ("assay", .text(Version.current)), ("title", .text(problem.title)),
            ("status", .text(problem.status.rawValue)),
            ("method", .text(evaluation.method.id)), ("weights", .text(problem.weightSets[evaluation.weightSet].id)),
            ("scenario", .optional(evaluation.scenario.map { problem.scenarios[$0].id })),
            ("leaders", ids(evaluation.leaders)), ("exact", .flag(stability.isExact)),
            ("criteria", .object(stability.weights.filter { !groups.contains($0.id) }.map { ($0.id, json($0)) })),
            ("groups", .object(stability.weights.filter { groups.contains($0.id) }.map { ($0.id, json($0)) })),
            ("cells", .list(flips.cells.map(json))),
            (
                "smallestWeightChanges",
                .object(
                    WeightShift.Norm.allCases.map { norm in
                        (norm.rawValue, .list(analyses[norm].map(json)))
                    })
            ),
            (
                "fewestCells",
                .object(
                    FewestCells.Bounds.allCases.map { bounds in
                        (bounds.rawValue, analyses.fewest.first { $0.bounds == bounds }.map { json($0.cells) } ?? .null)
                    })
            ),
            ("beliefs", .list(analyses.beliefs.map(json))),
            (
                "methodStability",
                .object([
                    ("withoutOption", json(analyses.method.withoutOption, evaluation.problem.options.map(\.id))),
                    ("withClone", json(analyses.method.withClone, evaluation.problem.options.map(\.id))),
                    ("withoutCriterion", json(analyses.method.withoutCriterion, evaluation.problem.criteria.map(\.id))),
                ])
            ),
            ("ordinalLabels", analyses.labels.map(json) ?? .null), ("notes", .list(remarks.map(JSON.text))),
        ])
    }

    private func json(_ belief: Belief) -> JSON {
        .object([
            ("option", .text(evaluation.problem.options[belief.option].id)),
            ("moved", belief.moved.map(JSON.number) ?? .null),
            (
                "weights",
                belief.weights.map { weights in
                    .object(zip(evaluation.problem.criteria, weights).map { ($0.id, .number($1)) })
                } ?? .null
            ),
            ("bestCase", belief.bestCase.map(JSON.number) ?? .null),
            ("sentences", .list(belief.sentences.map(JSON.text))),
        ])
    }

    private func json(_ trials: [MethodStability.Trial], _ subjects: [String]) -> JSON {
        .object([
            ("rate", .number(MethodStability.rate(of: trials))), ("trials", .count(trials.count)),
            (
                "broken",
                .list(
                    trials.filter { !$0.keepsOrder }.map {
                        .object([("subject", .text(subjects[$0.subject])), ("leaders", ids($0.leaders))])
                    })
            ),
        ])
    }

    private func json(_ labels: OrdinalLabels) -> JSON {
        .object([
            ("draws", .count(labels.draws)), ("together", .number(labels.together)),
            (
                "alone",
                .object(zip(labels.criteria, labels.alone).map { (evaluation.problem.criteria[$0].id, .number($1)) })
            ),
        ])
    }

    private func json(_ weight: StableWeight) -> JSON {
        .object([
            ("weight", .number(weight.weight)), ("leadsFrom", .number(weight.leads.lowerBound)),
            ("leadsTo", .number(weight.leads.upperBound)), ("overtakenBelow", ids(weight.overtakenBelow)),
            ("overtakenAbove", ids(weight.overtakenAbove)), ("orderFrom", .number(weight.order.lowerBound)),
            ("orderTo", .number(weight.order.upperBound)), ("doubled", .number(weight.doubled)),
            ("leadersIfDoubled", ids(weight.leaders(at: weight.doubled))),
            (
                "leaders",
                .list(
                    weight.stretches.map {
                        .object([("from", .number($0.from)), ("to", .number($0.to)), ("options", ids($0.leaders))])
                    })
            ),
        ])
    }

    private func json(_ cell: FlipPoint) -> JSON {
        .object([
            ("option", .text(evaluation.problem.options[cell.option].id)),
            ("criterion", .text(evaluation.problem.criteria[cell.criterion].id)),
            ("performance", .number(cell.performance)), ("flipsAt", cell.flipsAt.map(JSON.number) ?? .null),
            ("leaders", cell.flip.map { ids($0.leaders) } ?? .null),
            ("distance", .number(cell.distance)), ("shareOfRange", .number(cell.share)),
            ("failsScreen", .flag(cell.flip?.isScreen ?? false)), ("sentence", .text(cell.description)),
        ])
    }

    private func json(_ shift: WeightShift) -> JSON {
        .object([
            ("option", .text(evaluation.problem.options[shift.rival].id)), ("distance", .number(shift.distance)),
            ("weights", .object(zip(evaluation.problem.criteria, shift.weights).map { ($0.id, .number($1)) })),
        ])
    }

    private func json(_ fewest: FewestCells) -> JSON {
        .object([
            ("option", .text(evaluation.problem.options[fewest.rival].id)),
            (
                "cells",
                .list(
                    fewest.changes.map { change in
                        .object([
                            ("option", .text(evaluation.problem.options[change.option].id)),
                            ("criterion", .text(evaluation.problem.criteria[change.criterion].id)),
                            ("gain", .number(change.gain)),
                        ])
                    })
            ),
        ])
    }

    private func ids(_ options: [Int]) -> JSON { .list(options.map { .text(evaluation.problem.options[$0].id) }) }

    /// The weights as comma-separated values: what each weighs, and where the leader keeps the lead.
    public var commaSeparated: String {
        var table = CommaSeparated()
        table.append([
            "criterion", "name", "weight", "leads from", "leads to", "overtaken below by", "overtaken above by",
            "order from", "order to",
        ])
        for weight in stability.weights {
            let below = weight.overtakenBelow.map { evaluation.problem.options[$0].id }.joined(separator: " ")
            let above = weight.overtakenAbove.map { evaluation.problem.options[$0].id }.joined(separator: " ")
            table.append([
                weight.id, weight.name, weight.weight.plain, weight.leads.lowerBound.plain,
                weight.leads.upperBound.plain, below, above, weight.order.lowerBound.plain,
                weight.order.upperBound.plain,
            ])
        }
        return table.text
    }
}
