// An order of criteria: rank formulas and the deck of cards.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension WeightMethod {
    fileprivate enum Formula: String, CaseIterable, Sendable {
        case centroid = "roc"
        case sum = "rank-sum"
        case reciprocal = "rank-reciprocal"
        case exponent = "rank-exponent"
    }

    fileprivate static let order = Key<[LocatedValue]>(
        "order", .list(.either([.id, .list(.id), .wholeNumber(0...1_000)])), required: true,
        "Criteria from what is worth most to what is worth least; those in a list of their own are tied"
    ) { $0.readList("order", of: .id, &$1) }
    fileprivate static let formula = Key<Formula>.word("formula", "How weights follow from the order; roc by default")
    fileprivate static let exponent = Key<Double>.amount("exponent", "The power of the formula rank-exponent")
    fileprivate static let ratio = Key.value(
        "ratio", .ratio, required: true, "How many times what is worth least what is worth most is worth")

    /// An order, and a formula that makes weights of it.
    static let rank = WeightMethod(way: .rank, fields: [order.field, formula.field, exponent.field]) {
        fields, owner, interpreter in
        guard let items = interpreter.require(order, in: fields, owner) else { return nil }
        let formula = fields.read(formula, &interpreter.remarks) ?? .centroid
        guard let tiers = interpreter.readTiers(items, mayHaveBlanks: false) else { return nil }
        guard formula == .exponent else { return RankJudgements(tiers: tiers, formula: formula.plain) }
        guard let power = interpreter.require(exponent, in: fields, owner) else { return nil }
        return RankJudgements(tiers: tiers, formula: .exponent(power))
    }

    /// A deck of cards with blank ones in between.
    static let cards = WeightMethod(way: .cards, fields: [order.field, ratio.field]) { fields, owner, interpreter in
        let items = interpreter.require(order, in: fields, owner)
        let value = interpreter.require(ratio, in: fields, owner)
        guard let items, let value, let ratio = value.readRatio("ratio", &interpreter.remarks),
            let tiers = interpreter.readTiers(items, mayHaveBlanks: true)
        else { return nil }
        guard ratio < 1 else { return CardJudgements(tiers: tiers, ratio: ratio) }
        interpreter.remarks.error(
            "invalid-ratio", "'ratio' is \(ratio.plain), below 1", at: value.span,
            hint: "It says how many times what is worth least what is worth most is worth")
        return nil
    }
}

extension WeightMethod.Formula {
    fileprivate var plain: RankWeights {
        switch self {
        case .centroid, .exponent: .centroid
        case .sum: .sum
        case .reciprocal: .reciprocal
        }
    }
}

/// Criteria that are worth the same, and the blank cards between them and the next.
struct Tier {
    var members: [NamedID]
    var blanksBelow = 0
}

/// An order with a formula.
private struct RankJudgements: WeightJudgements {
    let tiers: [Tier]
    let formula: RankWeights

    var comparisons: [[NamedID]] { tiers.flatMap(\.members).map { [$0] } }

    func weights(in circle: WeightCircle, _ interpreter: inout Interpreter) -> CircleWeights? {
        interpreter.numbers(of: tiers, in: circle).map { CircleWeights(formula.shares(of: $0)) }
    }
}

/// A deck of cards.
private struct CardJudgements: WeightJudgements {
    let tiers: [Tier]
    let ratio: Double

    var comparisons: [[NamedID]] { [tiers.flatMap(\.members)] }

    func weights(in circle: WeightCircle, _ interpreter: inout Interpreter) -> CircleWeights? {
        interpreter.numbers(of: tiers, in: circle).map { numbers in
            let levels = zip(numbers, tiers).map { Cards.Level($0, blanksBelow: $1.blanksBelow) }
            return CircleWeights(Cards(levels, ratio: ratio).shares)
        }
    }
}

extension Interpreter {
    /// The tiers of an order; whole numbers in it are blank cards.
    fileprivate mutating func readTiers(_ items: [LocatedValue], mayHaveBlanks: Bool) -> [Tier]? {
        var tiers: [Tier] = []
        var seen: Set<String> = []
        for (place, item) in items.enumerated() {
            if mayHaveBlanks, let text = item.text, text.isDigits, let blanks = Int(text) {
                let isBetween = place > 0 && place < items.count - 1 && items[place - 1].text?.isDigits != true
                guard isBetween, blanks <= 1_000 else { return refuseBlanks(text, at: item.span) }
                tiers[tiers.count - 1].blanksBelow = blanks
            } else {
                guard let members = readTier(item, &seen) else { return nil }
                tiers.append(Tier(members: members))
            }
        }
        return tiers
    }

    private mutating func refuseBlanks(_ text: String, at span: Range<Int>) -> [Tier]? {
        remarks.error(
            "invalid-order", "The blank cards '\(text.quotable)' do not lie between two levels", at: span,
            hint: "Write a number between what is worth more and what is worth less")
        return nil
    }

    private mutating func readTier(_ item: LocatedValue, _ seen: inout Set<String>) -> [NamedID]? {
        let items: [LocatedValue] = if case .list(let tied) = item.content { tied } else { [item] }
        var members: [NamedID] = []
        for item in items {
            guard let id = item.readText("order", &remarks) else { return nil }
            guard seen.insert(id).inserted else {
                remarks.error("duplicate-judgement", "'\(id.quotable)' stands twice in the order", at: item.span)
                return nil
            }
            members.append(NamedID(id: id, span: item.span))
        }
        return members
    }

    /// The members of a circle by number, tier by tier; nil after saying which are missing.
    fileprivate mutating func numbers(of tiers: [Tier], in circle: WeightCircle) -> [[Int]]? {
        let numbers = tiers.map { $0.members.compactMap { circle[$0] } }.filter { !$0.isEmpty }
        let missing = circle.members.indices.filter { !numbers.joined().contains($0) }
        for number in missing {
            remarks.error(
                "missing-judgement", "'\(circle.members[number].quotable)' is missing from the order", at: circle.owner,
                hint: "Put it where it belongs; a list within the list holds those that are worth the same")
        }
        return missing.isEmpty ? numbers : nil
    }
}
