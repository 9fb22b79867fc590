// The boundaries of categories.
// SPDX-License-Identifier: Apache-2.0

/// The boundaries between ordered categories, from the lowest.
enum Profiles {
    /// The parameter that gives them.
    static let parameter = MethodParameter(
        "profiles", "the boundaries of the categories from the lowest, each with one performance per criterion",
        .profiles)
}

extension ScoringTable {
    /// The boundaries of the categories.
    ///
    /// - Throws: `MethodError` if there is none, or one is worse than the one before it under a criterion.
    func boundaries() throws(MethodError) -> [[Double]] {
        guard let profiles = try profiles(Profiles.parameter), !profiles.isEmpty else {
            throw MethodError("sorting needs the parameter 'profiles': \(Profiles.parameter.meaning)")
        }
        for (lower, upper) in zip(profiles, profiles.dropFirst()) {
            for j in criteria.indices where isWorse(upper[j], than: lower[j], under: j) {
                throw MethodError(
                    "'profiles' must rise from the lowest boundary; under '\(criteria[j].name)' "
                        + "\(upper[j].plain) follows \(lower[j].plain)", criterion: criteria[j].id,
                    parameter: Profiles.parameter.name)
            }
        }
        return profiles
    }

    private func isWorse(_ x: Double, than y: Double, under j: Int) -> Bool {
        criteria[j].direction == .maximize ? x < y : x > y
    }

    /// The profiles as a step.
    func step(profiles: [[Double]]) -> MethodStep {
        step("Profiles", perCriterion: profiles.enumerated().map { ("Boundary \($0.offset + 1)", $0.element) })
    }
}

extension Verdict {
    /// Options sorted into categories, 1 for the worst.
    ///
    /// - Parameter count: How many categories there are.
    init(categories: [Int], of count: Int) {
        self.init(scores: categories.map(Double.init))
        groups = (1...max(1, count)).reversed().map { category in
            OptionSubset("category \(category)", categories.indices.filter { categories[$0] == category })
        }
    }
}
