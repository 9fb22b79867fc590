// Rankings that somebody has seen, for the lint.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayFiles
import AssayHistory
import Glibc

/// Rankings of a document that somebody has seen, with the weights behind them.
enum SeenRuns {
    /// Only the first states matter: what was seen first shapes what is weighed later.
    private static let most = 5

    /// The first run of each early state of a document, the oldest first; none without a history that can be read.
    static func of(_ document: String) -> [PastRun] {
        let path = HistoryPlace.of(document)
        guard access(path, R_OK) == 0, let history = try? History(path, for: .reading) else { return [] }
        return of(document.lastComponent, in: history)
    }

    /// The same from a history that is open.
    ///
    /// - Parameter name: The document's, without its folder.
    static func of(_ name: String, in history: History) -> [PastRun] {
        guard let runs = try? history.firstReadings(of: name, most: most) else { return [] }
        return runs.compactMap { numbered in
            guard let problem = numbered.run.reading.problem else { return nil }
            let ids = problem.criteria.map(\.id)
            let sets = problem.weightSets.map { set in
                (set.id, Dictionary(zip(ids, set.weights(in: problem.tree))) { first, _ in first })
            }
            return PastRun(
                recorded: numbered.run.day,
                ranking: numbered.run.standings.filter { $0.rank != nil }.map(\.option),
                weights: Dictionary(sets) { first, _ in first })
        }
    }
}
