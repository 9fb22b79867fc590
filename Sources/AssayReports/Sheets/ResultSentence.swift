// The result in one sentence, in the workbook's formula and in the engine's words.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// The result in one sentence, or that a check fails.
struct ResultSentence {
    private let plan: BookPlan

    init(_ plan: BookPlan) { self.plan = plan }

    private var scale: String { plan.isLive ? " of 100" : "" }

    /// The sentence for the evaluation as it was made.
    var text: String { plan.evaluation.resultSentence(scale: scale) }

    /// The same sentence over the cells of the ranked table.
    var formula: String {
        "IF(\(plan.overall.absolute)<>1,\"No result: a check fails. See the sheet Checks.\","
            + "IF(COUNTIF(\(ranks),1)=0,\"No option passes every must-have.\",\(ranked)))"
    }

    private var ranked: String {
        guard plan.options.count > 1 else {
            return "\(name(0))&\" is the only option; it scores \"&\(score)&\"\(scale).\""
        }
        let shared =
            "\(name(0))&\" and \"&(COUNTIF(\(ranks),1)-1)&\" more share the first rank with \"&\(score)&\"\(scale).\""
        let alone = "\(name(0))&\" alone passes every must-have; it scores \"&\(score)&\"\(scale).\""
        let lead = "FIXED(\(plan.ranked(0, 2).local)-\(plan.ranked(1, 2).local),\(plan.evaluation.scoreDecimals))"
        let first = "\(name(0))&\" ranks first with \"&\(score)&\"\(scale), \"&\(lead)&\" ahead of \"&\(name(1))&\".\""
        return "IF(COUNTIF(\(ranks),1)>1,\(shared),IF(ISNUMBER(\(plan.ranked(1, 0).local)),\(first),\(alone)))"
    }

    private var ranks: String {
        CellRange(plan.ranked(0, 0), rows: plan.options.count).seen(from: SheetName.summary)
    }

    private var score: String { "FIXED(\(plan.ranked(0, 2).local),\(plan.evaluation.scoreDecimals))" }

    private func name(_ place: Int) -> String { plan.ranked(place, 1).local }
}

extension Evaluation {
    /// The result in one sentence.
    ///
    /// - Parameter scale: What follows a score, such as ` of 100`.
    public func resultSentence(scale: String) -> String {
        guard let leader = order.first, !leaders.isEmpty else { return "No option passes every must-have." }
        let (name, score) = (problem.options[leader].name, scores[leader].fixed(scoreDecimals) + scale)
        if problem.options.count == 1 { return "\(name) is the only option; it scores \(score)." }
        if leaders.count > 1 { return "\(name) and \(leaders.count - 1) more share the first rank with \(score)." }
        let second = order[1]
        guard ranks[second] != nil else { return "\(name) alone passes every must-have; it scores \(score)." }
        let lead = (scores[leader] - scores[second]).fixed(scoreDecimals)
        return "\(name) ranks first with \(score), \(lead) ahead of \(problem.options[second].name)."
    }
}
