// What a simulation counted, with what was drawn.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// What a simulation counted, with everything that says what was drawn, so that slices from several processes or machines
/// can be put together and printed without the document.
public struct SimulationRecord: Hashable, Sendable {
    /// What was simulated: records can be merged if and only if this is the same.
    public struct Subject: Hashable, Sendable {
        /// The digests of the files that were read.
        public var inputs: [String]
        /// The title of the document.
        public var title: String
        /// Its status.
        public var status: String
        /// The id and the name of the method.
        public var method: [String]
        /// The id and the name of the weight set.
        public var weights: [String]
        /// The id and the name of the scenario; empty for the document as it stands.
        public var scenario: [String]
        /// Inputs that were changed for this run.
        public var edits: [String]
        /// Which weights were drawn, in words.
        public var weightSampling: String
        /// How performances were drawn, in words.
        public var performanceSampling: String
        /// What readers should know of it, each a sentence without a full stop.
        public var notes: [String]
        /// The seed.
        public var seed: UInt64
        /// The ids of the options.
        public var options: [String]
        /// Their names.
        public var names: [String]
        /// The ids of the criteria.
        public var criteria: [String]
        /// Their names.
        public var criterionNames: [String]

        /// A subject whose parts are known.
        public init(
            inputs: [String], title: String, status: String, method: [String], weights: [String], scenario: [String],
            edits: [String], weightSampling: String, performanceSampling: String, notes: [String], seed: UInt64,
            options: [String],
            names: [String], criteria: [String], criterionNames: [String]
        ) {
            (self.inputs, self.title, self.status, self.method) = (inputs, title, status, method)
            (self.weights, self.scenario, self.edits) = (weights, scenario, edits)
            (self.weightSampling, self.performanceSampling, self.notes) = (weightSampling, performanceSampling, notes)
            (self.seed, self.options, self.names) = (seed, options, names)
            (self.criteria, self.criterionNames) = (criteria, criterionNames)
        }

        /// What a simulation draws.
        ///
        /// - Parameters:
        ///   - inputs: The digests of the files that were read.
        ///   - edits: Inputs that were changed for this run.
        public init(_ simulation: Simulation, inputs: [String], edits: [String] = []) {
            let evaluation = simulation.evaluation
            let problem = evaluation.problem
            let set = problem.weightSets[evaluation.weightSet]
            self.init(
                inputs: inputs, title: problem.title, status: problem.status.rawValue,
                method: [evaluation.method.id, evaluation.method.name], weights: [set.id, set.name],
                scenario: evaluation.scenario.map { [problem.scenarios[$0].id, problem.scenarios[$0].name] } ?? [],
                edits: edits, weightSampling: simulation.weights.words(problem.criteria.map(\.name)),
                performanceSampling: simulation.performances.description,
                notes: simulation.notes,
                seed: simulation.seed,
                options: problem.options.map(\.id), names: problem.options.map(\.name),
                criteria: problem.criteria.map(\.id), criterionNames: problem.criteria.map(\.name))
        }
    }

    /// What was simulated.
    public let subject: Subject
    /// Which draws were asked for, rising; neighbors are joined.
    public private(set) var slices: [Range<Int>]
    /// What was counted; fewer draws than asked for if the simulation was interrupted.
    public private(set) var tally: RankTally

    /// A record of some draws.
    public init(_ subject: Subject, slices: [Range<Int>], tally: RankTally) {
        self.subject = subject
        self.slices = slices
        self.tally = tally
    }

    /// Whether every draw that was asked for was made.
    public var isComplete: Bool { slices.map(\.count).reduce(0, +) == tally.draws }

    /// Why another record cannot be merged into this one, in a sentence without a full stop; nil if it can.
    public func objection(to other: SimulationRecord) -> String? {
        guard subject == other.subject else { return "it is of another document, or of other settings" }
        guard other.isComplete else { return "its simulation was interrupted" }
        let shared = slices.flatMap { slice in other.slices.filter { $0.overlaps(slice) }.map { $0.clamped(to: slice) }
        }
        return shared.first.map { "it repeats the draws \($0.lowerBound)..<\($0.upperBound)" }
    }

    /// Adds the draws of another record.
    ///
    /// - Precondition: Nothing objects to it.
    public mutating func merge(_ other: SimulationRecord) {
        precondition(objection(to: other) == nil, "these records cannot be merged")
        tally.merge(other.tally)
        slices = (slices + other.slices).sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, slice in
            if let last = joined.last, last.upperBound == slice.lowerBound {
                joined[joined.count - 1] = last.lowerBound..<slice.upperBound
            } else {
                joined.append(slice)
            }
        }
    }

    /// The record as a JSON object, from which `assay merge` reads it back.
    public var json: JSON {
        func texts(_ texts: [String]) -> JSON { .list(texts.map(JSON.text)) }
        func counts(_ counts: [Int]) -> JSON { .list(counts.map(JSON.count)) }
        return .object([
            ("assayPartial", .count(1)), ("inputs", texts(subject.inputs)), ("title", .text(subject.title)),
            ("status", .text(subject.status)), ("method", texts(subject.method)), ("weights", texts(subject.weights)),
            ("scenario", texts(subject.scenario)), ("edits", texts(subject.edits)),
            ("weightSampling", .text(subject.weightSampling)),
            ("performanceSampling", .text(subject.performanceSampling)), ("notes", texts(subject.notes)),
            ("seed", .whole(subject.seed)),
            ("options", texts(subject.options)), ("names", texts(subject.names)), ("criteria", texts(subject.criteria)),
            ("criterionNames", texts(subject.criterionNames)),
            ("slices", .list(slices.map { counts([$0.lowerBound, $0.upperBound]) })), ("draws", .count(tally.draws)),
            ("ranks", counts(tally.ranks)), ("wins", counts(tally.wins)),
            ("leadingWeights", .list(tally.leadingWeights.map { .whole(UInt64($0)) })),
        ])
    }
}

extension Simulation {
    /// What readers should know of it, each a sentence without a full stop: which performances vary together, and how
    /// must-haves are judged.
    public var notes: [String] { correlationsInWords + screensInWords }

    /// Which performances vary together.
    fileprivate var correlationsInWords: [String] {
        let problem = evaluation.problem
        func words(_ ids: [String], _ names: [String], _ values: [String: Double]) -> [String] {
            zip(ids, names).compactMap { id, name in
                values[id].map { "Performances of '\(name)' vary together, with a correlation of \($0.brief(2))" }
            }
        }
        let stated = problem.analysis.correlations
        return words(problem.criteria.map(\.id), problem.criteria.map(\.name), stated.criteria)
            + words(problem.options.map(\.id), problem.options.map(\.name), stated.options)
    }

    /// How screens are judged, and who may yet fail one.
    fileprivate var screensInWords: [String] {
        let problem = evaluation.problem
        guard !problem.screens.isEmpty else { return [] }
        return [drawsScreens ? "Must-haves are judged in every draw" : "Must-haves are judged on the best estimates"]
            + screenRisks.map { risk in
                let criterion = problem.criteria[problem.screens[risk.screen].criterion].name
                let chance = (100 * risk.chance).fixed(0)
                return "'\(problem.options[risk.option].name)' may yet fail the must-have on '\(criterion)': "
                    + "the chance is \(chance) %"
            }
    }
}
