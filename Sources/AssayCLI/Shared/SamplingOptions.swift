// What a simulation draws, from the command line.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayPrograms

/// What a simulation draws.
struct SamplingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Draw each weight within a share of the set's, such as 25%.", valueName: "share"))
    var weightsWithin: Share?
    @Flag(help: "Draw any weights, all equally likely.") var free = false
    @Flag(help: "Draw any weights in the order of the set.") var ordered = false
    @Flag(help: "Draw one of the document's weight sets, all equally likely.") var amongSets = false
    @Option(
        help: ArgumentHelp("Scatter weights around the set; the closer the greater the number.", valueName: "number"))
    var concentration: Double?
    @OptionGroup var conditions: WeightConditions
    @Flag(help: "Judge must-haves in every draw, not once on the best estimates.") var screensDrawn = false
    @Option(help: "How performances lie between low, best and high.") var performances = Spread.triangular

    func validate() throws {
        let chosen = [weightsWithin != nil, free, ordered, amongSets, concentration != nil, !conditions.isEmpty]
            .count { $0 }
        guard chosen <= 1 else {
            throw ValidationError(
                "choose one of --weights-within, --free, --ordered, --among-sets, --concentration, and conditions such "
                    + "as --interval")
        }
    }

    /// Which weights to draw; nil for what the document says.
    func weights(for evaluation: Evaluation) throws(Failure) -> WeightSampling? {
        let sampling = try chosen(for: evaluation)
        if let objection = sampling?.objection(criteria: evaluation.weights.count) { throw Failure(.usage, objection) }
        return sampling
    }

    private func chosen(for evaluation: Evaluation) throws(Failure) -> WeightSampling? {
        if !conditions.isEmpty { return try conditions.sampling(in: evaluation.problem.tree) }
        if let weightsWithin { return .within(weightsWithin.value) }
        if free { return .free }
        if ordered { return .ordered }
        if amongSets { return .sets(evaluation.problem.weightSets.map { $0.weights(in: evaluation.problem.tree) }) }
        return concentration.map { .dirichlet(concentration: $0) }
    }
}

/// A share, given as `25%` or `0.25`.
struct Share: ExpressibleByArgument, CustomStringConvertible {
    let value: Double

    init(_ value: Double) { self.value = value }

    init?(argument: String) {
        let isPercent = argument.hasSuffix("%")
        guard let number = Double(isPercent ? String(argument.dropLast()) : argument), number.isFinite else {
            return nil
        }
        value = isPercent ? number / 100 : number
        guard (0...1).contains(value) else { return nil }
    }

    var description: String { "\((100 * value).brief(2))%" }
    var defaultValueDescription: String { description }
}

/// How performances lie, by the names of the engine.
enum Spread: String, ExpressibleByArgument, CaseIterable {
    case exact, triangular, uniform, pert, normal, discrete

    var sampling: PerformanceSampling { PerformanceSampling(rawValue: rawValue) ?? .triangular }
}
