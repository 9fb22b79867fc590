// How sure a ranking is, for a report.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayPrograms
import AssayReports

/// How sure a ranking is, by as many draws as the document asks for.
enum SimulatedRanking {
    /// What a report says of it; nil if there is nothing to draw for, or somebody interrupted the draws.
    ///
    /// - Parameter path: The path of the document, for what cannot be scored.
    static func of(_ evaluation: Evaluation, in path: String) throws(Failure) -> Briefing.Simulated? {
        guard evaluation.problem.options.count > 1, !evaluation.leaders.isEmpty else { return nil }
        let simulation = Simulation(of: evaluation)
        let draws = Briefing.draws(for: evaluation)
        do throws(MethodError) {
            let (tally, wasInterrupted) = try WatchedRun().tally(simulation, 0..<draws, threads: WatchedRun.processors)
            guard !wasInterrupted else { return nil }
            return Briefing.Simulated(
                Robustness(tally, of: evaluation.problem), by: simulation,
                information: try InformationValue(of: simulation, draws: Briefing.trials(for: evaluation)))
        } catch {
            throw Failure(.document, "\(path): \(error)")
        }
    }
}
