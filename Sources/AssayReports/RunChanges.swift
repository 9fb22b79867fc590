// What has changed since a run of the past, as a report tells it.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// What has changed since a run of the past, as a report tells it.
public struct RunChanges: Hashable, Sendable {
    /// One option, then and at this run.
    public struct Standing: Hashable, Sendable {
        /// The option's name.
        public var name: String
        /// Why its rank is another, in words; empty if it is not.
        public var reason = ""
        /// What moved its score, in words; empty if nothing did.
        public var parts = ""
        /// Its score then; nil if it was not there.
        public var oldScore: Double?
        /// Its score at this run; nil if it was withdrawn.
        public var newScore: Double?
        /// Its rank then; nil if it was not there or failed a must-have.
        public var oldRank: Int?
        /// Its rank at this run; nil if it was withdrawn or fails a must-have.
        public var newRank: Int?

        /// Places gained; nil without a rank then or now.
        var gained: Int? { oldRank.flatMap { old in newRank.map { old - $0 } } }

        /// Why no places can be counted.
        var arrival: String { oldScore == nil ? "new" : newScore == nil ? "gone" : "–" }
    }

    /// The run, in words: `run 3 of 2026-11-25`.
    public var run: String
    /// The options in document order, then those that were withdrawn.
    public var standings: [Standing]
    /// What was edited: where, what it said then, what it says now.
    public var edits: [[String]]

    /// The most edits that a report lists.
    static let mostEdits = 200

    /// What has changed since a run, from the comparison with it.
    public init(_ comparison: Comparison, since run: String) {
        self.run = run
        standings =
            comparison.new.problem.options.indices.map { Standing(ofOption: $0, in: comparison) }
            + comparison.withdrawn.map { Standing(withdrawn: $0, in: comparison) }
        edits = RunChanges.edits(comparison.changes)
    }

    private static func edits(_ changes: [Change]) -> [[String]] {
        let listed = changes.prefix(mostEdits).map { $0.shortened(to: 200) }
            .map { [$0.path, $0.before ?? "nothing", $0.after ?? "nothing"] }
        let rest = changes.count - mostEdits
        return rest > 0 ? listed + [["and \(rest) more; 'assay compare' lists them all", "…", "…"]] : listed
    }
}

extension RunChanges.Standing {
    fileprivate init(ofOption i: Int, in comparison: Comparison) {
        let (old, new) = (comparison.old, comparison.new)
        (name, newScore, newRank) = (new.problem.options[i].name, new.scores[i], new.ranks[i])
        guard let then = old.problem.option(new.problem.options[i].id) else {
            reason = "Joined"
            return
        }
        (oldScore, oldRank) = (old.scores[then], old.ranks[then])
        guard let option = comparison.options.first(where: { $0.new == i }) else { return }
        parts = comparison.scoreParts(option)
        if oldRank != newRank { reason = comparison.reason(option).capitalizedFirst }
    }

    fileprivate init(withdrawn i: Int, in comparison: Comparison) {
        let old = comparison.old
        (name, oldScore, oldRank) = (old.problem.options[i].name, old.scores[i], old.ranks[i])
        reason = "Was withdrawn"
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

// MARK: - In a sentence

extension RunChanges {
    /// Who led then and leads at this run, and how many options changed their rank.
    var sentence: String {
        let moved = standings.count { $0.oldRank != $0.newRank || ($0.oldScore == nil) != ($0.newScore == nil) }
        let count =
            moved == 0
            ? "no option changed its rank"
            : moved == 1
                ? "1 of \(standings.count) options changed its rank"
                : "\(moved) of \(standings.count) options changed their rank"
        return "\(lead); \(count).".capitalizedFirst
    }

    private var lead: String {
        let then = standings.filter { $0.oldRank == 1 }.map(\.name)
        let now = standings.filter { $0.newRank == 1 }.map(\.name)
        func list(_ names: [String]) -> String { names.isEmpty ? "nobody" : names.joined(separator: " and ") }
        guard then == now else { return "the lead went from \(list(then)) to \(list(now))" }
        return then.isEmpty ? "nobody leads, as before" : "\(list(now)) \(now.count == 1 ? "leads" : "lead") as before"
    }
}
