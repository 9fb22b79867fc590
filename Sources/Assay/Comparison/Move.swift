// One edit that can move scores, between two states of a document.
// SPDX-License-Identifier: Apache-2.0

/// One edit that can move scores, between two states of a document.
public enum Move: Hashable, Sendable {
    /// Another performance of an option under a criterion, by their ids.
    case cell(option: String, criterion: String)
    /// Other points for a criterion or group, by its id.
    case points(String)
    /// Other weights as a whole: points cannot be compared one by one.
    case weights
    /// Another range or value function of a criterion, by its id.
    case curve(String)
    /// An option that joined, by its id.
    case joined(String)
    /// An option that was withdrawn, by its id.
    case withdrawn(String)
    /// Criteria that were added, removed, regrouped, or may make up for each other in another way.
    case tree
    /// Other must-haves.
    case screens
    /// A scenario that changes other things than before.
    case scenario
    /// Another method, other parameters, or another rule for unknown cells.
    case method

    /// What kind of edit it is.
    public var kind: Kind {
        switch self {
        case .cell: .cells
        case .points, .weights: .weights
        case .curve: .curves
        case .joined, .withdrawn: .options
        case .tree, .screens, .scenario, .method: .structure
        }
    }

    /// The kinds of edits that are told together where there are many.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Performances.
        case cells
        /// Weights.
        case weights
        /// Ranges and value functions.
        case curves
        /// Options that joined or were withdrawn.
        case options
        /// Criteria, must-haves, the scenario, the method.
        case structure
    }
}

extension Move {
    /// The edits that can move scores between two evaluations of one document.
    static func found(from old: Evaluation, to new: Evaluation) -> [Move] {
        let (then, now) = (old.problem, new.problem)
        let blended = BlendedWeights(from: old, to: new)
        return cells(then, now) + blended.moves + curves(then, now) + options(then, now)
            + (then.tree.outline == now.tree.outline ? [] : [.tree])
            + (then.screensByID == now.screensByID ? [] : [.screens])
            + (old.overlayByID == new.overlayByID ? [] : [.scenario])
            + (then.analysis.isScoring(as: now.analysis) ? [] : [.method])
    }

    private static func cells(_ old: DecisionProblem, _ new: DecisionProblem) -> [Move] {
        let criteria = new.criteria.enumerated().compactMap { j, criterion in
            old.criterion(criterion.id).map { (old: $0, new: j, id: criterion.id) }
        }
        return new.options.enumerated().flatMap { i, option -> [Move] in
            guard let was = old.option(option.id) else { return [] }
            return criteria.filter { j in
                old.performances[option: was, criterion: j.old].estimate
                    != new.performances[option: i, criterion: j.new].estimate
            }.map { .cell(option: option.id, criterion: $0.id) }
        }
    }

    private static func curves(_ old: DecisionProblem, _ new: DecisionProblem) -> [Move] {
        new.criteria.filter { now in
            old.criterion(now.id).map { !old.criteria[$0].isScoring(as: now) } ?? false
        }.map { .curve($0.id) }
    }

    private static func options(_ old: DecisionProblem, _ new: DecisionProblem) -> [Move] {
        new.options.filter { old.option($0.id) == nil }.map { .joined($0.id) }
            + old.options.filter { new.option($0.id) == nil }.map { .withdrawn($0.id) }
    }
}

extension Criterion {
    /// Whether performances are worth the same under both, whatever the criteria are called.
    fileprivate func isScoring(as other: Criterion) -> Bool {
        direction == other.direction && range == other.range && valueFunction == other.valueFunction
            && thresholds == other.thresholds
    }
}

extension AnalysisSettings {
    fileprivate func isScoring(as other: AnalysisSettings) -> Bool {
        method == other.method && parameters == other.parameters && unknown == other.unknown
    }
}

extension CriteriaTree {
    /// Groups with their compensation, and what each holds; the order within a group does not count.
    fileprivate var outline: [String: Set<String>] {
        ([root] + groups).reduce(into: [:]) { outline, group in
            outline["\(group.id) \(group.compensation.exponent)"] = Set(group.members.map { id(of: $0) })
        }
    }
}

extension DecisionProblem {
    fileprivate var screensByID: [String] { screens.map { "\(criteria[$0.criterion].id) \($0.bound)" } }
}

extension Evaluation {
    /// What the chosen scenario does, in ids.
    fileprivate var overlayByID: [String] {
        guard let scenario else { return [] }
        let overlay = problem.scenarios[scenario]
        let factors = zip(problem.criteria, overlay.factors).filter { $0.1 != 1 }.map { "\($0.0.id) x\($0.1)" }
        return factors
            + overlay.changes.map {
                "\(problem.options[$0.option].id) \(problem.criteria[$0.criterion].id) \($0.change)"
            }
    }
}

extension Move {
    /// The keys of the document on the way to what is edited; nil where that is no one place.
    public func path(weightSet: String) -> String? {
        switch self {
        case .cell(let option, let criterion): "performance.\(option).\(criterion)"
        case .points(let id): "weights.\(weightSet).\(id)"
        case .weights: "weights.\(weightSet)"
        case .curve(let id): "criteria.\(id)"
        case .joined(let id), .withdrawn(let id): "options.\(id)"
        case .tree: "criteria"
        case .screens: "screens"
        case .scenario: "scenarios"
        case .method: "analysis"
        }
    }
}
