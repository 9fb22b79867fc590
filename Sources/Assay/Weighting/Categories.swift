// Weights from differences of attractiveness in words, as in MACBETH.
// SPDX-License-Identifier: Apache-2.0

public import LinearPrograms

/// Judgements in words of how much more one thing is worth than another, as in MACBETH.
///
/// Each judgement puts the difference between two things, or between a thing and nothing, into a category from 0 (no
/// difference) to 6 (extreme), or into several neighbouring ones. The scale is the smallest that keeps their order:
///
///     minimize the greatest Φ, with Φ(nothing) = 0, such that
///     Φ(x) = Φ(y)                                          for category 0
///     Φ(x) − Φ(y) ≥ i                                      for categories i…s with i ≥ 1
///     Φ(x) − Φ(y) ≥ Φ(w) − Φ(z) + i − s'                   where x, y is at least i, and w, z at most s' < i
///     w[j] = Φ(j) / sum of Φ
///
/// Edge cases: judgements that no scale can keep contradict each other, and the smallest set of them is named. Where
/// several scales are smallest, the mean of those that are extreme in one value stands, with bounds; the program of that
/// name does the same up to its own rounding.
///
/// > Bana e Costa, C. A., De Corte, J.-M. & Vansnick, J.-C. (2012). MACBETH. *International Journal of Information
/// Technology & Decision Making* 11(2), 359–387.
/// doi:[10.1142/S0219622012400068](https://doi.org/10.1142/S0219622012400068)
public struct Categories: Hashable, Sendable {
    /// A category of difference; its raw value is the word for it.
    public enum Category: String, Hashable, Sendable, CaseIterable {
        /// 0.
        case no
        /// 1.
        case veryWeak = "very-weak"
        /// 2.
        case weak
        /// 3.
        case moderate
        /// 4.
        case strong
        /// 5.
        case veryStrong = "very-strong"
        /// 6.
        case extreme

        /// The number of the category, from 0.
        public var number: Int { Category.allCases.firstIndex(of: self) ?? 0 }
    }

    /// How much more one thing is worth than another, or than nothing.
    public struct Judgement: Hashable, Sendable {
        /// The number of what is worth more.
        public let more: Int
        /// The number of what is worth less; nil for nothing.
        public let less: Int?
        /// The lowest and the highest category, by number.
        public let categories: ClosedRange<Int>

        /// How much more one thing is worth than another.
        public init(_ more: Int, over less: Int?, _ categories: ClosedRange<Int>) {
            self.more = more
            self.less = less
            self.categories = categories
        }
    }

    /// What the judgements say.
    public enum Outcome: Hashable, Sendable {
        /// They fit a scale.
        case shares(ElicitedShares)
        /// The judgements with these numbers contradict each other.
        case contradiction([Int])
    }

    /// How many things there are.
    public let count: Int
    /// The judgements.
    public let judgements: [Judgement]

    /// Judgements in words.
    public init(count: Int, _ judgements: [Judgement]) {
        self.count = count
        self.judgements = judgements
    }

    /// What the judgements say.
    ///
    /// - Throws: `LinearProgramError` if a program cannot be solved.
    public func outcome() throws(LinearProgramError) -> Outcome {
        var (program, values, top) = model(Array(judgements.indices))
        guard case .optimal(let solution) = try program.solved() else {
            return .contradiction(
                try Contradiction.smallest(among: judgements.count) { set throws(LinearProgramError) in
                    if case .optimal = try model(set).0.solved() { return false }
                    return true
                })
        }
        program.require([(1, top)], atMost: solution.objective)
        let face = try OptimalFace(of: program, values, at: values.map { solution[$0] })
        let whole = face.center.reduce(0, +)
        let bounds = face.bounds?.map { ($0.lowerBound / whole)...($0.upperBound / whole) }
        return .shares(ElicitedShares(face.center.normalized, bounds: bounds))
    }

    private func model(
        _ used: [Int]
    ) -> (LinearProgram, values: [LinearProgram.Variable], top: LinearProgram.Variable) {
        var program = LinearProgram(.minimize)
        let values = (0..<count).map { _ in program.addVariable() }
        let top = program.addVariable(objective: 1)
        for value in values { program.require([(1, top), (-1, value)], atLeast: 0) }
        let differences = used.map { number in
            let judgement = judgements[number]
            return (judgement.difference(values, 1), judgement.difference(values, -1), judgement.categories)
        }
        for (difference, _, categories) in differences {
            if categories.upperBound == 0 { program.require(difference, equals: 0) }
            program.require(difference, atLeast: Double(categories.lowerBound))
            for (_, smaller, other) in differences where categories.lowerBound > other.upperBound {
                program.require(
                    difference + smaller, atLeast: Double(categories.lowerBound - other.upperBound))
            }
        }
        return (program, values, top)
    }
}

extension Categories.Judgement {
    /// Φ(more) − Φ(less), times a sign.
    fileprivate func difference(_ values: [LinearProgram.Variable], _ sign: Double) -> LinearProgram.Sum {
        [(sign, values[more])] + (less.map { [(-sign, values[$0])] } ?? [])
    }
}
