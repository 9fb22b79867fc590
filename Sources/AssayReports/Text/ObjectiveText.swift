// Weights from the spread of options, beside those of a weight set.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Weights from the spread of options, beside those of a weight set.
public struct ObjectiveText: Sendable {
    private let evaluation: Evaluation
    private let found: [(measure: ObjectiveWeights, weights: [Double]?, spreads: [Double]?)]

    /// Weights from the spread of the options of an evaluation.
    public init(_ evaluation: Evaluation) {
        self.evaluation = evaluation
        let columns = evaluation.problem.criteria.indices.map { j in
            evaluation.problem.options.indices.map { evaluation.performances[option: $0, criterion: j] }
        }
        let directions = evaluation.problem.criteria.map(\.direction)
        found = ObjectiveWeights.allCases.map {
            ($0, $0.weights(of: columns, directions), $0.spreads(of: columns, directions))
        }
    }

    /// The lines: what these weights are, and the table.
    public func lines(colored: Bool) -> [String] {
        let defined = found.filter { $0.weights != nil }
        let set = evaluation.problem.weightSets[evaluation.weightSet].name
        var table = TextTable(
            [.init("Criterion"), .init(set, right: true)] + defined.map { .init($0.measure.name, right: true) })
        for (j, criterion) in evaluation.problem.criteria.enumerated() {
            let all = [evaluation.weights] + defined.compactMap(\.weights)
            table.append([criterion.name] + all.map { ($0[j] * 100).fixed(1) + " %" })
        }
        let missing = found.filter { $0.weights == nil }.map(\.measure.name)
        let remark = missing.isEmpty ? [] : ["", "  Not defined for these figures: " + missing.joined(separator: ", ")]
        return [
            StyledText(evaluation.problem.title, .bold).rendered(colored: colored),
            StyledText(ObjectiveWeights.note, .caution).rendered(colored: colored), "",
        ] + table.lines(colored: colored) + remark
    }

    /// The same as a JSON object; `null` where a measure is not defined.
    public var json: JSON {
        .members(
            ("note", .text(ObjectiveWeights.note)),
            ("set", .text(evaluation.problem.weightSets[evaluation.weightSet].id)),
            ("weights", byCriterion(evaluation.weights)),
            ("objective", .object(found.map { ($0.measure.rawValue, $0.weights.map(byCriterion) ?? .null) })),
            ("spreads", .object(found.map { ($0.measure.rawValue, $0.spreads.map(byCriterion) ?? .null) })))
    }

    /// The same as comma-separated values.
    public var commaSeparated: String {
        var table = CommaSeparated()
        table.append(["criterion", "name", "weight"] + found.map(\.measure.rawValue))
        for (j, criterion) in evaluation.problem.criteria.enumerated() {
            table.append(
                [criterion.id, criterion.name, evaluation.weights[j].plain]
                    + found.map { $0.weights.map { $0[j].plain } ?? "" })
        }
        return table.text
    }

    private func byCriterion(_ numbers: [Double]) -> JSON {
        .object(zip(evaluation.problem.criteria, numbers).map { ($0.id, .number($1)) })
    }
}
