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

    static let section = Section(
        name: "a weight set",
        fields: [name.field, kind.field, method.field] + WeightMethod.all.flatMap(\.fields) + [
            by.field, on.field, because.field,
        ])
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
        return readPoints(entries, ofSet: "weights", at: owner).map { [WeightSet(id: "weights", judgement: $0)] } ?? []
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
        guard let judgement = readJudgement(fields, entry) else { return nil }
        return WeightSet(id: entry.key, name: name, kind: kind, judgement: judgement, by: by, on: on, because: because)
    }

    private mutating func readJudgement(_ fields: Fields, _ entry: LocatedEntry) -> WeightSet.Judgement? {
        guard fields.has(WeightKeys.method) else { return WeightMethod.all[0].read(fields, entry, &self) }
        guard let value = fields.read(WeightKeys.method, &remarks), let id = value.readText("method", &remarks) else {
            return nil
        }
        if let method = WeightMethod.all.first(where: { $0.id == id }) { return method.read(fields, entry, &self) }
        let known = WeightMethod.all.map(\.id)
        let hint =
            remarks.hint(for: id, in: known) ?? "There are " + known.map { "'\($0)'" }.joined(byOr: false)
        remarks.error(
            "unknown-weight-method", "'\(id.quotable)' is not a way to find weights", at: value.span, hint: hint)
        return nil
    }
}

// MARK: - Points

extension Interpreter {
    /// The judgement in points for criteria, or for criteria and groups.
    ///
    /// - Parameters:
    ///   - set: The id of the weight set.
    ///   - owner: The bytes to report missing points at.
    mutating func readPoints(_ entries: [LocatedEntry], ofSet set: String, at owner: Range<Int>) -> WeightSet.Judgement?
    {
        var points: [String: Double] = [:]
        var given: Set<String> = []
        for entry in entries {
            guard knownLeaves(entry.key, at: entry.keySpan) != nil else {
                if let meant = remarks.nearest(to: entry.key, in: outline.ids.ids) { given.insert(meant) }
                continue
            }
            given.insert(entry.key)
            note(.weight(set: set, criterion: entry.key), at: entry.value.span)
            points[entry.key] = readPoint(entry)
        }
        guard !outline.isEmpty else { return nil }
        let namesGroups = entries.contains { outline.group($0.key) != nil }
        let circles = namesGroups ? outline.groups.map { ($0.id, $0.members) } : [("", outline.leafIDs)]
        reportMissing(circles.flatMap(\.1).filter { !given.contains($0) }, set, at: owner)
        var local: [String: [Double]] = [:]
        for (id, members) in circles {
            local[id] = readCircle(members.compactMap { points[$0] }, of: members, group: id, set, at: owner)
        }
        guard local.count == circles.count else { return nil }
        return namesGroups ? .members(local) : local[""].map { .leaves($0) }
    }

    private mutating func readPoint(_ entry: LocatedEntry) -> Double? {
        guard let number = entry.value.readNumber(entry.key, &remarks) else { return nil }
        guard number < 0 else { return number }
        remarks.error(
            "negative-weight", "The weight of '\(entry.key.quotable)' is \(number.plain), below 0",
            at: entry.value.span,
            hint: "If less is better, turn the range around: a worst greater than best")
        return nil
    }

    private mutating func reportMissing(_ missing: [String], _ set: String, at owner: Range<Int>) {
        for id in missing {
            remarks.error(
                "missing-weight", "'\(id.quotable)' has no points in the weight set '\(set.quotable)'", at: owner,
                hint: "Write 0 if it does not count")
        }
    }

    /// The points of things that are compared with each other; nil if some are missing or all are 0.
    private mutating func readCircle(
        _ points: [Double], of members: [String], group: String, _ set: String, at owner: Range<Int>
    ) -> [Double]? {
        guard points.count == members.count, !points.isEmpty else { return nil }
        guard points.allSatisfy({ $0 == 0 }) else { return points }
        let whose = group.isEmpty ? "the weight set '\(set.quotable)'" : "the group '\(group.quotable)'"
        remarks.error(
            "zero-weights", "All points of \(whose) are 0", at: owner, hint: "Give at least one of them points")
        return nil
    }
}
