// Which properties hold for which methods, and how often they fail.
// SPDX-License-Identifier: Apache-2.0

/// Which properties hold for which methods, and how often they fail on random problems.
///
/// Problems have three to seven options and two to five criteria with agreed ranges; the same seed gives the same card.
/// Every method is used with its own defaults.
public struct ConformanceCard: Sendable {
    /// How one property fared under one method.
    public struct Trial: Hashable, Sendable {
        /// On how many problems the method was defined.
        public var tried = 0
        /// On how many of these the property failed.
        public var failed = 0

        /// The share of failures; 0 if the method was never defined.
        public var rate: Double { tried > 0 ? Double(failed) / Double(tried) : 0 }
        /// Whether it never failed.
        public var holds: Bool { failed == 0 }
    }

    /// One method's line of the card.
    public struct Line: Sendable {
        /// The method.
        public let method: any ScoringMethod
        /// One trial for each property.
        public let trials: [Trial]

        /// How a property fared.
        public subscript(property: String) -> Trial? {
            zip(ConformanceProperty.all, trials).first { $0.0.id == property }?.1
        }
    }

    /// How many problems were tried.
    public let problems: Int
    /// The seed of the problems.
    public let seed: UInt64
    /// The properties, in the order of every line's trials.
    public let properties: [ConformanceProperty]
    /// One line for each method.
    public let lines: [Line]

    /// Tries every property of every method.
    ///
    /// - Complexity: Problems × methods × properties evaluations of a small table.
    public init(of methods: [any ScoringMethod] = ScoringMethods.all, problems: Int = 2000, seed: UInt64 = 2026) {
        let properties = ConformanceProperty.all
        self.problems = problems
        self.seed = seed
        self.properties = properties
        lines = methods.map { method in
            Line(method: method, trials: properties.map { $0.trials(of: method, problems, seed) })
        }
    }
}

extension ConformanceProperty {
    fileprivate func trials(of method: any ScoringMethod, _ problems: Int, _ seed: UInt64) -> ConformanceCard.Trial {
        (0..<problems).reduce(into: ConformanceCard.Trial()) { trial, k in
            let problem = SeededProblem(seed: seed &+ UInt64(k) &* 0x2545_F491_4F6C_DD1D)
            guard let holds = self.trial(problem, method) else { return }
            trial.tried += 1
            if !holds { trial.failed += 1 }
        }
    }
}
