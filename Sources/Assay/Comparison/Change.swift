// What two states of a document say differently.
// SPDX-License-Identifier: Apache-2.0

/// One thing that two states of a document say differently.
public struct Change: Hashable, Sendable {
    /// What a change is about.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The document as a whole: its title, status, baseline.
        case document
        /// Options.
        case options
        /// Criteria and groups.
        case criteria
        /// Agreed ranges, scales, value functions and thresholds.
        case ranges
        /// Weight sets and points.
        case weights
        /// Performances.
        case cells
        /// What performances rest on.
        case evidence
        /// Sources.
        case sources
        /// Lists that figures are counted on.
        case lists
        /// Must-haves.
        case screens
        /// Scenarios.
        case scenarios
        /// How the document is analysed.
        case analysis
        /// Findings that are accepted.
        case waivers
    }

    /// What it is about.
    public let kind: Kind
    /// The keys of the document on the way to it, as in `performance.gujarat.cost`.
    public let path: String
    /// What the older state says; nil if it says nothing.
    public let before: String?
    /// What the newer state says; nil if it says nothing.
    public let after: String?

    /// The change in one line: `weights.team.cost: 40 → 60`.
    public var sentence: String {
        switch (before, after) {
        case (let before?, let after?): "\(path): \(before) → \(after)"
        case (nil, let after?): "\(path): new, \(after)"
        case (let before?, nil): "\(path): removed, was \(before)"
        case (nil, nil): path
        }
    }

    /// The change with long texts cut.
    public func shortened(to count: Int) -> Change {
        func cut(_ text: String?) -> String? { text.map { $0.count > count ? $0.prefix(count - 1) + "…" : $0 } }
        return Change(kind: kind, path: path, before: cut(before), after: cut(after))
    }

    /// Everything that two states of a document say differently, kind by kind.
    ///
    /// A thing that was added or removed stands for all that belongs to it.
    public static func all(from old: DecisionProblem, to new: DecisionProblem) -> [Change] {
        let (then, now) = (old.facts, new.facts)
        let (before, after) = (texts(then), texts(now))
        func isWhole(_ fact: Fact) -> Bool {
            fact.owners.allSatisfy { (before[$0] == nil) == (after[$0] == nil) }
        }
        let kept = now.filter { before[$0.path] != $0.text && isWhole($0) }
            .map { Change(kind: $0.kind, path: $0.path, before: before[$0.path], after: $0.text) }
        let gone = then.filter { after[$0.path] == nil && isWhole($0) }
            .map { Change(kind: $0.kind, path: $0.path, before: $0.text, after: nil) }
        let moved = zip(old.orders, new.orders).compactMap {
            Change(reordering: $0.0.ids, $0.1.ids, $0.0.kind, $0.0.path)
        }
        return Kind.allCases.flatMap { kind in (kept + gone + moved).filter { $0.kind == kind } }
    }

    private static func texts(_ facts: [Fact]) -> [String: String] {
        Dictionary(facts.map { ($0.path, $0.text) }) { first, _ in first }
    }
}

extension Change {
    /// The change of what both states have in another order; nil if it is the same.
    fileprivate init?(reordering old: [String], _ new: [String], _ kind: Kind, _ path: String) {
        let (then, now) = (Set(old), Set(new))
        let (before, after) = (old.filter(now.contains), new.filter(then.contains))
        guard before != after else { return nil }
        (self.kind, self.path) = (kind, "\(path) in order")
        (self.before, self.after) = (before.joined(separator: ", "), after.joined(separator: ", "))
    }

    /// What was chosen otherwise when two states were evaluated: the weight set and the scenario that count.
    static func choices(from old: Evaluation, to new: Evaluation) -> [Change] {
        let scenarios = [old, new].map { evaluation in
            evaluation.scenario.map { evaluation.problem.scenarios[$0].id } ?? "none"
        }
        let sets = Change(
            kind: .weights, path: "the weights that count", before: old.weighting.id, after: new.weighting.id)
        let overlay = Change(
            kind: .scenarios, path: "the scenario that counts", before: scenarios[0], after: scenarios[1])
        return [sets, overlay].filter { $0.before != $0.after }
    }
}
