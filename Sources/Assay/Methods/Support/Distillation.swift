// Classes distilled from the credibility of outrankings.
// SPDX-License-Identifier: Apache-2.0

/// The descending and the ascending distillation of ELECTRE III.
struct Distillation {
    private let options: Int
    /// σ of every pair, row by row.
    private let credibility: [Double]
    /// σ(a,b) where it exceeds σ(b,a) by more than the discrimination threshold, otherwise −1: a beats b at every cut
    /// below it.
    private let strength: [Double]
    private let alpha: Double
    private let beta: Double

    init(_ credibility: [Double], options: Int, alpha: Double, beta: Double) {
        self.options = options
        self.credibility = credibility
        self.alpha = alpha
        self.beta = beta
        strength = credibility.indices.map { k in
            let (there, back) = (credibility[k], credibility[k % options * options + k / options])
            return there - back > alpha + beta * there + Tie.width ? there : -1
        }
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
        var remaining = Array(0..<options)
        var number = 0
        while !remaining.isEmpty {
            number += 1
            for a in distilled(remaining, isBetter) { classes[a] = number }
            remaining.removeAll { classes[$0] > 0 }
        }
        return classes
    }

    /// The options that one distillation keeps.
    private func distilled(_ options: [Int], _ isBetter: (Int, Int) -> Bool) -> [Int] {
        var kept = options
        var level = greatest(among: kept, below: .infinity)
        while kept.count > 1, level > 0 {
            level = greatest(among: kept, below: level - (alpha + beta * level) - Tie.width)
            let qualifications = qualifications(of: kept, at: level)
            guard let best = qualifications.max(by: { isBetter($1, $0) }) else { break }
            kept = zip(kept, qualifications).filter { $0.1 == best }.map(\.0)
        }
        return kept
    }

    /// The greatest credibility between different options below a bound; 0 if there is none.
    private func greatest(among kept: [Int], below bound: Double) -> Double {
        var greatest = 0.0
        for a in kept {
            for b in kept where a != b {
                let sigma = credibility[a * options + b]
                if sigma < bound, sigma > greatest { greatest = sigma }
            }
        }
        return greatest
    }

    /// For each option, how many others it beats at a cut, less how many beat it.
    private func qualifications(of kept: [Int], at level: Double) -> [Int] {
        var net = [Int](repeating: 0, count: kept.count)
        for (k, a) in kept.enumerated() {
            for (l, b) in kept.enumerated() where strength[a * options + b] > level + Tie.width {
                net[k] += 1
                net[l] -= 1
            }
        }
        return net
    }
}
