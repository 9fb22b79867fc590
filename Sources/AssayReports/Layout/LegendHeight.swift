// How much room a legend takes.
// SPDX-License-Identifier: Apache-2.0

/// How much room a legend below a chart takes: applications set its names in columns as wide as the longest of them.
enum LegendHeight {
    private static let row = 17.0
    private static let character = 5.6
    private static let sample = 46.0

    /// The height beyond that of one row, in pixels.
    static func beyondOneRow(_ names: [String], width: Double) -> Double {
        let widest = names.map { Double($0.terminalWidth) * character + sample }.max() ?? sample
        let perRow = max(1, Int(width * 0.94 / widest))
        // A name that is too long for a row takes several.
        let lines = max(1, Int((widest / (width * 0.94)).rounded(.up)))
        let rows = (names.count + perRow - 1) / perRow * lines
        return Double(max(0, rows - 1)) * row
    }
}
