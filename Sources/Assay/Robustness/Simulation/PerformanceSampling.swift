// Which performances a simulation draws.
// SPDX-License-Identifier: Apache-2.0

/// How a simulation draws a performance from its low, best and high.
///
///     exact        the best estimate, every time; an unknown cell counts as the document says
///     triangular   rises in a line from low to best, falls in a line to high
///     uniform      anything from low to high
///     pert         beta on low...high with parameters 1 + 4 · (best − low)/(high − low), 1 + 4 · (high − best)/(high − low)
///     normal       mean best, spread (high − low)/4, cut at the criterion's range
///     discrete     low 0.185, best 0.630, high 0.185
///
/// Cells are independent unless the problem states correlations. A cell whose low equals its high is that figure under every distribution; an unknown cell is
/// anywhere within the criterion's range, uniformly, or within the spread of the options where there is no range.
///
/// > Keefer, D. L. & Bodily, S. E. (1983). Three-point approximations for continuous random variables. *Management
/// Science* 29, 595–609. doi:[10.1287/mnsc.29.5.595](https://doi.org/10.1287/mnsc.29.5.595)
public enum PerformanceSampling: String, Hashable, Sendable, CaseIterable {
    /// No uncertainty about performances.
    case exact
    /// The default.
    case triangular
    /// Nothing known but the ends.
    case uniform
    /// A smooth hump.
    case pert
    /// A bell.
    case normal
    /// Three figures.
    case discrete
}

extension PerformanceSampling: CustomStringConvertible {
    /// What is drawn, in words.
    public var description: String {
        switch self {
        case .exact: "performances at their best estimates"
        case .triangular: "performances between low and high, triangular with the peak at best"
        case .uniform: "performances between low and high, uniform"
        case .pert: "performances between low and high, PERT with the peak at best"
        case .normal: "performances normal around best, four spreads from low to high"
        case .discrete: "performances at low, best or high"
        }
    }
}
