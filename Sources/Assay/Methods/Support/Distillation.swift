// Classes distilled from the credibility of outrankings.
// SPDX-License-Identifier: Apache-2.0

/// The descending and the ascending distillation of ELECTRE III.
struct Distillation {
    private let options: Int
    private let credibility: Credibility

    init(_ credibility: [Double], options: Int, alpha: Double, beta: Double) {
        self.options = options
        self.credibility = Credibility(credibility, options: options, alpha: alpha, beta: beta)
    }

    /// Class numbers from the top, 1 for the best.
    var descending: [Int] { classes { $0 > $1 } }

    /// Class numbers from the bottom, 1 for the best.
    var ascending: [Int] {
        let classes = classes { $0 < $1 }
        let last = classes.max() ?? 0
        return classes.map { last + 1 - $0 }
    }

    private func classes(_ isBetter: (Int, Int) -> Bool) -> [Int] {
        var classes = [Int](repeating: 0, count: options)
        var first = FirstCut(of: credibility, options: options)
        var number = 0
        while !first.remaining.isEmpty {
            number += 1
            let distilled = distilled(first.extreme(isBetter), at: first.level, isBetter)
            for a in distilled { classes[a] = number }
            first.remove(distilled)
        }
        return classes
    }

    /// The options that further cuts keep of those that the first one kept.
    private func distilled(_ options: [Int], at level: Double, _ isBetter: (Int, Int) -> Bool) -> [Int] {
        var (kept, level) = (options, level)
        while kept.count > 1, level > 0 {
            level = credibility.greatest(among: kept, below: credibility.bound(after: level))
            let qualifications = credibility.qualifications(of: kept, at: level)
            guard let best = qualifications.max(by: { isBetter($1, $0) }) else { break }
            kept = zip(kept, qualifications).filter { $0.1 == best }.map(\.0)
        }
        return kept
    }
}

/// The credibility of every pair, and when an option beats another.
struct Credibility {
    private let options: Int
    /// σ of every pair, row by row.
    private let sigma: [Double]
    /// Up to which cut one option of a pair beats the other: σ(a,b) where that exceeds σ(b,a) by more than the discrimination
    /// threshold, −σ(b,a) where it is the other way round, otherwise 0.
    private let lead: [Double]
    private let alpha: Double
    private let beta: Double

    init(_ sigma: [Double], options: Int, alpha: Double, beta: Double) {
        self.options = options
        self.sigma = sigma
        self.alpha = alpha
        self.beta = beta
        var lead = [Double](repeating: 0, count: sigma.count)
        for a in 0..<options {
            for b in a + 1..<max(options, a + 1) {
                let (there, back) = (sigma[a * options + b], sigma[b * options + a])
                let isClear = abs(there - back) > alpha + beta * max(there, back) + Tie.width
                // Which of them is greater cannot be predicted, so that no branch hangs on it.
                let signed = isClear ? Double(signOf: there - back, magnitudeOf: max(there, back)) : 0
                (lead[a * options + b], lead[b * options + a]) = (signed, -signed)
            }
        }
        self.lead = lead
    }

    /// Below what the cut after this one lies.
    func bound(after level: Double) -> Double { level - (alpha + beta * level) - Tie.width }

    /// 1 if the first option beats the second at a cut, −1 if the second beats the first, otherwise 0.
    @inline(__always)
    func duel(_ a: Int, _ b: Int, at level: Double) -> Int {
        let (lead, cut) = (lead[a * options + b], level + Tie.width)
        return (lead > cut ? 1 : 0) - (-lead > cut ? 1 : 0)
    }

    /// The greatest credibility of one option over others below a bound; 0 if there is none.
    func greatest(of a: Int, over others: [Int], below bound: Double) -> (sigma: Double, over: Int?) {
        var (greatest, best) = (0.0, Int?.none)
        for b in others where a != b {
            let credibility = sigma[a * options + b]
            if credibility < bound, credibility > greatest { (greatest, best) = (credibility, b) }
        }
        return (greatest, best)
    }

    /// The greatest credibility between different options below a bound; 0 if there is none.
    func greatest(among kept: [Int], below bound: Double) -> Double {
        kept.reduce(0) { max($0, greatest(of: $1, over: kept, below: bound).sigma) }
    }

    /// For each option, how many others it beats at a cut, less how many beat it.
    func qualifications(of kept: [Int], at level: Double) -> [Int] {
        var net = [Int](repeating: 0, count: kept.count)
        for (k, a) in kept.enumerated() {
            var sum = 0
            for l in k + 1..<max(kept.count, k + 1) {
                let won = duel(a, kept[l], at: level)
                sum += won
                net[l] -= won
            }
            net[k] += sum
        }
        return net
    }
}
