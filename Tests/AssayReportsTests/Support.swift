// Documents and reports for tests.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayReports
import Foundation
import Testing

/// The root of the package.
let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A document of the project, in order.
func problem(of name: String) throws -> DecisionProblem {
    let reading = try DocumentReader.read(contentsOf: root.appending(path: "Criteria/\(name)").path())
    return try #require(reading.problem, "\(reading.diagnostics)")
}

/// A document from a text, in order.
func problem(text: String) throws -> DecisionProblem {
    let reading = DocumentReader.read(Array(text.utf8), path: "test.yaml")
    return try #require(reading.problem, "\(reading.diagnostics)")
}

/// The report on a problem as it stands.
func report(on problem: DecisionProblem, weightSet: Int = 0, scenario: Int? = nil) throws -> Report {
    Report(
        on: Briefing(
            evaluation: try Evaluation(of: problem, weightSet: weightSet, scenario: scenario),
            inputs: [.init(name: "test.yaml", digest: String(repeating: "0", count: 64))], version: "test",
            command: "assay report test.yaml"))
}

/// Every form of the document format at once: curves, compensation, kinds of points, screens, scenarios, unknown cells.
let everyForm = """
    assay: 1
    title: Every form at once
    baseline: zero
    lists:
      l: {name: Letters, entries: [six]}
      m: {entries: [u, v, q]}
    list-groups: {six: [u, v, w, x, y, z]}
    overlaps:
      both: {lists: [l, m], conventions: {each: {count: elements}, once: {count: entries, because: One entry}}}
    criteria:
      g1:
        compensation: 0.5
        criteria:
          a: {unit: km, range: {worst: 0, best: 20}, value: {curve: exponential, half-at: 6}}
          b: {range: {worst: 100, best: 10}, value: {curve: s, half-at: 40, steepness: 8}}
          h:
            compensation: 0
            criteria:
              c: {range: {worst: 0, best: 20}, value: {curve: step, steps: {0: 0, 5: 40, 15: 100}}}
              d: {range: {worst: 20, best: 0}, value: {curve: step, steps: {20: 0, 12: 40, 3: 100}}}
      g2:
        compensation: worst-only
        criteria:
          e: {range: {worst: 0, best: 12}, value: {curve: target, worst-again-at: 30}}
          f: {scale: {levels: {low: bad, mid: so so, high: good}}}
      g3:
        compensation: -2
        criteria:
          i: {direction: minimize}
          j: {range: {worst: 0, best: 1}, value: {0: 10, 0.5: 30, 1: 90}}
    weights:
      one: {points: {g1: 50, g2: 30, g3: 20, a: 1, b: 2, h: 3, c: 1, d: 1, e: 4, f: 5, i: 1, j: 1}}
      two: {points: {a: 1, b: 2, c: 1, d: 1, e: 4, f: 5, i: 1, j: 1}}
      three: equal
    options: [zero, one, twin, twin-too, five]
    performance:
      zero: {a: 0, b: 100, c: 0, d: 20, e: 0, f: low, i: 5, j: 0}
      one: {a: {list: l, count: elements, of: [six]}, b: 40, c: 5, d: 12, e: 20, f: mid, i: 3, j: 0.3}
      twin: {a: 16, b: 20, c: 16, d: 2, e: 10, f: high, i: 2, j: unknown}
      twin-too: {a: 16, b: 20, c: 16, d: 2, e: 10, f: high, i: 2, j: unknown}
      five: {a: [10, 25, 30], b: 9, c: 4.999, d: 12.001, e: 35, f: 2.5, i: unknown, j: 0.9}
    screens:
      - {criterion: c, at-least: 4.5}
      - {criterion: e, at-most: 34}
    scenarios:
      s1: {weights: {g1: x2, a: x0.5}, performance: {one: {a: "+3", e: x0.5, i: {to: 9}}, twin: {j: {to: 0.4}, b: "-50"}}}
      s2: {performance: {one: {a: "+30"}, five: {e: "-10"}}}
    """
