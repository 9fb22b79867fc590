// What weights must fulfil, from the command line.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayPrograms

/// What weights must fulfil.
struct WeightConditions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Draw weights with this one between two shares; repeatable.", valueName: "id=10%..30%"))
    var interval: [WeightInterval] = []
    @Option(
        help: ArgumentHelp(
            "Draw weights with this one at least a share, or a multiple of another; repeatable.",
            valueName: "id=2*id"))
    var atLeast: [WeightComparison] = []
    @Option(help: ArgumentHelp("Draw weights that do not rise along a list; repeatable.", valueName: "id,id,…"))
    var order: [WeightOrder] = []

    var isEmpty: Bool { interval.isEmpty && atLeast.isEmpty && order.isEmpty }

    /// The weights that fulfil everything.
    func sampling(in tree: CriteriaTree) throws(Failure) -> WeightSampling {
        if let bounds = try bounds(in: tree) { return .intervals(bounds) }
        var statements: [WeightStatements.Statement] = []
        for one in interval {
            let sum = try factors(one.id, in: tree)
            statements.append(.init(sum, atLeast: one.bounds.lowerBound))
            statements.append(.init(sum.map { -$0 }, atLeast: -one.bounds.upperBound))
        }
        for one in atLeast { statements.append(try statement(one, in: tree)) }
        for one in order {
            for (greater, lesser) in zip(one.ids, one.ids.dropFirst()) {
                let (first, second) = (try factors(greater, in: tree), try factors(lesser, in: tree))
                statements.append(.init(zip(first, second).map { $0 - $1 }))
            }
        }
        return .statements(statements)
    }

    /// One interval a criterion, if nothing else is asked for; nil otherwise.
    private func bounds(in tree: CriteriaTree) throws(Failure) -> [ClosedRange<Double>]? {
        guard atLeast.isEmpty, order.isEmpty else { return nil }
        var bounds = [ClosedRange<Double>](repeating: 0...1, count: tree.leaves.count)
        for one in interval {
            let leaves = try leaves(one.id, in: tree)
            guard leaves.count == 1 else { return nil }
            let (here, there) = (bounds[leaves.lowerBound], one.bounds)
            guard here.overlaps(there) else {
                throw Failure(.usage, "--interval: no weight of '\(one.id)' is within all its intervals")
            }
            bounds[leaves.lowerBound] = here.clamped(to: there)
        }
        return bounds
    }

    private func statement(
        _ comparison: WeightComparison, in tree: CriteriaTree
    ) throws(Failure) -> WeightStatements.Statement {
        let sum = try factors(comparison.id, in: tree)
        guard let other = comparison.other else { return .init(sum, atLeast: comparison.amount) }
        let less = try factors(other, in: tree)
        return .init(zip(sum, less).map { $0 - comparison.amount * $1 })
    }

    /// 1 for every criterion that an id stands for: itself, or those of a group.
    private func factors(_ id: String, in tree: CriteriaTree) throws(Failure) -> [Double] {
        let leaves = try leaves(id, in: tree)
        return tree.leaves.indices.map { leaves.contains($0) ? 1 : 0 }
    }

    private func leaves(_ id: String, in tree: CriteriaTree) throws(Failure) -> Range<Int> {
        guard let leaves = tree.leaves(below: id) else {
            throw Failure(.usage, "'\(id)' is not a criterion or group of this document")
        }
        return leaves
    }
}

/// A weight between two shares, given as `cost=10%..30%`.
struct WeightInterval: ExpressibleByArgument {
    let id: String
    let bounds: ClosedRange<Double>

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let dots = parts[1].firstRange(of: ".."),
            let low = Share(argument: String(parts[1][..<dots.lowerBound])),
            let high = Share(argument: String(parts[1][dots.upperBound...])), low.value <= high.value
        else { return nil }
        (id, bounds) = (parts[0], low.value...high.value)
    }
}

/// A weight that is at least something, given as `cost=2*jobs`, `cost=jobs` or `cost=10%`.
struct WeightComparison: ExpressibleByArgument {
    let id: String
    /// The multiple of the other weight, or a share.
    let amount: Double
    let other: String?

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        id = parts[0]
        if let share = Share(argument: parts[1]) {
            (amount, other) = (share.value, nil)
            return
        }
        let factors = parts[1].split(separator: "*", maxSplits: 1).map(String.init)
        guard let last = factors.last, let amount = factors.count == 1 ? 1 : Double(factors[0]),
            amount >= 0, amount.isFinite
        else { return nil }
        (self.amount, other) = (amount, last)
    }
}

/// Weights from the greatest to the least, given as `cost,jobs,noise`.
struct WeightOrder: ExpressibleByArgument {
    let ids: [String]

    init?(argument: String) {
        ids = argument.split(separator: ",").map(String.init)
        guard ids.count > 1 else { return nil }
    }
}
