// A document with some of the edits that lead from one state to another.
// SPDX-License-Identifier: Apache-2.0

/// Documents that lie between two states of one: with some edits made and others not yet.
///
/// A cell or weight that only one of the states has is taken from that one; a cell that neither has is unknown.
struct Blend {
    let old: Evaluation
    let new: Evaluation
    let moves: [Move]
    private let weights: BlendedWeights
    private let curved: Set<String>

    init(from old: Evaluation, to new: Evaluation) {
        (self.old, self.new) = (old, new)
        moves = Move.found(from: old, to: new)
        weights = BlendedWeights(from: old, to: new)
        curved = Set(new.problem.criteria.map(\.id)).filter { [moves] in moves.contains(.curve($0)) }
    }

    /// The document after some edits, evaluated as the old one was.
    ///
    /// - Throws: `Unblendable` if it is no decision, or cannot be scored.
    func evaluation(_ isOn: (Move) -> Bool) throws(Unblendable) -> Evaluation {
        do {
            let problem = try problem(isOn)
            return try Evaluation(of: problem, weightSet: 0, scenario: problem.scenarios.isEmpty ? nil : 0)
        } catch {
            throw Unblendable(reason: "\(error)")
        }
    }

    private func problem(_ isOn: (Move) -> Bool) throws(InvalidProblem) -> DecisionProblem {
        let tree = tree(isOn)
        let options = options(isOn)
        let settings = isOn(.method) ? new.problem.analysis : old.problem.analysis
        let set = WeightSet(id: "blend", judgement: weights.judgement(in: tree, isOn: isOn))
        return try DecisionProblem(
            title: "", tree: tree, weightSets: [set], options: options, performances: cells(options, tree, isOn),
            screens: screens(tree, isOn), scenarios: scenarios(options, tree, isOn), analysis: settings)
    }

    private func tree(_ isOn: (Move) -> Bool) -> CriteriaTree {
        let (base, other) = isOn(.tree) ? (new.problem.tree, old.problem.tree) : (old.problem.tree, new.problem.tree)
        let isNew = isOn(.tree)
        return base.leaves.indices.reduce(base) { tree, j in
            let id = base.leaves[j].id
            guard isOn(.curve(id)) != isNew, curved.contains(id), let twin = other.leaf(id) else { return tree }
            return tree.replacing(j, with: other.leaves[twin])
        }
    }

    private func options(_ isOn: (Move) -> Bool) -> [PolicyOption] {
        old.problem.options.filter { !isOn(.withdrawn($0.id)) }
            + new.problem.options.filter { old.problem.option($0.id) == nil && isOn(.joined($0.id)) }
    }

    private func cells(_ options: [PolicyOption], _ tree: CriteriaTree, _ isOn: (Move) -> Bool) -> PerformanceTable {
        let (then, now) = (old.problem, new.problem)
        let places = tree.leaves.map { (old: then.criterion($0.id), new: now.criterion($0.id)) }
        let rows = options.map { option in
            let (was, `is`) = (then.option(option.id), now.option(option.id))
            return tree.leaves.indices.map { j in
                let before = then.cell(was, places[j].old)
                let after = now.cell(`is`, places[j].new)
                let isMoved = before?.estimate != after?.estimate && before != nil && after != nil
                let isTaken = isMoved && isOn(.cell(option: option.id, criterion: tree.leaves[j].id))
                return (isTaken ? after : before ?? after) ?? Performance(.unknown)
            }
        }
        return PerformanceTable(rows: rows)
    }

    private func screens(_ tree: CriteriaTree, _ isOn: (Move) -> Bool) -> [Screen] {
        let source = isOn(.screens) ? new.problem : old.problem
        return source.screens.compactMap { screen in
            tree.leaf(source.criteria[screen.criterion].id).map { Screen(criterion: $0, bound: screen.bound) }
        }
    }

    private func scenarios(_ options: [PolicyOption], _ tree: CriteriaTree, _ isOn: (Move) -> Bool) -> [Scenario] {
        let source = isOn(.scenario) ? new : old
        guard let number = source.scenario else { return [] }
        let (problem, scenario) = (source.problem, source.problem.scenarios[number])
        let factors = tree.leaves.map { leaf in problem.criterion(leaf.id).map { scenario.factors[$0] } ?? 1 }
        let changes = scenario.changes.compactMap { change -> Scenario.CellChange? in
            let (option, criterion) = (problem.options[change.option].id, problem.criteria[change.criterion].id)
            guard let i = options.firstIndex(where: { $0.id == option }), let j = tree.leaf(criterion) else {
                return nil
            }
            return Scenario.CellChange(option: i, criterion: j, change: change.change)
        }
        return [Scenario(id: scenario.id, factors: factors, changes: changes)]
    }
}

/// Why a document between two states cannot be scored.
struct Unblendable: Error {
    let reason: String
}

extension DecisionProblem {
    fileprivate func cell(_ i: Int?, _ j: Int?) -> Performance? {
        guard let i, let j else { return nil }
        return performances[option: i, criterion: j]
    }
}
