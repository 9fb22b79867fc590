// When two computed numbers count as equal.
// SPDX-License-Identifier: Apache-2.0

/// When two computed numbers count as equal.
///
/// Methods with cuts and thresholds compare sums of weights; the order of summation must not decide.
enum Tie {
    /// The largest difference that rounding may make.
    static let width = 1e-10
}
