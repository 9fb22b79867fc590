// What a report is made from.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// What a report is made from: an evaluation, and the record of how it came about.
public struct Briefing: Sendable {
    /// One file that was read.
    public struct Input: Hashable, Sendable {
        /// The file's name, without folders.
        public var name: String
        /// The SHA-256 of its bytes, in hexadecimal.
        public var digest: String

        /// One file that was read.
        public init(name: String, digest: String) {
            self.name = name
            self.digest = digest
        }
    }

    /// What a simulation says of the ranking.
    public struct Simulated: Hashable, Sendable {
        /// Shares of ranks.
        public var robustness: Robustness
        /// What was drawn, how often and from which seed, in a sentence.
        public var story: String
        /// What readers should know of it, such as which performances vary together; each a sentence without a full stop.
        public var notes: [String]
        /// What it would be worth to know, if that was computed.
        public var information: InformationValue?

        /// What a simulation says of the ranking.
        public init(
            robustness: Robustness, story: String, notes: [String] = [], information: InformationValue? = nil
        ) {
            self.robustness = robustness
            self.story = story
            self.notes = notes
            self.information = information
        }

        /// What a simulation says of the ranking.
        public init(_ robustness: Robustness, by simulation: Simulation, information: InformationValue? = nil) {
            let story =
                "\(robustness.draws.grouped) draws, seed \(simulation.seed): \(simulation.weights); "
                + "\(simulation.performances)."
            self.init(robustness: robustness, story: story, notes: simulation.notes, information: information)
        }
    }

    /// The evaluation.
    public var evaluation: Evaluation
    /// How sure the ranking is, if that was simulated.
    public var simulated: Simulated?
    /// The files that were read; the document first.
    public var inputs: [Input]
    /// Remarks on the document.
    public var diagnostics: [Diagnostic]
    /// What has changed since a run of the past, if one is known.
    public var since: RunChanges?
    /// What the lint says of the document, waivers applied; nil where nobody asked.
    public var examination: Examination?
    /// Whether the report lists sources; a workbook that came back lists them although the model leaves them out.
    var listsSources: Bool
    /// The version of the tool.
    public var version: String
    /// The command that makes the report again.
    public var command: String

    /// What a report is made from.
    public init(
        evaluation: Evaluation, simulated: Simulated? = nil, inputs: [Input] = [], diagnostics: [Diagnostic] = [],
        examination: Examination? = nil, since: RunChanges? = nil, version: String = "", command: String = ""
    ) {
        self.evaluation = evaluation
        listsSources = !evaluation.problem.sources.isEmpty
        self.simulated = simulated
        self.inputs = inputs
        self.diagnostics = diagnostics
        self.since = since
        self.examination = examination
        self.version = version
        self.command = command
    }

    /// What was scored.
    public var problem: DecisionProblem { evaluation.problem }
}

extension Performance {
    /// Whether a simulation has to draw it.
    fileprivate var isUncertain: Bool {
        if case .known(let low, _, let high) = estimate { low < high } else { true }
    }
}

extension Briefing {
    /// How many draws somebody waits for: those that the document asks for, or fewer where a draw has much to do: all
    /// cells where it scores the whole problem anew, and else those whose figures are uncertain; 'assay robustness' makes
    /// any number.
    ///
    /// - Parameter figures: How many figures may be drawn in all; as many as a report waits for if left out.
    public static func draws(for evaluation: Evaluation, figures: Int = 20_000_000) -> Int {
        let cells = evaluation.problem.performances.cells
        let isQuick = evaluation.isLinear && evaluation.problem.analysis.correlations.isEmpty
        let work = isQuick ? cells.count(where: \.isUncertain) : cells.count
        return min(evaluation.problem.analysis.draws, max(1_000, figures / max(1, work)))
    }

    /// How many draws say what it would be worth to know; each scores the whole problem anew.
    public static func trials(for evaluation: Evaluation) -> Int {
        let cells = evaluation.problem.options.count * evaluation.problem.criteria.count
        return min(draws(for: evaluation), max(500, min(2_000, 1_000_000 / cells)))
    }
}
