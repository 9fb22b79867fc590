// What has changed since a run of the past, as a report tells it.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// What has changed since a run of the past, as a report tells it.
public struct RunChanges: Hashable, Sendable {
    /// One option, then and at this run.
    public struct Standing: Hashable, Sendable {
        /// The option's name.
        public var name: String
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
    /// A sentence for every option that moved.
    public var reasons: [String]
    /// What moved each score, in words.
    public var parts: [String]
    /// What was edited: where, what it said then, what it says now.
    public var edits: [[String]]

    /// The most edits that a report lists.
    static let mostEdits = 200

    /// What has changed since a run, from the comparison with it.
    public init(_ comparison: Comparison, since run: String) {
        let (old, new) = (comparison.old, comparison.new)
        self.run = run
        let kept = new.problem.options.indices.map { i in
            let then = old.problem.option(new.problem.options[i].id)
            return Standing(
                name: new.problem.options[i].name, oldScore: then.map { old.scores[$0] }, newScore: new.scores[i],
                oldRank: then.flatMap { old.ranks[$0] }, newRank: new.ranks[i])
        }
        let gone = comparison.withdrawn.map { i in
            Standing(name: old.problem.options[i].name, oldScore: old.scores[i], oldRank: old.ranks[i])
        }
        standings = kept + gone
        reasons = comparison.sentences.isEmpty ? ["No option changed its rank"] : comparison.sentences
        parts = comparison.options.compactMap { option in
            let words = comparison.scoreParts(option)
            return words.isEmpty ? nil : "\(option.option.name): \(words)"
        }
        edits = RunChanges.edits(comparison.changes)
    }

    private static func edits(_ changes: [Change]) -> [[String]] {
        let listed = changes.prefix(mostEdits).map { $0.shortened(to: 200) }
            .map { [$0.path, $0.before ?? "nothing", $0.after ?? "nothing"] }
        let rest = changes.count - mostEdits
        return rest > 0 ? listed + [["and \(rest) more; 'assay compare' lists them all", "…", "…"]] : listed
    }
}
