// What ways to find weights are called elsewhere.
// SPDX-License-Identifier: Apache-2.0

extension WeightMethod {
    /// What to write instead of a name of the literature; nil for a name that is not known.
    static func hint(forName name: String) -> String? {
        let folded = String(name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
        if objective.contains(folded) {
            return "It weighs the spread of these options, not anyone's values: 'assay weights --objective' shows it"
        }
        return meant[folded].map { "Write '\($0.method)'" + ($0.with.map { " with '\($0)'" } ?? "") }
    }

    private static let meant: [String: (method: String, with: String?)] = [
        "ahp": ("pairwise", nil), "eigenvector": ("pairwise", nil), "saaty": ("pairwise", nil),
        "geometric-mean": ("pairwise", "solution: geometric-mean"), "bwm": ("best-worst", nil),
        "roc": ("rank", nil), "smarter": ("rank", nil), "rank-order-centroid": ("rank", nil),
        "rs": ("rank", "formula: rank-sum"), "rank-sum": ("rank", "formula: rank-sum"),
        "rr": ("rank", "formula: rank-reciprocal"), "rank-reciprocal": ("rank", "formula: rank-reciprocal"),
        "rank-exponent": ("rank", "formula: rank-exponent"), "simos": ("cards", nil), "srf": ("cards", nil),
        "macbeth": ("categories", nil), "swing-weights": ("swing", nil), "points": ("direct", nil),
    ]

    private static let objective: Set<String> = [
        "entropy", "critic", "merec", "std", "standard-deviation", "gini",
    ]
}
