// Counts in which one entry counts many times.
// SPDX-License-Identifier: Apache-2.0

/// Counts of list elements in which one entry counts many times.
struct CountTrap: LintRule {
    /// Beyond this share one entry counts for more than all the others.
    static let majority = 0.5
    /// An entry that stands for two things may well count twice.
    static let fewest = 3

    let code = "count-trap"
    let severity = Diagnostic.Severity.warning
    let summary = "A count of list elements in which one entry counts for more than all the others"
    let detection = """
        A figure counts the elements of a list, and one entry that the option touches brings at least three of them and more \
        than half of the count. The message says what the ranking would be with every entry counted once on the same \
        range.
        """
    let importance = """
        A group such as the rare earths is one line of one list and sixteen elements of another. Counted by elements, an \
        option that touches that one line beats one that touches ten others, by a convention that nobody meant as a judgement. \
        What counts as one must be agreed as a range is, before anybody scores.
        """
    let citation = """
        Keeney, R. L. & Gregory, R. S. (2005). Selecting attributes to measure the achievement of objectives. Operations \
        Research 53(1), 1–11. doi:10.1287/opre.1040.0158
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        context.problem.criteria.indices.compactMap { j in
            guard context.greatestWeight(of: j) > 0 else { return nil }
            let traps = context.problem.options.indices.compactMap { trap(option: $0, criterion: j, context.problem) }
            return traps.max { $0.share < $1.share }.map { finding(on: $0, of: traps.count, criterion: j, context) }
        }
    }

    /// A count for which one entry stands.
    private struct Trap {
        let option: Int
        /// The number of the entry among those that are counted.
        let number: Int
        let entry: String
        let part: Int
        let count: Int
        var share: Double { Double(part) / Double(count) }
    }

    private func trap(option i: Int, criterion j: Int, _ problem: DecisionProblem) -> Trap? {
        guard let counted = problem.performances[option: i, criterion: j].counted, counted.counting == .elements,
            let (number, most) = counted.contributions.enumerated().max(by: {
                $0.element.items.count < $1.element.items.count
            }),
            most.items.count >= CountTrap.fewest
        else { return nil }
        let trap = Trap(option: i, number: number, entry: most.entry, part: most.items.count, count: counted.count)
        return trap.share > CountTrap.majority ? trap : nil
    }

    private func finding(on trap: Trap, of traps: Int, criterion j: Int, _ context: LintContext) -> Diagnostic {
        let (problem, criterion) = (context.problem, context.problem.criteria[j])
        let option = problem.options[trap.option]
        let others = traps > 1 ? ", and it is so for \(traps) of \(problem.options.count) options" : ""
        let outcome = (try? context.leading.ranks(performances: recounted(j, context)))
            .map {
                "; with every entry counted once on the same range, \(RankChange(problem, from: context.leading.ranks, to: $0).inWords)"
            }
        return finding(
            "'\(criterion.name)' counts elements: of the \(trap.count) of '\(option.name)', '\(trap.entry)' alone brings "
                + "\(trap.part)\(others)\(outcome ?? "")",
            about: [.countedEntry(option: option.id, criterion: criterion.id, trap.number)],
            hint: "Count entries ('count: entries'), and ask again what the range should be")
    }

    /// The performances with one criterion's counts taken by entries.
    private func recounted(_ j: Int, _ context: LintContext) -> Matrix {
        let problem = context.problem
        var performances = context.leading.performances
        for i in problem.options.indices {
            guard let counted = problem.performances[option: i, criterion: j].counted,
                let list = problem.lists.list(counted.list)
            else { continue }
            let entries = ListCount(
                counted.contributions.map(\.entry), of: list, .entries, groups: problem.lists.groups)
            performances[option: i, criterion: j] = Double(entries.count)
        }
        return performances
    }
}
