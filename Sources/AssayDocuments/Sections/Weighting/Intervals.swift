// Intervals and statements that leave weights some room.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension WeightMethod {
    fileprivate static let bounds = Key.value(
        "intervals", .map(.tuple([.percentage, .percentage])),
        "The least and the greatest weight by criterion, as shares or percentages")
    fileprivate static let statements = Key<[LocatedValue]>(
        "statements", .list(.form(.statement)), "What is known of weights: cost >= 2 jobs, jobs > 10%"
    ) { $0.readList("statements", of: .text, &$1) }

    /// Intervals and statements.
    static let intervals = WeightMethod(way: .intervals, fields: [bounds.field, statements.field]) {
        fields, owner, interpreter in
        guard fields.has(bounds) || fields.has(statements) else {
            interpreter.remarks.error(
                "missing-key", "The weight set \(owner.inWords) needs 'statements' or 'intervals'", at: owner.span,
                hint: "Add 'statements: [a >= 2 b]', or 'intervals: {a: [20%, 40%]}'")
            return nil
        }
        let ranges = fields.read(bounds, &interpreter.remarks).map { interpreter.readIntervals($0) } ?? []
        let texts = fields.read(statements, &interpreter.remarks).map { interpreter.readStatements($0) } ?? []
        guard let ranges, let texts else { return nil }
        return StatementJudgements(statements: ranges + texts)
    }
}

/// That a sum of weights with factors is at least, above, or exactly a number.
struct WeightStatement {
    var terms: [(factor: Double, of: NamedID)]
    var bound: Double
    var isStrict = false
    var isEquality = false
    let text: String
    let span: Range<Int>
}

private struct StatementJudgements: WeightJudgements {
    let statements: [WeightStatement]

    var comparisons: [[NamedID]] { statements.map { $0.terms.map(\.of) } }

    func weights(in circle: WeightCircle, _ interpreter: inout Interpreter) -> CircleWeights? {
        let mine = statements.filter { $0.terms.contains { circle[$0.of] != nil } }
        let model = WeightStatements(
            count: circle.members.count,
            mine.map { statement in
                var factors = circle.members.map { _ in 0.0 }
                for term in statement.terms { circle[term.of].map { factors[$0] += term.factor } }
                return .init(
                    factors, atLeast: statement.bound, isStrict: statement.isStrict, isEquality: statement.isEquality)
            })
        switch interpreter.solve(in: circle, model.outcome) {
        case .shares(let shares): return CircleWeights(shares)
        case .contradiction(let numbers):
            let texts = numbers.map { "'\(mine[$0].text.quotable)'" }
            interpreter.remarks.contradiction(texts, at: numbers.first.map { mine[$0].span })
            return nil
        case nil: return nil
        }
    }
}

extension Interpreter {
    fileprivate mutating func readIntervals(_ value: LocatedValue) -> [WeightStatement]? {
        guard let entries = value.readMap("intervals", of: .list(.number), &remarks) else { return nil }
        let pairs = entries.map { readInterval($0) }
        return pairs.contains { $0 == nil } ? nil : pairs.flatMap { $0 ?? [] }
    }

    private mutating func readInterval(_ entry: LocatedEntry) -> [WeightStatement]? {
        guard let items = entry.value.readList(entry.key, of: .number, &remarks) else { return nil }
        let ends = items.compactMap { readShare($0, entry.key) }
        guard ends.count == items.count else { return nil }
        guard ends.count == 2, ends[0] <= ends[1] else {
            remarks.error(
                "invalid-interval", "An interval has a least and a greatest weight, in this order",
                at: entry.value.span, hint: "Write [20%, 40%] or [0.2, 0.4]")
            return nil
        }
        let name = NamedID(id: entry.key, span: entry.keySpan)
        return [
            WeightStatement(
                terms: [(1, name)], bound: ends[0], text: "\(entry.key) >= \((ends[0] * 100).brief())%",
                span: entry.value.span),
            WeightStatement(
                terms: [(-1, name)], bound: -ends[1], text: "\(entry.key) <= \((ends[1] * 100).brief())%",
                span: entry.value.span),
        ]
    }

    private mutating func readShare(_ value: LocatedValue, _ name: String) -> Double? {
        Key<Double>.percentage(name, "").read(value, &remarks)
    }

    fileprivate mutating func readStatements(_ items: [LocatedValue]) -> [WeightStatement]? {
        let statements = items.compactMap { item -> WeightStatement? in
            guard let text = item.readText("statements", &remarks) else { return nil }
            do throws(StatementText.Objection) {
                return try StatementText(text, at: item.span).statement
            } catch {
                remarks.error(
                    "invalid-statement", "'\(text.quotable)' is not a statement about weights: \(error.reason)",
                    at: item.span,
                    hint: "Write such as 'cost >= 2 jobs', 'cost > jobs + cover' or 'jobs <= 30%'")
                return nil
            }
        }
        return statements.count == items.count ? statements : nil
    }
}
