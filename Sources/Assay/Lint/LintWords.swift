// Words that findings share.
// SPDX-License-Identifier: Apache-2.0

extension Double {
    /// A share in per cent.
    var inPercent: String { "\((100 * self).brief(1)) %" }

    /// A share in whole per cent.
    var inWholePercent: String { "\((100 * self).fixed(0)) %" }
}

extension [String] {
    /// Names in quotes, at most so many: `'a', 'b' and 3 more`.
    func quoted(atMost limit: Int = 4) -> String {
        let shown = prefix(limit).map { "'\($0)'" } + (count > limit ? ["\(count - limit) more"] : [])
        guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
        return shown.dropLast().joined(separator: ", ") + " and " + last
    }
}

extension Criterion {
    /// A figure with the criterion's unit.
    func amount(_ x: Double) -> String { x.brief() + (unit.isEmpty ? "" : " " + unit) }

    /// What figures span, with the criterion's unit.
    func span(_ range: ClosedRange<Double>) -> String { "\(range.lowerBound.brief()) to \(amount(range.upperBound))" }

    /// The words of its name and id, in lower case.
    var words: [String] { name.lowercasedWords + id.lowercasedWords.filter { !name.lowercasedWords.contains($0) } }
}

extension String {
    /// The words of a text, in lower case; hyphens part words.
    var lowercasedWords: [String] {
        lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
}

/// How one ranking differs from another of the same options, for the end of a sentence.
struct RankChange {
    let names: [String]
    let before: [Int?]
    let after: [Int?]

    /// How the ranks of a problem's options change.
    init(_ problem: DecisionProblem, from before: [Int?], to after: [Int?]) {
        names = problem.options.map(\.name)
        (self.before, self.after) = (before, after)
    }

    /// Whether nothing changes.
    var isNone: Bool { before == after }
    /// Whether somebody else comes first.
    var changesLeader: Bool { leaders(before) != leaders(after) }

    /// What changes, in words.
    var inWords: String {
        if isNone { return "the ranking stays the same" }
        if changesLeader { return "\(leaders(after).quoted()) would come first instead of \(leaders(before).quoted())" }
        let moved = zip(before, after).count { $0 != $1 }
        return "\(leaders(before).quoted()) stays first, and \(moved) of \(names.count) options change their rank"
    }

    private func leaders(_ ranks: [Int?]) -> [String] { ranks.indices.filter { ranks[$0] == 1 }.map { names[$0] } }
}

extension Evaluation {
    /// The scores of two options with as many decimals as show that they differ.
    func scores(of i: Int, and k: Int) -> (String, String) {
        let greatest = scores.map { abs($0) }.max() ?? 0
        let (least, a, b) = (greatest >= 10 ? 1 : 3, scores[i], scores[k])
        let decimals = (least...9).first { a.fixed($0) != b.fixed($0) } ?? least
        return (a.fixed(decimals), b.fixed(decimals))
    }

    /// The method and weight set, for sentences: nothing for the document's own method and only set.
    var circumstances: String {
        problem.weightSets.count > 1 ? " with the weights '\(problem.weightSets[weightSet].name)'" : ""
    }
}
