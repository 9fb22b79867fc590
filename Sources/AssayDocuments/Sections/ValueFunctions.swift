// The key `value` of a criterion.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The curves that a value function can have.
enum Curve: String, CaseIterable, Sendable {
    case linear
    case points
    case exponential
    case sShaped = "s"
    case step
    case target

    /// The keys that go with the curve.
    var parameters: [String] {
        switch self {
        case .linear: []
        case .points: ["points"]
        case .exponential: ["half-at"]
        case .sShaped: ["half-at", "steepness"]
        case .step: ["steps"]
        case .target: ["worst-again-at"]
        }
    }

    /// The keys that the curve cannot do without.
    var needs: [String] { self == .sShaped ? [] : parameters }
}

/// The keys of a value function in full.
enum ValueFunctionKeys {
    static let curve = Key<Curve>.word("curve", required: true, "The form of the curve")
    static let points = Key.value("points", .points, "For points: performances and their values")
    static let halfAt = Key.number("half-at", "For exponential and s: the performance of value 50")
    static let steepness = Key.number("steepness", "For s: how steep the middle is; 10 by default")
    static let steps = Key.value("steps", .points, "For step: the performances at which values begin")
    static let worstAgainAt = Key.number(
        "worst-again-at", "For target: the performance beyond best that is worth 0 again")

    static let section = Section(
        name: "a value function", meaning: "The judgement that turns performance into value from 0 to 100",
        fields: [curve.field, points.field, halfAt.field, steepness.field, steps.field, worstAgainAt.field],
        rules: [
            .decided(
                by: curve.field.name, standard: nil,
                cases: Curve.allCases.map {
                    Section.Case(word: $0.rawValue, keys: $0.parameters, required: $0.needs)
                })
        ])

    static let kind = Field.Kind.either([.word(["linear"]), .points, .section(section.name)])
}

extension Interpreter {
    /// The value function of a criterion; nil if there is none, or after saying what is wrong with it.
    mutating func readValueFunction(_ fields: Fields, _ measure: Criterion.Measure, of id: String) -> ValueFunction? {
        guard let value = fields.read(CriterionKeys.value, &remarks), let entry = fields.entry(CriterionKeys.value)
        else { return nil }
        note(.valueFunction(criterion: id), at: value.span)
        let range: AgreedRange
        switch measure {
        case .range(let agreed): range = agreed
        case .scale(let scale): range = scale.range
        case .direction:
            reportCurve(
                "A value function needs an agreed range", at: entry.keySpan,
                hint: "Write 'range' instead of 'direction'")
            return nil
        }
        if value.text == "linear" { return .linear(over: range) }
        guard let entries = value.entries, !entries.isEmpty else {
            let names = Curve.allCases.map(\.rawValue)
            let hint = value.text.flatMap {
                names.contains($0)
                    ? "Write {curve: \($0), …} with what the curve needs" : remarks.hint(for: $0, in: ["linear"])
            }
            remarks.reportType("value", ValueFunctionKeys.kind, value, hint: hint)
            return nil
        }
        if entries.allSatisfy({ $0.key.first.map { $0.isNumber || "-+.".contains($0) } ?? false }) {
            return readCurve(through: entries, over: range, entry)
        }
        return readNamedCurve(value, over: range, entry)
    }

    private mutating func readNamedCurve(_ value: LocatedValue, over range: AgreedRange, _ owner: LocatedEntry)
        -> ValueFunction?
    {
        guard let fields = Fields(value, ValueFunctionKeys.section, name: "value", owner: owner.keySpan, &remarks)
        else { return nil }
        guard fields.has(ValueFunctionKeys.curve) else {
            remarks.error(
                "missing-key", "A value function needs 'curve', or points such as {0: 0, 20: 100}", at: fields.owner,
                hint: "Add 'curve:' with \(ValueFunctionKeys.curve.field.kind.inWords)")
            return nil
        }
        guard let curve = fields.read(ValueFunctionKeys.curve, &remarks) else { return nil }
        for entry in value.entries ?? []
        where entry.key != "curve" && ValueFunctionKeys.section.fields.contains(where: { $0.name == entry.key }) {
            if !curve.parameters.contains(entry.key) {
                reportCurve(
                    "The curve '\(curve.rawValue)' has no '\(entry.key)'", at: entry.keySpan,
                    hint: "Remove it, or choose another curve")
            }
        }
        switch curve {
        case .linear: return .linear(over: range)
        case .points: return require(ValueFunctionKeys.points, of: curve, fields).flatMap { readCurve($0, over: range) }
        case .step: return require(ValueFunctionKeys.steps, of: curve, fields).flatMap { readSteps($0, over: range) }
        case .exponential: return readExponential(fields, over: range)
        case .sShaped: return readSShaped(fields, over: range)
        case .target: return readTarget(fields, over: range)
        }
    }

    private mutating func require<Value>(_ key: Key<Value>, of curve: Curve, _ fields: Fields) -> Value? {
        if !fields.has(key) {
            remarks.error(
                "missing-key", "The curve '\(curve.rawValue)' needs '\(key.field.name)'", at: fields.owner,
                hint: "Add '\(key.field.name):' with \(key.field.kind.inWords)")
        }
        return fields.read(key, &remarks)
    }

    private mutating func readExponential(_ fields: Fields, over range: AgreedRange) -> ValueFunction? {
        guard let half = require(ValueFunctionKeys.halfAt, of: .exponential, fields),
            let entry = fields.entry(ValueFunctionKeys.halfAt)
        else { return nil }
        if let function = ValueFunction.exponential(halfAt: half, over: range) { return function }
        reportHalf(half, range, at: entry.value.span)
        return nil
    }

    private mutating func readSShaped(_ fields: Fields, over range: AgreedRange) -> ValueFunction? {
        let half = fields.read(ValueFunctionKeys.halfAt, &remarks)
        let steepness = fields.read(ValueFunctionKeys.steepness, &remarks)
        let (halfEntry, steepEntry) = (
            fields.entry(ValueFunctionKeys.halfAt), fields.entry(ValueFunctionKeys.steepness)
        )
        guard half != nil || halfEntry == nil, steepness != nil || steepEntry == nil else { return nil }
        if let function = ValueFunction.sShaped(halfAt: half, steepness: steepness ?? 10, over: range) {
            return function
        }
        if let steepness, let steepEntry, steepness <= 0 || steepness > 100 {
            reportCurve(
                "'steepness' is \(steepness.plain), not between 0 and 100", at: steepEntry.value.span,
                hint: "10 is moderate")
        } else if let half, let halfEntry {
            reportHalf(half, range, at: halfEntry.value.span)
        } else {
            reportCurve("No such curve exists", at: fields.owner, hint: nil)
        }
        return nil
    }

    private mutating func readTarget(_ fields: Fields, over range: AgreedRange) -> ValueFunction? {
        guard let again = require(ValueFunctionKeys.worstAgainAt, of: .target, fields),
            let entry = fields.entry(ValueFunctionKeys.worstAgainAt)
        else { return nil }
        if let function = ValueFunction.target(worstAgainAt: again, over: range) { return function }
        reportCurve(
            "'worst-again-at' is \(again.plain), not beyond best (\(range.best.plain))", at: entry.value.span,
            hint: "Seen from worst (\(range.worst.plain)) it lies on the other side of best")
        return nil
    }

    private mutating func reportHalf(_ half: Double, _ range: AgreedRange, at span: Range<Int>) {
        reportCurve(
            "No such curve has the value 50 at \(half.plain)", at: span,
            hint:
                "Choose a performance well between worst (\(range.worst.plain)) and best (\(range.best.plain))"
        )
    }
}

// MARK: - Points and steps

extension Interpreter {
    private mutating func readCurve(_ value: LocatedValue, over range: AgreedRange) -> ValueFunction? {
        guard let entries = value.readMap("points", of: .number, &remarks) else { return nil }
        return readCurve(through: entries, over: range, nil)
    }

    private mutating func readCurve(
        through entries: [LocatedEntry], over range: AgreedRange, _ owner: LocatedEntry?
    ) -> ValueFunction? {
        guard let points = readPoints(entries) else { return nil }
        if let function = ValueFunction.points(points, over: range) { return function }
        reportCurve(
            "These points make no curve", at: owner?.keySpan ?? entries[0].keySpan,
            hint: "Give at least two different performances")
        return nil
    }

    private mutating func readSteps(_ value: LocatedValue, over range: AgreedRange) -> ValueFunction? {
        guard let entries = value.readMap("steps", of: .number, &remarks), let steps = readPoints(entries) else {
            return nil
        }
        if let function = ValueFunction.step(steps, over: range) { return function }
        reportCurve(
            "A staircase needs at least two steps", at: entries[0].keySpan,
            hint: "Add the performance at which the next value begins")
        return nil
    }

    private mutating func readPoints(_ entries: [LocatedEntry]) -> [ValueFunction.Point]? {
        var points: [ValueFunction.Point] = []
        for entry in entries {
            let key = LocatedValue(content: .scalar(entry.key, .plain), span: entry.keySpan)
            guard let x = key.readNumber("value", &remarks), let value = entry.value.readNumber(entry.key, &remarks)
            else { continue }
            if !(0...100).contains(value) {
                reportCurve(
                    "The value \(value.plain) is not between 0 and 100", at: entry.value.span,
                    hint: "0 is the worst of the range, 100 the best")
            } else if points.contains(where: { $0.x == x }) {
                reportCurve("The performance \(x.plain) is given twice", at: entry.keySpan, hint: "Keep one of them")
            } else {
                points.append(ValueFunction.Point(x: x, value: value))
            }
        }
        return points.count == entries.count ? points : nil
    }

    private mutating func reportCurve(_ message: String, at span: Range<Int>, hint: String?) {
        remarks.error("invalid-value-function", message, at: span, hint: hint)
    }
}
