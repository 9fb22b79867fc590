// The performances of a problem as a table in a file of their own.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The forms of a table of performances.
public enum TableForm: String, Hashable, Sendable, CaseIterable {
    /// One row per option, one column per criterion: best estimates alone.
    case wide
    /// One row per cell, with low and high estimates and the evidence.
    case long
}

/// The performances of a problem as comma-separated values.
struct PerformanceText {
    /// The text.
    let text: String
    /// What the table has no place for, one sentence each.
    let losses: [String]

    /// A table.
    ///
    /// - Parameter form: The form; nil for the wide one if it has a place for everything.
    init(of problem: DecisionProblem, as form: TableForm?) {
        let cells = problem.performances.cells
        let (ranges, evidence) = (
            cells.filter { !$0.estimate.isOneFigure }.count, cells.filter { $0.evidence != Evidence() }.count
        )
        let counting = cells.filter { $0.counted != nil }.count
        let counts =
            counting == 0
            ? [] : ["what \(counting) \(counting == 1 ? "cell counts" : "cells count"): a table has the figures alone"]
        guard form ?? (ranges + evidence == 0 ? .wide : .long) == .wide else {
            (text, losses) = (PerformanceText.long(problem), counts)
            return
        }
        text = PerformanceText.wide(problem)
        losses =
            [
                ranges == 0 ? nil : "low and high estimates of \(ranges) cells: a wide table has best estimates alone",
                evidence == 0 ? nil : "the evidence of \(evidence) cells: a wide table has no place for it",
            ].compactMap(\.self) + counts
    }

    private static func wide(_ problem: DecisionProblem) -> String {
        var table = CommaSeparated()
        table.append(["option"] + problem.criteria.map(\.id))
        for (i, option) in problem.options.enumerated() {
            let figures = problem.criteria.enumerated().map { j, criterion in
                problem.performances[option: i, criterion: j].estimate.best.map(criterion.figure) ?? "unknown"
            }
            table.append([option.id] + figures)
        }
        return table.text
    }

    private static func long(_ problem: DecisionProblem) -> String {
        var table = CommaSeparated()
        table.append(["option", "criterion", "low", "best", "high", "source", "because", "grade", "by", "on"])
        for (i, option) in problem.options.enumerated() {
            for (j, criterion) in problem.criteria.enumerated() {
                let cell = problem.performances[option: i, criterion: j]
                var figures = ["", "unknown", ""]
                if case .known(let low, let best, let high) = cell.estimate {
                    let isOne = cell.estimate.isOneFigure
                    figures = [
                        isOne ? "" : criterion.figure(low), criterion.figure(best), isOne ? "" : criterion.figure(high),
                    ]
                }
                let evidence = cell.evidence
                table.append(
                    [option.id, criterion.id] + figures + [
                        evidence.sources.joined(separator: " "), evidence.because, evidence.grade?.rawValue ?? "",
                        evidence.by, evidence.on.map { "\($0)" } ?? "",
                    ])
            }
        }
        return table.text
    }
}

extension Performance.Estimate {
    /// Whether low and high are the best estimate, or nothing is known.
    fileprivate var isOneFigure: Bool {
        guard case .known(let low, let best, let high) = self else { return true }
        return low == best && best == high
    }

    /// The best estimate; nil where nothing is known.
    fileprivate var best: Double? { if case .known(_, let best, _) = self { best } else { nil } }
}
