// An evaluation for other programs.
// SPDX-License-Identifier: Apache-2.0

public import Assay

extension Evaluation {
    /// The evaluation as a JSON object, with its keys in a stable order.
    ///
    /// - Parameter diagnostics: Remarks on the document, to go with it.
    public func json(diagnostics: [Diagnostic] = []) -> JSON {
        .object(heading + answer + [("steps", steps), ("diagnostics", .list(diagnostics.map(\.json)))])
    }

    /// The method's intermediate results, row by row; null stands where one is not a number.
    private var steps: JSON {
        .list(
            verdict.steps.map { step in
                .object([
                    ("title", .text(step.title)), ("columns", .list(step.columns.map(JSON.text))),
                    ("rows", .list(step.rows.map(JSON.text))),
                    ("numbers", .list(step.numbers.map { .list($0.map { $0.isFinite ? .number($0) : .null }) })),
                ])
            })
    }

    /// The members that say what was scored.
    var heading: [(key: String, value: JSON)] {
        [
            ("assay", .text(Version.current)),
            ("title", .text(problem.title)),
            ("status", .text(problem.status.rawValue)),
            ("asOf", .optional(problem.asOf?.description)),
            ("method", .text(method.id)),
            ("weights", .text(problem.weightSets[weightSet].id)),
            ("scenario", .optional(scenario.map { problem.scenarios[$0].id })),
        ]
    }

    /// The members that say what the method answers.
    var answer: [(key: String, value: JSON)] {
        [
            ("ranking", ranking),
            ("contributions", contributions),
            ("criterionWeights", byCriterion(weights)),
            ("figures", .object(verdict.figures.map { ($0.name, byOption($0.values)) })),
            (
                "groups",
                .object(verdict.groups.map { ($0.name, .list($0.options.map { .text(problem.options[$0].id) })) })
            ),
            ("conditions", .list(verdict.conditions.map(\.json))),
            ("relations", relations),
            ("cautions", .list(cautions.map(\.json))),
        ]
    }

    private var ranking: JSON {
        let order = order
        return .each(order.count) { ranked(order[$0]) }
    }

    private func ranked(_ i: Int) -> JSON {
        .object([
            ("option", .text(problem.options[i].id)),
            ("name", .text(problem.options[i].name)),
            ("rank", ranks[i].map(JSON.count) ?? .null),
            ("score", .number(scores[i])),
            ("unscreenedRank", .count(unscreened.ranks[i])),
            ("failedScreens", .list(failures[i].map { .text(problem.criteria[problem.screens[$0].criterion].id) })),
        ])
    }

    private var contributions: JSON {
        guard let contributions = verdict.contributions else { return .object([]) }
        let order = order
        return .eachMember(order.count) { place in
            (problem.options[order[place]].id, byCriterion(Array(contributions[option: order[place]])))
        }
    }

    /// How every option stands to every other: `P` preferred, `N` outdone, `I` indifferent, `R` incomparable.
    private var relations: JSON {
        guard let relations = verdict.relations else { return .null }
        return .object(
            zip(problem.options, relations).map { option, row in
                (option.id, .object(zip(problem.options, row).map { ($0.id, .text($1.rawValue)) }))
            })
    }

    private func byOption(_ numbers: [Double]) -> JSON {
        .eachMember(numbers.count) { (problem.options[$0].id, .number(numbers[$0])) }
    }

    private func byCriterion(_ numbers: [Double]) -> JSON {
        .object(zip(problem.criteria, numbers).map { ($0.id, .number($1)) })
    }

    /// The ranking as comma-separated values: rank, option, name, score, and what each criterion contributes.
    public var commaSeparated: String {
        var text = ""
        writeCommaSeparated { text += $0 }
        return text
    }

    /// The ranking as comma-separated values, in pieces of some hundred kilobytes.
    ///
    /// - Parameter processors: How many processors make them.
    public func writeCommaSeparated<Failure: Error>(
        on processors: Int = 1, _ write: (String) throws(Failure) -> Void
    ) throws(Failure) {
        var header = CommaSeparated()
        header.append(
            ["rank", "option", "name", "score"] + (verdict.contributions == nil ? [] : problem.criteria.map(\.id)))
        try write(header.take())
        let (order, rows) = (order, 8192)
        let pieces = Pieces(count: (order.count + rows - 1) / rows) { number in
            var table = CommaSeparated()
            let end = min((number + 1) * rows, order.count)
            for start in stride(from: number * rows, to: end, by: 256) {
                append(order[start..<min(start + 256, end)], to: &table)
            }
            return table.take()
        }
        try pieces.write(on: processors, write)
    }

    /// Appends the rows of some options.
    private func append(_ places: ArraySlice<Int>, to table: inout CommaSeparated) {
        // Options far from each other in memory are gathered first, so that none has to wait for the one before it.
        let options = places.map { problem.options[$0] }
        let (ranks, scores) = (places.map { self.ranks[$0] }, places.map { self.scores[$0] })
        for (row, i) in places.enumerated() {
            table.append(ranks[row].map(String.init) ?? "", isFirst: true)
            table.append(options[row].id)
            table.append(options[row].name)
            table.append(scores[row].plain)
            for share in verdict.contributions?[option: i] ?? [] { table.append(share.plain) }
            table.endRow()
        }
    }
}

extension MethodCondition {
    fileprivate var json: JSON {
        .object([("name", .text(name)), ("meaning", .text(meaning)), ("holds", .flag(holds))])
    }
}

extension Caution {
    /// The caution as a JSON object.
    public var json: JSON {
        .object([
            ("code", .text(code)), ("message", .text(message)), ("option", .optional(option)),
            ("criterion", .optional(criterion)),
        ])
    }
}

extension Diagnostic {
    /// The diagnostic as a JSON object.
    public var json: JSON {
        .object([
            ("code", .text(code)), ("severity", .text(severity.rawValue)), ("message", .text(message)),
            ("file", .optional(place?.path)), ("line", place.map { .count($0.line) } ?? .null),
            ("column", place.map { .count($0.column) } ?? .null), ("length", place.map { .count($0.length) } ?? .null),
            ("about", .list(ids.map(JSON.text))), ("hint", .optional(hint)),
        ])
    }
}
