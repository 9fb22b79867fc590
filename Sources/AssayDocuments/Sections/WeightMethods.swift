// The ways in which a document can give the judgements behind weights.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// A way to give the judgements of a weight set: its name, its keys, and how they are read.
struct WeightMethod: Sendable {
    /// The word after `method:`.
    let id: String
    /// The keys that it adds to a weight set.
    let fields: [Field]
    /// The judgements of the set at a key, or nil after saying what is wrong.
    let read: @Sendable (Fields, LocatedEntry, inout Interpreter) -> WeightSet.Judgement?

    /// All ways; the first one is meant where a set does not say.
    static let all = [direct, equal]
}

extension WeightMethod {
    /// The key with the points of a weight set.
    static let points = Key.value(
        "points", .map(.number), "Points by criterion or group; they need not sum to anything")

    /// Points for criteria, as they are.
    static let direct = WeightMethod(id: "direct", fields: [points.field]) { fields, entry, interpreter in
        guard fields.has(points) else {
            interpreter.remarks.error(
                "missing-key", "The weight set '\(entry.key.quotable)' needs 'points'", at: entry.keySpan,
                hint: "Add 'points: {…}' with a number for every criterion")
            return nil
        }
        guard let value = fields.read(points, &interpreter.remarks),
            let entries = value.readMap("points", of: .number, &interpreter.remarks)
        else { return nil }
        return interpreter.readPoints(entries, ofSet: entry.key, at: fields.entry(points)?.keySpan ?? entry.keySpan)
    }

    /// The same weight for every criterion.
    static let equal = WeightMethod(id: "equal", fields: []) { fields, _, interpreter in
        if let entry = fields.entry(points) {
            interpreter.remarks.error(
                "conflicting-keys", "Equal weights have no points", at: entry.keySpan,
                hint: "Remove the points, or write 'method: direct'")
        }
        return .equal
    }
}
