// Where a document says what an edit changes.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Why a place cannot be found or written.
struct NoPlace: Error {
    /// One sentence without a full stop.
    let reason: String

    init(_ reason: String) { self.reason = reason }
}

/// Finds the bytes of every figure that an edit changes.
struct FigurePlaces {
    let root: LocatedValue
    let reading: Reading
    let problem: DecisionProblem

    /// The bytes to replace for an edit.
    func replacements(for edit: Edit) throws(NoPlace) -> [Replacement] {
        switch edit {
        case .points(let set, let id, let points):
            return [try write(points.plain, over: try self.points(set, id))]
        case .performance(let i, let j, let estimate): return try performance(i, j, estimate)
        case .name(let i, let name): return [try write(name: name, over: try self.name(i))]
        case .bound(let k, let bound):
            return [try write(bound.plain, over: try self.bound(k))]
        case .factor(let s, let j, let factor): return [try self.factor(s, j, factor)]
        case .change(let s, let number, let figure): return [try change(s, number, figure)]
        case .curve(let j, let function): return try CurvePlaces(self, j).replacements(for: function)
        }
    }

    // MARK: Writing

    /// Replaces a scalar of the document by a number or a word; quotes around it stay.
    func write(_ text: String, over value: LocatedValue) throws(NoPlace) -> Replacement {
        guard case .scalar(_, let style) = value.content, style != .block, !value.span.isEmpty else {
            throw NoPlace("what the document says there is not one figure")
        }
        let bytes = reading.sources[0].bytes
        guard style == .quoted, let quote = bytes[value.span].first else {
            return Replacement(text: 0, range: value.span, bytes: Array(text.utf8))
        }
        return Replacement(text: 0, range: value.span, bytes: [quote] + Array(text.utf8) + [quote])
    }

    /// Replaces a scalar by a free text, in quotes unless it needs none and had none.
    func write(name: String, over value: LocatedValue) throws(NoPlace) -> Replacement {
        guard case .scalar(_, let style) = value.content, style != .block else {
            throw NoPlace("the name is written over several lines")
        }
        let text = style == .plain && name.isPlainYAML ? name : name.inDoubleQuotes
        return Replacement(text: 0, range: value.span, bytes: Array(text.utf8))
    }

    // MARK: Finding

    func value(_ keys: String...) throws(NoPlace) -> LocatedValue {
        var value = root
        for key in keys {
            guard let entry = value.entry(key) else { throw NoPlace("the document has no '\(key.quotable)' there") }
            value = entry.value
        }
        return value
    }

    private func points(_ set: Int, _ id: String) throws(NoPlace) -> LocatedValue {
        let weights = try value("weights")
        let name = problem.weightSets[set].id
        let own = weights.entry(name)?.value
        let points = own?.entry("points")?.value ?? (own?.entries == nil ? weights : own)
        guard let entry = points?.entry(id), entry.value.text != nil, points?.entry("method") == nil else {
            throw NoPlace("the weight set '\(name.quotable)' is not given as points; write points in the document")
        }
        return entry.value
    }

    private func name(_ i: Int) throws(NoPlace) -> LocatedValue {
        let id = problem.options[i].id
        let option = try value("options").entry(id)?.value
        if let option, option.text != nil, !option.isNothing { return option }
        guard let name = option?.entry("name")?.value else {
            throw NoPlace("the document gives '\(id.quotable)' no name; write 'name:' there")
        }
        return name
    }

    private func bound(_ k: Int) throws(NoPlace) -> LocatedValue {
        guard case .list(let items) = try value("screens").content, items.indices.contains(k),
            let entry = items[k].entry("at-least") ?? items[k].entry("at-most")
        else { throw NoPlace("the document has no such must-have") }
        return entry.value
    }
}

// MARK: - Scenarios

extension FigurePlaces {
    /// A factor that a criterion has of its own; one that it shares with a group speaks of others too.
    private func factor(_ s: Int, _ j: Int, _ factor: Double) throws(NoPlace) -> Replacement {
        let (scenario, id) = (problem.scenarios[s].id, problem.criteria[j].id)
        let weights = try value("scenarios").entry(scenario)?.value.entry("weights")?.value
        let above = problem.tree.groups.filter { $0.leaves.contains(j) && weights?.entry($0.id) != nil }
        guard above.isEmpty, let entry = weights?.entry(id) else {
            throw NoPlace("the scenario '\(scenario)' has no factor on '\(id)' alone; write it in the document")
        }
        if let times = entry.value.entry("times")?.value { return try write(factor.plain, over: times) }
        return try write((entry.value.text?.first.map(String.init) ?? "x") + factor.plain, over: entry.value)
    }

    private func change(_ s: Int, _ number: Int, _ figure: Double) throws(NoPlace) -> Replacement {
        let scenario = problem.scenarios[s]
        let change = scenario.changes[number]
        let (option, criterion) = (problem.options[change.option].id, problem.criteria[change.criterion].id)
        let cells = try value("scenarios").entry(scenario.id)?.value.entry("performance")?.value
        guard let entry = cells?.entry(option)?.value.entry(criterion) else {
            throw NoPlace("the scenario '\(scenario.id)' does not change that")
        }
        if let inner = entry.value.entries?.first { return try write(figure.plain, over: inner.value) }
        switch change.change {
        case .add: return try write(figure < 0 ? figure.plain : "+\(figure.plain)", over: entry.value)
        case .times:
            return try write((entry.value.text?.first.map(String.init) ?? "x") + figure.plain, over: entry.value)
        case .to: return try write(figure.plain, over: entry.value)
        }
    }
}

extension LocatedValue {
    /// The entry of a map at a key; nil for anything else.
    func entry(_ key: String) -> LocatedEntry? { entries?.first { $0.key == key } }
}

extension String {
    /// Whether the text may stand in YAML without quotes, wherever a text may stand.
    fileprivate var isPlainYAML: Bool {
        guard let first, first.isLetter, last != " " else { return false }
        let isSimple = unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.isDigit || " -.()/".unicodeScalars.contains($0)
        }
        return isSimple && !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(lowercased())
    }

    /// The text in double quotes, as YAML and JSON both read it.
    var inDoubleQuotes: String {
        let inner = unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"", "\\": return "\\\(scalar)"
            case _
            where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                || [0x2028, 0x2029].contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: return String(scalar)
            }
        }
        return "\"" + inner.joined() + "\""
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { (48...57).contains(value) }
}
