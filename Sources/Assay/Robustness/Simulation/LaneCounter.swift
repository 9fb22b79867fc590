// Ranks of sixteen draws at a time.
// SPDX-License-Identifier: Apache-2.0

import CKernels

/// Counts ranks, wins and leaders of sixteen draws at a time.
///
/// Nothing is sorted: an option's rank is the number of options that score higher, and every pair is compared once. The
/// ranks of two options are counted together in a table of 16 × 16, so that a draw touches half as many counters.
struct LaneCounter: ~Copyable {
    /// More options than this do not fit a lane's byte.
    static let limit = 100

    private let options: Int
    /// 1 for pairs of options that share a rank whenever they are compared, at `i · options + k` for `i < k`.
    private let twins: Scratch<UInt8>
    private let ranks: Scratch<SIMD16<Int8>>
    /// How often the second of each pair won, since these bytes were last emptied.
    private let recent: Scratch<SIMD16<UInt8>>
    private var steps = 0
    private let wins: Scratch<Int>
    private let cells: Scratch<Int64>
    /// How many draws were counted.
    private(set) var draws = 0

    init(options: Int, twins: (Int, Int) -> Bool) {
        self.options = options
        self.twins = Scratch(
            (0..<options * options).map { $0 / options < $0 % options && twins($0 / options, $0 % options) ? 1 : 0 })
        ranks = Scratch(repeating: SIMD16(), count: options)
        recent = Scratch(repeating: SIMD16(), count: options * options)
        wins = Scratch(repeating: 0, count: options * options)
        cells = Scratch(repeating: 0, count: LaneCounter.tables(options) * 256)
    }

    /// Counts one step.
    ///
    /// - Parameters:
    ///   - scores: Sixteen for each option.
    ///   - first: The place of the first option's vector among them.
    ///   - lanes: The lanes that count.
    /// - Returns: The number of the first option with rank 1, for each lane.
    @inline(__always)
    mutating func count(_ scores: borrowing Scratch<Float>, from first: Int = 0, lanes: Range<Int>) -> SIMD16<Int8> {
        draws += lanes.count
        // A byte holds 255.
        if steps == 255 { flush() }
        steps += 1
        var (active, leaders) = (LaneCounter.mask(lanes), SIMD16<Int8>())
        assay_compare_lanes(
            scores.memory + first * 16, options, twins.memory, &active, ranks.memory, recent.memory, &leaders)
        assay_tabulate_lanes(ranks.memory, options, lanes.lowerBound, lanes.upperBound, cells.memory)
        return leaders
    }

    /// How many tables of counts there are: one for two options if their ranks fit half a byte each.
    private static func tables(_ options: Int) -> Int { options <= 16 ? (options + 1) / 2 : options }

    private mutating func flush() {
        steps = 0
        for pair in 0..<recent.count {
            for lane in 0..<16 { wins.add(Int(recent[pair][lane]), at: pair) }
            recent[pair] = SIMD16()
        }
    }

    private static func mask(_ lanes: Range<Int>) -> SIMD16<Int8> {
        if lanes.count == LaneGenerator.lanes { return SIMD16(repeating: -1) }
        var mask = SIMD16<Int8>()
        for lane in lanes { mask[lane] = -1 }
        return mask
    }
}

extension LaneCounter {
    /// Everything counted so far.
    ///
    /// - Parameter leadingWeights: As a tally keeps them.
    mutating func tally(criteria: Int, leadingWeights: [Int]) -> RankTally {
        flush()
        return RankTally(
            trusted: options, criteria: criteria, draws: draws, ranks: rankCounts, wins: winCounts,
            leadingWeights: leadingWeights)
    }

    /// The first option that shares every rank with an option.
    func first(equalTo i: Int) -> Int { (0..<i).first { twins[$0 * options + i] != 0 } ?? i }

    private var rankCounts: [Int] {
        var counts = [Int](repeating: 0, count: options * options)
        for i in 0..<options {
            for place in 0..<256 {
                let count = cells[(options <= 16 ? i / 2 : i) * 256 + place]
                let rank = options > 16 ? place : i & 1 == 0 ? place & 15 : place >> 4
                if count > 0 { counts[i * options + rank] += Int(count) }
            }
        }
        return counts
    }

    private var winCounts: [Int] {
        var counts = [Int](repeating: 0, count: options * options)
        for i in 0..<options {
            for k in (i + 1)..<max(options, i + 1) {
                counts[k * options + i] = wins[i * options + k]
                counts[i * options + k] = twins[i * options + k] != 0 ? 0 : draws - wins[i * options + k]
            }
        }
        return counts
    }
}
