// A small meeting whose scores can be worked out by hand.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayBoard
import AssayDocuments
import AssayTestSupport

/// Two plants under three criteria.
///
/// Values of A: cost 50, jobs 50, trust 100; of B: cost 100, jobs 20, trust 0.
enum PilotPlant {
    static let yaml = """
        # Where to put it.
        assay: 1
        title: Pilot plant
        criteria:
          place:
            criteria:
              cost: {unit: US$ m, range: {worst: 60, best: 20}}   # agreed in May
              jobs: {unit: jobs, range: {worst: 0, best: 500}}
          trust: {scale: {levels: {low: bad, high: good}}}
        weights:
          team: {points: {cost: 30, jobs: 30, trust: 40}}   # first guess
          board: {points: {place: 50, trust: 50, cost: 1, jobs: 1}}
        options:
          a: {name: Plant A}
          b: {name: Plant B}
        performance:
          a: {cost: [30, 40, 50], jobs: 250, trust: high}   # A quote
          b: {cost: 20, jobs: 100, trust: low}
        scenarios:
          crash: {weights: {cost: x2}}
        # The end.

        """

    static func reading(_ text: String = yaml, path: String = "plant.yaml") -> Reading {
        DocumentReader.read(Array(text.utf8), path: path)
    }

    static func board(_ text: String = yaml) throws -> Board { try Board(reading(text)) }

    /// Ten o'clock on the day of the meeting.
    static let ten = BoardTime(seconds: 1_795_600_800)
}

extension Board {
    /// Makes changes in the name of Ann.
    @discardableResult
    mutating func ann(_ edits: BoardEdit..., gesture: String? = nil) throws -> LogEntry? {
        try change(edits, by: "Ann", gesture: gesture, at: PilotPlant.ten)
    }

    /// The scores, rounded to three decimals.
    var scores: [Double] { evaluation.scores.map { ($0 * 1000).rounded() / 1000 } }

    /// The weights that count, in percent with one decimal.
    var percents: [Double] { evaluation.weights.map { ($0 * 1000).rounded() / 10 } }
}
