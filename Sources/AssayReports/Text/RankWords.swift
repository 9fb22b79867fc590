// Ranks as readers see them.
// SPDX-License-Identifier: Apache-2.0

/// Ranks as readers see them: `1`, `=2` where options share it, `out` where a must-have is failed.
struct RankWords {
    private let ranks: [Int?]
    private let sharers: [Int]

    /// The ranks of some options; nil for one without.
    init(_ ranks: [Int?]) {
        self.ranks = ranks
        sharers = ranks.reduce(into: [Int](repeating: 0, count: ranks.count + 1)) { counts, rank in
            if let rank { counts[rank] += 1 }
        }
    }

    /// The rank of an option.
    subscript(i: Int) -> String { ranks[i].map { (sharers[$0] > 1 ? "=" : "") + String($0) } ?? "out" }
}
