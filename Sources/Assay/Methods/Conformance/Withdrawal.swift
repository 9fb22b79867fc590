// What happens to the leader when an option that does not lead withdraws.
// SPDX-License-Identifier: Apache-2.0

/// What happens under a method when an option that does not lead withdraws.
public struct Withdrawal: Hashable, Sendable {
    /// The numbers of the options that do not lead.
    public let losers: [Int]
    /// The numbers of those whose withdrawal changes who leads.
    public let decisive: [Int]
    /// The numbers of those without which the method is not defined.
    public let undefined: [Int]

    /// Withdraws every option that does not lead, one at a time.
    ///
    /// - Throws: `MethodError` if the method is not defined for the whole table.
    public init(from table: ScoringTable, under method: any ScoringMethod) throws(MethodError) {
        var table = table
        table.showsWorking = false
        let ranks = Ranking(try method.verdict(on: table).scores).ranks
        let leaders = ranks.indices.filter { ranks[$0] == 1 }
        losers = ranks.indices.filter { ranks[$0] != 1 }
        var (decisive, undefined) = ([Int](), [Int]())
        let isSafe = method.scoresApart(on: table)
        for loser in isSafe ? [] : losers {
            let kept = ranks.indices.filter { $0 != loser }
            guard let rest = try? Ranking(method.verdict(on: table.keeping(kept)).scores).ranks else {
                undefined.append(loser)
                continue
            }
            if kept.indices.filter({ rest[$0] == 1 }).map({ kept[$0] }) != leaders { decisive.append(loser) }
        }
        self.decisive = decisive
        self.undefined = undefined
    }

    /// The share of withdrawals that change who leads; 0 if there are none.
    public var rate: Double {
        let tried = losers.count - undefined.count
        return tried > 0 ? Double(decisive.count) / Double(tried) : 0
    }
}

extension ScoringTable {
    /// The same table with some options only, in the given order.
    func keeping(_ kept: [Int]) -> ScoringTable {
        var table = ScoringTable(
            tree: tree,
            performances: Matrix(
                options: kept.count, criteria: criteria.count, elements: kept.flatMap { performances[option: $0] }),
            weights: weights, parameters: parameters, names: names.isEmpty ? [] : kept.map { names[$0] })
        table.showsWorking = showsWorking
        return table
    }
}
