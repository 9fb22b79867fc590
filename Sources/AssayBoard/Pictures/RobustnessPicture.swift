// How sure the ranking is, for the page.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports

/// How sure a ranking is.
struct RobustnessPicture {
    /// The share of draws that separates two options.
    private static let level = 0.95

    let robustness: Robustness
    let simulation: Simulation
    let revision: Int

    /// The same for a report, with what it would be worth to know.
    var simulated: Briefing.Simulated {
        let information = try? InformationValue(
            of: simulation, draws: Briefing.trials(for: simulation.evaluation))
        return Briefing.Simulated(robustness, by: simulation, information: information)
    }

    private var story: String { Briefing.Simulated(robustness, by: simulation).story }

    var json: JSON {
        let (problem, level) = (simulation.evaluation.problem, RobustnessPicture.level)
        return .members(
            ("revision", .count(revision)), ("draws", .count(robustness.draws)), ("seed", .whole(simulation.seed)),
            ("story", .text(story)),
            ("firstShares", problem.byOption { .number(robustness.firstShares[$0]) }),
            ("rankRanges", problem.byOption(range)),
            ("expectedRanks", problem.byOption { robustness.expectedRank(of: $0).map(JSON.number) ?? .null }),
            (
                "winShares",
                problem.byOption { i in problem.byOption { .number(robustness.winShare(of: i, over: $0)) } }
            ),
            ("groups", .list(robustness.inseparable(at: level).map { problem.ids(of: $0) })),
            ("sentences", .list(robustness.inseparableInWords(at: level).map(JSON.text))))
    }

    private func range(_ i: Int) -> JSON {
        robustness.rankRange(of: i, covering: RobustnessPicture.level)
            .map { [.count($0.lowerBound), .count($0.upperBound)] } ?? .null
    }
}

/// What has come of drawing for a ranking.
enum DrawnPicture {
    /// How many figures a meeting waits for: 100,000 draws of 20 options under 30 criteria take a tenth of a second.
    private static let figures = 60_000_000

    /// How sure it is.
    case drawn(RobustnessPicture)
    /// Nothing: there is nothing to draw for, or the method is not defined for some draw, as the sentence says.
    case none(revision: Int, failure: String?)

    /// Draws for an evaluation; nil if the task is cancelled.
    ///
    /// One processor is left free for whoever moves a slider meanwhile.
    static func of(_ evaluation: Evaluation, revision: Int) async -> DrawnPicture? {
        guard evaluation.problem.options.count > 1, !evaluation.leaders.isEmpty else {
            return .none(revision: revision, failure: nil)
        }
        let simulation = Simulation(of: evaluation)
        let draws = Briefing.draws(for: evaluation, figures: figures)
        do throws(MethodError) {
            let tally = try await simulation.tally(0..<draws, tasks: max(1, Processors.count - 1))
            guard tally.draws == draws else { return nil }
            let robustness = Robustness(tally, of: evaluation.problem)
            return .drawn(RobustnessPicture(robustness: robustness, simulation: simulation, revision: revision))
        } catch {
            return .none(revision: revision, failure: "\(error)")
        }
    }

    /// What it belongs to.
    var revision: Int {
        switch self {
        case .drawn(let picture): picture.revision
        case .none(let revision, _): revision
        }
    }

    /// How sure the ranking is, if that could be drawn.
    var picture: RobustnessPicture? { if case .drawn(let picture) = self { picture } else { nil } }

    var json: JSON {
        switch self {
        case .drawn(let picture): picture.json
        case .none(let revision, let failure):
            .members(("revision", .count(revision)), ("failure", .optional(failure)))
        }
    }
}
