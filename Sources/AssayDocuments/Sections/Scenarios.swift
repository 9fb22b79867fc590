// The section `scenarios`.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of a scenario.
enum ScenarioKeys {
    static let name = Key.text("name", "The name for readers; the id in words by default")
    static let summary = Key.text("summary", "What happens in it")
    static let likelihood = Key.share("likelihood", "How likely it is, from 0 to 1")
    static let weights = Key.value(
        "weights", .map(.either([.form(.factor), .section(ChangeKeys.factorSection.name)])),
        "Factors on weights, by criterion or group, such as x1.3")
    static let performance = Key.value(
        "performance", .map(.map(ChangeKeys.kind)), "Changed performances, by option and criterion")

    static let section = Section(
        name: "a scenario", meaning: "A named overlay of performances and weights",
        fields: [name.field, summary.field, likelihood.field, weights.field, performance.field])
}

/// The keys of a change in full.
enum ChangeKeys {
    static let add = Key.number("add", "The amount that is added")
    static let times = Key.number("times", "The factor that multiplies")
    static let to = Key.value("to", PerformanceKeys.figure, "The figure that replaces")

    static let section = Section(
        name: "a change", meaning: "How a scenario changes a performance", fields: [add.field, times.field, to.field],
        rules: [.exactlyOne([add.field.name, times.field.name, to.field.name])])

    static let factorSection = Section(
        name: "a factor", meaning: "How a scenario changes a weight", fields: [times.field])

    /// A change in any of its forms; a bare number has no sign, since a sign might mean that it is added.
    static let kind = Field.Kind.either([
        .amount, .id, .form(.signedFactor), .form(.addition), .section(section.name),
    ])
}

extension Interpreter {
    /// The scenarios, in document order.
    mutating func readScenarios(_ value: LocatedValue, _ draft: Draft) -> [Scenario] {
        let entries = value.readMap("scenarios", of: .section(ScenarioKeys.section.name), &remarks) ?? []
        return entries.compactMap { entry in
            remarks.checkID(entry.key, at: entry.keySpan)
            _ = scenarioIDs.add(entry.key)
            note(.scenario(entry.key), at: entry.keySpan)
            return readScenario(entry, draft)
        }
    }

    private mutating func readScenario(_ entry: LocatedEntry, _ draft: Draft) -> Scenario? {
        if entry.value.isNothing { return Scenario(id: entry.key, factors: noFactors) }
        guard let fields = Fields(entry.value, ScenarioKeys.section, name: entry.key, owner: entry.keySpan, &remarks)
        else { return nil }
        let factors = readFactors(fields, of: entry.key)
        checkFactors(factors, fields, draft)
        return Scenario(
            id: entry.key, name: fields.read(ScenarioKeys.name, &remarks),
            summary: fields.read(ScenarioKeys.summary, &remarks) ?? "",
            likelihood: fields.read(ScenarioKeys.likelihood, &remarks), factors: factors,
            changes: readChanges(fields, of: entry.key))
    }

    private var noFactors: [Double] { outline.leaves.map { _ in 1 } }
}

// MARK: - Factors on weights

extension Interpreter {
    /// One factor per leaf; the factor of a group applies to all its leaves, and factors on the way down multiply.
    private mutating func readFactors(_ fields: Fields, of scenario: String) -> [Double] {
        var factors = noFactors
        guard let value = fields.read(ScenarioKeys.weights, &remarks) else { return factors }
        for entry in value.readMap("weights", of: .text, &remarks) ?? [] {
            guard let leaves = knownLeaves(entry.key, at: entry.keySpan) else { continue }
            note(.factor(scenario: scenario, criterion: entry.key), at: entry.value.span)
            guard let factor = readFactor(entry) else { continue }
            for j in leaves { factors[j] *= factor }
        }
        return factors
    }

    private mutating func readFactor(_ entry: LocatedEntry) -> Double? {
        let number = entry.value.entries == nil ? readShortFactor(entry) : readLongFactor(entry)
        guard let number, number < 0 else { return number }
        remarks.error(
            "negative-weight", "The factor \(number.plain) would make a weight negative", at: entry.value.span)
        return nil
    }

    private mutating func readShortFactor(_ entry: LocatedEntry) -> Double? {
        guard let text = entry.value.text, !entry.value.isNothing else {
            remarks.reportType(entry.key, .section("a factor such as x1.3"), entry.value)
            return nil
        }
        if let factor = text.factor { return readNumber(factor, at: entry.value.span) }
        guard let number = DecimalNumber(text) else { return readNumber(text, at: entry.value.span) }
        remarks.error(
            "ambiguous-change", "A scenario multiplies weights, and '\(text.quotable)' might be points",
            at: entry.value.span,
            hint: "Write x\(number.value.plain) to multiply the weight by \(number.value.plain)")
        return nil
    }

    private mutating func readLongFactor(_ entry: LocatedEntry) -> Double? {
        guard let fields = Fields(entry.value, ChangeKeys.section, name: entry.key, owner: entry.keySpan, &remarks)
        else { return nil }
        for key in [fields.entry(ChangeKeys.add), fields.entry(ChangeKeys.to)].compactMap(\.self) {
            remarks.error(
                "wrong-type", "A scenario multiplies weights, so '\(key.key)' has no place here", at: key.keySpan,
                hint: "Write 'times'")
            return nil
        }
        return fields.read(ChangeKeys.times, &remarks)
    }

    /// The number in a text, or nil after saying why it is none.
    private mutating func readNumber(_ text: String, at span: Range<Int>) -> Double? {
        if let number = DecimalNumber(text) { return number.value }
        remarks.add(NumberMistake(in: text).diagnostic(at: remarks.source.place(of: span)))
        return nil
    }

    /// Every weight set must keep a weight above 0.
    private mutating func checkFactors(_ factors: [Double], _ fields: Fields, _ draft: Draft) {
        guard let tree = draft.tree, let entry = fields.entry(ScenarioKeys.weights), tree.leaves.count == factors.count
        else { return }
        for set in draft.weightSets {
            let left = zip(set.weights(in: tree), factors).contains { $0 * $1 > 0 }
            if left { continue }
            remarks.error(
                "zero-weights", "These factors leave the weight set '\(set.id)' without any weight", at: entry.keySpan)
        }
    }
}

// MARK: - Changed performances

extension Interpreter {
    private mutating func readChanges(_ fields: Fields, of scenario: String) -> [Scenario.CellChange] {
        guard let value = fields.read(ScenarioKeys.performance, &remarks) else { return [] }
        var changes: [Scenario.CellChange] = []
        for row in value.readMap("performance", of: .map(.text), &remarks) ?? [] {
            let isKnown = isKnownOption(row.key, at: row.keySpan)
            for cell in row.value.readMap(row.key, of: .text, &remarks) ?? [] {
                guard let j = knownCriterion(cell.key, at: cell.keySpan),
                    let change = readChange(cell, outline.leaves[j]),
                    isKnown, let i = optionIDs[row.key]
                else { continue }
                note(.change(scenario: scenario, option: row.key, criterion: cell.key), at: cell.value.span)
                changes.append(Scenario.CellChange(option: i, criterion: j, change: change))
            }
        }
        return changes
    }

    private mutating func readChange(_ cell: LocatedEntry, _ leaf: Outline.Leaf) -> Scenario.Change? {
        if cell.value.entries != nil { return readLongChange(cell, leaf) }
        guard let text = cell.value.text, !cell.value.isNothing else {
            remarks.reportType(cell.key, .section("a change such as x1.15, \"+0.5\" or a figure"), cell.value)
            return nil
        }
        if let at = leaf.criterion?.scale?.number(of: text) { return .to(at) }
        if let factor = text.factor { return readNumber(factor, at: cell.value.span).map { .times($0) } }
        let amount = text.hasPrefix("+") ? String(text.dropFirst()) : text
        let isSigned = text.hasPrefix("+") || text.hasPrefix("-")
        if let number = DecimalNumber(amount), isSigned || cell.value.isQuoted {
            if isSigned, cell.value.isQuoted { return .add(number.value) }
            reportAmbiguous(text, number.value, cell.value)
            return nil
        }
        return readFigure(cell.value, leaf).map { .to($0) }
    }

    private mutating func reportAmbiguous(_ text: String, _ number: Double, _ value: LocatedValue) {
        let signed = number < 0 ? number.plain : "+\(number.plain)"
        remarks.error(
            "ambiguous-change", "'\(text.quotable)' might be added or might replace the figure", at: value.span,
            hint: "Write \"\(signed)\" in quotes to add it, or {to: \(number.plain)} to replace")
    }

    private mutating func readLongChange(_ cell: LocatedEntry, _ leaf: Outline.Leaf) -> Scenario.Change? {
        guard let fields = Fields(cell.value, ChangeKeys.section, name: cell.key, owner: cell.keySpan, &remarks) else {
            return nil
        }
        let given = [fields.entry(ChangeKeys.add), fields.entry(ChangeKeys.times), fields.entry(ChangeKeys.to)]
            .compactMap(\.self)
        guard given.count == 1 else {
            let isEmpty = given.isEmpty
            remarks.error(
                isEmpty ? "missing-key" : "conflicting-keys",
                isEmpty ? "A change needs 'add', 'times' or 'to'" : "A change is one of 'add', 'times' and 'to'",
                at: given.last?.keySpan ?? fields.owner,
                hint: isEmpty ? "Write {to: …} to replace the figure" : "Keep one of them")
            return nil
        }
        return fields.read(ChangeKeys.add, &remarks).map { .add($0) } ?? fields.read(ChangeKeys.times, &remarks).map {
            .times($0)
        }
            ?? fields.read(ChangeKeys.to, &remarks).flatMap { readFigure($0, leaf) }.map { .to($0) }
    }
}

extension String {
    /// What stands behind the sign of multiplication in `x1.3`; nil without one.
    fileprivate var factor: String? {
        guard let sign = first, sign == "x" || sign == "×",
            dropFirst().first.map({ $0.isNumber || "-+.".contains($0) }) == true
        else { return nil }
        return String(dropFirst())
    }
}
