// Comparisons with the best and the worst.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension WeightMethod {
    fileprivate static let best = Key.id("best", required: true, "What is worth most")
    fileprivate static let worst = Key.id("worst", required: true, "What is worth least")
    fileprivate static let bestToOthers = Key.value(
        "best-to-others", .map(.ratio), required: true, "How many times each of the others the best is worth")
    fileprivate static let othersToWorst = Key.value(
        "others-to-worst", .map(.ratio), required: true, "How many times the worst each of the others is worth")

    fileprivate static let model = Key<BestWorst.Model>.word(
        "model", "Whether deviations of weights or of ratios are made small; linear by default")

    /// Comparisons with the best and the worst.
    static let bestWorst = WeightMethod(
        way: .bestWorst, fields: [best.field, worst.field, bestToOthers.field, othersToWorst.field, model.field]
    ) { fields, owner, interpreter in
        guard let best = interpreter.readName(best, in: fields, owner),
            let worst = interpreter.readName(worst, in: fields, owner),
            let toOthers = interpreter.readRatios(bestToOthers, in: fields, owner),
            let toWorst = interpreter.readRatios(othersToWorst, in: fields, owner)
        else { return nil }
        let model = fields.read(model, &interpreter.remarks) ?? .linear
        return BestWorstJudgements(best: best, worst: worst, toOthers: toOthers, toWorst: toWorst, model: model)
    }
}

private struct BestWorstJudgements: WeightJudgements {
    typealias Ratio = (of: NamedID, ratio: Double, span: Range<Int>)

    let best: NamedID
    let worst: NamedID
    let toOthers: [Ratio]
    let toWorst: [Ratio]
    let model: BestWorst.Model

    var comparisons: [[NamedID]] { [[best, worst] + toOthers.map(\.of) + toWorst.map(\.of)] }

    func weights(in circle: WeightCircle, _ interpreter: inout Interpreter) -> CircleWeights? {
        guard areInOrder(&interpreter), let best = circle[best], let worst = circle[worst] else { return nil }
        var (first, second): ([Double?], [Double?]) = (circle.members.map { _ in nil }, circle.members.map { _ in nil })
        for ratio in toOthers { circle[ratio.of].map { first[$0] = ratio.ratio } }
        for ratio in toWorst { circle[ratio.of].map { second[$0] = ratio.ratio } }
        (first[best], second[worst]) = (1, 1)
        let span = first[worst] ?? second[best]
        (first[worst], second[best]) = (span, span)
        guard isComplete(first, second, circle, &interpreter) else { return nil }
        let judged = BestWorst(best: best, worst: worst, bestToOthers: first, othersToWorst: second)
        guard let found = interpreter.solve(in: circle, { try judged.shares(by: model) }) else { return nil }
        if let consistency = found.consistency { report(consistency, circle, &interpreter) }
        return CircleWeights(found)
    }

    /// Says so if the judgements fit each other less than is agreed, at the one most worth another look.
    private func report(_ consistency: Consistency, _ circle: WeightCircle, _ interpreter: inout Interpreter) {
        guard let ratio = consistency.figures.first(where: { $0.value > $0.most ?? .infinity }), let most = ratio.most
        else { return }
        let revision = consistency.revision
        let id = revision.map { circle.members[$0.judgement.second] }
        let place = toOthers.first { $0.of.id == id }?.span ?? circle.owner
        interpreter.remarks.warning(
            "inconsistent-judgements",
            "The judgements contradict each other: their \(ratio.name) is \(ratio.value.fixed(2)), above \(most.fixed(2))",
            at: place, about: [.weightSet(circle.set)],
            hint: revision.map {
                "Look again at '\(best.id.quotable)' against '\(circle.members[$0.judgement.second])': judged "
                    + "\($0.judgement.ratio.brief()), while the comparison with the worst implies \($0.implied.brief())"
            })
    }

    private func areInOrder(_ interpreter: inout Interpreter) -> Bool {
        if best.id == worst.id {
            interpreter.remarks.error(
                "invalid-judgement", "'\(best.id.quotable)' is named as the best and as the worst", at: worst.span)
            return false
        }
        let small = (toOthers + toWorst).first { $0.ratio < 1 }
        let self1 = toOthers.first { $0.of.id == best.id && $0.ratio != 1 }
        let self2 = toWorst.first { $0.of.id == worst.id && $0.ratio != 1 }
        if let wrong = small ?? self1 ?? self2 {
            interpreter.remarks.error(
                "invalid-ratio",
                small != nil
                    ? "'\(wrong.of.id.quotable)' has a ratio of \(wrong.ratio.brief()), below 1"
                    : "'\(wrong.of.id.quotable)' is compared with itself, so the ratio is 1",
                at: wrong.span, hint: small != nil ? "Nothing is worth more than the best, or less than the worst" : nil
            )
            return false
        }
        return isOneSpan(&interpreter)
    }

    /// Whether both lists say the same of the best and the worst.
    private func isOneSpan(_ interpreter: inout Interpreter) -> Bool {
        guard let one = toOthers.first(where: { $0.of.id == worst.id }),
            let other = toWorst.first(where: { $0.of.id == best.id }), one.ratio != other.ratio
        else { return true }
        interpreter.remarks.error(
            "contradictory-judgements",
            "'\(best.id.quotable)' is worth \(other.ratio.brief()) times '\(worst.id.quotable)' here, and "
                + "\(one.ratio.brief()) times under 'best-to-others'", at: other.span, hint: "Keep one of them")
        return false
    }

    private func isComplete(
        _ first: [Double?], _ second: [Double?], _ circle: WeightCircle, _ interpreter: inout Interpreter
    ) -> Bool {
        var isComplete = true
        for (number, id) in circle.members.enumerated() where first[number] == nil || second[number] == nil {
            let isLost = first[number] == nil && second[number] == nil
            let others =
                isLost
                ? "neither with the best nor with the worst"
                : first[number] == nil
                    ? "with the worst alone" : "with the best alone"
            let message = "'\(id.quotable)' is compared \(others)"
            if isLost {
                interpreter.remarks.error("missing-judgement", message, at: circle.owner)
                isComplete = false
            } else {
                interpreter.remarks.warning(
                    "missing-comparison", message + "; the other comparison is left open", at: circle.owner,
                    hint: "Judge it as well, so that the judgements can check each other")
            }
        }
        return isComplete
    }
}

extension Interpreter {
    fileprivate mutating func readName(
        _ key: Key<String>, in fields: Fields, _ owner: JudgementOwner
    ) -> NamedID? {
        guard let id = require(key, in: fields, owner), let entry = fields.entry(key) else { return nil }
        return NamedID(id: id, span: entry.value.span)
    }

    fileprivate mutating func readRatios(
        _ key: Key<LocatedValue>, in fields: Fields, _ owner: JudgementOwner
    ) -> [BestWorstJudgements.Ratio]? {
        guard let value = require(key, in: fields, owner),
            let entries = value.readMap(key.field.name, of: .number, &remarks)
        else { return nil }
        let ratios = entries.compactMap { entry in
            entry.value.readRatio(entry.key, &remarks).map {
                (of: NamedID(id: entry.key, span: entry.keySpan), ratio: $0, span: entry.value.span)
            }
        }
        return ratios.count == entries.count ? ratios : nil
    }

    /// What judgements say, or nil after saying that their linear program was not solved.
    mutating func solve<Finding, Failure: Error>(
        in circle: WeightCircle, _ body: () throws(Failure) -> Finding
    ) -> Finding? {
        do throws(Failure) {
            return try body()
        } catch {
            remarks.error(
                "unsolved-weights", "The weights of \(circle.inWords) were not found: \(error)", at: circle.owner)
            return nil
        }
    }
}
