// The order of many numbers, found in time proportional to their count.
// SPDX-License-Identifier: Apache-2.0

extension [Double] {
    /// The places of these numbers from the least to the greatest; equal numbers keep their order.
    ///
    /// - Complexity: As `[UInt64].risingOrder`.
    var risingOrder: [Int] { map(\.risingBits).risingOrder }
}

extension Double {
    /// Bits that rise with the number; those of −0 are those of 0.
    var risingBits: UInt64 {
        let bits = (self + 0).bitPattern
        return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    }
}

extension [UInt64] {
    /// The places of these keys from the least to the greatest; equal keys keep their order.
    ///
    /// Long lists are sorted by eleven bits at a time, from the lowest to the highest in which keys differ.
    ///
    /// - Complexity: O(n log n) for short lists, O(n) for long ones.
    var risingOrder: [Int] {
        guard count >= 400, count <= UInt32.max, let least = self.min(), let most = self.max() else {
            return indices.sorted { self[$0] != self[$1] ? self[$0] < self[$1] : $0 < $1 }
        }
        var keys = map { $0 - least }
        var places = (0..<UInt32(count)).map { $0 }
        var (nextKeys, nextPlaces) = (keys, places)
        let bits = UInt64.bitWidth - (most - least).leadingZeroBitCount
        for shift in stride(from: 0, to: bits, by: 11) {
            keys.scatter(places, byDigitsAt: shift, into: &nextKeys, &nextPlaces)
            swap(&keys, &nextKeys)
            swap(&places, &nextPlaces)
        }
        return places.map { Int($0) }
    }

    /// Moves keys, and the places that go with them, into the order of one digit.
    private func scatter(
        _ places: [UInt32], byDigitsAt shift: Int, into sortedKeys: inout [UInt64], _ sortedPlaces: inout [UInt32]
    ) {
        var starts = starts(ofDigitsAt: shift)
        var next = starts.mutableSpan
        var keySpan = sortedKeys.mutableSpan
        var placeSpan = sortedPlaces.mutableSpan
        for k in indices {
            let digit = Int(truncatingIfNeeded: self[k] >> shift) & 2047
            let target = next[digit]
            next[digit] = target + 1
            keySpan[target] = self[k]
            placeSpan[target] = places[k]
        }
    }

    /// Where the keys with each of the 2048 digits begin.
    private func starts(ofDigitsAt shift: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: 2048)
        for key in self { counts[Int(truncatingIfNeeded: key >> shift) & 2047] += 1 }
        var start = 0
        for digit in counts.indices { (counts[digit], start) = (start, start + counts[digit]) }
        return counts
    }
}
