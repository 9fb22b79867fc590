// What the figures of a problem rest on, and whether that still holds.
// SPDX-License-Identifier: Apache-2.0

/// What the figures of a problem rest on, and whether that still holds on a day.
///
/// A source is expired from its `expires` on, and stale once it is older than evidence may be. A cell is expired if one
/// of its sources is, and stale if one of its sources, or the day on which its figure was given, is.
///
/// Edge cases: without a day nothing is expired or stale, and without an age nothing is stale; nobody's clock is read.
/// An unknown cell claims nothing, so that it rests on no judgement either.
public struct EvidenceReview: Hashable, Sendable {
    /// What the figure of a cell rests on.
    public enum Basis: String, Hashable, Sendable, CaseIterable {
        /// At least one source.
        case sources
        /// No source: a judgement alone.
        case judgement
        /// Nothing: the figure is unknown, and no source says so.
        case unknown
    }

    /// A cell and its witnesses.
    public struct Cell: Hashable, Sendable {
        /// The number of the option.
        public let option: Int
        /// The number of the criterion.
        public let criterion: Int
        /// What the figure rests on.
        public let basis: Basis
        /// Its sources that no longer hold, by id.
        public let expired: [String]
        /// Its sources that are older than evidence may be, by id.
        public let stale: [String]
        /// Whether the figure itself was given longer ago than evidence may be old.
        public let isOld: Bool

        /// Whether the figure, or one of its sources, is older than evidence may be.
        public var isStale: Bool { isOld || !stale.isEmpty }
    }

    /// A source and the cells that cite it.
    public struct Source: Hashable, Sendable {
        /// The source.
        public let source: EvidenceSource
        /// Whether it no longer holds.
        public let isExpired: Bool
        /// Whether it is older than evidence may be.
        public let isStale: Bool
        /// The places of the cells that cite it among the review's cells.
        public let uses: [Int]
    }

    /// The day on which evidence is judged; nil if nobody said.
    public let day: CalendarDate?
    /// How old evidence may be; nil if nobody said.
    public let age: EvidenceAge?
    /// All cells, option by option.
    public let cells: [Cell]
    /// All sources, in document order.
    public let sources: [Source]

    /// What the figures of a problem rest on.
    ///
    /// - Parameters:
    ///   - day: The day on which evidence is judged; the problem's `asOf` if nil.
    ///   - age: How old evidence may be; what the problem's analysis says if nil.
    public init(of problem: DecisionProblem, on day: CalendarDate? = nil, age: EvidenceAge? = nil) {
        let (day, age) = (day ?? problem.asOf, age ?? problem.analysis.evidenceAge)
        self.day = day
        self.age = age
        let judged = problem.sources.map { source in
            (
                isExpired: day.map(source.isExpired) ?? false,
                isStale: EvidenceReview.isOlder(source.day, than: age, on: day)
            )
        }
        let numbers = Dictionary(problem.sources.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let m = problem.criteria.count
        var uses = [[Int]](repeating: [], count: problem.sources.count)
        cells = problem.performances.cells.enumerated().map { place, cell in
            let cited = cell.evidence.sources.compactMap { numbers[$0] }
            for number in cited where uses[number].last != place { uses[number].append(place) }
            return Cell(
                option: place / m, criterion: place % m, basis: cell.basis,
                expired: cited.filter { judged[$0].isExpired }.map { problem.sources[$0].id },
                stale: cited.filter { judged[$0].isStale }.map { problem.sources[$0].id },
                isOld: EvidenceReview.isOlder(cell.evidence.on, than: age, on: day))
        }
        sources = problem.sources.indices.map {
            Source(
                source: problem.sources[$0], isExpired: judged[$0].isExpired, isStale: judged[$0].isStale,
                uses: uses[$0])
        }
    }

    /// The cells that rest on a judgement alone.
    public var judgements: [Cell] { cells.filter { $0.basis == .judgement } }
    /// The cells one of whose sources no longer holds.
    public var expired: [Cell] { cells.filter { !$0.expired.isEmpty } }
    /// The cells that are older than evidence may be, or rest on a source that is.
    public var stale: [Cell] { cells.filter(\.isStale) }

    /// The sources that will expire next, the next first.
    public var expiringNext: [Source] {
        let coming = sources.filter { $0.source.expires != nil && !$0.isExpired && !$0.uses.isEmpty }
        return coming.indices.sorted { a, b in
            (coming[a].source.expires.map(\.description) ?? "", a) < (
                coming[b].source.expires.map(\.description) ?? "", b
            )
        }.map { coming[$0] }
    }

    private static func isOlder(_ day: CalendarDate?, than age: EvidenceAge?, on today: CalendarDate?) -> Bool {
        guard let day, let age, let today else { return false }
        return age.isExceeded(by: day, on: today)
    }
}

extension Performance {
    /// What the figure rests on.
    public var basis: EvidenceReview.Basis {
        guard evidence.sources.isEmpty else { return .sources }
        return best == nil ? .unknown : .judgement
    }
}
