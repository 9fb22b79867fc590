// The list `correlations` of the analysis.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of a correlation.
enum CorrelationKeys {
    static let criterion = Key.id("criterion", "The criterion whose performances vary together")
    static let option = Key.id("option", "The option whose performances vary together")
    static let value = Key.share("value", required: true, "The correlation, from 0 to 1")

    static let section = Section(
        name: "a correlation", meaning: "That the performances of one criterion or one option vary together",
        fields: [criterion.field, option.field, value.field],
        rules: [.exactlyOne([criterion.field.name, option.field.name])])
}

extension Interpreter {
    /// A correlation, and what it is of.
    private struct Stated {
        let id: String
        let isOfCriterion: Bool
        let value: Double
        let span: Range<Int>
    }

    /// The correlations, or nil if they cannot be together.
    mutating func readCorrelations(_ value: LocatedValue) -> Correlations? {
        let items = value.readList("correlations", of: .section(CorrelationKeys.section.name), &remarks) ?? []
        let stated = items.compactMap { readCorrelation($0) }
        var (criteria, options) = ([String: Double](), [String: Double]())
        for one in stated {
            let earlier = one.isOfCriterion ? criteria[one.id] : options[one.id]
            guard earlier == nil else {
                remarks.error(
                    "duplicate-id", "The correlation of '\(one.id.quotable)' is stated twice", at: one.span,
                    hint: "Keep one of them")
                continue
            }
            if one.isOfCriterion { criteria[one.id] = one.value } else { options[one.id] = one.value }
            let (first, second) = (criteria.values.max() ?? 0, options.values.max() ?? 0)
            guard first + second <= 1 else {
                remarks.error(
                    "out-of-bounds",
                    "The correlations of a criterion and of an option sum to \((first + second).plain), above 1",
                    at: one.span,
                    hint: "Both act on the cell where they meet, and leave it no room of its own: lower one of them")
                return nil
            }
        }
        return Correlations(criteria: criteria, options: options)
    }

    private mutating func readCorrelation(_ item: LocatedValue) -> Stated? {
        guard let fields = Fields(item, CorrelationKeys.section, name: "correlations", &remarks) else { return nil }
        let value = fields.read(CorrelationKeys.value, &remarks)
        let (criterion, option) = (fields.entry(CorrelationKeys.criterion), fields.entry(CorrelationKeys.option))
        guard (criterion == nil) != (option == nil) else {
            remarks.error(
                criterion == nil ? "missing-key" : "conflicting-keys",
                "A correlation is of one 'criterion' or of one 'option'", at: fields.owner,
                hint: "Write {criterion: id, value: 0.5} or {option: id, value: 0.5}")
            return nil
        }
        if let criterion, let id = fields.read(CorrelationKeys.criterion, &remarks) {
            guard let j = knownCriterion(id, at: criterion.value.span), let value else { return nil }
            return Stated(id: outline.leaves[j].id, isOfCriterion: true, value: value, span: item.span)
        }
        guard let option, let id = fields.read(CorrelationKeys.option, &remarks),
            isKnownOption(id, at: option.value.span), let value
        else { return nil }
        return Stated(id: id, isOfCriterion: false, value: value, span: item.span)
    }
}
