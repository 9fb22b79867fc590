// Sorting without branches.
// SPDX-License-Identifier: Apache-2.0

/// Batcher's odd-even merge sort: the places to compare and exchange, in order, to sort n numbers.
///
/// > Batcher, K. E. (1968). Sorting networks and their applications. *AFIPS '68*, 307–314.
/// doi:[10.1145/1468075.1468121](https://doi.org/10.1145/1468075.1468121)
struct SortingNetwork {
    /// Pairs of places; after each exchange the first holds the smaller number.
    let exchanges: [(Int, Int)]

    init(_ n: Int) {
        var exchanges: [(Int, Int)] = []
        var p = 1
        while p < n {
            var k = p
            while k >= 1 {
                SortingNetwork.merge(n, p, k, into: &exchanges)
                k /= 2
            }
            p *= 2
        }
        self.exchanges = exchanges
    }

    private static func merge(_ n: Int, _ p: Int, _ k: Int, into exchanges: inout [(Int, Int)]) {
        for j in stride(from: k % p, to: n - k, by: 2 * k) {
            for i in j..<min(j + k, n - k) where i / (p * 2) == (i + k) / (p * 2) { exchanges.append((i, i + k)) }
        }
    }
}
