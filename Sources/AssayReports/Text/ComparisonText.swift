// What changed between two states of a document, for a terminal and for other programs.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// What changed between two states of a document, and what moved the ranking.
public struct ComparisonText: Sendable {
    /// How many causes have a column of their own in a text.
    private static let mostColumns = 8
    /// How many changes of one kind a text lists.
    private static let mostChanges = 12

    private let comparison: Comparison
    private let names: (old: String, new: String)

    /// What changed.
    ///
    /// - Parameter names: What to call the two states.
    public init(_ comparison: Comparison, names: (old: String, new: String)) {
        (self.comparison, self.names) = (comparison, names)
    }

    // MARK: Text

    /// The lines: what changed, the two rankings, and a sentence for every option that moved.
    public func lines(colored: Bool) -> [String] {
        let head = [
            StyledText(comparison.new.problem.title, .bold),
            StyledText("From \(names.old) to \(names.new); \(basis)", .dim),
        ]
        guard !comparison.changes.isEmpty || !comparison.causes.isEmpty else {
            return (head + [StyledText("Nothing has changed")]).map { $0.rendered(colored: colored) }
        }
        return head.map { $0.rendered(colored: colored) } + [""] + changes(colored) + [""]
            + table.lines(colored: colored) + legend(colored) + [""] + sentences(colored)
    }

    private var basis: String {
        let evaluation = comparison.new
        let scenario = evaluation.scenario.map { ", scenario: \(evaluation.problem.scenarios[$0].name)" } ?? ""
        return
            "\(evaluation.method.name), weights: \(evaluation.problem.weightSets[evaluation.weightSet].name)\(scenario)"
    }

    private func changes(_ colored: Bool) -> [String] {
        Change.Kind.allCases.flatMap { kind -> [String] in
            let changes = comparison.changes.filter { $0.kind == kind }
            guard !changes.isEmpty else { return [] }
            let most = ComparisonText.mostChanges
            let listed = changes.prefix(most).map { StyledText("  " + $0.shortened(to: 60).sentence) }
            let more =
                changes.count > most ? [StyledText("  and \(changes.count - most) more; --format json lists all")] : []
            return ([StyledText(kind.rawValue.inWords, .dim)] + listed + more).map { $0.rendered(colored: colored) }
        }
    }

    private var table: TextTable {
        let columns = self.columns
        var table = TextTable(
            [.init("Option"), .init("Rank", right: true), .init("", right: true)]
                + ["Score", "", "Change"].map { .init($0, right: true) }
                + columns.indices.map { .init(ComparisonText.letter($0), right: true) }
                + (hidden.isEmpty ? [] : [.init("other", right: true)]))
        for option in comparison.options { table.append(row(option, columns)) }
        for i in comparison.joined { table.append(lone(comparison.new, i, isNew: true)) }
        for i in comparison.withdrawn { table.append(lone(comparison.old, i, isNew: false)) }
        return table
    }

    private func row(_ option: ComparedOption, _ columns: [Int]) -> [StyledText] {
        let style: StyledText.Style = option.ranks.old == option.ranks.new ? .plain : .bold
        let parts = option.scoreParts.isEmpty ? [] : columns.map { signed(option.scoreParts[$0].amount) }
        let rest = hidden.isEmpty ? [] : [signed(hidden.reduce(0) { $0 + option.scoreParts[$1].amount })]
        return [StyledText(option.option.name, style)]
            + ([rank(option.ranks.old), "→ " + rank(option.ranks.new)] + [score(option.scores.old)]
            + ["→ " + score(option.scores.new), signed(option.change)] + parts + rest).map { StyledText($0, style) }
    }

    private func lone(_ evaluation: Evaluation, _ i: Int, isNew: Bool) -> [StyledText] {
        let (place, points) = (rank(evaluation.ranks[i]), score(evaluation.scores[i]))
        let cells = isNew ? ["new", "→ " + place, "", "→ " + points] : [place, "→ gone", points, ""]
        return ([evaluation.problem.options[i].name] + cells).map { StyledText($0) }
    }

    /// The causes with a column of their own, in their order: those that did most.
    private var columns: [Int] {
        let weights = comparison.causes.indices.map { k in
            comparison.options.reduce(0) { $0 + ($1.scoreParts.isEmpty ? 0 : abs($1.scoreParts[k].amount)) }
        }
        guard comparison.options.contains(where: { !$0.scoreParts.isEmpty }) else { return [] }
        let most = weights.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }.prefix(ComparisonText.mostColumns)
        return most.sorted()
    }

    private var hidden: [Int] {
        let shown = columns
        return shown.isEmpty ? [] : comparison.causes.indices.filter { !shown.contains($0) }
    }

    private func legend(_ colored: Bool) -> [String] {
        let columns = self.columns
        let causes = columns.indices.map { place in
            "  \(ComparisonText.letter(place))  \(comparison.phrase(comparison.causes[columns[place]]))"
        }
        let worst = comparison.options.flatMap { $0.scoreParts.compactMap(\.error) }.max()
        let sampled = worst.map { ["  sampled orders of edits; standard error of a part at most \($0.brief(4))"] } ?? []
        let blocked = comparison.obstacle.map {
            ["  a document with some of the edits only cannot be scored, so they are not told apart: \($0)"]
        }
        return (causes + sampled + (blocked ?? [])).map { StyledText($0, .dim).rendered(colored: colored) }
    }

    private func sentences(_ colored: Bool) -> [String] {
        let sentences = comparison.sentences
        return (sentences.isEmpty ? ["No option changed its rank"] : sentences).map {
            StyledText($0).rendered(colored: colored)
        }
    }

    private func rank(_ rank: Int?) -> String { rank.map { String($0) } ?? "out" }
    private func score(_ x: Double) -> String { x.fixed(comparison.new.scoreDecimals) }
    private func signed(_ x: Double) -> String {
        let text = x.fixed(comparison.new.scoreDecimals)
        return text.contains(where: { ("1"..."9").contains($0) }) ? (x > 0 ? "+" + text : text) : "·"
    }

    private static func letter(_ place: Int) -> String { String(UnicodeScalar(UInt8(97 + place))) }
}

// MARK: - For other programs

extension ComparisonText {
    /// The comparison as a JSON object, with its keys in a stable order.
    public var json: JSON {
        let (old, new) = (comparison.old, comparison.new)
        return .object([
            ("assay", .text(Version.current)), ("old", .text(names.old)), ("new", .text(names.new)),
            ("method", .text(new.method.id)), ("weights", .text(new.problem.weightSets[new.weightSet].id)),
            ("scenario", .optional(new.scenario.map { new.problem.scenarios[$0].id })),
            ("changes", .list(comparison.changes.map(json))), ("exact", .flag(!comparison.isSampled)),
            ("obstacle", .optional(comparison.obstacle)),
            ("causes", .list(comparison.causes.indices.map(cause))), ("options", .list(comparison.options.map(json))),
            ("joined", .list(comparison.joined.map { lone(new, $0) })),
            ("withdrawn", .list(comparison.withdrawn.map { lone(old, $0) })),
            ("sentences", .list(comparison.sentences.map(JSON.text))),
        ])
    }

    private func json(_ change: Change) -> JSON {
        .members(
            ("kind", .text(change.kind.rawValue)), ("path", .text(change.path)), ("old", .optional(change.before)),
            ("new", .optional(change.after)))
    }

    private func cause(_ k: Int) -> JSON {
        let cause = comparison.causes[k]
        let set = comparison.new.problem.weightSets[comparison.new.weightSet].id
        return .members(
            ("cause", .count(k + 1)), ("kind", .text(cause.kind.rawValue)),
            ("words", .text(comparison.phrase(cause))),
            ("edits", .list(cause.moves.compactMap { $0.path(weightSet: set) }.map(JSON.text))))
    }

    private func json(_ option: ComparedOption) -> JSON {
        .members(
            ("option", .text(option.option.id)), ("name", .text(option.option.name)),
            ("oldRank", option.ranks.old.map(JSON.count) ?? .null),
            ("newRank", option.ranks.new.map(JSON.count) ?? .null), ("oldScore", .number(option.scores.old)),
            ("newScore", .number(option.scores.new)), ("change", .number(option.change)),
            ("scoreParts", parts(option.scoreParts)), ("rankParts", parts(option.rankParts)),
            ("sentence", .text(comparison.sentence(option))))
    }

    private func parts(_ parts: [ComparedOption.Part]) -> JSON {
        .list(
            parts.indices.map { k in
                let error = parts[k].error.map { [(key: "standardError", value: JSON.number($0))] } ?? []
                return .object([("cause", .count(k + 1)), ("amount", .number(parts[k].amount))] + error)
            })
    }

    private func lone(_ evaluation: Evaluation, _ i: Int) -> JSON {
        .members(
            ("option", .text(evaluation.problem.options[i].id)), ("name", .text(evaluation.problem.options[i].name)),
            ("rank", evaluation.ranks[i].map(JSON.count) ?? .null), ("score", .number(evaluation.scores[i])))
    }

    /// One row for each option: ranks and scores before and after, and what each cause did to the score.
    public var commaSeparated: String {
        var table = CommaSeparated()
        table.append(
            ["option", "name", "old rank", "new rank", "old score", "new score", "change"]
                + comparison.causes.map { comparison.phrase($0) })
        for option in comparison.options {
            table.append(
                [option.option.id, option.option.name]
                    + [option.ranks.old, option.ranks.new].map { $0.map { "\($0)" } ?? "" }
                    + [option.scores.old, option.scores.new, option.change].map(\.plain)
                    + option.scoreParts.map { $0.amount.plain })
        }
        for i in comparison.joined { table.append(fields(comparison.new, i, isNew: true)) }
        for i in comparison.withdrawn { table.append(fields(comparison.old, i, isNew: false)) }
        return table.text
    }

    private func fields(_ evaluation: Evaluation, _ i: Int, isNew: Bool) -> [String] {
        let (rank, score) = (evaluation.ranks[i].map { "\($0)" } ?? "", evaluation.scores[i].plain)
        return [evaluation.problem.options[i].id, evaluation.problem.options[i].name]
            + (isNew ? ["", rank, "", score, ""] : [rank, "", score, "", ""]) + comparison.causes.map { _ in "" }
    }
}
