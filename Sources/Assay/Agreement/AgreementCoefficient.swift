// The coefficients of rank agreement, with the names and explanations that readers see.
// SPDX-License-Identifier: Apache-2.0

/// A number that says how far two rankings agree; the raw value is its key in JSON.
///
/// They answer different questions: τ-b and Spearman's ρ ask of the whole ranking, the other two above all of its top.
/// Each is defined, with its paper, where `RankAgreement` computes it: Kendall (1945), Spearman (1904), Pinto da Costa &
/// Soares (2005), Sałabun & Urbaniak (2020).
public enum AgreementCoefficient: String, CaseIterable, Sendable {
    /// Kendall's τ-b.
    case kendall
    /// Spearman's rank correlation.
    case spearman
    /// Weighted Spearman correlation.
    case weightedSpearman
    /// The WS coefficient.
    case ws

    /// The head of its column.
    public var name: String {
        switch self {
        case .kendall: "tau-b"
        case .spearman: "Spearman"
        case .weightedSpearman: "weighted"
        case .ws: "WS"
        }
    }

    /// What it weighs and its range, in a line below the table.
    public var meaning: String {
        switch self {
        case .kendall: "Kendall's tau-b: pairs in the same order, less those in the opposite (-1 to 1)"
        case .spearman: "Spearman: squared differences of rank, wherever they are (-1 to 1)"
        case .weightedSpearman: "Weighted Spearman: the same, but the nearer the top, the more (-1 to 1)"
        case .ws: "WS: shifts, above all of what the first method ranks high (0 to 1)"
        }
    }
}

extension RankAgreement {
    /// One of its coefficients; nil where that is not defined.
    public subscript(_ coefficient: AgreementCoefficient) -> Double? {
        switch coefficient {
        case .kendall: kendall
        case .spearman: spearman
        case .weightedSpearman: weightedSpearman
        case .ws: ws
        }
    }
}
