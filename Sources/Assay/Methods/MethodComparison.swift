// What other methods say of the same problem.
// SPDX-License-Identifier: Apache-2.0

/// What other methods say of the same problem, with agreement counted by family.
///
/// Several names often stand for one method: on a given table, methods of one family always rank alike. So agreement is a
/// number of families, never of names.
public struct MethodComparison: Sendable {
    /// One method's answer.
    public struct Entry: Sendable {
        /// The method.
        public let method: any ScoringMethod
        /// Its family on this table.
        public let family: MethodFamily
        /// Its evaluation; nil if it is not defined for this table.
        public let evaluation: Evaluation?
        /// Why it is not defined.
        public let objection: String?
        /// How often its leader changes when an option that does not lead withdraws; nil for very many options.
        public let withdrawal: Withdrawal?
        /// How far its ranks agree with the leading method's, which are the reference; nil for very many options.
        public let ranks: RankAgreement?
    }

    /// Up to how many options withdrawals and agreement are worked out: both grow with the square of the number.
    static let mostOptions = 300

    /// The evaluation by the leading method.
    public let leading: Evaluation
    /// The leading method first, then the cross-checks in the document's order.
    public let entries: [Entry]

    /// Compares the method of an evaluation with the cross-checks of its document.
    public init(of evaluation: Evaluation) {
        leading = evaluation
        let others = evaluation.problem.analysis.crossChecks.compactMap(ScoringMethods.named)
        let methods = [evaluation.method] + others.filter { $0.id != evaluation.method.id }
        entries = methods.map { MethodComparison.entry($0, beside: evaluation) }
    }

    /// The families, each with the options that all of its methods put first.
    public var families: [(family: MethodFamily, leaders: [Int])] {
        entries.reduce(into: []) { families, entry in
            guard let leaders = entry.evaluation?.leaders, !families.contains(where: { $0.family == entry.family })
            else {
                return
            }
            families.append((entry.family, leaders))
        }
    }

    /// How many families put the same options first as the leading method, its own included.
    public var agreeingFamilies: Int { families.filter { $0.leaders == entries[0].evaluation?.leaders }.count }

    private static func entry(_ method: any ScoringMethod, beside leading: Evaluation) -> Entry {
        do throws(MethodError) {
            let evaluation =
                method.id == leading.method.id
                ? leading
                : try Evaluation(
                    of: leading.problem, by: method, weightSet: leading.weightSet, scenario: leading.scenario)
            let isShort = leading.table.options <= MethodComparison.mostOptions
            return Entry(
                method: method, family: method.family(on: evaluation.table), evaluation: evaluation, objection: nil,
                withdrawal: isShort ? try? Withdrawal(from: evaluation.table, under: method) : nil,
                ranks: isShort ? RankAgreement(leading.unscreened, evaluation.unscreened) : nil)
        } catch {
            return Entry(
                method: method, family: method.family(on: leading.table), evaluation: nil, objection: error.description,
                withdrawal: nil, ranks: nil)
        }
    }
}
