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
        return Kind.allCases.flatMap { kind in (kept + gone).filter { $0.kind == kind } }
    }

    private static func texts(_ facts: [Fact]) -> [String: String] {
        Dictionary(facts.map { ($0.path, $0.text) }) { first, _ in first }
    }
}
