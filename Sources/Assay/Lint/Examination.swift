// What the lint says of a decision, with the waivers applied.
// SPDX-License-Identifier: Apache-2.0

/// What all rules say of a decision: findings that count, and findings that the authors accept.
///
/// A waiver accepts every finding of its rule that is about all of its ids; without ids, every finding of the rule.
/// Errors cannot be accepted. A waiver that accepts nothing, or names a rule that does not exist, is a finding itself.
public struct Examination: Sendable {
    /// A finding that the authors accept.
    public struct Accepted: Hashable, Sendable {
        /// The finding.
        public var finding: Diagnostic
        /// Their waiver.
        public let waiver: Waiver
    }

    /// What counts: remarks of the reader first, then findings by rule.
    public private(set) var findings: [Diagnostic]
    /// What the authors accept.
    public private(set) var accepted: [Accepted]

    /// What all rules say of a decision.
    ///
    /// - Parameters:
    ///   - remarks: What the reader of the document said of it.
    ///   - today: The day to judge evidence by; the document's own if nil.
    ///   - runs: Earlier runs, the oldest first.
    /// - Throws: `MethodError` if the document's method is not defined for it.
    public init(
        of problem: DecisionProblem, remarks: [Diagnostic] = [], today: CalendarDate? = nil, runs: [PastRun] = []
    ) throws(MethodError) {
        let context = try LintContext(of: problem, today: today, runs: runs)
        let found = remarks + LintRules.all.flatMap { $0.findings(in: context) }
        (findings, accepted) = ([], [])
        var used = Set<Int>()
        for finding in found {
            let waivers = problem.waivers.indices.filter { problem.waivers[$0].accepts(finding) }
            used.formUnion(waivers)
            if let first = waivers.first {
                accepted.append(Accepted(finding: finding, waiver: problem.waivers[first]))
            } else {
                findings.append(finding)
            }
        }
        findings += problem.waivers.indices.filter { !used.contains($0) }.map { idle($0, problem.waivers[$0]) }
    }

    /// The same, with every finding placed or worded anew.
    public func mapped(_ transform: (Diagnostic) -> Diagnostic) -> Examination {
        var copy = self
        copy.findings = findings.map(transform)
        copy.accepted = accepted.map { Accepted(finding: transform($0.finding), waiver: $0.waiver) }
        return copy
    }

    /// The same, with what counts in another order.
    public func ordered(_ order: ([Diagnostic]) -> [Diagnostic]) -> Examination {
        var copy = self
        copy.findings = order(findings)
        return copy
    }

    /// A waiver that accepts nothing.
    private func idle(_ number: Int, _ waiver: Waiver) -> Diagnostic {
        LintRules.named(waiver.rule) == nil
            ? UnknownRule().finding(on: waiver, number) : UnusedWaiver().finding(on: waiver, number)
    }
}

extension Waiver {
    /// Whether the authors accept a finding by this waiver.
    public func accepts(_ finding: Diagnostic) -> Bool {
        guard finding.code == rule, finding.severity != .error else { return false }
        let ids = finding.ids
        return of.allSatisfy(ids.contains)
    }
}

extension [Diagnostic] {
    /// What to show where space is short: every error, and the first findings of each rule.
    ///
    /// - Parameter most: How many findings of one rule to show.
    /// - Returns: What to show, in the same order, and how many more each rule has.
    public func shortened(to most: Int) -> (shown: [Diagnostic], left: [(code: String, count: Int)]) {
        var (shown, codes, counts) = ([Diagnostic](), [String](), [String: Int]())
        for finding in self {
            let count = counts[finding.code, default: 0] + 1
            counts[finding.code] = count
            if count == 1 { codes.append(finding.code) }
            if finding.severity == .error || count <= most { shown.append(finding) }
        }
        let left = codes.map { code in (code: code, count: (counts[code] ?? 0) - shown.count { $0.code == code }) }
        return (shown, left.filter { $0.count > 0 })
    }
}
