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
    /// σ(a,b) where it exceeds σ(b,a) by more than the discrimination threshold, otherwise −1: a beats b at every cut
    /// below it.
    private let strength: [Double]
    private let alpha: Double
    private let beta: Double

    init(_ sigma: [Double], options: Int, alpha: Double, beta: Double) {
        self.options = options
        self.sigma = sigma
        self.alpha = alpha
        self.beta = beta
        var strength = sigma
        for a in 0..<options {
            for b in 0..<options {
                let (there, back) = (sigma[a * options + b], sigma[b * options + a])
                if there - back <= alpha + beta * there + Tie.width { strength[a * options + b] = -1 }
            }
        }
        self.strength = strength
    }

    /// Below what the cut after this one lies.
    func bound(after level: Double) -> Double { level - (alpha + beta * level) - Tie.width }

    /// Whether a beats b at a cut.
    func beats(_ a: Int, _ b: Int, at level: Double) -> Bool { strength[a * options + b] > level + Tie.width }

    /// The greatest credibility of one option over others below a bound; 0 if there is none.
    func greatest(of a: Int, over others: [Int], below bound: Double) -> (sigma: Double, over: Int) {
        var (greatest, best) = (0.0, -1)
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
            for (l, b) in kept.enumerated() where beats(a, b, at: level) {
                net[k] += 1
                net[l] -= 1
            }
        }
        return net
    }
}
