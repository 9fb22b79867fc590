// The first cut of every distillation, kept up to date as options are taken away.
// SPDX-License-Identifier: Apache-2.0

/// The first cut among the remaining options, and how often each of them beats others at it.
///
/// Taking an option away changes little: only rows whose greatest credibility was over that option are searched again, and
/// counts are made anew only when the cut moves. This makes all first cuts together take about as long as a few.
struct FirstCut {
    private(set) var remaining: [Int]
    /// The cut λ.
    private(set) var level = 0.0
    private let credibility: Credibility
    /// The bound below which the cut lies.
    private var bound = 0.0
    /// For each option, its greatest credibility over another remaining one.
    private var greatest: [(sigma: Double, over: Int)]
    /// The same, below the bound.
    private var below: [(sigma: Double, over: Int)]
    /// For each option, how many others it beats at the cut, less how many beat it.
    private var net: [Int]

    init(of credibility: Credibility, options: Int) {
        self.credibility = credibility
        remaining = Array(0..<options)
        net = [Int](repeating: 0, count: options)
        greatest = remaining.map { [remaining] in credibility.greatest(of: $0, over: remaining, below: .infinity) }
        below = greatest
        bound = credibility.bound(after: greatest.map(\.sigma).max() ?? 0)
        searchBelow(remaining)
        level = remaining.map { below[$0].sigma }.max() ?? 0
        count()
    }

    /// The options that beat most, or fewest, others at the cut.
    func extreme(_ isBetter: (Int, Int) -> Bool) -> [Int] {
        guard let best = remaining.map({ net[$0] }).max(by: { isBetter($1, $0) }) else { return [] }
        return remaining.filter { net[$0] == best }
    }

    /// Takes options away.
    mutating func remove(_ options: [Int]) {
        remaining.removeAll { options.contains($0) }
        for b in options {
            for a in remaining { net[a] += credibility.duel(b, a, at: level) }
        }
        for a in remaining where options.contains(greatest[a].over) {
            greatest[a] = credibility.greatest(of: a, over: remaining, below: .infinity)
        }
        let next = credibility.bound(after: remaining.map { greatest[$0].sigma }.max() ?? 0)
        searchBelow(next == bound ? remaining.filter { options.contains(below[$0].over) } : remaining, next)
        let cut = remaining.map { below[$0].sigma }.max() ?? 0
        guard cut != level else { return }
        level = cut
        count()
    }

    private mutating func searchBelow(_ options: [Int], _ next: Double? = nil) {
        bound = next ?? bound
        for a in options { below[a] = credibility.greatest(of: a, over: remaining, below: bound) }
    }

    private mutating func count() {
        for (a, n) in zip(remaining, credibility.qualifications(of: remaining, at: level)) { net[a] = n }
    }
}
