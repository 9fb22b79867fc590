// The document that a new decision starts from.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The document that a new decision starts from: small, complete and commented.
public enum Starter {
    /// The text of the document.
    ///
    /// - Parameter name: The name of the file without its ending; it becomes the title.
    public static func document(named name: String) -> String {
        let title = name.split(whereSeparator: { "-_ ".contains($0) }).joined(separator: "-").inWords
        return "\(DocumentSchema.modeline)\n\nassay: 1\ntitle: \(written(title))\n" + body
    }

    /// The title as YAML, with blanks for control characters.
    private static func written(_ title: String) -> String {
        let shown = title.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : String($0) }.joined()
        return ScalarText.yaml(
            LayoutScalar(text: shown, style: .doubleQuoted), isBarest: true, isInBrackets: false)
    }

    private static let body = """
        question: Which option should come first?
        status: draft                 # draft | illustrative | agreed; all but agreed is printed on every sheet
        # as-of: 2026-01-31           # the day the figures stand for
        baseline: as-today            # the do-minimum option

        sources:
          pilot-report: {title: Report on the pilot, year: 2025, grade: B}

        # What options are measured by. A range is agreed before anybody scores: the worst and the best
        # performance that could reasonably happen. If worst is greater than best, less is better.
        criteria:
          outcome:
            name: What it achieves
            criteria:                 # groups may hold groups
              people-reached:
                definition: People who benefit in the third year
                unit: people
                range: {worst: 0, best: 5000}
                value: {0: 0, 1000: 50, 5000: 100}   # the first thousand matters most; leave out for a straight line
              support:
                definition: How those concerned take it
                scale:                # described levels, from worst to best
                  levels:
                    opposed: Organised opposition
                    mixed: Some for it, some against
                    welcomed: Broad support
          cost:
            definition: Public cost over three years
            unit: US$ m
            role: cost
            range: {worst: 10, best: 0}

        # Points say what the swing from worst to best is worth; they are relative.
        weights:
          team:
            points: {people-reached: 50, support: 20, cost: 30}
            because: First guess of the team, to be discussed
          equal-swings:
            method: equal

        options:
          as-today: {name: Go on as today}
          small-start: {name: Start small, summary: One district in the first year}
          all-at-once: {name: All districts at once}

        # What each option achieves: a number, a level, [low, best, high], or unknown. Nothing is left out.
        performance:
          as-today: {people-reached: 0, support: mixed, cost: 0}
          small-start:
            people-reached: {low: 600, best: 900, high: 1200, sources: [pilot-report], because: Twice the pilot}
            support: welcomed
            cost: [2, 2.5, 4]
          all-at-once: {people-reached: [2500, 4000, 4800], support: unknown, cost: [6, 8, 10]}

        # Must-haves do not compensate: an option that fails one has no rank.
        screens:
          - {criterion: cost, at-most: 7, because: More is not in the budget}

        scenarios:
          prices-rise:
            name: Prices rise by a fifth
            performance: {small-start: {cost: x1.2}, all-at-once: {cost: x1.2}}

        """
}
