// Results that come in the three forms of tables.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayPrograms
import AssayReports

/// A result that can be printed for people, for programs and for spreadsheets.
protocol PrintedResult {
    /// The lines for a terminal.
    func lines(colored: Bool) -> [String]
    /// The same for programs.
    var json: JSON { get }
    /// The same for spreadsheets.
    var commaSeparated: String { get }
}

extension HistoryText: PrintedResult {}
extension RankHistoryText: PrintedResult {}
extension ComparisonText: PrintedResult {}
extension EvidenceText: PrintedResult {}
extension ListsText: PrintedResult {}
extension PerspectivesText: PrintedResult {}
extension ScenariosText: PrintedResult {}
extension WeightsText: PrintedResult {}
extension ObjectiveText: PrintedResult {}
extension ConformanceCard: PrintedResult {}

extension OutputFormat {
    /// Prints a result in this form.
    func show(_ result: some PrintedResult) throws(Failure) {
        switch self {
        case .text: try Streams.result(result.lines(colored: Streams.colorsResults))
        case .json: try Streams.result(result.json.text)
        case .csv: try Streams.result(result.commaSeparated)
        }
    }
}
