// Trade-offs: moves on two criteria that are worth the same.
// SPDX-License-Identifier: Apache-2.0

import Assay
import RealModule

extension WeightMethod {
    fileprivate static let tradeOffs = Key<[LocatedValue]>(
        "trade-offs", .list(.map(.tuple([PerformanceKeys.figure, PerformanceKeys.figure]))), required: true,
        "Moves on two criteria that are worth the same: {cover: [0, 5], cost: [2.5, 1]}"
    ) { $0.readList("trade-offs", of: .map(.number), &$1) }

    /// Moves that are worth the same.
    static let tradeOff = WeightMethod(way: .tradeOff, fields: [tradeOffs.field]) { fields, owner, interpreter in
        guard let items = interpreter.require(tradeOffs, in: fields, owner) else { return nil }
        let pairs = items.compactMap { interpreter.readTradeOff($0) }
        return pairs.count == items.count ? TradeOffJudgements(pairs: pairs) : nil
    }
}

/// A move on one criterion, from one performance to a better one.
private struct Move {
    let criterion: NamedID
    /// What it adds to the value, above 0.
    let gain: Double
}

private struct TradeOffJudgements: WeightJudgements {
    let pairs: [(first: Move, second: Move, span: Range<Int>)]

    var comparisons: [[NamedID]] { pairs.map { [$0.first.criterion, $0.second.criterion] } }

    func weights(in circle: WeightCircle, _ interpreter: inout Interpreter) -> CircleWeights? {
        let mine = pairs.filter { circle[$0.first.criterion] != nil && circle[$0.second.criterion] != nil }
        // w[a] · gain[a] = w[b] · gain[b]
        let judgements = mine.map {
            RatioJudgement(
                circle[$0.first.criterion] ?? 0, circle[$0.second.criterion] ?? 0, $0.second.gain / $0.first.gain)
        }
        let ratios = Ratios(count: circle.members.count, judgements)
        guard interpreter.isLinked(ratios.linked, in: circle) else { return nil }
        return CircleWeights(TradeOffs(ratios).shares)
    }
}

extension Interpreter {
    fileprivate mutating func readTradeOff(
        _ item: LocatedValue
    ) -> (first: Move, second: Move, span: Range<Int>)? {
        guard let entries = item.entries, entries.count == 2 else {
            remarks.error(
                "wrong-type", "A trade-off names a move on each of two criteria, not \(item.kindInWords)",
                at: item.span, hint: "Write {cover: [0, 5], cost: [2.5, 1]} if both moves are worth the same")
            return nil
        }
        guard let first = readMove(entries[0]), let second = readMove(entries[1]) else { return nil }
        return (first, second, item.span)
    }

    private mutating func readMove(_ entry: LocatedEntry) -> Move? {
        guard let j = knownCriterion(entry.key, at: entry.keySpan), let criterion = outline.leaves[j].criterion,
            let ends = entry.value.readList(entry.key, of: .number, &remarks)
        else { return nil }
        guard let function = criterion.valueFunction else {
            remarks.error(
                "missing-range", "'\(entry.key.quotable)' has no agreed range, so a move on it has no worth",
                at: entry.keySpan, hint: "Add 'range: {worst: …, best: …}' to the criterion")
            return nil
        }
        let figures = ends.compactMap { end in
            end.text.flatMap { criterion.scale?.number(of: $0) } ?? end.readNumber(entry.key, &remarks)
        }
        guard figures.count == ends.count else { return nil }
        guard figures.count == 2, function(figures[1]) > function(figures[0]) else {
            remarks.error(
                "invalid-judgement",
                figures.count == 2
                    ? "From \(figures[0].plain) to \(figures[1].plain) is no improvement of '\(entry.key.quotable)'"
                    : "A move goes from one performance to another",
                at: entry.value.span, hint: "Write [from, to], with the better performance second")
            return nil
        }
        return Move(
            criterion: NamedID(id: entry.key, span: entry.keySpan), gain: function(figures[1]) - function(figures[0]))
    }
}
