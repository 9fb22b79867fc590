// The section `screens`.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of a screen.
enum ScreenKeys {
    static let criterion = Key.id("criterion", required: true, "The criterion")
    static let atLeast = Key.value("at-least", PerformanceKeys.figure, "The smallest performance that passes")
    static let atMost = Key.value("at-most", PerformanceKeys.figure, "The greatest performance that passes")
    static let because = Key.text("because", "Why it must be so")

    static let section = Section(
        name: "a screen", meaning: "A must-have that does not compensate",
        fields: [criterion.field, atLeast.field, atMost.field, because.field],
        rules: [.exactlyOne([atLeast.field.name, atMost.field.name])])
}

extension Interpreter {
    /// The screens, in document order.
    mutating func readScreens(_ value: LocatedValue) -> [Screen] {
        let items = value.readList("screens", of: .section(ScreenKeys.section.name), &remarks) ?? []
        return items.enumerated().compactMap { number, item in
            note(.screen(number), at: item.span)
            return readScreen(item)
        }
    }

    private mutating func readScreen(_ item: LocatedValue) -> Screen? {
        guard let fields = Fields(item, ScreenKeys.section, name: "screens", &remarks) else { return nil }
        let because = fields.read(ScreenKeys.because, &remarks) ?? ""
        let bound = readBound(fields)
        guard let id = fields.read(ScreenKeys.criterion, &remarks), let entry = fields.entry(ScreenKeys.criterion),
            let j = knownCriterion(id, at: entry.value.span), let bound
        else { return nil }
        guard let x = readFigure(bound.value, outline.leaves[j]) else { return nil }
        return Screen(criterion: j, bound: bound.isLeast ? .atLeast(x) : .atMost(x), because: because)
    }

    private mutating func readBound(_ fields: Fields) -> (value: LocatedValue, isLeast: Bool)? {
        let (least, most) = (fields.entry(ScreenKeys.atLeast), fields.entry(ScreenKeys.atMost))
        if least == nil, most == nil {
            remarks.error(
                "missing-key", "A screen needs 'at-least' or 'at-most'", at: fields.owner,
                hint: "Add the bound that must hold")
        }
        if least != nil, let most {
            remarks.error(
                "conflicting-keys", "A screen has one bound", at: most.keySpan,
                hint: "Write a second screen for the other bound")
            return nil
        }
        return fields.read(ScreenKeys.atLeast, &remarks).map { ($0, true) }
            ?? fields.read(ScreenKeys.atMost, &remarks).map { ($0, false) }
    }
}
