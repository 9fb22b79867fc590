// A document that has every section.
// SPDX-License-Identifier: Apache-2.0

import AssayDocuments
import Testing

/// A document that has every section, with some of its text replaced.
func energy(_ replacements: (String, String)..., sourceLocation: SourceLocation = #_sourceLocation) -> String {
    replacements.reduce(everySection) { text, replacement in
        let count = text.ranges(of: replacement.0).count
        #expect(count == 1, "'\(replacement.0)' must stand once in the document", sourceLocation: sourceLocation)
        return text.replacing(replacement.0, with: replacement.1)
    }
}

private let everySection = """
    assay: 1
    title: Heat for the town
    question: Which plant should be built?
    as-of: 2026-11-23
    status: illustrative
    baseline: gas
    sources:
      survey: {title: Survey of roofs, publisher: Town, year: 2025, grade: B, expires: 2027-02-01}
      letter: Letter of the grid operator
    scales:
      noise:
        levels:
          loud: {at: 1, means: Heard indoors}
          faint: {at: 2.5}
          silent: Not heard at all
    criteria:
      people:
        name: What people notice
        compensation: 0.5
        criteria:
          noise: {scale: noise}
          view: {range: {worst: 0, best: 10}, value: {0: 0, 5: 80, 10: 100}}
      cost: {unit: € m, role: cost, range: {worst: 60, best: 20}, value: {curve: exponential, half-at: 30}}
    weights:
      town:
        kind: swing
        points: {noise: 20, view: 30, cost: 50}
        on: 2026-11-02
        because: Agreed in council
      members: {points: {people: 1, cost: 3, noise: 1, view: 1}}
      flat: equal
    options:
      gas: {name: Keep gas, budget: 0}
      pumps: {summary: Heat pumps by the river, needs: [grid], helps: [gas], excludes: [], budget: 12.5}
      grid:
    performance:
      gas: {noise: silent, view: 10, cost: unknown}
      pumps:
        noise: {low: loud, best: faint, high: 3, sources: [survey, letter], because: Measured, grade: B, by: Engineer}
        view: [2, 4, 6]
        cost: {best: unknown, because: No offers yet}
      grid: {noise: 3, view: 8, cost: 35}
    screens:
      - {criterion: noise, at-least: faint, because: Law}
      - {criterion: cost, at-most: 55}
    scenarios:
      cold:
        name: A cold winter
        likelihood: 0.25
        weights: {people: x0.5, noise: x2, cost: {times: 1.5}}
        performance:
          gas: {view: "-1", cost: x1.2}
          grid: {noise: loud, view: {add: 0.5}, cost: {to: 40}}
      calm:
    analysis:
      {method: topsis, parameters: {normalization: vector}, cross-checks: [geometric], draws: 5000, seed: 7,
       unknown: middle, weights: {within: 25%},
       correlations: [{criterion: cost, value: 0.6}, {option: grid, value: 0.4}],
       evidence-age: 18 months}
    waivers:
      - {rule: double-counting, of: [noise, view], because: Both are real, by: Council, on: 2026-11-02}

    """
