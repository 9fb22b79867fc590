// What figures rest on, in sentences that the terminal and the workbook share.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// What figures rest on, in sentences without a full stop.
struct EvidenceWords {
    let problem: DecisionProblem

    /// How the cells are founded: `108 figures: 60 with sources, 48 on judgement alone`.
    func foundation(_ review: EvidenceReview) -> String {
        let counts = EvidenceReview.Basis.allCases.map { basis in review.cells.filter { $0.basis == basis }.count }
        let unknown = counts[2] == 0 ? "" : ", \(counts[2]) unknown"
        return "\(review.cells.count) figures: \(counts[0]) with sources, \(counts[1]) on judgement alone\(unknown)"
    }

    /// On which day and by which age evidence is judged.
    func standard(_ review: EvidenceReview) -> String {
        guard let day = review.day else { return "No day is given, so nothing counts as expired or stale" }
        let age =
            review.age.map { "; what is older than \($0) counts as stale" }
            ?? "; no age is given, so nothing counts as stale"
        return "Evidence as of \(day)\(age)"
    }

    /// How much of the margin rests on judgement alone, in one or two sentences.
    func margin(_ margin: MarginEvidence) -> [String] {
        let (leader, next) = (problem.options[margin.leader].name, problem.options[margin.next].name)
        guard let share = margin.share else {
            return ["'\(leader)' and '\(next)' share the lead, so there is no margin"]
        }
        let judged = margin.terms.filter { $0.sourced < 2 }.count
        let head = "'\(leader)' leads '\(next)' by \(margin.margin.fixed(1)) points"
        let criteria =
            "\(judged) of \(margin.terms.count) criteria, where one of the two figures or both have no source"
        guard judged > 0 else { return [head + "; none of it rests on judgement alone"] }
        let part = "\(signed(margin.judged)) of them (\((share * 100).fixed(0)) %) rest on judgement alone: \(criteria)"
        return [head, part, verdict(margin, leader, next)]
    }

    private func verdict(_ margin: MarginEvidence, _ leader: String, _ next: String) -> String {
        if margin.sourced > 1e-9 { return "The sourced figures alone favor '\(leader)', by \(margin.sourced.fixed(1))" }
        return
            "The sourced figures alone favor '\(next)', by \((-margin.sourced).fixed(1)): the lead is a matter of judgement"
    }

    /// What a cell's own range does to the ranking.
    func reach(_ reach: CellReach, leaders: [Int]) -> String {
        let criterion = problem.criteria[reach.criterion]
        let range = reach.ends.map { $0.performance.brief() }.joined(separator: " to ")
        let unit = criterion.unit.isEmpty ? "" : " \(criterion.unit)"
        let head = "'\(criterion.name)' of '\(problem.options[reach.option].name)', \(range)\(unit)"
        return "\(head): \(effects(reach, leaders).joined(separator: "; "))"
    }

    private func effects(_ reach: CellReach, _ leaders: [Int]) -> [String] {
        let changes = reach.ends.filter { $0.leaders != leaders }.map { end in
            let names = end.leaders.map { "'\(problem.options[$0].name)'" }
            let who =
                names.isEmpty
                ? "nobody leads" : names.joined(separator: " and ") + (names.count == 1 ? " leads" : " lead")
            return "at \(end.performance.brief()) \(who)"
        }
        let passed = reach.passed
        return changes + [
            passed == 0 ? "no rank changes" : "changes sides with \(passed) other\(passed == 1 ? "" : "s")",
            "moves its score by \(reach.swing.fixed(1))",
        ]
    }

    /// A source with its age.
    func source(_ source: EvidenceSource) -> String {
        let dates = [
            source.day.map { source.date == nil ? String($0.year) : "\($0)" }, source.expires.map { "expires \($0)" },
        ]
        return "\(source.id) (\(dates.compactMap(\.self).joined(separator: ", ")))"
    }

    private func signed(_ x: Double) -> String { (x < 0 ? "−" : "") + abs(x).fixed(1) }
}
