// Levels that count as evenly spaced numbers, where the leader depends on it.
// SPDX-License-Identifier: Apache-2.0

/// Levels that count as evenly spaced numbers, where the leader depends on it.
struct OrdinalAsNumber: LintRule {
    /// How far a level is moved towards a neighbor: so that one of the steps beside it is worth nine times the other.
    static let move = 0.8
    /// A numeric scale with more steps than this is taken for a measure.
    static let mostSteps = 10.0
    private static let units: Set<String> = [
        "points", "point", "score", "scores", "rating", "ratings", "stars", "star", "grade", "grades", "level",
        "levels",
        "rank", "likert",
    ]

    let code = "ordinal-as-number"
    let severity = Diagnostic.Severity.question
    let summary = "Levels that count as evenly spaced numbers, where the leader depends on it"
    let detection = """
        A constructed scale of three levels or more, or a range of whole points, stars or grades, has evenly spaced \
        numbers and a linear value function. Each level in use between the ends is moved so far that one of the steps \
        beside it is worth nine times the other; a question follows if that changes who comes first.
        """
    let importance = """
        Levels say which is better, not by how much; the numbers 1, 2, 3 are names. Adding them up claims that every \
        step is worth the same, which somebody should have judged. Where the first place hangs on that claim, it \
        deserves a question.
        """
    let citation = """
        Stevens, S. S. (1946). On the theory of scales of measurement. Science 103(2684), 677–680. \
        doi:10.1126/science.103.2684.677
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let ladders = context.problem.criteria.indices.filter { context.leading.weights[$0] > 0 }
            .compactMap { Ladder(of: $0, context) }
        let count = ladders.map { 2 * $0.used.count }.reduce(0, +)
        guard context.affords(count, of: context.leading.method) else { return [] }
        return ladders.compactMap { finding(on: $0, context) }
    }

    private func finding(on ladder: Ladder, _ context: LintContext) -> Diagnostic? {
        for level in ladder.used {
            for up in [true, false] {
                let moved = ladder.performances(moving: level, up: up, in: context.leading.performances)
                guard let ranks = try? context.leading.ranks(performances: moved) else { continue }
                let change = RankChange(context.problem, from: context.leading.ranks, to: ranks)
                if change.changesLeader { return finding(on: ladder, level, up: up, change, context) }
            }
        }
        return nil
    }

    private func finding(
        on ladder: Ladder, _ level: Int, up: Bool, _ change: RankChange, _ context: LintContext
    ) -> Diagnostic {
        let criterion = context.problem.criteria[ladder.j]
        let (now, then) = (ladder.value(of: level), ladder.value(of: level, moving: up))
        return finding(
            "The levels of '\(criterion.name)' count as evenly spaced: were '\(ladder.name(level))' worth "
                + "\(then.fixed(0)) and not \(now.fixed(0)), \(change.inWords)\(context.leading.circumstances)",
            about: [.criterion(criterion.id)],
            hint: "Ask what each step is worth beside the others, and write it down under 'value'")
    }
}

/// Evenly spaced levels of a criterion.
private struct Ladder {
    let j: Int
    /// The numbers of the levels, rising.
    let numbers: [Double]
    let ids: [String]
    let isFalling: Bool
    /// The levels between the ends that some option has.
    private(set) var used: [Int]

    init?(of j: Int, _ context: LintContext) {
        let criterion = context.problem.criteria[j]
        guard criterion.valueFunction?.shape == .linear, let levels = Ladder.levels(of: criterion, j, context),
            levels.numbers.count > 2
        else { return nil }
        let steps = zip(levels.numbers.dropFirst(), levels.numbers).map { $0 - $1 }
        guard steps.allSatisfy({ abs($0 - steps[0]) <= 1e-9 * steps[0] }) else { return nil }
        self.j = j
        (numbers, ids) = levels
        isFalling = criterion.direction == .minimize
        let column = Set(context.leading.performances[criterion: j])
        used = numbers.indices.dropFirst().dropLast().filter { [numbers] k in column.contains(numbers[k]) }
    }

    private static func levels(
        of criterion: Criterion, _ j: Int, _ context: LintContext
    ) -> (numbers: [Double], ids: [String])? {
        if let scale = criterion.scale { return (scale.levels.map(\.at), scale.levels.map(\.id)) }
        guard let range = criterion.range, range.upper - range.lower <= OrdinalAsNumber.mostSteps,
            criterion.unit.lowercasedWords.contains(where: OrdinalAsNumber.isLevel),
            (context.leading.performances[criterion: j] + [range.lower, range.upper]).allSatisfy({ $0 == $0.rounded() })
        else { return nil }
        let numbers = Array(stride(from: range.lower, through: range.upper, by: 1))
        return (numbers, numbers.map(\.plain))
    }

    func name(_ level: Int) -> String { ids[level] }

    /// The value of a level, in `0...100`, as it is or after a move.
    func value(of level: Int, moving up: Bool? = nil) -> Double {
        let (low, high) = (numbers[0], numbers[numbers.count - 1])
        let x = up.map { place(level, up: $0) } ?? numbers[level]
        return 100 * (isFalling ? high - x : x - low) / (high - low)
    }

    /// Performances with a level in another place; figures beside it move in proportion.
    func performances(moving level: Int, up: Bool, in table: Matrix) -> Matrix {
        var table = table
        let (below, at, above, target) = (numbers[level - 1], numbers[level], numbers[level + 1], place(level, up: up))
        for i in 0..<table.options {
            let x = table[option: i, criterion: j]
            if x > below, x <= at {
                table[option: i, criterion: j] = below + (x - below) / (at - below) * (target - below)
            }
            if x > at, x < above {
                table[option: i, criterion: j] = above - (above - x) / (above - at) * (above - target)
            }
        }
        return table
    }

    private func place(_ level: Int, up: Bool) -> Double {
        numbers[level] + OrdinalAsNumber.move * (numbers[level + (up ? 1 : -1)] - numbers[level])
    }
}

extension OrdinalAsNumber {
    /// Whether a unit's word speaks of levels.
    fileprivate static func isLevel(_ word: String) -> Bool { units.contains(word) }
}
