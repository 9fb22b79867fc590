// The ranking with the fewest disagreements, with criteria as voters.
// SPDX-License-Identifier: Apache-2.0

/// Kemeny's rule: the order of the options that contradicts the fewest votes on pairs.
///
///     distance of an order = sum over pairs of the votes that prefer the one which comes later
///     score[i] = n − the middle of the places that i takes in orders of least distance        in 0...n − 1
///
/// Every criterion ranks the options, and its weight is its number of votes. Where several orders are best, an option's
/// score lies in the middle between its first and its last place in any of them, so that no arbitrary one is picked.
///
/// Options fall into circles of majorities, and each circle comes before the next in every best order. Inside a circle the
/// best orders are found exactly: over all its subsets up to 16 options, by integer programs above.
///
/// Edge cases: a circle of more than 40 options is refused.
///
/// > Kemeny, J. G. (1959). Mathematics without numbers. *Daedalus* 88(4), 577–591. Young, H. P. & Levenglick, A. (1978). A
/// consistent extension of Condorcet's election principle. *SIAM Journal on Applied Mathematics* 35(2), 285–300.
/// doi:[10.1137/0135023](https://doi.org/10.1137/0135023)
///
/// - Complexity: O(2^c · c²) in the size c of the largest circle up to 16 options.
public struct Kemeny: ScoringMethod {
    private let subsetLimit: Int

    /// The ranking with the fewest disagreements.
    ///
    /// - Parameter subsetLimit: How many options a circle may have for all its subsets to be tried, in `1...16`; larger
    ///   ones take integer programs.
    public init(subsetLimit: Int = 16) { self.subsetLimit = max(1, min(subsetLimit, 16)) }

    public var id: String { "kemeny" }
    public var name: String { "Kemeny's rule" }
    public var summary: String {
        "The order of the options that contradicts the fewest votes, where criteria vote with their weights"
    }
    public var citation: String { "Kemeny (1959); Young & Levenglick (1978), doi:10.1137/0135023" }
    public var standing: MethodStanding { .primary }
    public var conventions: [String] {
        [
            "Where several orders are best, an option takes the middle between its first and its last place in any of them"
        ]
    }
    public var examples: [String] { ["Capital of Tennessee, four cities"] }

    public func verdict(on table: ScoringTable) throws(MethodError) -> Verdict {
        let majorities = Electorate(of: table).majorities
        let places = try BestPlaces(majorities, subsetLimit: subsetLimit)
        var verdict = Verdict(
            scores: zip(places.first, places.last).map { Double(table.options) - Double($0 + $1) / 2 },
            steps: table.step(votes: majorities)
                + table.working {
                    [table.step("Best orders", constants: [("Kemeny distance", places.distance * table.votes)])]
                })
        verdict.figures = [
            MethodFigure("first-place", places.first.map(Double.init)),
            MethodFigure("last-place", places.last.map(Double.init)),
        ]
        verdict.conditions = [
            MethodCondition("unique", "only one order is best", holds: places.first == places.last)
        ]
        return verdict
    }
}

/// The places of options in the orders of least distance.
struct BestPlaces {
    /// The first place of each option in any best order, from 1.
    var first: [Int]
    /// The last place of each option in any best order.
    var last: [Int]
    /// The votes that a best order contradicts.
    var distance = 0.0
}

extension BestPlaces {
    /// The places of options in the best orders of all circles of majorities, one after the other.
    init(_ majorities: [[Double]], subsetLimit: Int = 16) throws(MethodError) {
        first = majorities.map { _ in 0 }
        last = first
        let circles = Components(options: majorities.count) { Electorate.duel($0, $1, majorities) >= 0 }.members
        var above: [Int] = []
        for circle in circles.reversed() {
            let votes = circle.map { a in circle.map { majorities[a][$0] } }
            let orders =
                circle.count <= subsetLimit ? BestPlaces(overSubsets: votes) : try OrderProgram(votes).places()
            for (k, a) in circle.enumerated() {
                first[a] = above.count + orders.first[k]
                last[a] = above.count + orders.last[k]
            }
            distance += above.reduce(orders.distance) { sum, a in circle.reduce(sum) { $0 + majorities[$1][a] } }
            above += circle
        }
    }
}

extension BestPlaces {
    /// The best orders of a few options, over all their subsets.
    fileprivate init(overSubsets votes: [[Double]]) {
        /// The votes that prefer one of the options still to come.
        func cost(of i: Int, after set: Int) -> Double {
            votes.indices.reduce(0) { set & 1 << $1 == 0 ? $0 + votes[$1][i] : $0 }
        }
        let count = votes.count
        first = [Int](repeating: count, count: count)
        last = [Int](repeating: 1, count: count)
        let all = 1 << count - 1
        // The least distance of an order that begins with a set, counted inside it and against the rest; and of the rest.
        var begun = [Double](repeating: .infinity, count: all + 1)
        var ended = begun
        begun[0] = 0
        ended[all] = 0
        for set in 0...all {
            for i in 0..<count where set & 1 << i == 0 {
                begun[set | 1 << i] = min(begun[set | 1 << i], begun[set] + cost(of: i, after: set))
            }
        }
        for set in (0...all).reversed() {
            for i in 0..<count where set & 1 << i == 0 {
                ended[set] = min(ended[set], ended[set | 1 << i] + cost(of: i, after: set))
            }
        }
        distance = begun[all]
        for set in 0...all {
            for i in 0..<count where set & 1 << i == 0 {
                let least = begun[set] + cost(of: i, after: set) + ended[set | 1 << i]
                guard least <= distance + Tie.width else { continue }
                first[i] = min(first[i], set.nonzeroBitCount + 1)
                last[i] = max(last[i], set.nonzeroBitCount + 1)
            }
        }
    }
}
