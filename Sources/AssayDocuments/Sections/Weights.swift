// The section `weights`.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of a weight set.
enum WeightKeys {
    static let name = Key.text("name", "The name for readers; the id in words by default")
    static let kind = Key<WeightSet.Kind>.word("kind", "What the weights claim to be")
    static let method = Key.value("method", .word(WeightMethod.all.map(\.id)), "How the weights were found")
    static let by = Key.text("by", "Who gave them")
    static let on = Key.date("on", "When")
    static let because = Key.text("because", "Why")
    static let within = Key.value(
        "within", .map(.section("the judgements of a group")), "Judgements of single groups, each in a way of its own")
    static let ranges = Key.value(
        "ranges", .map(.section("a range")), "The ranges that the judgements were asked for, by criterion")

    static let section = Section(
        name: "a weight set", meaning: "One party's weights, with how they were found",
        fields: [name.field, kind.field, method.field] + WeightMethod.fields + [
            within.field, ranges.field, by.field, on.field, because.field,
        ],
        rules: [WeightMethod.rule])

    static let groupSection = Section(
        name: "the judgements of a group", meaning: "How the members of one group compare",
        fields: [method.field] + WeightMethod.fields, rules: [WeightMethod.rule])
}

extension Interpreter {
    /// The weight sets, the leading one first.
    mutating func readWeights(_ value: LocatedValue) -> [WeightSet] {
        if value.text != nil { return readWord(value) }
        guard let entries = value.readMap("weights", of: .number, &remarks) else { return [] }
        guard entries.contains(where: { $0.value.entries != nil || $0.value.text == "equal" }) else {
            return readLoneSet(entries, at: places.bytes(of: .section("weights"))?.range ?? value.span)
        }
        return entries.compactMap { entry in
            remarks.checkID(entry.key, at: entry.keySpan)
            _ = weightSetIDs.add(entry.key)
            note(.weightSet(entry.key), at: entry.keySpan)
            return readSet(entry)
        }
    }

    private mutating func readWord(_ value: LocatedValue) -> [WeightSet] {
        guard value.readWord("weights", of: ["equal"], &remarks) != nil else { return [] }
        _ = weightSetIDs.add("equal")
        note(.weightSet("equal"), at: value.span)
        return [WeightSet(id: "equal", name: "Equal weights", judgement: .equal)]
    }

    private mutating func readLoneSet(_ entries: [LocatedEntry], at owner: Range<Int>) -> [WeightSet] {
        _ = weightSetIDs.add("weights")
        note(.weightSet("weights"), at: owner)
        let weighing = Weighing(method: .direct, judgements: PointJudgements(entries: entries), owner: owner)
        return points(of: weighing, within: [:], ofSet: "weights").map { [WeightSet(id: "weights", judgement: $0.0)] }
            ?? []
    }

    private mutating func readSet(_ entry: LocatedEntry) -> WeightSet? {
        if entry.value.text == "equal" { return WeightSet(id: entry.key, judgement: .equal) }
        let outline = outline
        guard
            let fields = Fields(
                entry.value, WeightKeys.section, name: entry.key, owner: entry.keySpan, &remarks,
                hint: { outline.ids[$0.key] == nil ? nil : "Put the points of criteria under 'points:'" })
        else { return nil }
        let name = fields.read(WeightKeys.name, &remarks)
        let kind = fields.read(WeightKeys.kind, &remarks) ?? .swing
        let by = fields.read(WeightKeys.by, &remarks) ?? ""
        let on = fields.read(WeightKeys.on, &remarks)
        let because = fields.read(WeightKeys.because, &remarks) ?? ""
        let inner = readWithin(fields, ofSet: entry.key)
        let ranges = readRanges(fields, ofSet: entry.key)
        guard let weighing = readWeighing(fields, JudgementOwner(id: entry.key, span: entry.keySpan)), let inner else {
            return nil
        }
        let (judgement, elicitation): (WeightSet.Judgement, Elicitation?)
        if weighing.judgements is EqualJudgements, inner.isEmpty {
            (judgement, elicitation) = (.equal, nil)
        } else {
            guard let found = points(of: weighing, within: inner, ofSet: entry.key) else { return nil }
            (judgement, elicitation) = found
        }
        return WeightSet(
            id: entry.key, name: name, kind: kind, statesKind: fields.has(WeightKeys.kind), judgement: judgement,
            elicitation: elicitation, ranges: ranges,
            by: by, on: on, because: because)
    }

    private mutating func readWeighing(_ fields: Fields, _ owner: JudgementOwner) -> Weighing? {
        guard let method = readMethod(fields), let judgements = method.read(fields, owner, &self) else { return nil }
        let known = Set(method.fields.map(\.name))
        let key = WeightMethod.fields.first { known.contains($0.name) && fields.span(of: $0.name) != nil }
        return Weighing(
            method: method, judgements: judgements, owner: key.flatMap { fields.span(of: $0.name) } ?? owner.span)
    }

    private mutating func readMethod(_ fields: Fields) -> WeightMethod? {
        guard fields.has(WeightKeys.method) else { return refuseForeignKeys(fields, .direct) }
        guard let value = fields.read(WeightKeys.method, &remarks), let id = value.readText("method", &remarks) else {
            return nil
        }
        if let method = WeightMethod.all.first(where: { $0.id == id }) { return refuseForeignKeys(fields, method) }
        let known = WeightMethod.all.map(\.id)
        let hint =
            WeightMethod.hint(forName: id) ?? remarks.hint(for: id, in: known)
            ?? "There are " + known.map { "'\($0)'" }.joined(byOr: false)
        remarks.error(
            "unknown-weight-method", "'\(id.quotable)' is not a way to find weights", at: value.span, hint: hint)
        return nil
    }

    /// The method, or nil after saying that the set has keys of another.
    private mutating func refuseForeignKeys(_ fields: Fields, _ method: WeightMethod) -> WeightMethod? {
        let mine = Set(method.fields.map(\.name))
        // Equal weights say in their own words that they have no points.
        let foreign = WeightMethod.fields.filter { !mine.contains($0.name) && fields.span(of: $0.name) != nil }
            .filter { !(method.id == WeightMethod.equal.id && $0.name == WeightMethod.points.field.name) }
        for field in foreign {
            let ways = WeightMethod.all.filter { $0.fields.contains { $0.name == field.name } }.map { "'\($0.id)'" }
            remarks.error(
                "conflicting-keys", "The method '\(method.id)' takes no '\(field.name)'",
                at: fields.span(of: field.name) ?? fields.owner,
                hint: "'\(field.name)' goes with the method \(ways.joined(byOr: true))")
        }
        return foreign.isEmpty ? method : nil
    }

    /// Judgements of single groups, by their id; nil after saying that one of them is wrong.
    private mutating func readWithin(_ fields: Fields, ofSet set: String) -> [String: Weighing]? {
        guard let value = fields.read(WeightKeys.within, &remarks) else { return [:] }
        guard let entries = value.readMap("within", of: .section(WeightKeys.groupSection.name), &remarks) else {
            return nil
        }
        let inner = entries.compactMap { entry in readInner(entry).map { (entry.key, $0) } }
        return inner.count == entries.count ? Dictionary(uniqueKeysWithValues: inner) : nil
    }

    private mutating func readInner(_ entry: LocatedEntry) -> Weighing? {
        guard knownLeaves(entry.key, at: entry.keySpan) != nil else { return nil }
        guard let group = outline.group(entry.key) else {
            remarks.error(
                "criterion-for-group", "'\(entry.key.quotable)' is a criterion, not a group", at: entry.keySpan)
            return nil
        }
        guard
            let fields = Fields(
                entry.value, WeightKeys.groupSection, name: entry.key, owner: entry.keySpan, &remarks),
            let weighing = readWeighing(fields, JudgementOwner(id: entry.key, span: entry.keySpan))
        else { return nil }
        let foreign = weighing.judgements.comparisons.flatMap(\.self).filter { !group.members.contains($0.id) }
        for name in foreign where knownLeaves(name.id, at: name.span) != nil {
            remarks.error(
                "different-groups", "'\(name.id.quotable)' is not a member of the group '\(entry.key.quotable)'",
                at: name.span, hint: "Its members are " + group.members.map { "'\($0)'" }.joined(separator: ", "))
        }
        return foreign.isEmpty ? weighing : nil
    }
}

// MARK: - Ranges that were asked for

extension Interpreter {
    /// The ranges that judgements were asked for; one that has changed since is an error.
    private mutating func readRanges(_ fields: Fields, ofSet set: String) -> [String: AgreedRange] {
        guard let value = fields.read(WeightKeys.ranges, &remarks),
            let entries = value.readMap("ranges", of: .section(RangeKeys.section.name), &remarks)
        else { return [:] }
        var ranges: [String: AgreedRange] = [:]
        for entry in entries {
            guard let j = knownCriterion(entry.key, at: entry.keySpan),
                let inner = Fields(entry.value, RangeKeys.section, name: entry.key, owner: entry.keySpan, &remarks)
            else { continue }
            let (worst, best) = (inner.read(RangeKeys.worst, &remarks), inner.read(RangeKeys.best, &remarks))
            guard let worst, let best, let asked = AgreedRange(worst: worst, best: best) else { continue }
            ranges[entry.key] = asked
            reportStale(asked, outline.leaves[j].criterion, set, at: entry.value.span)
        }
        return ranges
    }

    private mutating func reportStale(
        _ asked: AgreedRange, _ criterion: Criterion?, _ set: String, at span: Range<Int>
    ) {
        guard let criterion, let now = criterion.range, now != asked else { return }
        let unit = criterion.unit.isEmpty ? "" : " " + criterion.unit
        let share = (now.best - now.worst) / (asked.best - asked.worst)
        let advice =
            criterion.valueFunction?.shape == .linear && share > 0
            ? "; if each unit is worth what it was, multiply its points by \(share.brief())" : ""
        remarks.error(
            "stale-weights",
            "The weight set '\(set.quotable)' was asked for '\(criterion.id.quotable)' from \(asked.worst.plain) to "
                + "\(asked.best.plain)\(unit.quotable); its range now runs from \(now.worst.plain) to \(now.best.plain)",
            at: span, hint: "Ask again what the new swing is worth, then write the new range here\(advice)")
    }
}
