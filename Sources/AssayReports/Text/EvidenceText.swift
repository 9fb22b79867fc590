// What the figures rest on, for a terminal and for programs.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// What the figures of an evaluation rest on: sources, their age, judgement alone, and what to check first.
public struct EvidenceText: Sendable {
    private static let most = 8
    private let evaluation: Evaluation
    private let review: EvidenceReview
    private let margin: MarginEvidence?
    private let reaches: [CellReach]
    private let information: InformationValue?

    /// What the figures of an evaluation rest on.
    ///
    /// - Parameters:
    ///   - day: The day on which evidence is judged; the document's `as-of` if nil.
    ///   - age: How old evidence may be; what the document says if nil.
    ///   - information: What it would be worth to know each figure, where that was simulated.
    /// - Throws: `MethodError` if the method is not defined at the end of some figure's range.
    public init(
        _ evaluation: Evaluation, on day: CalendarDate? = nil, age: EvidenceAge? = nil,
        information: InformationValue? = nil
    ) throws(MethodError) {
        self.evaluation = evaluation
        self.information = information
        review = EvidenceReview(of: evaluation.problem, on: day, age: age)
        margin = MarginEvidence(of: evaluation)
        reaches = evaluation.leaders.isEmpty ? [] : try CellReach.all(in: evaluation)
    }

    /// The lines: how figures are founded, what no longer holds, the leader's margin, and what to check first.
    public func lines(colored: Bool) -> [String] {
        func titled(_ title: String, _ lines: [String]) -> [String] {
            lines.isEmpty ? [] : ["", StyledText(title, .bold).rendered(colored: colored)] + lines.map { "  " + $0 }
        }
        return SensitivityText.head(of: evaluation).map { $0.rendered(colored: colored) }
            + titled("What the figures rest on", [words.foundation(review), grades, words.standard(review)])
            + titled("Expired", sourceLines(\.isExpired, \.expired) + [nextToExpire].compactMap(\.self))
            + titled("Stale", sourceLines(\.isStale, \.stale) + oldFigures)
            + titled("On judgement alone", judgementLines)
            + titled("The leader's margin", margin.map(words.margin) ?? noMargin)
            + titled("What to check first", checkLines)
    }

    private var problem: DecisionProblem { evaluation.problem }
    private var words: EvidenceWords { EvidenceWords(problem: problem) }

    private var grades: String {
        let counts = Grade.allCases.map { grade in
            (grade.rawValue, problem.performances.cells.filter { $0.evidence.grade == grade }.count)
        }
        let given =
            counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" } + [
                "none \(review.cells.count - counts.reduce(0) { $0 + $1.1 })"
            ]
        return "Grades: " + given.joined(separator: ", ")
    }

    /// One line for each source that is cited and meets a condition, with the figures that cite it.
    private func sourceLines(
        _ isMeant: KeyPath<EvidenceReview.Source, Bool>, _ ids: KeyPath<EvidenceReview.Cell, [String]>
    ) -> [String] {
        review.sources.filter { $0[keyPath: isMeant] && !$0.uses.isEmpty }.map { source in
            let cells = source.uses.map { name(review.cells[$0]) }
            return "\(words.source(source.source)): \(cells.shortened(to: EvidenceText.most))"
        }
    }

    private func name(_ cell: EvidenceReview.Cell) -> String {
        "\(problem.options[cell.option].id).\(problem.criteria[cell.criterion].id)"
    }

    private var nextToExpire: String? {
        guard let next = review.expiringNext.first, let expires = next.source.expires, let day = review.day else {
            return nil
        }
        let days = expires.days(after: day)
        let cells = "\(next.uses.count) figure\(next.uses.count == 1 ? " rests" : "s rest") on it"
        return "Next: \(next.source.id) on \(expires), in \(days) day\(days == 1 ? "" : "s"); \(cells)"
    }

    private var oldFigures: [String] {
        let old = review.cells.filter(\.isOld).map(name)
        return old.isEmpty ? [] : ["given too long ago: \(old.shortened(to: EvidenceText.most))"]
    }

    private var judgementLines: [String] {
        problem.options.indices.compactMap { i in
            let judged = review.judgements.filter { $0.option == i }
            guard !judged.isEmpty else { return nil }
            let weight = judged.map { evaluation.weights[$0.criterion] }.reduce(0, +)
            let ids = judged.map { problem.criteria[$0.criterion].id }
            return "\(problem.options[i].name): \(judged.count) of \(problem.criteria.count), which hold "
                + "\((weight * 100).fixed(0)) % of the weight: \(ids.joined(separator: ", "))"
        }
    }

    private var noMargin: [String] {
        let reason =
            evaluation.verdict.contributions == nil
            ? "This method's scores are no sums over criteria" : "Fewer than two options have a rank"
        return ["\(reason), so there is no margin to divide"]
    }

    private var checkLines: [String] {
        guard !reaches.isEmpty else { return ["No figure has a range of its own."] }
        let shown = reaches.prefix(EvidenceText.most).enumerated().map { number, reach in
            "\(number + 1). \(words.reach(reach, leaders: evaluation.leaders))\(relief(reach))"
        }
        let more = reaches.count - shown.count
        return shown + (more > 0 ? ["and \(more) more; --format csv lists them all"] : [])
    }

    private func relief(_ reach: CellReach) -> String {
        guard let relief = relief(of: reach), relief > 0.005 else { return "" }
        return "; to know it would relieve \((relief * 100).fixed(1)) % of the risk"
    }

    private func relief(of reach: CellReach) -> Double? {
        information?.cells.first { $0.option == reach.option && $0.criterion == reach.criterion }?.relief
    }
}

extension [String] {
    /// The texts, parted by commas, at most so many of them.
    fileprivate func shortened(to most: Int) -> String {
        prefix(most).joined(separator: ", ") + (count > most ? " and \(count - most) more" : "")
    }
}

// MARK: - For programs

extension EvidenceText {
    /// The same as a JSON object.
    public var json: JSON {
        .members(
            ("method", .text(evaluation.method.id)), ("weights", .text(problem.weightSets[evaluation.weightSet].id)),
            ("scenario", .optional(evaluation.scenario.map { problem.scenarios[$0].id })),
            ("asOf", .optional(review.day?.description)), ("evidenceAge", .optional(review.age?.description)),
            ("sources", .list(review.sources.map(json))), ("cells", .list(review.cells.map(json))),
            ("margin", margin.map(json) ?? .null),
            ("checkFirst", .list(reaches.map(json))),
            ("risk", information.map { .number($0.risk) } ?? .null))
    }

    private func json(_ source: EvidenceReview.Source) -> JSON {
        .members(
            ("source", .text(source.source.id)), ("grade", .optional(source.source.grade?.rawValue)),
            ("date", .optional(source.source.day?.description)),
            ("expires", .optional(source.source.expires?.description)), ("expired", .flag(source.isExpired)),
            ("stale", .flag(source.isStale)), ("uses", .count(source.uses.count)))
    }

    private func json(_ cell: EvidenceReview.Cell) -> JSON {
        let evidence = problem.performances[option: cell.option, criterion: cell.criterion].evidence
        return .members(
            ("option", .text(problem.options[cell.option].id)),
            ("criterion", .text(problem.criteria[cell.criterion].id)), ("basis", .text(cell.basis.rawValue)),
            ("sources", .list(evidence.sources.map(JSON.text))), ("grade", .optional(evidence.grade?.rawValue)),
            ("by", .text(evidence.by)), ("on", .optional(evidence.on?.description)),
            ("expired", .list(cell.expired.map(JSON.text))), ("stale", .flag(cell.isStale)),
            ("staleSources", .list(cell.stale.map(JSON.text))))
    }

    private func json(_ margin: MarginEvidence) -> JSON {
        .members(
            ("leader", .text(problem.options[margin.leader].id)), ("next", .text(problem.options[margin.next].id)),
            ("margin", .number(margin.margin)), ("judged", .number(margin.judged)),
            ("sourced", .number(margin.sourced)), ("share", margin.share.map(JSON.number) ?? .null),
            (
                "criteria",
                .list(
                    margin.terms.map { term in
                        .members(
                            ("criterion", .text(problem.criteria[term.criterion].id)), ("points", .number(term.points)),
                            ("sourced", .count(term.sourced)))
                    })
            ))
    }

    private func json(_ reach: CellReach) -> JSON {
        .members(
            ("option", .text(problem.options[reach.option].id)),
            ("criterion", .text(problem.criteria[reach.criterion].id)), ("changesLeader", .flag(reach.changesLeader)),
            ("passed", .count(reach.passed)), ("swing", .number(reach.swing)),
            ("relief", relief(of: reach).map(JSON.number) ?? .null),
            (
                "ends",
                .list(
                    reach.ends.map { end in
                        .members(
                            ("performance", .number(end.performance)), ("score", .number(end.score)),
                            ("leaders", .list(end.leaders.map { .text(problem.options[$0].id) })))
                    })
            ))
    }

    /// Every cell as comma-separated values, with its place in the order of what to check first.
    public var commaSeparated: String {
        var table = CommaSeparated()
        table.append([
            "option", "criterion", "basis", "sources", "grade", "by", "on", "expired", "stale", "check",
            "changesLeader",
            "swing",
        ])
        let m = problem.criteria.count
        let places = Dictionary(
            reaches.enumerated().map { ($1.option * m + $1.criterion, $0) }, uniquingKeysWith: { first, _ in first })
        for (place, cell) in review.cells.enumerated() {
            let evidence = problem.performances[option: cell.option, criterion: cell.criterion].evidence
            let number = places[place]
            let reach = number.map { reaches[$0] }
            table.append([
                problem.options[cell.option].id, problem.criteria[cell.criterion].id, cell.basis.rawValue,
                evidence.sources.joined(separator: " "), evidence.grade?.rawValue ?? "", evidence.by,
                evidence.on?.description ?? "", cell.expired.joined(separator: " "),
                (cell.stale + (cell.isOld ? ["figure"] : [])).joined(separator: " "),
                number.map { String($0 + 1) } ?? "",
                reach.map { $0.changesLeader ? "true" : "false" } ?? "", reach.map { $0.swing.plain } ?? "",
            ])
        }
        return table.text
    }
}
