// Cells that compare an option with the others instead of measuring it.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of a cell that compares.
enum JudgedCellKeys {
    static let times = Key.value(
        "times", .map(.ratio), required: true,
        "How many times as good as others the option is; its performance is its share of the principal eigenvector")

    static let section = Section(
        name: "a comparison", meaning: "A performance that follows from comparisons of the options in pairs, as in AHP",
        fields: [
            times.field, PerformanceKeys.sources.field, PerformanceKeys.because.field, PerformanceKeys.grade.field,
            PerformanceKeys.by.field, PerformanceKeys.on.field,
        ])

    /// Whether a cell in full compares, and gives no figure.
    static func areMeant(by value: LocatedValue) -> Bool {
        value.entries?.contains { $0.key == times.field.name } ?? false
    }
}

/// The comparisons of all options under one criterion, as they are found.
struct JudgedColumn {
    /// That one option is so many times as good as another.
    struct Judgement {
        let first: Int
        let second: Int
        let ratio: Double
        let span: Range<Int>
    }

    /// The evidence of the cells that compare, by option.
    var evidence: [Int: Evidence] = [:]
    /// The comparisons, each pair once.
    private(set) var judgements: [Judgement] = []
    /// Where the first of them stands.
    var span: Range<Int>
    /// Whether all cells could be read.
    var isWhole = true

    /// The options that are compared, in order.
    var named: [Int] {
        Set(judgements.flatMap { [$0.first, $0.second] }).union(evidence.keys).sorted()
    }

    /// Adds a comparison.
    ///
    /// - Returns: The ratio that was given before for the same pair, if this one contradicts it.
    mutating func add(_ new: Judgement) -> Double? {
        guard let old = judgements.first(where: { Set([$0.first, $0.second]) == [new.first, new.second] }) else {
            judgements.append(new)
            return nil
        }
        let implied = old.first == new.first ? old.ratio : 1 / old.ratio
        return abs(implied / new.ratio - 1) > 1e-6 ? implied : nil
    }
}

extension Interpreter {
    /// Notes what a cell says of its option beside others.
    mutating func readJudgedCell(_ cell: LocatedEntry, of i: Int?, in column: inout JudgedColumn) {
        guard let fields = Fields(cell.value, JudgedCellKeys.section, name: cell.key, &remarks) else {
            return column.isWhole = false
        }
        let evidence = readEvidence(fields)
        guard let i, let times = fields.read(JudgedCellKeys.times, &remarks),
            let entries = times.readMap("times", of: .ratio, &remarks)
        else { return column.isWhole = false }
        column.evidence[i] = evidence
        for entry in entries {
            guard isKnownOption(entry.key, at: entry.keySpan), let other = optionIDs[entry.key],
                let ratio = entry.value.readRatio("times", &remarks)
            else {
                column.isWhole = false
                continue
            }
            add(.init(first: i, second: other, ratio: ratio, span: entry.value.span), to: &column)
        }
    }

    private mutating func add(_ judgement: JudgedColumn.Judgement, to column: inout JudgedColumn) {
        let names = [judgement.first, judgement.second].map { "'\(optionIDs.ids[$0].quotable)'" }
        if judgement.first == judgement.second {
            remarks.error("invalid-judgement", "\(names[0]) is compared with itself", at: judgement.span)
            column.isWhole = false
        } else if let before = column.add(judgement) {
            remarks.error(
                "duplicate-judgement", "\(names[0]) and \(names[1]) are compared twice, and not alike",
                at: judgement.span,
                hint: "The other one says \(before.brief()); keep one of the two")
            column.isWhole = false
        }
    }

    /// Fills the columns whose options are compared with the shares that follow; whoever is named needs no cell of its own.
    mutating func settle(_ columns: [Int: JudgedColumn], in grid: inout PerformanceGrid) {
        for j in columns.keys.sorted() {
            guard let column = columns[j] else { continue }
            let isClear = isMaximized(j, column) && !tellFigures(beside: column, j, grid)
            for i in column.named where !grid.isGiven(i, j) { grid.fill(i, j, with: nil) }
            guard isClear, column.isWhole, column.named.count == optionIDs.ids.count else { continue }
            let judgements = column.judgements.map { RatioJudgement($0.first, $0.second, $0.ratio) }
            let circle = WeightCircle(set: "", group: nil, members: optionIDs.ids, owner: column.span)
            guard isLinked(Ratios(count: optionIDs.ids.count, judgements).linked, in: circle) else { continue }
            let found = PairwiseComparisons(count: optionIDs.ids.count, judgements).shares()
            report(found.completed, of: judgements.count, in: circle)
            let remark = found.consistency.map { told($0, column, j) } ?? "Compared with the other options"
            for (i, share) in found.shares.enumerated() {
                let evidence = column.evidence[i, default: Evidence()].or(because: remark)
                // Rounded, so that the order in which options stand changes no figure.
                let figure = (share * 1e12).rounded() / 1e12
                grid.fill(i, j, with: Performance(.exactly(figure), evidence: evidence))
            }
        }
    }

    /// Whether more is better under a criterion under which options are compared, as their shares say; if not, that is said.
    private mutating func isMaximized(_ j: Int, _ column: JudgedColumn) -> Bool {
        guard outline.leaves[j].criterion?.direction == .minimize else { return true }
        remarks.error(
            "conflicting-keys",
            "Comparisons say how good options are, but less is better under '\(outline.leaves[j].id.quotable)'",
            at: column.span, hint: "Write 'direction: maximize', or a range whose best is the greater number")
        return false
    }

    /// Says so where an option has a figure under a criterion under which others are compared.
    ///
    /// - Returns: Whether there is one.
    private mutating func tellFigures(beside column: JudgedColumn, _ j: Int, _ grid: PerformanceGrid) -> Bool {
        let stray = optionIDs.ids.indices.first { grid.isGiven($0, j) && column.evidence[$0] == nil }
        if let stray, column.isWhole {
            remarks.error(
                "conflicting-keys",
                "'\(optionIDs.ids[stray].quotable)' has a figure under '\(outline.leaves[j].id.quotable)', where other "
                    + "options are compared", at: column.span, hint: "Compare all options, or give all of them a figure"
            )
        }
        return stray != nil
    }

    /// How well the comparisons fit each other; they are pointed at where they do not.
    private mutating func told(_ consistency: Consistency, _ column: JudgedColumn, _ j: Int) -> String {
        let ratio = consistency.figures.first?.value ?? 0
        if !consistency.isAcceptable {
            let pair = consistency.revision?.judgement
            let place = column.judgements.first { $0.first == pair?.first && $0.second == pair?.second }?.span
            remarks.warning(
                "inconsistent-judgements",
                "The comparisons under '\(outline.leaves[j].id.quotable)' contradict each other: their consistency ratio "
                    + "is \(ratio.fixed(2)), above \(PairwiseComparisons.limit.fixed(2))", at: place ?? column.span,
                about: [.criterion(outline.leaves[j].id)],
                hint: consistency.revision.map {
                    "Judged \($0.judgement.ratio.brief()), while the shares found imply \($0.implied.brief())"
                })
        }
        return "Compared with the other options; consistency ratio \(ratio.fixed(3))"
    }
}

extension Evidence {
    /// The same evidence, with a reason if it has none.
    fileprivate func or(because reason: String) -> Evidence {
        because.isEmpty ? Evidence(sources: sources, because: reason, grade: grade, by: by, on: on) : self
    }
}
