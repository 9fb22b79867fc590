// Ranks that share the mean of the places of tied options.
// SPDX-License-Identifier: Apache-2.0

extension [Double] {
    /// Ranks of these numbers, 1 for the least; equal numbers share the mean of their places.
    ///
    /// - Complexity: O(n log n).
    var averageRanks: [Double] {
        let order = risingOrder
        var ranks = self
        var first = 0
        while first < count {
            var next = first + 1
            while next < count, self[order[next]] == self[order[first]] { next += 1 }
            for i in order[first..<next] { ranks[i] = Double(first + next + 1) / 2 }
            first = next
        }
        return ranks
    }
}
