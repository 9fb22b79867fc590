// A whole decision, checked.
// SPDX-License-Identifier: Apache-2.0

/// A whole decision: criteria, weights, options, performances, and what stands around them.
///
/// An invalid problem cannot be constructed, so nothing that takes one checks it again.
public struct DecisionProblem: Hashable, Sendable {
    /// How far the authors stand by the document.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// Work in progress.
        case draft
        /// Figures that only show how it would work.
        case illustrative
        /// Agreed by those whose decision it is.
        case agreed
    }

    /// What is decided.
    public let title: String
    /// The question, in a sentence.
    public let question: String
    /// What the document is about.
    public let summary: String
    /// The day the figures stand for.
    public let asOf: CalendarDate?
    /// How far the authors stand by it.
    public let status: Status
    /// The number of the do-minimum option.
    public let baseline: Int?
    /// What figures rest on.
    public let sources: [EvidenceSource]
    /// Lists that figures are counted on.
    public private(set) var lists: ListBook
    /// Criteria in groups.
    public private(set) var tree: CriteriaTree
    /// At least one; the first one leads.
    public private(set) var weightSets: [WeightSet]
    /// At least one; `i` counts them.
    public let options: [PolicyOption]
    /// What each option measures under each criterion.
    public let performances: PerformanceTable
    /// Must-haves.
    public let screens: [Screen]
    /// Overlays.
    public let scenarios: [Scenario]
    /// How to analyse it.
    public private(set) var analysis: AnalysisSettings
    /// Findings that the authors accept.
    public let waivers: [Waiver]

    /// A whole decision.
    ///
    /// - Throws: `InvalidProblem` with every rule that the parts break.
    public init(
        title: String, question: String = "", summary: String = "", asOf: CalendarDate? = nil,
        status: Status = .draft, baseline: Int? = nil, sources: [EvidenceSource] = [], lists: ListBook = .none,
        tree: CriteriaTree,
        weightSets: [WeightSet], options: [PolicyOption], performances: PerformanceTable,
        screens: [Screen] = [], scenarios: [Scenario] = [], analysis: AnalysisSettings = AnalysisSettings(),
        waivers: [Waiver] = []
    ) throws(InvalidProblem) {
        self.title = title
        self.question = question
        self.summary = summary
        self.asOf = asOf
        self.status = status
        self.baseline = baseline
        self.sources = sources
        self.lists = lists
        self.tree = tree
        self.weightSets = weightSets
        self.options = options
        self.performances = performances
        self.screens = screens
        self.scenarios = scenarios
        self.analysis = analysis
        self.waivers = waivers
        let reasons = brokenRules
        guard reasons.isEmpty else { throw InvalidProblem(reasons: reasons) }
    }

    /// The problem with other settings of its analysis.
    public func analysed(as settings: AnalysisSettings) -> DecisionProblem {
        var problem = self
        problem.analysis = settings
        return problem
    }

    /// The problem as another method would score it.
    public func analysed(by method: String, parameters: [String: ParameterValue]) -> DecisionProblem {
        var settings = analysis
        (settings.method, settings.parameters) = (method, parameters)
        return analysed(as: settings)
    }

    /// The problem with the directions of criteria that have no range, and one weight set.
    ///
    /// - Precondition: The directions are one for each criterion, and the weight set fits.
    public func directed(_ directions: [Direction], weighedBy set: WeightSet) -> DecisionProblem {
        precondition(directions.count == criteria.count && set.fits(tree), "directions and weights need to fit")
        var problem = self
        for (j, direction) in directions.enumerated() where tree.leaves[j].range == nil {
            problem.tree = problem.tree.replacing(j, with: tree.leaves[j].directed(direction))
        }
        problem.weightSets = [set]
        return problem
    }

    /// The problem with the entries of every list in the document itself, whichever file they came from.
    public var holdingItsLists: DecisionProblem {
        var problem = self
        problem.lists = ListBook(
            lists: lists.lists.map { list in
                guard list.isInFile else { return list }
                return EvidenceList(id: list.id, name: list.name, entries: list.entries, sources: list.sources)
            }, groups: lists.groups, overlaps: lists.overlaps)
        return problem
    }

    /// The criteria: the leaves of the tree; `j` counts them.
    public var criteria: [Criterion] { tree.leaves }

    /// The number of an option, by id.
    public func option(_ id: String) -> Int? { options.firstIndex { $0.id == id } }
    /// The number of a criterion, by id.
    public func criterion(_ id: String) -> Int? { tree.leaf(id) }
    /// The number of a weight set, by id.
    public func weightSet(_ id: String) -> Int? { weightSets.firstIndex { $0.id == id } }
    /// The number of a scenario, by id.
    public func scenario(_ id: String) -> Int? { scenarios.firstIndex { $0.id == id } }
    /// A source, by id.
    public func source(_ id: String) -> EvidenceSource? { sources.first { $0.id == id } }
}

/// Why parts do not make a decision problem.
public struct InvalidProblem: Error, Hashable, CustomStringConvertible {
    /// One sentence for each rule that is broken.
    public let reasons: [String]

    /// All reasons in one text.
    public var description: String { reasons.joined(separator: "; ") }
}

extension DecisionProblem {
    private var brokenRules: [String] {
        let (m, n) = (tree.leaves.count, options.count)
        var broken: [String] = []
        func require(_ holds: Bool, _ reason: String) { if !holds { broken.append(reason) } }
        require(n > 0, "there are no options")
        require(!weightSets.isEmpty, "there are no weights")
        require(performances.options == n && performances.criteria == m, "the performance table has another shape")
        require(options.lazy.map(\.id).areDistinct, "an option is given twice")
        require(Set(weightSets.map(\.id)).count == weightSets.count, "a weight set is given twice")
        require(Set(scenarios.map(\.id)).count == scenarios.count, "a scenario is given twice")
        require(performances.isOrdered, "a performance is not low ≤ best ≤ high")
        require(weightSets.allSatisfy { $0.fits(tree) }, "a weight set does not fit the criteria")
        require(baseline.map { (0..<n).contains($0) } ?? true, "the baseline is no option")
        require(screens.allSatisfy { (0..<m).contains($0.criterion) }, "a screen names no criterion")
        require(scenarios.allSatisfy { $0.fits(criteria: m, options: n) }, "a scenario does not fit")
        return broken
    }
}

extension Scenario {
    fileprivate func fits(criteria m: Int, options n: Int) -> Bool {
        factors.count == m && factors.allSatisfy { $0 >= 0 && $0.isFinite }
            && changes.allSatisfy { (0..<n).contains($0.option) && (0..<m).contains($0.criterion) }
    }
}

extension WeightSet {
    fileprivate func fits(_ tree: CriteriaTree) -> Bool {
        switch judgement {
        case .equal: true
        case .leaves(let points): points.count == tree.leaves.count && points.areUsable
        case .members(let points):
            ([tree.root] + tree.groups).allSatisfy { group in
                points[group.id].map { $0.count == group.members.count && $0.areUsable } ?? false
            }
        }
    }
}

extension [Double] {
    /// Whether these can be points: finite, none negative, not all zero.
    fileprivate var areUsable: Bool { allSatisfy { $0 >= 0 && $0.isFinite } && contains { $0 > 0 } }
}
