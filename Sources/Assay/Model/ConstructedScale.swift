// A scale of described levels.
// SPDX-License-Identifier: Apache-2.0

/// A constructed scale: described levels, each with a number that stands for it, from worst to best.
public struct ConstructedScale: Hashable, Sendable {
    /// One described level.
    public struct Level: Hashable, Sendable {
        /// The level's id.
        public let id: String
        /// The number that stands for it.
        public let at: Double
        /// What it means, in words.
        public let means: String

        /// A described level.
        public init(id: String, at: Double, means: String = "") {
            self.id = id
            self.at = at
            self.means = means
        }
    }

    /// The scale's id; empty for a scale that stands with its criterion.
    public let id: String
    /// At least two levels with rising numbers.
    public let levels: [Level]
    /// From the worst level's number to the best's.
    public let range: AgreedRange

    /// A scale, or nil unless there are at least two levels with finite, rising numbers.
    public init?(id: String = "", levels: [Level]) {
        guard let first = levels.first, let last = levels.last,
            let range = AgreedRange(worst: first.at, best: last.at),
            zip(levels, levels.dropFirst()).allSatisfy({ $0.at < $1.at })
        else { return nil }
        self.id = id
        self.levels = levels
        self.range = range
    }

    /// The number that stands for a level.
    public func number(of level: String) -> Double? { levels.first { $0.id == level }?.at }

    /// The level that a number stands for exactly.
    public func level(at number: Double) -> Level? { levels.first { $0.at == number } }
}
