// Differences of worth in words.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension WeightMethod {
    /// Categories of difference: `[a, b, strong]`, or `[a, strong]` over nothing.
    static let categories = WeightMethod(way: .categories, fields: [judgements.field]) { fields, owner, interpreter in
        guard let items = interpreter.require(judgements, in: fields, owner) else { return nil }
        let read = items.compactMap { interpreter.readCategory($0) }
        return read.count == items.count ? CategoryJudgements(judgements: read) : nil
    }
}

/// How much more one thing is worth than another, or than nothing.
private struct CategoryJudgement {
    let more: NamedID
    let less: NamedID?
    let categories: ClosedRange<Int>
    let span: Range<Int>

    /// The judgement, for sentences.
    var inWords: String {
        let words = [categories.lowerBound, categories.upperBound].map { Categories.Category.allCases[$0].rawValue }
        let category = words[0] == words[1] ? words[0] : "\(words[0]) to \(words[1])"
        return "'\(more.id.quotable)' over \(less.map { "'\($0.id.quotable)'" } ?? "nothing"): \(category)"
    }
}

private struct CategoryJudgements: WeightJudgements {
    let judgements: [CategoryJudgement]

    var comparisons: [[NamedID]] { judgements.map { [$0.more] + [$0.less].compactMap(\.self) } }

    func weights(in circle: WeightCircle, _ interpreter: inout Interpreter) -> CircleWeights? {
        let mine = judgements.filter { circle[$0.more] != nil }
        // Nothing counts as one more thing to link.
        let links = mine.map { judgement in
            RatioJudgement(
                (circle[judgement.more] ?? 0) + 1, judgement.less.flatMap { circle[$0] }.map { $0 + 1 } ?? 0, 1)
        }
        let linked = Ratios(count: circle.members.count + 1, links).linked
        if let lone = circle.members.indices.first(where: { !linked.contains($0 + 1) }) {
            interpreter.remarks.error(
                "missing-judgement", "Nothing links '\(circle.members[lone].quotable)' with a worth of nothing",
                at: circle.owner,
                hint: "Say how much one of them is worth by itself: [\(circle.members[lone]), moderate]")
            return nil
        }
        let model = Categories(
            count: circle.members.count,
            mine.map { judgement in
                .init(circle[judgement.more] ?? 0, over: judgement.less.flatMap { circle[$0] }, judgement.categories)
            })
        switch interpreter.solve(in: circle, model.outcome) {
        case .shares(let shares): return CircleWeights(shares)
        case .contradiction(let numbers):
            interpreter.remarks.contradiction(numbers.map { mine[$0].inWords }, at: numbers.first.map { mine[$0].span })
            return nil
        case nil: return nil
        }
    }
}

extension Remarks {
    /// Says which judgements contradict each other, at the first of them.
    mutating func contradiction(_ judgements: [String], at span: Range<Int>?) {
        guard let span else { return }
        error(
            "contradictory-judgements",
            judgements.count == 1
                ? "No weights fulfil this: \(judgements[0])"
                : "No weights fulfil these \(judgements.count) together: " + judgements.joined(separator: "; "),
            at: span, hint: judgements.count == 1 ? nil : "Give up or weaken one of them")
    }
}

extension Interpreter {
    fileprivate mutating func readCategory(_ item: LocatedValue) -> CategoryJudgement? {
        guard case .list(let parts) = item.content, parts.count == 2 || parts.count == 3 else {
            remarks.error(
                "wrong-type", "A judgement names one or two criteria and a category, not \(item.kindInWords)",
                at: item.span, hint: "Write [a, b, strong], or [a, strong] for a beside nothing")
            return nil
        }
        let names = parts.dropLast().compactMap { part in
            part.readText("judgements", &remarks).map { NamedID(id: $0, span: part.span) }
        }
        guard names.count == parts.count - 1, let categories = readCategories(parts[parts.count - 1]) else {
            return nil
        }
        guard names.count == 1 || names[0].id != names[1].id else {
            remarks.error("invalid-judgement", "'\(names[0].id.quotable)' is compared with itself", at: item.span)
            return nil
        }
        return CategoryJudgement(
            more: names[0], less: names.count > 1 ? names[1] : nil, categories: categories, span: item.span)
    }

    private mutating func readCategories(_ value: LocatedValue) -> ClosedRange<Int>? {
        let items: [LocatedValue] = if case .list(let items) = value.content { items } else { [value] }
        let words = Categories.Category.allCases.map(\.rawValue)
        let numbers = items.compactMap { item in
            item.readWord("judgements", of: words, &remarks).flatMap { words.firstIndex(of: $0) }
        }
        guard numbers.count == items.count, let least = numbers.min(), let most = numbers.max() else { return nil }
        return least...most
    }
}
