// How inconsistent comparisons made at random are.
// SPDX-License-Identifier: Apache-2.0

/// The mean consistency index of pairwise comparisons that are made at random.
///
/// Up to 15 things it is the table of Saaty (1980); beyond, the line that Alonso and Lamata fitted to the greatest
/// eigenvalue, λ = 2.7699 n − 4.3513. Other tables differ: with that of Saaty (2005) a consistency ratio moves by about
/// a hundredth of itself.
///
/// > Saaty, T. L. (1980). *The Analytic Hierarchy Process*, ch. 3. McGraw-Hill.
///
/// > Alonso, J. A. & Lamata, M. T. (2006). Consistency in the analytic hierarchy process: a new approach. *International
/// Journal of Uncertainty, Fuzziness and Knowledge-Based Systems* 14(4), 445–459.
/// doi:[10.1142/S0218488506004114](https://doi.org/10.1142/S0218488506004114)
public enum RandomIndex {
    /// The index for n things; 0 for one or two, which cannot be inconsistent.
    public static func value(for n: Int) -> Double {
        if n < table.count { return table[n] }
        return (2.7699 * Double(n) - 4.3513 - Double(n)) / Double(n - 1)
    }

    /// Where the index for n things comes from.
    public static func source(for n: Int) -> String {
        n < table.count ? "Saaty (1980)" : "Alonso and Lamata (2006)"
    }

    private static let table = [
        0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
    ]
}
