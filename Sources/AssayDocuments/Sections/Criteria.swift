// The section `criteria`: groups and leaves of any depth.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of a group of criteria.
enum GroupKeys {
    static let name = Key.text("name", "The name for readers; the id in words by default")
    static let definition = Key.text("definition", "What the group stands for")
    static let criteria = Key.value(
        "criteria", .map(.either([.section("a criterion"), .section("a group")])), required: true, "Its members, by id")
    static let compensation = Key.value(
        "compensation", .either([.numberWithin(-.infinity...1), .word(["worst-only"])]),
        "How far a good score here may make up for a bad one: 1 in full, 0 geometric")

    static let section = Section(
        name: "a group", meaning: "A group of criteria and further groups",
        fields: [name.field, definition.field, criteria.field, compensation.field])
}

/// The keys of a criterion.
enum CriterionKeys {
    static let name = Key.text("name", "The name for readers; the id in words by default")
    static let definition = Key.text("definition", "What exactly is measured")
    static let unit = Key.text("unit", "The unit of its performances")
    static let role = Key<Criterion.Role>.word("role", "What kind of thing it measures; it does not turn the direction")
    static let range = Key.value("range", .section("a range"), "The agreed range")
    static let scale = Key.value(
        "scale", .either([.id, .section("a scale")]), "A constructed scale instead of a range")
    static let direction = Key<Direction>.word(
        "direction", "Whether more or less is better, where there is no agreed range")
    static let value = Key.value("value", ValueFunctionKeys.kind, "The value function; a straight line by default")
    static let thresholds = Key.value(
        "thresholds", .section("thresholds"), "Thresholds for outranking methods, in the criterion's unit")
    static let preference = Key<Thresholds.Preference>.word(
        "preference", "The shape of PROMETHEE's preference function")

    static let section = Section(
        name: "a criterion", meaning: "A yardstick that options are measured by",
        fields: [
            name.field, definition.field, unit.field, role.field, range.field, scale.field, direction.field,
            value.field, thresholds.field,
            preference.field,
        ],
        rules: [.exactlyOne([range.field.name, scale.field.name, direction.field.name])])

    /// Where a key belongs that is none of a criterion's own; nil for one that is not known at all.
    static func hint(forStray key: String) -> String? {
        if key == GroupKeys.compensation.field.name { return "Only groups have it" }
        if key == "weight" { return "Weights stand under 'weights', beside each other" }
        return ThresholdKeys.name(of: key).map { "Write 'thresholds: {\($0): …}'" }
    }
}

/// The keys of an agreed range.
enum RangeKeys {
    static let worst = Key.number("worst", required: true, "The performance of value 0")
    static let best = Key.number("best", required: true, "The performance of value 100")

    static let section = Section(
        name: "a range",
        meaning: "The worst and the best performance that could reasonably happen, agreed before anybody scores",
        fields: [worst.field, best.field])
}

extension Interpreter {
    /// The criteria as branches; the outline learns every id on the way.
    mutating func readCriteria(_ value: LocatedValue) -> [CriteriaTree.Branch] {
        let branches = readMembers(value, of: 0)
        outline.groups[0].leaves = 0..<outline.leaves.count
        return branches
    }

    private mutating func readMembers(_ value: LocatedValue, of group: Int) -> [CriteriaTree.Branch] {
        let entries = value.readMap("criteria", of: .section(CriterionKeys.section.name), &remarks) ?? []
        return entries.compactMap { entry in
            remarks.checkID(entry.key, at: entry.keySpan)
            guard outline.ids.add(entry.key) else {
                remarks.error(
                    "duplicate-id", "'\(entry.key.quotable)' is the id of another criterion or group",
                    at: entry.keySpan, hint: "Give each its own id")
                return nil
            }
            outline.groups[group].members.append(entry.key)
            return isGroup(entry.value) ? readGroup(entry) : readLeaf(entry)
        }
    }

    /// Whether a member has members of its own, under a key that is at least meant to be 'criteria'.
    private func isGroup(_ value: LocatedValue) -> Bool {
        value.entries?.contains { entry in
            let isMap = entry.value.entries != nil || entry.key == GroupKeys.criteria.field.name
            return isMap && remarks.nearest(to: entry.key, in: [GroupKeys.criteria.field.name]) != nil
        } ?? false
    }

    private mutating func readGroup(_ entry: LocatedEntry) -> CriteriaTree.Branch? {
        note(.group(entry.key), at: entry.keySpan)
        guard let fields = Fields(entry.value, GroupKeys.section, name: entry.key, owner: entry.keySpan, &remarks)
        else { return nil }
        let (number, first) = (outline.groups.count, outline.leaves.count)
        outline.groups.append(Outline.Group(id: entry.key, leaves: first..<first))
        let members = fields.read(GroupKeys.criteria, &remarks).map { readMembers($0, of: number) } ?? []
        outline.groups[number].leaves = first..<outline.leaves.count
        if let entry = fields.entry(GroupKeys.compensation) {
            note(.compensation(group: outline.groups[number].id), at: entry.value.span)
        }
        let compensation = fields.read(GroupKeys.compensation, &remarks).flatMap { readCompensation($0) }
        return .group(
            id: entry.key, name: fields.read(GroupKeys.name, &remarks),
            definition: fields.read(GroupKeys.definition, &remarks) ?? "",
            compensation: compensation ?? .full, members: members)
    }

    /// A degree of compensation.
    mutating func readCompensation(_ value: LocatedValue) -> Compensation? {
        if value.text == "worst-only" { return .worstOnly }
        guard let text = value.readNumeral("compensation", &remarks) else { return nil }
        guard let number = DecimalNumber(text) else {
            remarks.error(
                "invalid-compensation", "'compensation' takes a number up to 1 or 'worst-only', not '\(text.quotable)'",
                at: value.span,
                hint: remarks.hint(for: text, in: ["worst-only"]) ?? NumberMistake(in: text).hint)
            return nil
        }
        guard let compensation = Compensation(number.value) else {
            remarks.error(
                "invalid-compensation", "'compensation' is \(number.value.plain), above 1", at: value.span,
                hint: "1 lets a good score make up for a bad one in full; there is no more than that")
            return nil
        }
        return compensation
    }

    private mutating func readLeaf(_ entry: LocatedEntry) -> CriteriaTree.Branch? {
        note(.criterion(entry.key), at: entry.keySpan)
        let criterion = readCriterion(entry)
        outline.add(Outline.Leaf(id: entry.key, criterion: criterion))
        return criterion.map { .criterion($0) }
    }

    private mutating func readCriterion(_ entry: LocatedEntry) -> Criterion? {
        guard
            let fields = Fields(
                entry.value, CriterionKeys.section, name: entry.key, owner: entry.keySpan, &remarks,
                hint: { CriterionKeys.hint(forStray: $0.key) })
        else { return nil }
        let name = fields.read(CriterionKeys.name, &remarks)
        let definition = fields.read(CriterionKeys.definition, &remarks) ?? ""
        let unit = fields.read(CriterionKeys.unit, &remarks) ?? ""
        let role = fields.read(CriterionKeys.role, &remarks) ?? .benefit
        let thresholds = readThresholds(fields)
        guard let measure = readMeasure(fields, of: entry) else { return nil }
        let function = readValueFunction(fields, measure, of: entry.key)
        guard function != nil || !fields.has(CriterionKeys.value) else { return nil }
        return Criterion(
            id: entry.key, name: name, definition: definition, unit: unit, role: role, measure: measure,
            valueFunction: function,
            thresholds: thresholds)
    }
}

// MARK: - Range, scale or direction

extension Interpreter {
    private mutating func readMeasure(_ fields: Fields, of entry: LocatedEntry) -> Criterion.Measure? {
        let given = [
            fields.entry(CriterionKeys.range), fields.entry(CriterionKeys.scale), fields.entry(CriterionKeys.direction),
        ].compactMap(\.self)
        guard let first = given.first else {
            remarks.error(
                "missing-range", "'\(entry.key.quotable)' has neither a range nor a scale", at: entry.keySpan,
                hint: "Add 'range: {worst: …, best: …}' with the agreed worst and best performance")
            return nil
        }
        note(.range(criterion: entry.key), at: first.value.span)
        guard given.count == 1 else {
            let second = given.max { $0.keySpan.lowerBound < $1.keySpan.lowerBound } ?? first
            let names = given.map { "'\($0.key)'" }.joined(separator: " and ")
            remarks.error(
                "conflicting-keys", "'\(entry.key.quotable)' has \(names)", at: second.keySpan, hint: "Keep one of them"
            )
            return nil
        }
        if fields.has(CriterionKeys.range) { return readRange(fields).map { .range($0) } }
        if fields.has(CriterionKeys.scale) { return readScaleReference(fields).map { .scale($0) } }
        return readDirection(fields, of: entry)
    }

    private mutating func readRange(_ fields: Fields) -> AgreedRange? {
        guard let value = fields.read(CriterionKeys.range, &remarks), let key = fields.entry(CriterionKeys.range),
            let inner = Fields(value, RangeKeys.section, name: "range", owner: key.keySpan, &remarks)
        else { return nil }
        let (worst, best) = (inner.read(RangeKeys.worst, &remarks), inner.read(RangeKeys.best, &remarks))
        guard let worst, let best, let place = inner.entry(RangeKeys.best)?.value.span else { return nil }
        if let range = AgreedRange(worst: worst, best: best) { return range }
        if worst == best {
            remarks.error(
                "invalid-range", "Worst and best are both \(worst.plain)", at: place,
                hint: "A range needs two ends; if options do not differ, leave the criterion out")
        } else {
            remarks.error(
                "invalid-range", "The range from \(worst.plain) to \(best.plain) is too wide to count with", at: place,
                hint: "Choose a larger unit")
        }
        return nil
    }

    private mutating func readScaleReference(_ fields: Fields) -> ConstructedScale? {
        guard let value = fields.read(CriterionKeys.scale, &remarks), let entry = fields.entry(CriterionKeys.scale)
        else { return nil }
        if value.entries != nil { return readScale(entry, id: "") }
        guard let id = value.readText("scale", &remarks) else { return nil }
        if let scale = scales[id] { return scale }
        remarks.error(
            "unknown-scale", "'\(id.quotable)' is not a scale of this document", at: value.span,
            hint: remarks.hint(for: id, in: scaleIDs.ids) ?? "Add it under 'scales'")
        return nil
    }

    private mutating func readDirection(_ fields: Fields, of entry: LocatedEntry) -> Criterion.Measure? {
        guard let direction = fields.read(CriterionKeys.direction, &remarks) else { return nil }
        remarks.warning(
            "range-from-data", "'\(entry.key.quotable)' has no agreed range, so the spread of these options stands in",
            at: fields.entry(CriterionKeys.direction)?.keySpan ?? entry.keySpan, about: [.range(criterion: entry.key)],
            hint: "Agree on a worst and a best performance, or new options will change the meaning of its weight")
        return .direction(direction)
    }
}
