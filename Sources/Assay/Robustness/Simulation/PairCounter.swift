// How often each option comes before each other one.
// SPDX-License-Identifier: Apache-2.0

import CKernels

/// Counts in how many draws each option comes before each other one.
///
/// Draws are kept until there are 64 of them, whose ranks are then compared at once: each pair of options costs some twenty
/// instructions for all of them.
struct PairCounter: ~Copyable {
    /// Comes after every option that has a rank.
    private static let none = UInt16.max

    private let options: Int
    /// The ranks of each option in the draws that are kept; all 0 where there is none, so that nobody comes first.
    private let drawn: Scratch<UInt16>
    private var kept = 0
    private var counts: [Int64]

    /// - Precondition: There are fewer than 65,535 options.
    init(options: Int) {
        precondition(options < Int(PairCounter.none), "ranks have sixteen bits")
        self.options = options
        drawn = Scratch(repeating: 0, count: options * Int(ASSAY_DRAWS))
        counts = [Int64](repeating: 0, count: options * options)
    }

    /// Counts one draw.
    ///
    /// - Parameter ranks: One per option, from 1; 0 for an option that fails a screen, which comes after all that do not.
    mutating func count(_ ranks: [Int]) {
        for i in 0..<options {
            drawn[i * Int(ASSAY_DRAWS) + kept] = ranks[i] == 0 ? PairCounter.none : UInt16(truncatingIfNeeded: ranks[i])
        }
        kept += 1
        if kept == ASSAY_DRAWS { compare() }
    }

    /// How often option i came before option k, at `i · options + k`.
    consuming func wins() -> [Int] {
        compare()
        return counts.map { Int($0) }
    }

    private mutating func compare() {
        let (drawn, options) = (drawn.memory, options)
        counts.withUnsafeMutableBufferPointer { assay_count_wins(drawn, options, $0.baseAddress) }
        for k in 0..<self.drawn.count { self.drawn[k] = 0 }
        kept = 0
    }
}
