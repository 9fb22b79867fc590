// What an edit leaves of the part that it changes.
// SPDX-License-Identifier: Apache-2.0

extension PolicyOption {
    /// The same option under another name.
    func named(_ name: String) -> PolicyOption {
        PolicyOption(
            id: id, name: name, summary: summary, needs: needs, helps: helps, excludes: excludes, budget: budget)
    }
}

extension Screen {
    /// The same screen with its bound elsewhere.
    func bounded(by figure: Double) -> Screen {
        switch bound {
        case .atLeast: Screen(criterion: criterion, bound: .atLeast(figure), because: because)
        case .atMost: Screen(criterion: criterion, bound: .atMost(figure), because: because)
        }
    }
}

extension Scenario {
    /// The same scenario with another factor on one weight.
    func with(factor: Double, on j: Int) -> Scenario {
        var factors = factors
        factors[j] = factor
        return Scenario(
            id: id, name: name, summary: summary, likelihood: likelihood, factors: factors, changes: changes)
    }

    /// The same scenario with another figure in one change.
    func with(figure: Double, in number: Int) -> Scenario {
        var changes = changes
        let old = changes[number]
        changes[number] = CellChange(
            option: old.option, criterion: old.criterion, change: old.change.with(figure: figure))
        return Scenario(
            id: id, name: name, summary: summary, likelihood: likelihood, factors: factors, changes: changes)
    }
}

extension Scenario.Change {
    /// The amount, the factor or the figure.
    public var figure: Double {
        switch self {
        case .add(let x), .times(let x), .to(let x): x
        }
    }

    func with(figure: Double) -> Scenario.Change {
        switch self {
        case .add: .add(figure)
        case .times: .times(figure)
        case .to: .to(figure)
        }
    }
}

extension Criterion {
    /// The same criterion with another value function; an agreed range takes the place of a scale whose ends differ.
    func with(_ function: ValueFunction) -> Criterion {
        Criterion(
            id: id, name: name, definition: definition, unit: unit, role: role,
            measure: function.range == range ? measure : .range(function.range), valueFunction: function,
            thresholds: thresholds)
    }
}

extension Criterion {
    /// The same criterion with a bare direction.
    func directed(_ direction: Direction) -> Criterion {
        Criterion(
            id: id, name: name, definition: definition, unit: unit, role: role, measure: .direction(direction),
            thresholds: thresholds)
    }
}

extension CriteriaTree {
    /// The same tree with another criterion in one leaf's place; the ids must be the same.
    func replacing(_ j: Int, with criterion: Criterion) -> CriteriaTree {
        var leaves = leaves
        leaves[j] = criterion
        return CriteriaTree(root.members.map { branch($0, leaves) }, compensation: root.compensation) ?? self
    }

    private func branch(_ member: CriterionGroup.Member, _ leaves: [Criterion]) -> Branch {
        switch member {
        case .leaf(let j): .criterion(leaves[j])
        case .group(let group):
            .group(
                id: group.id, name: group.name, definition: group.definition, compensation: group.compensation,
                members: group.members.map { branch($0, leaves) })
        }
    }
}
