// What is remembered of an earlier run.
// SPDX-License-Identifier: Apache-2.0

/// What is remembered of an earlier run of the same decision: what somebody saw, and the weights behind it.
public struct PastRun: Hashable, Sendable {
    /// When it was recorded, for readers.
    public let recorded: String
    /// The ids of the options, from rank 1 on.
    public let ranking: [String]
    /// The weights of every set, by its id and by the id of the criterion; each set sums to 1.
    public let weights: [String: [String: Double]]

    /// What is remembered of an earlier run.
    public init(recorded: String, ranking: [String], weights: [String: [String: Double]]) {
        self.recorded = recorded
        self.ranking = ranking
        self.weights = weights
    }
}
