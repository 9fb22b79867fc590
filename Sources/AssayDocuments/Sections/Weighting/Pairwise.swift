// Comparisons of pairs.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension WeightMethod {
    fileprivate static let solution = Key<PairwiseComparisons.Solution>.word(
        "solution", "How weights follow from comparisons of pairs; eigenvector by default")

    fileprivate static let randomIndex = Key<StatedIndex>(
        "random-index", .either([.amount, .list(.amount)]),
        "The random index of the consistency ratio, or a list of those for three things, four and so on; Saaty's of 1980 "
            + "by default"
    ) { $0.readIndex(&$1) }

    /// Comparisons of pairs: `[a, b, 3]` where a is worth three times b.
    static let pairwise = WeightMethod(
        way: .pairwise, fields: [judgements.field, solution.field, randomIndex.field]
    ) { fields, owner, interpreter in
        let index = fields.read(randomIndex, &interpreter.remarks)
        guard let items = interpreter.require(judgements, in: fields, owner) else { return nil }
        let solution = fields.read(solution, &interpreter.remarks) ?? .eigenvector
        guard let pairs = interpreter.readPairs(items) else { return nil }
        return PairJudgements(pairs: pairs, solution: solution, randomIndex: index)
    }
}

/// A random index that a document states.
private enum StatedIndex: Sendable {
    /// For however many things.
    case any(Double)
    /// For three things, four, and so on.
    case fromThree([Double])

    subscript(count: Int) -> Double? {
        switch self {
        case .any(let index): index
        case .fromThree(let indices): indices.indices.contains(count - 3) ? indices[count - 3] : nil
        }
    }
}

extension LocatedValue {
    fileprivate func readIndex(_ remarks: inout Remarks) -> StatedIndex? {
        guard case .list(let items) = content else { return readPositive(&remarks).map { .any($0) } }
        let indices = items.compactMap { $0.readPositive(&remarks) }
        return indices.count == items.count ? .fromThree(indices) : nil
    }

    private func readPositive(_ remarks: inout Remarks) -> Double? {
        guard let index = readNumber("random-index", &remarks) else { return nil }
        if index > 0 { return index }
        remarks.error("out-of-bounds", "'random-index' is \(index.plain), not above 0", at: span)
        return nil
    }
}

/// That one thing is worth so many times another.
private struct PairJudgement {
    let first: NamedID
    let second: NamedID
    let ratio: Double
    let span: Range<Int>
}

private struct PairJudgements: WeightJudgements {
    let pairs: [PairJudgement]
    let solution: PairwiseComparisons.Solution
    let randomIndex: StatedIndex?

    var comparisons: [[NamedID]] { pairs.map { [$0.first, $0.second] } }

    func weights(in circle: WeightCircle, _ interpreter: inout Interpreter) -> CircleWeights? {
        let mine = pairs.filter { circle[$0.first] != nil && circle[$0.second] != nil }
        let judgements = mine.map { RatioJudgement(circle[$0.first] ?? 0, circle[$0.second] ?? 0, $0.ratio) }
        let ratios = Ratios(count: circle.members.count, judgements)
        guard interpreter.isLinked(ratios.linked, in: circle) else { return nil }
        let found = PairwiseComparisons(count: circle.members.count, judgements)
            .shares(by: solution, randomIndex: randomIndex?[circle.members.count])
        interpreter.report(found.completed, of: judgements.count, in: circle)
        if let consistency = found.consistency { report(consistency, mine, judgements, circle, &interpreter) }
        return CircleWeights(found)
    }

    private func report(
        _ consistency: Consistency, _ mine: [PairJudgement], _ judgements: [RatioJudgement], _ circle: WeightCircle,
        _ interpreter: inout Interpreter
    ) {
        let revision = consistency.revision
        let place = judgements.firstIndex { $0 == revision?.judgement }.map { mine[$0].span } ?? circle.owner
        if !consistency.isAcceptable, let ratio = consistency.figures.first {
            interpreter.remarks.warning(
                "inconsistent-judgements",
                "The judgements contradict each other: their consistency ratio is \(ratio.value.fixed(2)), above "
                    + (ratio.most ?? 0).fixed(2), at: place, about: [.weightSet(circle.set)],
                hint: revision.map { hint($0, circle) })
        }
        if let cycle = consistency.cycles.first {
            let names = cycle.map { "'\(circle.members[$0])'" }
            let more = consistency.cycles.count > 1 ? "; there are \(consistency.cycles.count) such circles" : ""
            interpreter.remarks.warning(
                "intransitive-judgements",
                "\(names[0]) is worth more than \(names[1]), \(names[1]) more than \(names[2]), "
                    + "and \(names[2]) more than \(names[0])\(more)", at: circle.owner,
                hint: "One of the three judgements must be turned around")
        }
    }

    private func hint(_ revision: Consistency.Revision, _ circle: WeightCircle) -> String {
        let (first, second) = (circle.members[revision.judgement.first], circle.members[revision.judgement.second])
        return "Look again at '\(first)' against '\(second)': judged \(revision.judgement.ratio.brief()), while the "
            + "weights found imply \(revision.implied.brief())"
    }
}

extension Interpreter {
    fileprivate mutating func readPairs(_ items: [LocatedValue]) -> [PairJudgement]? {
        var pairs: [PairJudgement] = []
        for item in items {
            guard let pair = readPair(item) else { continue }
            let twins = pairs.contains { Set([$0.first.id, $0.second.id]) == [pair.first.id, pair.second.id] }
            if twins {
                remarks.error(
                    "duplicate-judgement",
                    "'\(pair.first.id.quotable)' and '\(pair.second.id.quotable)' are compared twice", at: item.span,
                    hint: "Keep one of the two")
            }
            pairs.append(pair)
        }
        return pairs.count == items.count ? pairs : nil
    }

    private mutating func readPair(_ item: LocatedValue) -> PairJudgement? {
        guard case .list(let parts) = item.content, parts.count == 3 else {
            remarks.error(
                "wrong-type", "A judgement names two criteria and a ratio, not \(item.kindInWords)", at: item.span,
                hint: "Write [a, b, 3] if a is worth three times b")
            return nil
        }
        guard let first = parts[0].readText("judgements", &remarks),
            let second = parts[1].readText("judgements", &remarks),
            let ratio = parts[2].readRatio("judgements", &remarks)
        else { return nil }
        guard first != second else {
            remarks.error("invalid-judgement", "'\(first.quotable)' is compared with itself", at: item.span)
            return nil
        }
        return PairJudgement(
            first: NamedID(id: first, span: parts[0].span), second: NamedID(id: second, span: parts[1].span),
            ratio: ratio, span: item.span)
    }

    /// Whether judgements link all members of a circle; if not, that is said.
    mutating func isLinked(_ linked: [Int], in circle: WeightCircle) -> Bool {
        guard let lone = circle.members.indices.first(where: { !linked.contains($0) }) else { return true }
        remarks.error(
            "missing-judgement",
            "Nothing links '\(circle.members[lone].quotable)' with '\(circle.members[0].quotable)'", at: circle.owner,
            hint: "Judge the one beside the other, or both beside a third")
        return false
    }

    /// Says which comparisons were not made, and what is taken instead.
    mutating func report(_ completed: [RatioJudgement], of made: Int, in circle: WeightCircle) {
        guard !completed.isEmpty else { return }
        let shown = completed.prefix(3).map {
            "\($0.ratio.brief()) for '\(circle.members[$0.first])' to '\(circle.members[$0.second])'"
        }
        let rest = completed.count > 3 ? ", …" : ""
        remarks.warning(
            "missing-comparison",
            "\(completed.count) of \(completed.count + made) comparisons \(completed.count == 1 ? "was" : "were") not "
                + "made; the others imply " + shown.joined(separator: ", ") + rest, at: circle.owner,
            hint: "Judge them as well, so that the judgements can check each other")
    }
}
