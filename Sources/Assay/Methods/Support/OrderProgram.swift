// The best orders of many options, by integer programs.
// SPDX-License-Identifier: Apache-2.0

import LinearPrograms

/// The best orders of options that beat each other in a circle too large to try all its subsets.
///
///     x[a,b] = 1 if a comes before b, otherwise 0
///     minimize   sum over pairs of x[a,b] · votes for b over a + (1 − x[a,b]) · votes for a over b
///     such that  0 ≤ x[a,b] + x[b,c] − x[a,c] ≤ 1   for all a < b < c
///
/// One program finds a best order, one more the best order that differs from it in most pairs. Only if there is such an
/// order, two programs for every option find its first and its last place.
///
/// > Conitzer, V., Davenport, A. & Kalagnanam, J. (2006). Improved bounds for computing Kemeny rankings. *AAAI-06*,
/// 620–626.
struct OrderProgram {
    /// How many options are ordered at most: programs grow with the third power of their number.
    static let most = 40
    /// How many seconds one program may take.
    private static let patience = 30.0

    private let votes: [[Double]]
    private var program = LinearProgram(.minimize)
    /// For a < b, whether a comes before b.
    private var precedes: [[LinearProgram.Variable?]]

    /// - Throws: `MethodError` if there are too many options.
    init(_ votes: [[Double]]) throws(MethodError) {
        guard votes.count <= OrderProgram.most else {
            throw MethodError(
                "\(votes.count) options beat each other in a circle, more than the \(OrderProgram.most) that can be "
                    + "ordered exactly")
        }
        self.votes = votes
        let options = votes.indices
        precedes = options.map { _ in options.map { _ in nil } }
        for a in options {
            for b in options[(a + 1)...] {
                precedes[a][b] = program.addVariable(0...1, objective: votes[b][a] - votes[a][b], isWhole: true)
            }
        }
        for a in options {
            for b in options[(a + 1)...] {
                for c in options[(b + 1)...] {
                    program.require(sum((1, a, b), (1, b, c), (-1, a, c)), in: 0...1)
                }
            }
        }
    }

    /// The first and last place of every option in any best order.
    ///
    /// - Throws: `MethodError` if the programs cannot be solved.
    func places() throws(MethodError) -> BestPlaces {
        let order = try solved(program)
        let distance = distance(of: order)
        var best = BestPlaces(first: order, last: order, distance: distance)
        var bound = program
        bound.require(pairs { votes[$1][$0] - votes[$0][$1] }, atMost: most(for: distance))
        guard try farthest(from: order, among: bound, distance) != order else { return best }
        for i in votes.indices {
            best.first[i] = try extreme(.minimize, of: i, among: bound, distance)
            best.last[i] = try extreme(.maximize, of: i, among: bound, distance)
        }
        return best
    }
}

extension OrderProgram {
    /// The part of a distance that the order decides, with room for rounding.
    private func most(for distance: Double) -> Double {
        let fixed = votes.indices.reduce(0) { sum, a in votes[a][(a + 1)...].reduce(sum, +) }
        return distance - fixed + Tie.width
    }

    /// The best order that differs from an order in most pairs.
    private func farthest(
        from order: [Int], among program: LinearProgram, _ distance: Double
    ) throws(MethodError) -> [Int] {
        let agreement = pairs { order[$0] < order[$1] ? 1 : -1 }
        return try checked(solved(minimizing(agreement, in: program)), distance)
    }

    /// The first or last place of an option in any best order.
    private func extreme(
        _ goal: LinearProgram.Goal, of i: Int, among program: LinearProgram, _ distance: Double
    ) throws(MethodError) -> Int {
        let factor = goal == .minimize ? 1.0 : -1
        let ahead = pairs { $1 == i ? factor : $0 == i ? -factor : 0 }
        return try checked(solved(minimizing(ahead, in: program)), distance)[i]
    }

    /// A solver's tolerance is wider than that of ties, so that an order that it calls best is looked at again.
    private func checked(_ order: [Int], _ distance: Double) throws(MethodError) -> [Int] {
        guard self.distance(of: order) <= distance + 1e-9 else {
            throw MethodError("some orders contradict almost as few votes as the best, and cannot be told from them")
        }
        return order
    }

    private func minimizing(_ sum: LinearProgram.Sum, in program: LinearProgram) -> LinearProgram {
        var program = program
        let total = program.addVariable(-Double.infinity...Double.infinity)
        program.setObjective(only: total)
        program.require(sum + [(-1, total)], equals: 0)
        return program
    }

    /// The place of every option, from 1, in a best order of a program.
    private func solved(_ program: LinearProgram) throws(MethodError) -> [Int] {
        let outcome: ProgramOutcome
        do throws(LinearProgramError) {
            outcome = try program.solved(within: OrderProgram.patience)
        } catch {
            throw MethodError("\(votes.count) options beat each other in a circle, and the program failed: \(error)")
        }
        guard case .optimal(let solution) = outcome else {
            throw MethodError("the integer program for \(votes.count) options in a circle has no solution")
        }
        var places = votes.map { _ in 1 }
        for a in votes.indices {
            for b in votes.indices[(a + 1)...] {
                let isBefore = precedes[a][b].map { solution[$0] > 0.5 } ?? false
                places[isBefore ? b : a] += 1
            }
        }
        return places
    }

    private func distance(of places: [Int]) -> Double {
        votes.indices.reduce(0) { sum, a in
            votes.indices.reduce(sum) { places[$1] > places[a] ? $0 + votes[$1][a] : $0 }
        }
    }

    /// A sum over all pairs a < b, with a factor for each.
    private func pairs(_ factor: (Int, Int) -> Double) -> LinearProgram.Sum {
        votes.indices.flatMap { a in
            votes.indices[(a + 1)...].compactMap { b in precedes[a][b].map { (factor(a, b), $0) } }
        }
    }

    private func sum(_ terms: (Double, Int, Int)...) -> LinearProgram.Sum {
        terms.compactMap { factor, a, b in precedes[a][b].map { (factor, $0) } }
    }
}
