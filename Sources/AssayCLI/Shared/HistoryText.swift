// Runs of the past, for a terminal and for other programs.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayHistory
import AssayReports

/// A list of runs.
struct HistoryText {
    private let runs: [NumberedRun]

    init(_ runs: [NumberedRun]) { self.runs = runs }

    func lines(colored: Bool) -> [String] {
        guard !runs.isEmpty else { return ["No run has been recorded"] }
        var table = TextTable(
            [.init("Run", right: true)] + ["When (UTC)", "Document", "Weights", "Leader"].map { .init($0) }
                + [.init("Score", right: true), .init("Chosen")])
        for (place, numbered) in runs.enumerated() {
            let run = numbered.run
            let isBack = place > 0 && run.time < runs[place - 1].run.time
            table.append([
                String(numbered.number), run.moment + (isBack ? " (clock went back)" : ""), run.document, run.weights,
                run.leaders.map(\.name).joined(separator: ", "), run.leaders.first?.score.fixed(1) ?? "–",
                run.choices.joined(separator: " "),
            ])
        }
        return table.lines(colored: colored)
    }

    var json: JSON { .list(runs.map { RunText($0).json }) }

    var commaSeparated: String {
        var table = CommaSeparated()
        table.append(["run", "time", "document", "weights", "scenario", "method", "leader", "score", "chosen"])
        for numbered in runs {
            let run = numbered.run
            table.append([
                String(numbered.number), run.moment, run.document, run.weights, run.scenario ?? "", run.method,
                run.leaders.map(\.option).joined(separator: " "), run.leaders.first?.score.plain ?? "",
                run.whatIfs.joined(separator: " "),
            ])
        }
        return table.text
    }
}

extension RecordedRun {
    /// The options that came first.
    fileprivate var leaders: [Standing] { standings.filter { $0.rank == 1 } }

    /// The scenario and what-ifs.
    fileprivate var choices: [String] { (scenario.map { ["--scenario", $0] } ?? []) + whatIfs }
}

/// One run.
struct RunText {
    private let numbered: NumberedRun

    init(_ run: NumberedRun) { numbered = run }

    private var run: RecordedRun { numbered.run }

    func lines(colored: Bool) -> [String] {
        let head = [
            StyledText(run.title, .bold),
            StyledText("Run \(numbered.number), \(run.moment) UTC, Assay \(run.version)", .dim),
            StyledText("Method \(run.method), weights \(run.weights), scenario \(run.scenario ?? "none")", .dim),
        ]
        let choices = run.whatIfs.isEmpty ? [] : ["Chosen: " + run.whatIfs.joined(separator: " ")]
        let files = run.files.map { "SHA-256 of \($0.name): \($0.digest)" }
        let findings = run.findings.map { "\($0.severity)[\($0.code)]: \($0.message)" }
        let told = choices + [run.simulation ?? "Nothing was drawn, seed \(run.seed)."] + files
        return head.map { $0.rendered(colored: colored) } + told.map { StyledText($0).rendered(colored: colored) } + [
            ""
        ]
            + table.lines(colored: colored) + (findings.isEmpty ? [] : [""])
            + findings.map { StyledText($0).rendered(colored: colored) }
    }

    private var table: TextTable {
        var table = TextTable(
            [.init("Rank", right: true), .init("Option"), .init("Score", right: true), .init("First", right: true)]
                + [.init("Ranks (95 %)", right: true)])
        for standing in run.standings {
            table.append([
                standing.rank.map { String($0) } ?? "out", standing.name, standing.score.fixed(1),
                standing.firstShare.map { "\((100 * $0).fixed(0)) %" } ?? "–",
                standing.ranks.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
                    ?? "–",
            ])
        }
        return table
    }

    var json: JSON {
        .object([
            ("run", .number(Double(numbered.number))), ("time", .text(run.moment)),
            ("milliseconds", .number(Double(run.time))), ("version", .text(run.version)), ("title", .text(run.title)),
            ("document", .text(run.document)),
            ("files", .list(run.files.map { .members(("name", .text($0.name)), ("digest", .text($0.digest))) })),
            ("method", .text(run.method)), ("weights", .text(run.weights)), ("scenario", .optional(run.scenario)),
            ("chosen", .list(run.whatIfs.map(JSON.text))), ("seed", .whole(run.seed)),
            ("simulation", .optional(run.simulation)), ("ranking", .list(run.standings.map(json))),
            (
                "findings",
                .list(
                    run.findings.map {
                        .members(
                            ("severity", .text($0.severity)), ("code", .text($0.code)), ("message", .text($0.message)))
                    })
            ),
        ])
    }

    private func json(_ standing: RecordedRun.Standing) -> JSON {
        .members(
            ("option", .text(standing.option)), ("name", .text(standing.name)),
            ("rank", standing.rank.map(JSON.count) ?? .null), ("score", .number(standing.score)),
            ("firstShare", standing.firstShare.map(JSON.number) ?? .null),
            ("ranks", standing.ranks.map { .list([.count($0.lowerBound), .count($0.upperBound)]) } ?? .null))
    }
}
