// Every option's rank over the runs, with a small chart.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayHistory
import AssayReports

/// Every option's rank over some runs: a row for each option, a column for each run, and a line that rises with the rank.
struct RankHistoryText {
    private static let levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    private let runs: [NumberedRun]
    /// The options by their rank in the latest run that has them, the latest run first.
    private let options: [(id: String, name: String)]

    init(_ runs: [NumberedRun]) {
        self.runs = runs
        var options: [(id: String, name: String)] = []
        for run in runs.reversed() {
            for standing in run.run.standings where !options.contains(where: { $0.id == standing.option }) {
                options.append((standing.option, standing.name))
            }
        }
        self.options = options
    }

    func lines(colored: Bool) -> [String] {
        var table = TextTable(
            [.init("Option"), .init("Rank")] + runs.map { .init("@\($0.number)", right: true) })
        for option in options {
            table.append([option.name, chart(option.id)] + runs.map { place(option.id, in: $0) })
        }
        return table.lines(colored: colored)
    }

    private func standing(_ id: String, in run: NumberedRun) -> RecordedRun.Standing? {
        run.run.standings.first { $0.option == id }
    }

    private func place(_ id: String, in run: NumberedRun) -> String {
        standing(id, in: run).map { $0.rank.map { String($0) } ?? "out" } ?? "–"
    }

    /// High for rank 1, low for the last; a gap where the option has no rank.
    private func chart(_ id: String) -> String {
        let last = max(2, runs.flatMap { $0.run.standings.compactMap(\.rank) }.max() ?? 2)
        return runs.map { run in
            guard let rank = standing(id, in: run)?.rank else { return " " }
            let levels = RankHistoryText.levels
            return levels[(last - rank) * (levels.count - 1) / (last - 1)]
        }.joined()
    }

    var json: JSON {
        .object([
            ("runs", .list(runs.map { .number(Double($0.number)) })),
            ("times", .list(runs.map { .text($0.run.moment) })),
            (
                "options",
                .list(
                    options.map { option in
                        .members(
                            ("option", .text(option.id)), ("name", .text(option.name)),
                            (
                                "ranks",
                                .list(runs.map { standing(option.id, in: $0)?.rank.map(JSON.count) ?? .null })
                            ),
                            (
                                "scores",
                                .list(runs.map { standing(option.id, in: $0).map { .number($0.score) } ?? .null })
                            ))
                    })
            ),
        ])
    }

    var commaSeparated: String {
        var table = CommaSeparated()
        table.append(["option", "name"] + runs.map { String($0.number) })
        for option in options {
            table.append(
                [option.id, option.name] + runs.map { standing(option.id, in: $0)?.rank.map { String($0) } ?? "" })
        }
        return table.text
    }
}
