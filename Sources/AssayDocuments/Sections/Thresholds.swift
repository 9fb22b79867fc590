// The key `thresholds` of a criterion.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of thresholds.
enum ThresholdKeys {
    static let indifference = GrowingThreshold.key("indifference", "The largest advantage that does not matter")
    static let preference = GrowingThreshold.key("preference", "The smallest advantage that decides")
    static let veto = GrowingThreshold.key("veto", "The disadvantage that nothing else makes up for")
    static let gaussian = Key.amount("gaussian", "The spread of the Gaussian preference function")

    static let section = Section(
        name: "thresholds", meaning: "Thresholds for outranking methods, in the criterion's unit",
        fields: [indifference.field, preference.field, veto.field, gaussian.field])

    /// The name of a threshold from that name or the letter of the papers; nil for anything else.
    static func name(of key: String) -> String? {
        let letters = ["q": indifference.field, "p": preference.field, "v": veto.field, "s": gaussian.field]
        return letters[key.lowercased()]?.name ?? section.fields.map(\.name).first { $0 == key }
    }
}

/// The keys of a threshold that grows with the performance.
enum GrowingThresholdKeys {
    static let amount = Key.amount("amount", "The part in the criterion's unit; 0 by default")
    static let share = Key.percentage("share", "The part of the performance's size that is added, such as 10%")

    static let section = Section(
        name: "a threshold", meaning: "A threshold that grows with the performance",
        fields: [amount.field, share.field])
}

/// A threshold as a document gives it: `5`, or `{amount: 5, share: 10%}`.
struct GrowingThreshold {
    /// The part in the criterion's unit; nil where only a share is given.
    let amount: Double?
    /// How much of the performance's size is added.
    let share: Double

    /// A key that takes a threshold in either form.
    static func key(_ name: String, _ meaning: String) -> Key<GrowingThreshold> {
        let plain = Key.amount(name, meaning)
        let kind = Field.Kind.either([.amount, .section(GrowingThresholdKeys.section.name)])
        return Key<GrowingThreshold>(name, kind, meaning) { value, remarks in
            guard value.entries != nil else {
                return plain.read(value, &remarks).map { GrowingThreshold(amount: $0, share: 0) }
            }
            guard value.readMap(name, of: .number, &remarks) != nil,
                let fields = Fields(value, GrowingThresholdKeys.section, name: name, &remarks)
            else { return nil }
            return GrowingThreshold(
                amount: fields.read(GrowingThresholdKeys.amount, &remarks),
                share: fields.read(GrowingThresholdKeys.share, &remarks) ?? 0)
        }
    }
}

extension Interpreter {
    /// The thresholds of a criterion, with the shape of its preference function.
    mutating func readThresholds(_ fields: Fields) -> Thresholds {
        var thresholds = Thresholds(function: readPreferenceFunction(fields))
        guard let value = fields.read(CriterionKeys.thresholds, &remarks),
            let inner = Fields(
                value, ThresholdKeys.section, name: "thresholds", &remarks,
                hint: { entry in ThresholdKeys.name(of: entry.key).map { "Write '\($0)'" } })
        else { return thresholds }
        let indifference = inner.read(ThresholdKeys.indifference, &remarks)
        let preference = inner.read(ThresholdKeys.preference, &remarks)
        let veto = inner.read(ThresholdKeys.veto, &remarks)
        thresholds.indifference = indifference?.amount
        thresholds.preference = preference?.amount
        thresholds.veto = veto?.amount
        thresholds.gaussian = inner.read(ThresholdKeys.gaussian, &remarks)
        thresholds.shares = Thresholds.Shares(
            indifference: indifference?.share ?? 0, preference: preference?.share ?? 0, veto: veto?.share ?? 0)
        checkOrder(of: [indifference, preference, veto].compactMap(\.self), at: inner.owner)
        return thresholds
    }

    /// PROMETHEE's function; a number there is meant for the threshold of that name.
    private mutating func readPreferenceFunction(_ fields: Fields) -> Thresholds.Preference? {
        guard let value = fields.entry(CriterionKeys.preference)?.value, let text = value.text,
            DecimalNumber(text) != nil
        else { return fields.read(CriterionKeys.preference, &remarks) }
        remarks.error(
            "unknown-word",
            "'preference' takes \(CriterionKeys.preference.field.kind.inWords), not '\(text.quotable)'", at: value.span,
            hint: "It names a function; write the threshold as 'thresholds: {preference: \(text.quotable)}'")
        return nil
    }

    /// Thresholds that grow are compared at every performance, when a method uses them.
    private mutating func checkOrder(of thresholds: [GrowingThreshold], at span: Range<Int>) {
        guard thresholds.allSatisfy({ $0.share == 0 }) else { return }
        let rising = thresholds.compactMap(\.amount)
        if zip(rising, rising.dropFirst()).contains(where: { $0 > $1 }) {
            remarks.error(
                "disordered-thresholds", "The thresholds do not rise from indifference over preference to veto",
                at: span)
        }
    }
}
