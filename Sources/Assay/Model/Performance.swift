// What an option measures under a criterion, and where that figure comes from.
// SPDX-License-Identifier: Apache-2.0

/// What an option measures under a criterion, in the criterion's unit, with its witness.
public struct Performance: Hashable, Sendable {
    /// What is known.
    public enum Estimate: Hashable, Sendable {
        /// A best estimate within bounds: `low <= best <= high`.
        case known(low: Double, best: Double, high: Double)
        /// Stated ignorance.
        case unknown

        /// A figure without a spread.
        public static func exactly(_ x: Double) -> Estimate { .known(low: x, best: x, high: x) }
    }

    /// What is known.
    public let estimate: Estimate
    /// Where the figure comes from.
    public let evidence: Evidence
    /// The entries of a list that the figure counts; nil for a figure that was given.
    public let counted: ListCount?

    /// What an option measures under a criterion.
    public init(_ estimate: Estimate, evidence: Evidence = Evidence(), counted: ListCount? = nil) {
        self.estimate = estimate
        self.evidence = evidence
        self.counted = counted
    }

    /// The best estimate; nil if unknown.
    public var best: Double? {
        if case .known(_, let best, _) = estimate { best } else { nil }
    }
}

/// Where a figure comes from.
public struct Evidence: Hashable, Sendable {
    /// The sources, by id.
    public let sources: [String]
    /// Why this figure.
    public let because: String
    /// How good the evidence is.
    public let grade: Grade?
    /// Who gave the figure.
    public let by: String
    /// When.
    public let on: CalendarDate?

    /// Where a figure comes from; nothing given means a judgement.
    public init(
        sources: [String] = [], because: String = "", grade: Grade? = nil, by: String = "",
        on: CalendarDate? = nil
    ) {
        self.sources = sources
        self.because = because
        self.grade = grade
        self.by = by
        self.on = on
    }
}

/// How good a piece of evidence is; A is best.
public enum Grade: String, Hashable, Sendable, CaseIterable {
    /// The best grade, A; the document says what its grades mean.
    case a = "A"
    /// Grade B.
    case b = "B"
    /// Grade C.
    case c = "C"
    /// Grade D.
    case d = "D"
    /// The weakest grade, E.
    case e = "E"
}

/// A source that figures rest on.
public struct EvidenceSource: Hashable, Sendable {
    /// The id, in kebab-case.
    public let id: String
    /// The title.
    public let title: String
    /// Who published it.
    public var publisher = ""
    /// Who wrote it.
    public var author = ""
    /// The year of publication.
    public var year: Int?
    /// The day it was published or seen.
    public var date: CalendarDate?
    /// Where to find it.
    public var url = ""
    /// How good it is.
    public var grade: Grade?
    /// The day from which it no longer holds.
    public var expires: CalendarDate?
    /// The words that figures rest on.
    public var quote = ""
    /// A remark.
    public var note = ""

    /// A source with a title.
    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}
