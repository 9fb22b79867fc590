// Ranks of sixteen draws at a time.
// SPDX-License-Identifier: Apache-2.0

/// Counts ranks, wins and leaders of sixteen draws at a time.
///
/// Nothing is sorted: an option's rank is the number of options that score higher, and every pair is compared once. The
/// ranks of two options are counted together in a table of 16 × 16, so that a draw touches half as many counters.
struct LaneCounter: ~Copyable {
    /// More options than this do not fit a lane's byte.
    static let limit = 100

    private let options: Int
    /// Pairs of options that share a rank whenever they are compared, at `i · options + k` for `i < k`.
    private let twins: Scratch<Bool>
    private let ranks: Scratch<SIMD16<Int8>>
    /// The cell of each table that a draw falls into, sixteen draws a table.
    private let places: Scratch<UInt8>
    /// How often the second of each pair won, since these bytes were last emptied.
    private let recent: Scratch<SIMD16<UInt8>>
    private var steps = 0
    private let wins: Scratch<Int>
    private let cells: Scratch<Int>
    /// How many draws were counted.
    private(set) var draws = 0

    init(options: Int, twins: (Int, Int) -> Bool) {
        self.options = options
        self.twins = Scratch(
            (0..<options * options).map { $0 / options < $0 % options && twins($0 / options, $0 % options) })
        ranks = Scratch(repeating: SIMD16(), count: options)
        places = Scratch(repeating: 0, count: 16 * options)
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
        compare(scores, first, lanes)
        tabulate(lanes)
        return leaders()
    }

    @inline(__always)
    private mutating func compare(_ scores: borrowing Scratch<Float>, _ first: Int, _ lanes: Range<Int>) {
        let active = LaneCounter.mask(lanes)
        for i in 0..<options { ranks[i] = SIMD16() }
        for i in 0..<options {
            let score = scores[vector: first + i]
            var rank = ranks[i]
            for k in (i + 1)..<max(options, i + 1) where !twins[i * options + k] {
                // All bits of a lane are set, which is −1, where the second option wins.
                let mask = unsafeBitCast(score .< scores[vector: first + k], to: SIMD16<Int32>.self)
                let lost = SIMD16<Int8>(truncatingIfNeeded: mask)
                rank &-= lost
                ranks[k] &+= lost &+ 1
                recent[i * options + k] &-= SIMD16<UInt8>(truncatingIfNeeded: lost & active)
            }
            ranks[i] = rank
        }
    }

    @inline(__always)
    private func leaders() -> SIMD16<Int8> {
        // A rank of 0, less 1, is the only one with its sign bit set.
        var leaders = SIMD16<Int8>()
        var i = options - 1
        while i >= 0 {
            let leads = (ranks[i] &- 1) &>> 7
            leaders = leaders & ~leads | leads & Int8(truncatingIfNeeded: i)
            i -= 1
        }
        return leaders
    }

    /// Options within, draws without: to count in one place again and again would have to wait for the last time.
    @inline(__always)
    private mutating func tabulate(_ lanes: Range<Int>) {
        let tables = LaneCounter.tables(options)
        for table in 0..<tables {
            let first = ranks[tables < options ? 2 * table : table]
            let second = tables < options && 2 * table + 1 < options ? ranks[2 * table + 1] : SIMD16()
            places[vector: table] = SIMD16<UInt8>(truncatingIfNeeded: first | second &<< 4)
        }
        for lane in lanes {
            for table in 0..<tables { cells.add(1, at: table * 256 + Int(places[table * 16 + lane])) }
        }
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
    func first(equalTo i: Int) -> Int { (0..<i).first { twins[$0 * options + i] } ?? i }

    private var rankCounts: [Int] {
        var counts = [Int](repeating: 0, count: options * options)
        for i in 0..<options {
            for place in 0..<256 {
                let count = cells[(options <= 16 ? i / 2 : i) * 256 + place]
                let rank = options > 16 ? place : i & 1 == 0 ? place & 15 : place >> 4
                if count > 0 { counts[i * options + rank] += count }
            }
        }
        return counts
    }

    private var winCounts: [Int] {
        var counts = [Int](repeating: 0, count: options * options)
        for i in 0..<options {
            for k in (i + 1)..<max(options, i + 1) {
                counts[k * options + i] = wins[i * options + k]
                counts[i * options + k] = twins[i * options + k] ? 0 : draws - wins[i * options + k]
            }
        }
        return counts
    }
}
