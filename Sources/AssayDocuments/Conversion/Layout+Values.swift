// Values that nobody wrote yet, as layouts.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension Layout {
    /// A number, an id or a word.
    static func word(_ text: String) -> Layout { .scalar(LayoutScalar(text: text)) }

    /// A text.
    static func text(_ text: String) -> Layout { .scalar(LayoutScalar(text: text, style: .doubleQuoted)) }

    /// A number.
    static func number(_ x: Double) -> Layout { .word(x.plain) }

    /// A list on a line.
    static func list(_ items: [Layout]) -> Layout {
        .list(items.map { LayoutMember(key: nil, value: $0) }, isInline: true)
    }

    /// A map with those members that there are.
    static func map(_ members: [(key: String, value: Layout?)], isInline: Bool = true) -> Layout {
        .map(
            members.compactMap { member in
                member.value.map { LayoutMember(key: LayoutScalar(text: member.key), value: $0) }
            }, isInline: isInline)
    }

    /// A text, or nil if it is empty.
    static func optional(_ text: String) -> Layout? { text.isEmpty ? nil : .text(text) }
}

extension Layout {
    /// The performances of a problem, as they stand in a document.
    static func performances(of problem: DecisionProblem) -> Layout {
        let rows = problem.options.indices.map { i in
            let cells = problem.criteria.indices.map { j in
                (
                    key: problem.criteria[j].id,
                    value: cell(problem.performances[option: i, criterion: j], problem.criteria[j])
                )
            }
            return (key: problem.options[i].id, value: map(cells.map { ($0.key, $0.value) }))
        }
        return map(rows.map { ($0.key, $0.value) }, isInline: false)
    }

    private static func cell(_ performance: Performance, _ criterion: Criterion) -> Layout {
        let evidence = performance.evidence
        guard evidence != Evidence() || performance.counted != nil else {
            return estimate(performance.estimate, criterion)
        }
        let members =
            figures(of: performance, criterion) + [
                ("sources", evidence.sources.isEmpty ? nil : .list(evidence.sources.map(Layout.word))),
                ("because", .optional(evidence.because)), ("grade", evidence.grade.map { .word($0.rawValue) }),
                ("by", .optional(evidence.by)), ("on", evidence.on.map { .word("\($0)") }),
            ]
        return map(members)
    }

    /// The best estimate or what it counts, within bounds where they differ from it.
    private static func figures(
        of performance: Performance, _ criterion: Criterion
    ) -> [(key: String, value: Layout?)] {
        guard case .known(let low, let best, let high) = performance.estimate else {
            return [("best", .word("unknown"))]
        }
        let isExact = low == best && best == high
        let middle = performance.counted.map(counting) ?? [("best", .figure(best, criterion))]
        return [("low", isExact ? nil : .figure(low, criterion))] + middle
            + [("high", isExact ? nil : .figure(high, criterion))]
    }

    private static func counting(_ count: ListCount) -> [(key: String, value: Layout?)] {
        [
            ("list", .word(count.list)), ("count", .word(count.counting.rawValue)),
            ("of", .list(count.contributions.map { .text($0.entry) })),
        ]
    }

    private static func estimate(_ estimate: Performance.Estimate, _ criterion: Criterion) -> Layout {
        guard case .known(let low, let best, let high) = estimate else { return .word("unknown") }
        let figures = low == best && best == high ? [best] : [low, best, high]
        return figures.count == 1 ? .figure(best, criterion) : .list(figures.map { .figure($0, criterion) })
    }

    private static func figure(_ x: Double, _ criterion: Criterion) -> Layout { .word(criterion.figure(x)) }
}

extension Criterion {
    /// A performance as documents and tables write it: the name of a level where a number stands for one.
    func figure(_ x: Double) -> String { scale?.level(at: x)?.id ?? x.plain }
}
