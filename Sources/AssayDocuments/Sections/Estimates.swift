// Whether figures are in order and within the range.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The rules that every estimate follows, inside a document and in a table.
enum Estimates {
    /// An estimate, or why it is none; with an estimate, a caution about a figure outside the range.
    ///
    /// - Parameters:
    ///   - figures: One figure, or low, best and high, each with its bytes.
    ///   - source: The text they stand in, which is asked for a place only where there is something to say.
    static func check(
        _ figures: [(x: Double, span: Range<Int>)], _ leaf: Outline.Leaf, in source: SourceText
    ) -> (Performance.Estimate?, Diagnostic?) {
        let (low, best, high) = (figures[0], figures[figures.count / 2], figures[figures.count - 1])
        guard low.x <= best.x, best.x <= high.x else {
            let (wrong, message) =
                low.x > best.x
                ? (low, "Low is \(low.x.plain), above the best estimate \(best.x.plain)")
                : (high, "High is \(high.x.plain), below the best estimate \(best.x.plain)")
            let hint = "Low is the smaller number, whichever direction is better"
            return (
                nil, Diagnostic("disordered-estimate", .error, message, at: source.place(of: wrong.span), hint: hint)
            )
        }
        let outside = [best, low, high].first { !isWithin($0.x, leaf) }
        return (
            .known(low: low.x, best: best.x, high: high.x),
            outside.flatMap { caution($0.x, leaf, at: source.place(of: $0.span)) }
        )
    }

    private static func isWithin(_ x: Double, _ leaf: Outline.Leaf) -> Bool {
        leaf.criterion?.valueFunction?.domain.contains(x) ?? true
    }

    private static func caution(_ x: Double, _ leaf: Outline.Leaf, at place: SourcePlace) -> Diagnostic? {
        guard let criterion = leaf.criterion, let range = criterion.range, let function = criterion.valueFunction else {
            return nil
        }
        return Diagnostic(
            "outside-range", .warning,
            "\(x.plain) is outside the range of '\(criterion.id)', \(range.worst.plain) to \(range.best.plain)",
            at: place, hint: "Its value is \(function(x).brief()); agree on a wider range if such figures are real"
        )
    }
}
