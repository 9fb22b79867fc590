// Comparing a verdict with what a source prints.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Foundation
import Testing

/// Scores a published case and compares every figure that its source gives, but those skipped.
func expectAgreement(
    _ method: any ScoringMethod, _ example: PublishedCase, except skipped: Set<String> = [],
    at location: SourceLocation = #_sourceLocation
) throws {
    let verdict = try method.verdict(on: example.table)
    for (key, expected) in example.expected.sorted(by: { $0.key < $1.key })
    where !skipped.contains(key) {
        let found = try #require(
            verdict.found(key, isAscending: example.isAscending), "nothing to compare '\(key)' with",
            sourceLocation: location)
        expectClose(found, expected, (example.tolerance(key), example.slack), "\(example.id): \(key)", location)
    }
}

private func expectClose(
    _ found: JSON, _ expected: JSON, _ tolerance: (absolute: Double, share: Double), _ place: String,
    _ location: SourceLocation
) {
    switch (found, expected) {
    case (_, .null): break
    case (.list(let found), .list(let expected)):
        #expect(found.count == expected.count, "\(place) has another length", sourceLocation: location)
        for (k, pair) in zip(found, expected).enumerated() {
            expectClose(pair.0, pair.1, tolerance, "\(place)[\(k)]", location)
        }
    case (.number(let found), .number(let expected)):
        let tolerance = tolerance.absolute + tolerance.share * abs(expected)
        #expect(
            expected.isNaN || abs(found - expected) <= tolerance, "\(place): \(found), not \(expected)",
            sourceLocation: location)
    case (.text(let found), .text(let expected)):
        #expect(found == expected, "\(place)", sourceLocation: location)
    case (.flag(let found), .flag(let expected)):
        #expect(found == expected, "\(place)", sourceLocation: location)
    default: Issue.record("\(place): \(found) cannot be compared with \(expected)", sourceLocation: location)
    }
}

extension Verdict {
    /// What the verdict says under a key of a published case.
    fileprivate func found(_ key: String, isAscending: Bool) -> JSON? {
        let matrices = [
            "pi": "Preference indices", "concordance": "Concordance", "discordance": "Discordance",
            "credibility": "Credibility", "outranking": "Outranking", "pairwise": "Votes for the row over the column",
        ]
        switch key {
        case "scores": return .numbers(isAscending ? scores.map { 0 - $0 } : scores)
        case "ranking": return .numbers(Ranking(scores).ranks.map(Double.init))
        case "relation": return relations.map { .list($0.map { .list($0.map { .text($0.rawValue) }) }) }
        case "kernel", "compromise":
            return groups.first { $0.name == key }.map { .numbers($0.options.map(Double.init)) }
        case "C1", "C2": return conditions.first { $0.name == key }.map { .flag($0.holds) }
        case let key where matrices[key] != nil:
            return steps.first { $0.title == matrices[key] }.map { .list($0.numbers.map(JSON.numbers)) }
        default: return figureOrRow(key.replacing("_", with: "-"))
        }
    }

    private func figureOrRow(_ name: String) -> JSON? {
        if let values = figure(name.replacing("ranking-", with: "rank-")) { return .numbers(values) }
        let rows = steps.lazy.flatMap { zip($0.rows, $0.numbers) }
        let row = rows.first { $0.0.lowercased().replacing("_", with: "-") == name.lowercased() }?.1
        return row.map { $0.count == 1 ? .number($0[0]) : .numbers($0) }
    }
}

extension JSON {
    fileprivate static func numbers(_ values: [Double]) -> JSON { .list(values.map { .number($0) }) }
}
