// The smallest set of judgements that contradict each other.
// SPDX-License-Identifier: Apache-2.0

/// Finds which judgements cannot all hold.
enum Contradiction {
    private static let mostTries = 2_000

    /// The numbers of a smallest set of judgements that contradict each other.
    ///
    /// Sets of one, two, three … are tried in order, as long as there are not too many. Beyond that, judgements are
    /// dropped one by one, from the last, as long as those that remain still contradict each other: what remains then is
    /// a set of which none can be spared, if not always the smallest.
    ///
    /// > Chinneck, J. W. & Dravnieks, E. W. (1991). Locating minimal infeasible constraint sets in linear programs. *ORSA
    /// Journal on Computing* 3(2), 157–168. doi:[10.1287/ijoc.3.2.157](https://doi.org/10.1287/ijoc.3.2.157)
    ///
    /// - Precondition: All of them together contradict each other.
    static func smallest<Failure: Error>(
        among count: Int, where contradicts: ([Int]) throws(Failure) -> Bool
    ) throws(Failure) -> [Int] {
        var rest = Array(0..<count)
        for number in (0..<count).reversed() {
            let fewer = rest.filter { $0 != number }
            if try contradicts(fewer) { rest = fewer }
        }
        var tries = 0
        for size in 1..<max(1, rest.count) {
            var set = Array(0..<size)
            repeat {
                tries += 1
                if tries > mostTries { return rest }
                if try contradicts(set) { return set }
            } while advance(&set, below: count)
        }
        return rest
    }

    /// The next set of the same size, in order; false after the last.
    private static func advance(_ set: inout [Int], below count: Int) -> Bool {
        guard let place = set.indices.last(where: { set[$0] < count - set.count + $0 }) else { return false }
        set[place] += 1
        for later in set.indices where later > place { set[later] = set[later - 1] + 1 }
        return true
    }
}
