// A decision without some of its options.
// SPDX-License-Identifier: Apache-2.0

extension DecisionProblem {
    /// The decision without some of its options: nothing else speaks of them any more.
    ///
    /// - Parameter gone: The numbers of the options to leave out.
    /// - Throws: `InvalidProblem` if no option is left.
    public func without(_ gone: Set<Int>) throws(InvalidProblem) -> DecisionProblem {
        let kept = options.indices.filter { !gone.contains($0) }
        let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($0.element, $0.offset) })
        let ids = Set(gone.map { options[$0].id })
        let rows = kept.map { i in criteria.indices.map { performances[option: i, criterion: $0] } }
        return try DecisionProblem(
            title: title, question: question, summary: summary, asOf: asOf, status: status,
            baseline: baseline.flatMap { places[$0] }, sources: sources, lists: lists, tree: tree,
            weightSets: weightSets,
            options: kept.map { options[$0].released(from: ids) }, performances: PerformanceTable(rows: rows),
            screens: screens, scenarios: scenarios.map { $0.moved(to: places) }, analysis: analysis, waivers: waivers)
    }
}

extension PolicyOption {
    /// The same option without its ties to some others.
    fileprivate func released(from ids: Set<String>) -> PolicyOption {
        PolicyOption(
            id: id, name: name, summary: summary, needs: needs.filter { !ids.contains($0) },
            helps: helps.filter { !ids.contains($0) }, excludes: excludes.filter { !ids.contains($0) }, budget: budget)
    }
}

extension Scenario {
    /// The same scenario, with options under other numbers; changes of options without a number are left out.
    fileprivate func moved(to places: [Int: Int]) -> Scenario {
        let moved = changes.compactMap { change in
            places[change.option].map { CellChange(option: $0, criterion: change.criterion, change: change.change) }
        }
        return Scenario(
            id: id, name: name, summary: summary, likelihood: likelihood, factors: factors, changes: moved)
    }
}
