// assay robustness: prints how sure the ranking is.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayPrograms
import AssayReports

struct RobustnessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "robustness", abstract: "Print how sure the ranking is, by simulation.",
        discussion: """
            Weights and performances are drawn again and again; printed are the shares of draws in which an option comes \
            first, its ranks, and which options cannot be separated. The same seed gives the same figures on any number \
            of threads. Ctrl-C gives the result so far.

              assay robustness decision.yaml --weights-within 25%
              assay robustness decision.yaml --free --draws 1000000
              assay robustness decision.yaml --interval cost=10%..30% --at-least cost=2*jobs --order jobs,noise
              assay robustness decision.yaml --draws '0..<500000' --partial first.json
              assay merge first.json second.json
            """)

    @OptionGroup var scoring: ScoringOptions
    @Option(help: ArgumentHelp("How many draws, or which: 100000 or '250000..<500000'.", valueName: "draws"))
    var draws: DrawRange?
    @Option(help: ArgumentHelp("The seed; the document's if left out.", valueName: "number")) var seed: UInt64?
    @Option(help: ArgumentHelp("How many threads; one for each processor if left out.", valueName: "count"))
    var threads: Int?
    @OptionGroup var sampling: SamplingOptions
    @Option(help: ArgumentHelp("The share of draws that separates two options.", valueName: "share"))
    var level = Share(0.95)
    @Flag(help: "Also print how sure each option leads under the weights that favor it.") var confidence = false
    @Flag(help: "Also print which performance or weight it would be worth to know.") var information = false
    @Option(
        help: ArgumentHelp("Write the counts to a file for 'assay merge', and print nothing.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var partial: String?
    @Option(help: "The form of the result.") var format = OutputFormat.text

    func validate() throws {
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError("--threads: from 1 to 1024, not \(threads)")
        }
        guard level.value > 0.5 else { throw ValidationError("--level: above 50 %") }
    }

    func run() throws {
        let (reading, evaluation) = try scoring.evaluate()
        try scoring.refuseMany(evaluation.problem)
        let simulation = Simulation(
            of: evaluation, weights: try sampling.weights(for: evaluation),
            performances: sampling.performances.sampling,
            seed: seed, drawsScreens: sampling.screensDrawn)
        let slice = draws ?? DrawRange(count: evaluation.problem.analysis.draws)
        let subject = SimulationRecord.Subject(
            simulation, inputs: reading.sources.map { SHA256.hex($0.bytes) }, edits: scoring.changes)
        do {
            let (tally, wasInterrupted) = try WatchedRun().tally(
                simulation, slice.draws, threads: threads ?? WatchedRun.processors)
            let record = SimulationRecord(subject, slices: [slice.draws], tally: tally)
            try finish(record, simulation, besides: reading.sources.map(\.path))
            if wasInterrupted { throw Failure(.interrupted, "") }
        } catch let error as MethodError {
            throw Failure(.document, "\(scoring.document): \(error)")
        }
    }

    private func finish(_ record: SimulationRecord, _ simulation: Simulation, besides inputs: [String]) throws {
        if let partial {
            guard record.isComplete else { return }
            return try PartialFile.write(record, to: partial, besides: inputs)
        }
        let robustness = Robustness(record.tally, of: simulation.evaluation.problem)
        let factors = confidence ? try simulation.confidenceFactors(of: robustness, draws: record.tally.draws) : nil
        let value = information ? try InformationValue(of: simulation) : nil
        try format.print(RobustnessText(record, level: level.value, confidence: factors, information: value))
    }
}

extension OutputFormat {
    /// Prints how sure a ranking is.
    func print(_ text: RobustnessText) throws(Failure) {
        switch self {
        case .text: try Streams.result(text.lines(colored: Streams.colorsResults))
        case .json: try Streams.result(text.json.text)
        case .csv: try Streams.result(text.commaSeparated)
        }
    }
}
