// A comparison in sentences.
// SPDX-License-Identifier: Apache-2.0

extension Comparison {
    /// One sentence for each option that changed its rank, joined, or was withdrawn: those of better rank first.
    public var sentences: [String] {
        let moved = options.filter { $0.ranks.old != $0.ranks.new }.map { sentence($0) }
        let fresh = joined.map { i in "\(new.problem.options[i].name) joined, \(Comparison.place(new.ranks[i]))" }
        let gone = withdrawn.map { i in
            "\(old.problem.options[i].name) was withdrawn; it was \(Comparison.place(old.ranks[i]))"
        }
        return moved + fresh + gone
    }

    /// How an option's rank changed, and why: `R&D cooperation fell from 2 to 4: two thirds of it the new weight on 'Time',
    /// the rest its revised 'Cost'`.
    public func sentence(_ option: ComparedOption) -> String {
        option.option.name + " " + reason(option)
    }

    /// The same without the option's name: `fell from 2 to 4: …`.
    public func reason(_ option: ComparedOption) -> String {
        Comparison.change(option.ranks.old, option.ranks.new) + reasons(option)
    }

    /// What moved an option's score: `+2.7 the new weight on 'Time', −1.1 its revised 'Cost'`; empty if nothing did.
    public func scoreParts(_ option: ComparedOption) -> String {
        option.scoreParts.indices.filter { abs(option.scoreParts[$0].amount) >= 0.05 }
            .sorted { a, b in
                let (x, y) = (abs(option.scoreParts[a].amount), abs(option.scoreParts[b].amount))
                return abs(x - y) > 1e-9 ? x > y : a < b
            }
            .map { k in
                let amount = option.scoreParts[k].amount
                return (amount < 0 ? "−" : "+") + abs(amount).fixed(1) + " " + phrase(causes[k], for: option)
            }
            .joined(separator: ", ")
    }

    private static func change(_ old: Int?, _ new: Int?) -> String {
        switch (old, new) {
        case (let old?, let new?):
            old == new ? "stayed at \(old)" : "\(new < old ? "rose" : "fell") from \(old) to \(new)"
        case (nil, let new?): "came back in, at \(new)"
        case (let old?, nil): "fell from \(old) to out: it fails a must-have"
        case (nil, nil): "is out as before"
        }
    }

    private static func place(_ rank: Int?) -> String { rank.map { "at \($0)" } ?? "out" }

    private func reasons(_ option: ComparedOption) -> String {
        let total = option.rankParts.reduce(0) { $0 + $1.amount }
        guard !option.rankParts.isEmpty, abs(total) > 0.5 else { return "" }
        let ordered = option.rankParts.indices.filter { abs(option.rankParts[$0].amount) > 1e-9 }
            .sorted { a, b in
                let (x, y) = (abs(option.rankParts[a].amount), abs(option.rankParts[b].amount))
                return abs(x - y) > 1e-9 ? x > y : a < b
            }
        let shares = ordered.map { option.rankParts[$0].amount / total }
        let names = ordered.map { phrase(causes[$0], for: option) }
        return ": " + (shares.allSatisfy { $0 > 0 } ? ShareWords.list(shares, names) : places(option, ordered, names))
    }

    /// Where edits work against each other, places say more than shares.
    private func places(_ option: ComparedOption, _ ordered: [Int], _ names: [String]) -> String {
        zip(ordered, names).prefix(4).map { k, name in
            let places = option.rankParts[k].amount
            let amount = abs(places).brief(1)
            return "\(name) by itself \(amount) \(amount == "1" ? "place" : "places") \(places > 0 ? "down" : "up")"
        }.joined(separator: ", ")
    }
}

extension Comparison {
    /// A cause as a noun: `the new weight on 'Time'`.
    public func phrase(_ cause: Cause) -> String { phrase(cause, for: nil) }

    private func phrase(_ cause: Cause, for option: ComparedOption?) -> String {
        guard cause.moves.count == 1 else {
            return switch cause.kind {
            case .cells: "the revised performances"
            case .weights: "the new weights"
            case .curves: "the new ranges and curves"
            case .options: "the options that came and went"
            case .structure: "the new structure"
            }
        }
        return phrase(cause.moves[0], for: option)
    }

    private func phrase(_ move: Move, for option: ComparedOption?) -> String {
        switch move {
        case .cell(let id, let criterion) where id == option?.option.id: "its revised \(name(criterion))"
        case .cell(let id, let criterion): "the revised \(name(criterion)) of \(optionName(id))"
        case .points(let id): "the new weight on \(name(id))"
        case .weights: "the new weights"
        case .curve(let id): isRange(id) ? "the new range of \(name(id))" : "the new curve of \(name(id))"
        case .joined(let id): "\(optionName(id)) joining"
        case .withdrawn(let id): "the withdrawal of \(optionName(id))"
        case .tree: "the new set of criteria"
        case .screens: "the new must-haves"
        case .scenario: "the scenario's changes"
        case .method: "the other method"
        }
    }

    private func isRange(_ id: String) -> Bool {
        guard let then = old.problem.criterion(id), let now = new.problem.criterion(id) else { return false }
        return old.problem.criteria[then].range != new.problem.criteria[now].range
    }

    private func name(_ id: String) -> String {
        let problem = new.problem
        let name = problem.criterion(id).map { problem.criteria[$0].name } ?? problem.tree.group(id)?.name
        return "'\(name ?? id)'"
    }

    private func optionName(_ id: String) -> String {
        let name = new.problem.option(id).map { new.problem.options[$0].name }
        return "'\(name ?? old.problem.option(id).map { old.problem.options[$0].name } ?? id)'"
    }
}
