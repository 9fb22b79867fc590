// Shares of a whole, as people say them.
// SPDX-License-Identifier: Apache-2.0

/// Shares of a whole, as people say them.
enum ShareWords {
    private static let most = 3
    private static let fractions: [(share: Double, words: String)] = [
        (1, "all"), (0.9, "nine tenths"), (0.8, "four fifths"), (0.75, "three quarters"), (2.0 / 3, "two thirds"),
        (0.6, "three fifths"), (0.5, "half"), (0.4, "two fifths"), (1.0 / 3, "a third"), (0.25, "a quarter"),
        (0.2, "a fifth"), (0.1, "a tenth"),
    ]

    /// A share: a fraction where one is within two hundredths, else a percentage.
    static func share(_ x: Double) -> String {
        let nearest = fractions.min { abs($0.share - x) < abs($1.share - x) }
        guard let nearest, abs(nearest.share - x) <= 0.02 else { return "\((100 * x).fixed(0)) %" }
        return nearest.words
    }

    /// `two thirds of it the new weight, the rest the revised cost`.
    ///
    /// - Parameters:
    ///   - shares: Positive, falling, summing to 1.
    ///   - names: One for each.
    static func list(_ shares: [Double], _ names: [String]) -> String {
        guard names.count > 1 else { return "all of it \(names[0])" }
        let told = names.count <= most ? names.count - 1 : most
        let parts = (0..<told).map { k in share(shares[k]) + (k == 0 ? " of it " : " ") + names[k] }
        let rest = names.count <= most ? names[told] : "\(names.count - told) smaller edits"
        return (parts + ["the rest \(rest)"]).joined(separator: ", ")
    }
}
