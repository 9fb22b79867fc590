// Who leads, where scores are no straight lines in a weight.
// SPDX-License-Identifier: Apache-2.0

/// The ranks as one weight runs from 0 to 1, found on a grid and by bisection.
struct LeadScan {
    /// How many stretches of equal length the grid has.
    static let steps = 128
    /// How narrowly a change is bracketed.
    static let width = 1e-12

    private let evaluation: Evaluation
    private let path: WeightPath

    init(_ evaluation: Evaluation, _ path: WeightPath) {
        self.evaluation = evaluation
        self.path = path
    }

    func course() throws(MethodError) -> StableWeight.Course {
        let leaders = evaluation.leaders
        let below = try reach(to: 0) { ranks in leaders.allSatisfy { ranks[$0] == 1 } }
        let above = try reach(to: 1) { ranks in leaders.allSatisfy { ranks[$0] == 1 } }
        return StableWeight.Course(
            leads: below.inside...above.inside,
            order: try reach(to: 0, while: keepsOrder).inside...(try reach(to: 1, while: keepsOrder).inside),
            overtakenBelow: try below.outside.map(leaders(at:)) ?? [],
            overtakenAbove: try above.outside.map(leaders(at:)) ?? [],
            stretches: try stretches())
    }

    private func ranks(at t: Double) throws(MethodError) -> [Int?] {
        t == path.now ? evaluation.ranks : try evaluation.ranks(weights: path.weights(at: t))
    }

    private func leaders(at t: Double) throws(MethodError) -> [Int] {
        let ranks = try ranks(at: t)
        return ranks.indices.filter { ranks[$0] == 1 }
    }

    private func keepsOrder(_ ranks: [Int?]) -> Bool { ranks == evaluation.ranks }

    /// How far a statement about the ranks holds on the way from the weight now to an end.
    ///
    /// - Returns: The last weight found to hold, and one beyond it that does not, if there is any.
    private func reach(
        to end: Double, while holds: ([Int?]) -> Bool
    ) throws(MethodError) -> (inside: Double, outside: Double?) {
        var inside = path.now
        for step in 1...LeadScan.steps {
            let t = path.now + (end - path.now) * (Double(step) / Double(LeadScan.steps))
            guard holds(try ranks(at: t)) else { return try narrowed(inside, t, while: holds) }
            inside = t
        }
        return (end, nil)
    }

    private func narrowed(
        _ inside: Double, _ outside: Double, while holds: ([Int?]) -> Bool
    ) throws(MethodError) -> (inside: Double, outside: Double?) {
        var (inside, outside) = (inside, outside)
        while abs(outside - inside) > LeadScan.width {
            let middle = inside + (outside - inside) / 2
            if holds(try ranks(at: middle)) { inside = middle } else { outside = middle }
        }
        return (inside, outside)
    }

    private func stretches() throws(MethodError) -> [StableWeight.Stretch] {
        var changes: [(at: Double, leaders: [Int])] = [(0, try leaders(at: 0))]
        for step in 1...LeadScan.steps {
            let (from, to) = (Double(step - 1) / Double(LeadScan.steps), Double(step) / Double(LeadScan.steps))
            try collect(&changes, from, to, try leaders(at: to))
        }
        let ends = changes.dropFirst().map(\.at) + [1]
        let wide = zip(changes, ends).filter { $1 - $0.at > 2 * LeadScan.width }.map(\.0)
        return zip(wide, wide.dropFirst().map(\.at) + [1]).map {
            StableWeight.Stretch(from: $0.at, to: $1, leaders: $0.leaders)
        }
    }

    /// Every change between two weights: none if the leaders are the same, one if the bracket is narrow.
    private func collect(
        _ changes: inout [(at: Double, leaders: [Int])], _ from: Double, _ to: Double, _ leaders: [Int]
    ) throws(MethodError) {
        guard leaders != changes[changes.count - 1].leaders else { return }
        guard to - from > LeadScan.width else { return changes.append((to, leaders)) }
        let middle = from + (to - from) / 2
        try collect(&changes, from, middle, try self.leaders(at: middle))
        try collect(&changes, middle, to, leaders)
    }
}
