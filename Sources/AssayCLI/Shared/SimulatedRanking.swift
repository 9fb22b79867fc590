// How sure a ranking is, for a report.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports

/// How sure a ranking is, by as many draws as the document asks for.
enum SimulatedRanking {
    /// What a report says of it; nil if there is nothing to draw for, or somebody interrupted the draws.
    ///
    /// - Parameter path: The path of the document, for what cannot be scored.
    static func of(_ evaluation: Evaluation, in path: String) throws(Failure) -> Briefing.Simulated? {
        guard evaluation.problem.options.count > 1, !evaluation.leaders.isEmpty else { return nil }
        let simulation = Simulation(of: evaluation)
        let draws = min(evaluation.problem.analysis.draws, mostDraws(of: evaluation))
        do throws(MethodError) {
            let (tally, wasInterrupted) = try WatchedRun().tally(simulation, 0..<draws, threads: WatchedRun.processors)
            guard !wasInterrupted else { return nil }
            return Briefing.Simulated(
                robustness: Robustness(tally, of: evaluation.problem),
                story:
                    "\(draws.grouped) draws, seed \(simulation.seed): \(simulation.weights); \(simulation.performances).",
                notes: simulation.notes,
                information: try InformationValue(of: simulation, draws: min(draws, mostTrials(of: evaluation))))
        } catch {
            throw Failure(.document, "\(path): \(error)")
        }
    }

    /// How many draws say what it would be worth to know; each scores the whole problem anew.
    private static func mostTrials(of evaluation: Evaluation) -> Int {
        let cells = evaluation.problem.options.count * evaluation.problem.criteria.count
        return max(500, min(2_000, 1_000_000 / cells))
    }

    /// How many draws a report waits for where each scores the whole problem anew; 'assay robustness' makes any number.
    private static func mostDraws(of evaluation: Evaluation) -> Int {
        let cells = evaluation.problem.options.count * evaluation.problem.criteria.count
        let isQuick = evaluation.isLinear && evaluation.problem.analysis.correlations.isEmpty
        return isQuick ? .max : max(1_000, 20_000_000 / cells)
    }
}
