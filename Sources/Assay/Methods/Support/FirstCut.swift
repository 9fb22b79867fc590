// The first cut of every distillation, kept up to date as options are taken away.
// SPDX-License-Identifier: Apache-2.0

/// The first cut among the remaining options, and how often each of them beats others at it.
///
/// Taking an option away changes little: rows are searched again only where that may raise the cut, and counts are made anew
/// only when the cut moves. This makes all first cuts together take about as long as a few.
struct FirstCut {
    private(set) var remaining: [Int]
    /// The cut λ.
    private(set) var level = 0.0
    private let credibility: Credibility
    private var isRemaining: [Bool]
    /// The greatest credibility of each option.
    private var peaks: Peaks
    /// The same, below the bound under which the cut lies.
    private var lowerPeaks: Peaks
    /// For each option, how many others it beats at the cut, less how many beat it.
    private var net: [Int]

    init(of credibility: Credibility, options: Int) {
        self.credibility = credibility
        remaining = Array(0..<options)
        isRemaining = remaining.map { _ in true }
        net = [Int](repeating: 0, count: options)
        peaks = Peaks(options: options)
        lowerPeaks = peaks
        level = cut()
        count()
    }

    /// The options that beat most, or fewest, others at the cut.
    func extreme(_ isBetter: (Int, Int) -> Bool) -> [Int] {
        guard let first = remaining.first else { return [] }
        let best = remaining.reduce(net[first]) { isBetter(net[$1], $0) ? net[$1] : $0 }
        return remaining.filter { net[$0] == best }
    }

    /// Takes options away.
    mutating func remove(_ options: [Int]) {
        for b in options { isRemaining[b] = false }
        remaining.removeAll { !isRemaining[$0] }
        for b in options {
            for a in remaining { net[a] += credibility.duel(b, a, at: level) }
        }
        let next = cut()
        guard next != level else { return }
        level = next
        count()
    }

    /// The greatest credibility below the bound that the greatest of all sets.
    private mutating func cut() -> Double {
        let greatest = peaks.greatest(in: credibility, among: remaining, isRemaining)
        lowerPeaks.bound = credibility.bound(after: greatest)
        return lowerPeaks.greatest(in: credibility, among: remaining, isRemaining)
    }

    private mutating func count() {
        for (a, n) in zip(remaining, credibility.qualifications(of: remaining, at: level)) { net[a] = n }
    }
}

/// For each option, its greatest credibility over another remaining one, below a bound that never rises.
///
/// As options go and the bound falls, what was found can only be too great, so a row is searched again only where what was
/// found there exceeds what is true elsewhere.
private struct Peaks {
    var bound = Double.infinity
    /// Of each option; at first too great, and over nothing.
    private var found: [(sigma: Double, over: Int?)]

    init(options: Int) { found = [(sigma: Double, over: Int?)](repeating: (.infinity, nil), count: options) }

    /// The greatest of all.
    mutating func greatest(in credibility: Credibility, among remaining: [Int], _ isRemaining: [Bool]) -> Double {
        var greatest = 0.0
        for a in remaining where found[a].sigma > greatest {
            if !(found[a].sigma < bound && found[a].over.map { isRemaining[$0] } == true) {
                found[a] = credibility.greatest(of: a, over: remaining, below: bound)
            }
            greatest = max(greatest, found[a].sigma)
        }
        return greatest
    }
}
