// Which edits make one decision of another.
// SPDX-License-Identifier: Apache-2.0

extension DecisionProblem {
    /// The edits that give this decision the inputs of another one.
    ///
    /// Numbers that differ in the last digits only, as after a journey through a file, are the same.
    ///
    /// - Returns: Nil if the two do not have the same options, criteria, weight sets, screens and scenarios in the same
    ///   order, so that edits alone do not lead from one to the other.
    public func edits(to other: DecisionProblem) -> [Edit]? {
        guard skeleton == other.skeleton else { return nil }
        return points(to: other) + names(to: other) + performances(to: other) + bounds(to: other) + curves(to: other)
            + scenarios(to: other)
    }

    private var skeleton: [[String]] {
        [
            options.map(\.id), criteria.map(\.id), tree.groups.map { "\($0.id) \($0.leaves)" }, weightSets.map(\.id),
            scenarios.map { "\($0.id) \($0.changes.map { "\($0.option) \($0.criterion)" })" },
            screens.map { "\($0.criterion)" },
        ]
    }

    private func points(to other: DecisionProblem) -> [Edit] {
        let ids = tree.groups.map(\.id) + criteria.map(\.id)
        return weightSets.indices.flatMap { set in
            ids.compactMap { id in
                guard let now = other.weightSets[set].points(of: id, in: other.tree),
                    let then = weightSets[set].points(of: id, in: tree), !now.isNear(then)
                else { return nil }
                return .points(set: set, id: id, now)
            }
        }
    }

    private func names(to other: DecisionProblem) -> [Edit] {
        options.indices.filter { options[$0].name != other.options[$0].name }
            .map { .name(option: $0, other.options[$0].name) }
    }

    private func performances(to other: DecisionProblem) -> [Edit] {
        options.indices.flatMap { i in
            criteria.indices.compactMap { j in
                let now = other.performances[option: i, criterion: j].estimate
                return now.isNear(performances[option: i, criterion: j].estimate)
                    ? nil : .performance(option: i, criterion: j, now)
            }
        }
    }

    private func bounds(to other: DecisionProblem) -> [Edit] {
        screens.indices.filter { !screens[$0].figure.isNear(other.screens[$0].figure) }
            .map { .bound(screen: $0, other.screens[$0].figure) }
    }

    private func curves(to other: DecisionProblem) -> [Edit] {
        criteria.indices.compactMap { j in
            guard let now = other.criteria[j].valueFunction, let then = criteria[j].valueFunction, !now.isNear(then)
            else { return nil }
            return .curve(criterion: j, now)
        }
    }

    private func scenarios(to other: DecisionProblem) -> [Edit] {
        scenarios.indices.flatMap { s -> [Edit] in
            let (now, then) = (other.scenarios[s], scenarios[s])
            let factors = criteria.indices.filter { !now.factors[$0].isNear(then.factors[$0]) }
                .map { Edit.factor(scenario: s, criterion: $0, now.factors[$0]) }
            let changes = then.changes.indices.filter {
                !now.changes[$0].change.figure.isNear(then.changes[$0].change.figure)
            }
            .map { Edit.change(scenario: s, number: $0, now.changes[$0].change.figure) }
            return factors + changes
        }
    }
}

extension Double {
    fileprivate func isNear(_ other: Double) -> Bool { abs(self - other) <= 1e-12 * max(abs(self), abs(other)) }
}

extension Performance.Estimate {
    fileprivate func isNear(_ other: Performance.Estimate) -> Bool {
        switch (self, other) {
        case (.unknown, .unknown): true
        case (.known(let a, let b, let c), .known(let d, let e, let f)): a.isNear(d) && b.isNear(e) && c.isNear(f)
        default: false
        }
    }
}

extension ValueFunction {
    fileprivate func isNear(_ other: ValueFunction) -> Bool {
        guard range.worst.isNear(other.range.worst), range.best.isNear(other.range.best) else { return false }
        switch (shape, other.shape) {
        case (.linear, .linear): return true
        case (.exponential(let a), .exponential(let b)): return abs(a - b) <= 1e-9 * max(1, abs(a))
        case (.sShaped(let k, let m), .sShaped(let l, let n)): return k.isNear(l) && abs(m - n) <= 1e-9
        case (.target(let a), .target(let b)): return a.isNear(b)
        case (.points(let a), .points(let b)), (.step(let a), .step(let b)):
            return a.count == b.count && zip(a, b).allSatisfy { $0.x.isNear($1.x) && $0.value.isNear($1.value) }
        default: return false
        }
    }
}
