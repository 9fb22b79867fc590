// How sure a ranking is, for a terminal and for other programs.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// How sure a ranking is: shares of draws, rank ranges, and what cannot be separated.
public struct RobustnessText: Sendable {
    private static let barWidth = 30
    private let record: SimulationRecord
    private let robustness: Robustness
    private let level: Double
    private let confidence: [Double?]?
    private let information: InformationValue?

    /// How sure a ranking is.
    ///
    /// - Parameters:
    ///   - level: The share of draws that separates two options.
    ///   - confidence: Each option's confidence factor, where they were computed.
    ///   - information: What it would be worth to know, where that was computed.
    public init(
        _ record: SimulationRecord, level: Double, confidence: [Double?]? = nil, information: InformationValue? = nil
    ) {
        self.record = record
        self.level = level
        self.confidence = confidence
        self.information = information
        robustness = Robustness(record.tally, names: record.subject.names)
    }

    /// The lines: what was drawn, the table, and what cannot be separated.
    public func lines(colored: Bool) -> [String] {
        let subject = record.subject
        let scenario = subject.scenario.last.map { ", scenario: \($0)" } ?? ""
        let status = subject.status == DecisionProblem.Status.agreed.rawValue ? [] : [subject.status.uppercased()]
        let head =
            [StyledText(subject.title, .bold)] + status.map { StyledText($0, .caution) }
            + [StyledText("\(subject.method[1]), weights: \(subject.weights[1])\(scenario)", .dim)]
            + [
                StyledText("\(count) draws, seed \(subject.seed): \(subject.weightSampling); ", .dim)
                    + StyledText(subject.performanceSampling, .dim)
            ]
        return head.map { $0.rendered(colored: colored) } + [""] + table.lines(colored: colored) + [""]
            + (separation + record.subject.notes).map { "  \($0)" } + informationLines + interruption
    }

    private var table: TextTable {
        let ranks = "Ranks (\(percent(level, 0)))"
        var table = TextTable([
            .init("Option"), .init("First", right: true), .init("±", right: true), .init(""), .init(ranks, right: true),
            .init("Mean rank", right: true), .init(confidence == nil ? "" : "Under its weights", right: true),
        ])
        for i in robustness.order {
            let share = robustness.firstShares[i]
            let range = robustness.rankRange(of: i, covering: level)
            table.append([
                StyledText(record.subject.names[i], share == robustness.firstShares.max() ? .bold : .plain),
                StyledText(percent(share, 1)), StyledText(percent(robustness.standardError(of: share), 1)),
                StyledText(
                    String(repeating: "█", count: Int((share * Double(RobustnessText.barWidth)).rounded())), .series(0)),
                StyledText(
                    range.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" } ?? "out"),
                StyledText(robustness.expectedRank(of: i).map { $0.fixed(2) } ?? ""),
                StyledText(confidence?[i].map { percent($0, 1) } ?? ""),
            ])
        }
        return table
    }

    private var separation: [String] {
        let groups = robustness.inseparableInWords(at: level)
        return groups.isEmpty ? ["Every two options are separated in \(percent(level, 1)) of draws or more"] : groups
    }

    private var informationLines: [String] {
        guard let information else { return [] }
        let head =
            "  The chance of picking another than the best option is \(percent(information.risk, 1)). What would relieve it most:"
        let cells = information.cells.filter { $0.relief > 0.005 }.map { cell in
            (
                name: "'\(record.subject.criterionNames[cell.criterion])' of '\(record.subject.names[cell.option])'",
                cell.relief
            )
        }
        let weights = information.weights.enumerated().filter { $0.element > 0.005 }.map { j, relief in
            (name: "the weight of '\(record.subject.criterionNames[j])'", relief)
        }
        let all = (cells + weights).enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
        let lines = all.prefix(8).map { "    \($0.element.name): by \(percent($0.element.1, 0))" }
        return ["", head] + (lines.isEmpty ? ["    nothing by itself"] : lines)
    }

    private var interruption: [String] {
        record.isComplete ? [] : ["", "  Interrupted: these are the first results, from \(count) draws."]
    }

    private var count: String { record.tally.draws.grouped }

    private func percent(_ share: Double, _ decimals: Int) -> String { (100 * share).fixed(decimals) + " %" }
}

// MARK: - For other programs

extension RobustnessText {
    /// Everything as a JSON object, with its keys in a stable order.
    public var json: JSON {
        let subject = record.subject
        return .object([
            ("assay", .text(Version.current)), ("title", .text(subject.title)), ("status", .text(subject.status)),
            ("method", .text(subject.method[0])), ("weights", .text(subject.weights[0])),
            ("scenario", .optional(subject.scenario.first)), ("weightSampling", .text(subject.weightSampling)),
            ("performanceSampling", .text(subject.performanceSampling)), ("seed", .whole(subject.seed)),
            ("draws", .count(record.tally.draws)), ("complete", .flag(record.isComplete)),
            ("rankAcceptability", byOption { .list(robustness.acceptability(of: $0).map(JSON.number)) }),
            ("standardError", byOption { .number(robustness.standardError(of: robustness.firstShares[$0])) }),
            ("expectedRank", byOption { robustness.expectedRank(of: $0).map(JSON.number) ?? .null }),
            ("rankRange", byOption { range($0, 1) }), ("level", .number(level)),
            ("rankRangeAtLevel", byOption { range($0, level) }),
            ("pairwise", byOption { i in byOption { .number(robustness.winShare(of: i, over: $0)) } }),
            ("centralWeights", byOption(central)),
            ("confidence", confidence.map { c in byOption { c[$0].map(JSON.number) ?? .null } } ?? .null),
            (
                "cannotBeSeparated",
                .list(robustness.inseparable(at: level).map { .list($0.map { .text(subject.options[$0]) }) })
            ),
            ("information", information.map(json) ?? .null), ("notes", .list(subject.notes.map(JSON.text))),
            ("sentences", .list(robustness.inseparableInWords(at: level).map(JSON.text))),
        ])
    }

    private func json(_ information: InformationValue) -> JSON {
        .object([
            ("risk", .number(information.risk)), ("draws", .count(information.draws)),
            (
                "cells",
                .list(
                    information.cells.map {
                        .object([
                            ("option", .text(record.subject.options[$0.option])),
                            ("criterion", .text(record.subject.criteria[$0.criterion])), ("relief", .number($0.relief)),
                        ])
                    })
            ),
            ("weights", .object(zip(record.subject.criteria, information.weights).map { ($0, .number($1)) })),
        ])
    }

    private func byOption(_ value: (Int) -> JSON) -> JSON {
        .object(record.subject.options.enumerated().map { ($1, value($0)) })
    }

    private func range(_ i: Int, _ coverage: Double) -> JSON {
        robustness.rankRange(of: i, covering: coverage).map { [.count($0.lowerBound), .count($0.upperBound)] } ?? .null
    }

    private func central(_ i: Int) -> JSON {
        guard let weights = robustness.centralWeights(of: i) else { return .null }
        return .object(zip(record.subject.criteria, weights).map { ($0, .number($1)) })
    }

    /// The shares as comma-separated values: one row an option, one column a rank, then what it cannot be separated from.
    public var commaSeparated: String {
        var table = CommaSeparated()
        let ranks = record.subject.options.indices.map { "rank \($0 + 1)" }
        table.append(["option", "name", "mean rank"] + ranks + ["cannot be separated from"])
        let groups = robustness.inseparable(at: level)
        for i in robustness.order {
            table.append(
                [record.subject.options[i], record.subject.names[i], robustness.expectedRank(of: i)?.plain ?? ""]
                    + robustness.acceptability(of: i).map(\.plain) + [peers(of: i, in: groups)])
        }
        return table.text
    }

    /// The ids of the options that share a group with an option.
    private func peers(of i: Int, in groups: [[Int]]) -> String {
        robustness.order.filter { k in k != i && groups.contains { $0.contains(i) && $0.contains(k) } }
            .map { record.subject.options[$0] }.joined(separator: " ")
    }
}
