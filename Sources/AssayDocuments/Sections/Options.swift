// The section `options`.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of an option.
enum OptionKeys {
    static let name = Key.text("name", "The name for readers; the id in words by default")
    static let summary = Key.text("summary", "What it is, in a sentence")
    static let needs = Key<[LocatedValue]>.ids("needs", "Options that it depends on")
    static let helps = Key<[LocatedValue]>.ids("helps", "Options that it makes easier")
    static let excludes = Key<[LocatedValue]>.ids("excludes", "Options that it rules out")
    static let budget = Key.amount("budget", "What it takes from a common budget")

    static let section = Section(
        name: "an option", meaning: "A course of action",
        fields: [name.field, summary.field, needs.field, helps.field, excludes.field, budget.field])
}

extension Interpreter {
    /// The options, in document order.
    mutating func readOptions(_ value: LocatedValue) -> [PolicyOption] {
        if case .list(let items) = value.content { return readOptionList(items, at: value.span) }
        guard let entries = value.readMap("options", of: .section(OptionKeys.section.name), &remarks) else { return [] }
        for entry in entries { register(entry.key, at: entry.keySpan) }
        let options = entries.compactMap { readOption($0) }
        checkCycles(entries)
        return options
    }

    private mutating func readOptionList(_ items: [LocatedValue], at span: Range<Int>) -> [PolicyOption] {
        if items.isEmpty { remarks.error("empty", "'options' is empty", at: span, hint: "List the options by id") }
        return items.compactMap { item in
            guard let id = item.readText("options", &remarks), register(id, at: item.span) else { return nil }
            return PolicyOption(id: id)
        }
    }

    @discardableResult
    private mutating func register(_ id: String, at span: Range<Int>) -> Bool {
        remarks.checkID(id, at: span)
        guard optionIDs.add(id) else {
            remarks.error(
                "duplicate-id", "The option '\(id.quotable)' is listed twice", at: span, hint: "Keep one of them")
            return false
        }
        note(.option(id), at: span)
        return true
    }

    private mutating func readOption(_ entry: LocatedEntry) -> PolicyOption? {
        if entry.value.isNothing { return PolicyOption(id: entry.key) }
        if entry.value.text != nil {
            return entry.value.readText(entry.key, &remarks).map { PolicyOption(id: entry.key, name: $0) }
        }
        guard let fields = Fields(entry.value, OptionKeys.section, name: entry.key, owner: entry.keySpan, &remarks)
        else { return nil }
        return PolicyOption(
            id: entry.key, name: fields.read(OptionKeys.name, &remarks),
            summary: fields.read(OptionKeys.summary, &remarks) ?? "",
            needs: readOptionIDs(fields, OptionKeys.needs), helps: readOptionIDs(fields, OptionKeys.helps),
            excludes: readOptionIDs(fields, OptionKeys.excludes), budget: fields.read(OptionKeys.budget, &remarks))
    }

    private mutating func readOptionIDs(_ fields: Fields, _ key: Key<[LocatedValue]>) -> [String] {
        let items = fields.read(key, &remarks) ?? []
        return items.compactMap { item in
            guard let id = item.readText(key.field.name, &remarks), isKnownOption(id, at: item.span) else { return nil }
            return id
        }
    }

    /// Whether an id is an option's; if not, that is said.
    mutating func isKnownOption(_ id: String, at span: Range<Int>) -> Bool {
        if optionIDs[id] != nil { return true }
        guard !optionIDs.ids.isEmpty else { return false }
        remarks.error(
            "unknown-option", "'\(id.quotable)' is not an option of this document", at: span,
            hint: remarks.hint(for: id, in: optionIDs.ids))
        return false
    }
}

// MARK: - Options that need each other in a circle

extension Interpreter {
    /// Reports each circle of needs once, at the need that closes it.
    private mutating func checkCycles(_ entries: [LocatedEntry]) {
        let needs = entries.map { entry -> [LocatedValue] in
            guard
                case .list(let items)? = entry.value.entries?.first(where: { $0.key == OptionKeys.needs.field.name })?
                    .value.content
            else { return [] }
            return items.filter { $0.text.map { optionIDs[$0] != nil } ?? false }
        }
        var search = CycleSearch(needs: needs.map { $0.map { optionIDs[$0.text ?? ""] ?? 0 } })
        for circle in search.circles() {
            let names = (circle.path + [circle.path[0]]).map { "'\(entries[$0].key.quotable)'" }
            let span = needs[circle.path[circle.path.count - 1]][circle.need].span
            let story =
                names.count == 2
                ? "\(names[0]) needs itself"
                : "\(names[0]) needs " + names.dropFirst().joined(separator: ", which needs ")
            remarks.error("cycle", story, at: span, hint: "Remove one of these needs")
        }
    }
}

/// A search for circles in a graph of needs.
private struct CycleSearch {
    /// A circle: the options on it, and which need of the last one leads back to the first.
    typealias Circle = (path: [Int], need: Int)

    let needs: [[Int]]
    private var isDone: [Bool]

    init(needs: [[Int]]) {
        self.needs = needs
        isDone = needs.map { _ in false }
    }

    /// The circles that a depth-first walk in document order closes.
    mutating func circles() -> [Circle] {
        var circles: [Circle] = []
        for start in needs.indices where !isDone[start] {
            // A stack of its own instead of recursion: a chain may be as long as the document allows.
            var path = [(option: start, next: 0)]
            var depth: [Int: Int] = [start: 0]
            while let (option, next) = path.last {
                guard next < needs[option].count else {
                    isDone[option] = true
                    depth[option] = nil
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let needed = needs[option][next]
                if let first = depth[needed] {
                    circles.append((path[first...].map(\.option), next))
                } else if !isDone[needed] {
                    depth[needed] = path.count
                    path.append((needed, 0))
                }
            }
        }
        return circles
    }
}
