// The order of many numbers, found in time proportional to their count.
// SPDX-License-Identifier: Apache-2.0

extension [Double] {
    /// The places of these numbers from the least to the greatest; equal numbers keep their order.
    ///
    /// - Complexity: As `SortedOrder`.
    var risingOrder: [Int] { SortedOrder(self, by: .rising).places }

    /// The least and the greatest of these numbers; 0 if there is none.
    var extremes: (low: Double, high: Double) {
        let numbers = span
        guard var low = first, var high = first else { return (0, 0) }
        for place in indices {
            low = Swift.min(low, numbers[place])
            high = Swift.max(high, numbers[place])
        }
        return (low, high)
    }
}

/// What numbers are ordered by: whole numbers that are the same for numbers that count as equal.
enum SortKey {
    /// The number.
    case rising
    /// The number turned round.
    case falling
    /// The number turned round and rounded to 12 decimals, which numbers below 9,000 in size have.
    case fallingDecimals

    /// The key of a number.
    @inline(__always)
    func callAsFunction(_ x: Double) -> UInt64 {
        switch self {
        case .rising: SortKey.bits(x)
        case .falling: ~SortKey.bits(x)
        case .fallingDecimals: UInt64(bitPattern: 9_000_000_000_000_000 &- SortKey.decimals(x))
        }
    }

    /// Bits that rise with the number; those of −0 are those of 0.
    @inline(__always)
    private static func bits(_ x: Double) -> UInt64 {
        let bits = (x + 0).bitPattern
        return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    }

    /// The number in units of the twelfth decimal, rounded by hand: processors as old as those that Assay is built for have
    /// no instruction for it.
    @inline(__always)
    private static func decimals(_ x: Double) -> Int64 {
        let count = x * 1e12
        let whole = Int64(count)
        return whole &+ Int64(2 * (count - Double(whole)))
    }
}

/// The places of numbers from the least to the greatest key; equal keys keep their order.
///
/// A key and its place share a word: the highest bits in which keys differ, as many as there is room for, and behind them
/// the place. Words are brought into the order of their first few bits eleven at a time; what is then still out of order
/// lies close together, and moves up one by one.
///
/// - Complexity: O(n) where keys are spread over their range, O(n log n) otherwise.
struct SortedOrder {
    private let numbers: [Double]
    private let key: SortKey
    private var words: [UInt64]
    /// How many bits of a word are the place.
    private let placeBits: Int
    /// Whether a word holds all bits in which keys differ.
    private let isWhole: Bool

    /// - Parameter extremes: The least and the greatest number, where somebody has looked for them.
    init(_ numbers: [Double], by key: SortKey, within extremes: (low: Double, high: Double)? = nil) {
        let (low, high) = extremes ?? numbers.extremes
        let least = min(key(low), key(high))
        let keyBits = UInt64.bitWidth - (max(key(low), key(high)) - least).leadingZeroBitCount
        let placeBits = UInt64.bitWidth - UInt64(numbers.count).leadingZeroBitCount
        let dropped = max(0, keyBits + placeBits - UInt64.bitWidth)
        self.numbers = numbers
        self.key = key
        self.placeBits = placeBits
        isWhole = dropped == 0
        words = [UInt64](unsafeUninitializedCapacity: numbers.count) { words, count in
            for (place, x) in numbers.enumerated() {
                words[place] = ((key(x) &- least) >> dropped) << placeBits | UInt64(place)
            }
            count = numbers.count
        }
        sort(keyBits: keyBits - dropped)
    }

    /// How many keys there are.
    var count: Int { words.count }

    /// All places, in order.
    var places: [Int] { words.indices.map { self[$0] } }

    /// A place, by its number in the order.
    subscript(number: Int) -> Int {
        @inline(__always) get { Int(truncatingIfNeeded: words[number] & ((1 << UInt64(placeBits)) - 1)) }
    }

    /// Whether the key with a number in the order is the same as the one before it.
    @inline(__always)
    func repeats(_ number: Int) -> Bool {
        words[number] >> placeBits == words[number - 1] >> placeBits
            && (isWhole || key(numbers[self[number]]) == key(numbers[self[number - 1]]))
    }

    private mutating func sort(keyBits: Int) {
        if count >= 400 {
            // Two bits more than places have leave few keys beside each other.
            let wanted = min(keyBits, placeBits + 2)
            let passes = (wanted + 10) / 11
            let digit = passes > 0 ? (wanted + passes - 1) / passes : 0
            var sorted = words
            for pass in 0..<passes {
                words.scatter(by: digit, at: placeBits + keyBits - (passes - pass) * digit, into: &sorted)
                swap(&words, &sorted)
            }
            if settle() { return }
        }
        let order = self
        words.sort { order.isAfter($1, $0) }
    }

    /// Moves words up to where they belong.
    ///
    /// - Returns: False if so many are out of order that it is better to sort.
    private mutating func settle() -> Bool {
        var moves = 8 * count
        for number in 1..<count where isAfter(words[number - 1], words[number]) {
            let word = words[number]
            var free = number
            while free > 0, isAfter(words[free - 1], word) {
                words[free] = words[free - 1]
                free -= 1
            }
            words[free] = word
            moves -= number - free
            if moves < 0 { return false }
        }
        return true
    }

    @inline(__always)
    private func isAfter(_ a: UInt64, _ b: UInt64) -> Bool {
        guard !isWhole, a >> placeBits == b >> placeBits else { return a > b }
        let mask: UInt64 = (1 << UInt64(placeBits)) - 1
        let (i, k) = (Int(truncatingIfNeeded: a & mask), Int(truncatingIfNeeded: b & mask))
        return key(numbers[i]) != key(numbers[k]) ? key(numbers[i]) > key(numbers[k]) : i > k
    }
}

extension [UInt64] {
    /// Puts words into the order of some bits; words in which these are the same keep their order.
    ///
    /// - Parameters:
    ///   - digit: How many bits.
    ///   - shift: How many lower ones there are.
    fileprivate func scatter(by digit: Int, at shift: Int, into sorted: inout [UInt64]) {
        let mask: UInt64 = (1 << UInt64(digit)) - 1
        var starts = [Int](repeating: 0, count: 1 << digit)
        for word in self { starts[Int(truncatingIfNeeded: (word >> shift) & mask)] += 1 }
        var start = 0
        for place in starts.indices { (starts[place], start) = (start, start + starts[place]) }
        var next = starts.mutableSpan
        var target = sorted.mutableSpan
        for word in self {
            let place = Int(truncatingIfNeeded: (word >> shift) & mask)
            target[next[place]] = word
            next[place] += 1
        }
    }
}
