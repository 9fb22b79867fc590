// Several methods side by side, for a terminal and for other programs.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Several methods side by side: ranks and scores, and agreement counted per family.
public struct MethodComparisonText: Sendable {
    private let comparison: MethodComparison

    /// Several methods side by side.
    public init(_ comparison: MethodComparison) { self.comparison = comparison }

    private var leading: Evaluation { comparison.leading }

    /// The lines: what was scored, ranks and scores by method, facts about each method, and the agreement.
    public func lines(colored: Bool) -> [String] {
        let problem = leading.problem
        let scenario = leading.scenario.map { ", scenario: \(problem.scenarios[$0].name)" } ?? ""
        let status =
            problem.status == .agreed ? [] : [StyledText(problem.status.rawValue.uppercased(), .caution)]
        let basis = StyledText("Weights: \(problem.weightSets[leading.weightSet].name)\(scenario)", .dim)
        return ([StyledText(problem.title, .bold)] + status + [basis]).map { $0.rendered(colored: colored) }
            + [""] + ranks.lines(colored: colored) + [""] + facts.lines(colored: colored)
            + [remark("Reversals: withdrawals of an option that does not lead which change the leader", colored)]
            + agreement(colored) + ["", "  \(sentence)"]
            + comparison.entries.compactMap { entry in
                entry.objection.map { "  \(entry.method.name) is not defined here: \($0)" }
            }
    }

    private var ranks: TextTable {
        var table = TextTable(
            [.init("Option")]
                + comparison.entries.flatMap { [.init($0.method.name, right: true), .init("", right: true)] })
        for i in leading.order {
            table.append(
                [StyledText(leading.problem.options[i].name, leading.ranks[i] == 1 ? .bold : .plain)]
                    + comparison.entries.flatMap { cells(i, $0) })
        }
        return table
    }

    private func cells(_ i: Int, _ entry: MethodComparison.Entry) -> [StyledText] {
        guard let evaluation = entry.evaluation else { return [StyledText("–", .dim), StyledText("")] }
        let rank = evaluation.ranks[i]
        let isShared = rank != nil && evaluation.ranks.count { $0 == rank } > 1
        return [
            StyledText(rank.map { (isShared ? "=" : "") + String($0) } ?? "out", rank == 1 ? .bold : .plain),
            StyledText(evaluation.scores[i].fixed(evaluation.scoreDecimals), .dim),
        ]
    }

    private var facts: TextTable {
        var table = TextTable([
            .init("Method"), .init("Family"), .init("Standing"), .init("Reversals", right: true),
        ])
        for entry in comparison.entries {
            table.append([
                entry.method.name, entry.family.name, entry.method.standing == .primary ? "" : "cross-check only",
                entry.withdrawal.map { "\($0.decisive.count) of \($0.losers.count)" } ?? "–",
            ])
        }
        return table
    }

    /// How far the other methods rank as the leading one does: one row a method, one column a coefficient.
    private func agreement(_ colored: Bool) -> [String] {
        guard comparison.entries.contains(where: { $0.ranks != nil }) else { return [] }
        let coefficients = AgreementCoefficient.allCases
        var table = TextTable(
            [.init("Ranks as \(leading.method.name) does")] + coefficients.map { .init($0.name, right: true) })
        for entry in comparison.entries.dropFirst() {
            table.append([entry.method.name] + coefficients.map { entry.ranks?[$0]?.fixed(3) ?? "–" })
        }
        return [""] + table.lines(colored: colored) + coefficients.map { remark($0.meaning, colored) }
    }

    private func remark(_ text: String, _ colored: Bool) -> String {
        StyledText("  " + text, .dim).rendered(colored: colored)
    }

    /// How many families agree on who leads, as a sentence.
    private var sentence: String {
        let names = leading.leaders.map { "'\(leading.problem.options[$0].name)'" }
        let count = comparison.families.count
        guard !names.isEmpty else { return "No option passes every must-have." }
        let who =
            names.count == 1 ? names[0] : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
        guard count > 1 else {
            return "All these methods are of one family, which always ranks this table alike: \(who) first."
        }
        return "\(comparison.agreeingFamilies) of \(count) families of methods put \(who) first."
    }
}

// MARK: - For other programs

extension MethodComparisonText {
    /// Everything as a JSON object: under `methods` each method with the members that it has when it scores alone.
    ///
    /// - Parameter diagnostics: Remarks on the document, to go with it.
    public func json(diagnostics: [Diagnostic] = []) -> JSON {
        .object(
            leading.heading.filter { $0.key != "method" } + [
                ("methods", .list(comparison.entries.map(json))),
                ("families", .list(families)),
                (
                    "agreement",
                    .object([
                        ("families", .count(comparison.families.count)),
                        ("agreeing", .count(comparison.agreeingFamilies)), ("leaders", ids(leading.leaders)),
                        ("sentence", .text(sentence)),
                    ])
                ),
                ("diagnostics", .list(diagnostics.map(\.json))),
            ])
    }

    private func json(_ entry: MethodComparison.Entry) -> JSON {
        let withdrawals = entry.withdrawal.map { withdrawal in
            JSON.object([("tried", .count(withdrawal.losers.count)), ("decisive", ids(withdrawal.decisive))])
        }
        return .object(
            [
                ("method", .text(entry.method.id)), ("name", .text(entry.method.name)),
                ("family", .text(entry.family.id)), ("standing", .text(entry.method.standing.rawValue)),
                ("objection", .optional(entry.objection)),
            ] + AgreementCoefficient.allCases.map { ($0.rawValue, number(entry.ranks?[$0])) }
                + [("withdrawals", withdrawals ?? .null)] + (entry.evaluation?.answer ?? [("ranking", .list([]))]))
    }

    private func number(_ x: Double?) -> JSON { x.map(JSON.number) ?? .null }

    private var families: [JSON] {
        comparison.families.map { family, leaders in
            .object([
                ("family", .text(family.id)), ("name", .text(family.name)),
                ("methods", .list(comparison.entries.filter { $0.family == family }.map { .text($0.method.id) })),
                ("leaders", ids(leaders)),
            ])
        }
    }

    private func ids(_ options: [Int]) -> JSON { .list(options.map { .text(leading.problem.options[$0].id) }) }

    /// Ranks and scores as comma-separated values: one row an option, two columns a method.
    public var commaSeparated: String {
        var table = CommaSeparated()
        let methods = comparison.entries.flatMap { ["\($0.method.id) rank", "\($0.method.id) score"] }
        table.append(["option", "name"] + methods)
        for i in leading.order {
            let cells = comparison.entries.flatMap { entry in
                [entry.evaluation?.ranks[i].map(String.init) ?? "", entry.evaluation?.scores[i].plain ?? ""]
            }
            table.append([leading.problem.options[i].id, leading.problem.options[i].name] + cells)
        }
        return table.text
    }
}
