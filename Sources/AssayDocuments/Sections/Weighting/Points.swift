// Points for criteria: direct, equal, swing and SMART.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension WeightMethod {
    /// The key with the points of a weight set.
    static let points = Key.value(
        "points", .map(.amount), required: true, "Points by criterion or group; they need not sum to anything")

    /// Points for criteria, as they are.
    static let direct = WeightMethod(way: .direct, fields: [points.field]) { fields, owner, interpreter in
        interpreter.readPoints(fields, owner)
    }

    /// The same weight for every criterion.
    static let equal = WeightMethod(way: .equal, fields: []) { fields, _, interpreter in
        if let entry = fields.entry(points) {
            interpreter.remarks.error(
                "conflicting-keys", "Equal weights have no points", at: entry.keySpan,
                hint: "Remove the points, or write 'method: direct'")
        }
        return EqualJudgements()
    }

    /// Points beside the 100 of the swing that is wanted first.
    static let swing = WeightMethod(way: .swing, fields: [points.field]) { fields, owner, interpreter in
        guard var judgements = interpreter.readPoints(fields, owner) else { return nil }
        judgements.isElicited = true
        let top = judgements.entries.compactMap { $0.value.text.flatMap { DecimalNumber($0)?.value } }.max() ?? 100
        if top > 0, top != 100, let entry = fields.entry(points) {
            interpreter.remarks.warning(
                "swing-without-100", "No swing has 100 points; the greatest has \(top.plain)", at: entry.keySpan,
                hint: "Give 100 points to the swing that is wanted first, and judge the others beside it")
        }
        return judgements
    }

    /// Points beside the 10 of what is worth least.
    static let smart = WeightMethod(way: .smart, fields: [points.field]) { fields, owner, interpreter in
        var judgements = interpreter.readPoints(fields, owner)
        judgements?.isElicited = true
        return judgements
    }
}

/// Points for criteria, or for criteria and groups.
struct PointJudgements: WeightJudgements {
    let entries: [LocatedEntry]
    /// Whether the way in which they were found is worth a word.
    var isElicited = false

    var comparisons: [[NamedID]] { entries.map { [NamedID(id: $0.key, span: $0.keySpan)] } }
    var coversEachAlone: Bool { true }

    func weights(in circle: WeightCircle, _ interpreter: inout Interpreter) -> CircleWeights? {
        var points: [Double?] = circle.members.map { _ in nil }
        var isComplete = true
        for (number, id) in circle.members.enumerated() {
            if let entry = entries.first(where: { $0.key == id }) {
                interpreter.note(.weight(set: circle.set, criterion: id), at: entry.value.span)
                points[number] = interpreter.readPoint(entry)
            } else if !isMeant(id, interpreter) {
                isComplete = false
                interpreter.remarks.error(
                    "missing-weight", "'\(id.quotable)' has no points in the weight set '\(circle.set.quotable)'",
                    at: circle.owner, hint: "Write 0 if it does not count")
            }
        }
        let given = points.compactMap(\.self)
        guard isComplete, given.count == points.count else { return nil }
        guard given.contains(where: { $0 > 0 }) else {
            interpreter.remarks.error(
                "zero-weights", "All points of \(circle.inWords) are 0", at: circle.owner,
                hint: "Give at least one of them points")
            return nil
        }
        return CircleWeights(points: given, findings: isElicited ? SwingPoints.shares(of: given) : nil)
    }

    /// Whether a misspelt id stands for this one.
    private func isMeant(_ id: String, _ interpreter: Interpreter) -> Bool {
        let known = interpreter.outline.ids
        return entries.contains {
            known[$0.key] == nil && interpreter.remarks.nearest(to: $0.key, in: known.ids) == id
        }
    }
}

/// The same for all.
struct EqualJudgements: WeightJudgements {
    var comparisons: [[NamedID]] { [] }

    func weights(in circle: WeightCircle, _ interpreter: inout Interpreter) -> CircleWeights? {
        CircleWeights(points: circle.members.map { _ in 1 })
    }
}

extension Interpreter {
    fileprivate mutating func readPoints(_ fields: Fields, _ owner: JudgementOwner) -> PointJudgements? {
        guard fields.has(WeightMethod.points) else {
            remarks.error(
                "missing-key", "The weight set \(owner.inWords) needs 'points'", at: owner.span,
                hint: "Add 'points: {…}' with a number for every criterion")
            return nil
        }
        guard let value = fields.read(WeightMethod.points, &remarks),
            let entries = value.readMap("points", of: .number, &remarks)
        else { return nil }
        return PointJudgements(entries: entries)
    }

    fileprivate mutating func readPoint(_ entry: LocatedEntry) -> Double? {
        guard let number = entry.value.readNumber(entry.key, &remarks) else { return nil }
        guard number < 0 else { return number }
        remarks.error(
            "negative-weight", "The weight of '\(entry.key.quotable)' is \(number.plain), below 0",
            at: entry.value.span,
            hint: "If less is better, turn the range around: a worst greater than best")
        return nil
    }
}
