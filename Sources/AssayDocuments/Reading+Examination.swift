// What the lint says of a document that was read, with every finding at its place.
// SPDX-License-Identifier: Apache-2.0

public import Assay

extension Reading {
    /// What the rules of the lint say of the document, together with the remarks of the reader, by place.
    ///
    /// - Parameters:
    ///   - today: The day to judge evidence by; the document's own if nil.
    ///   - runs: Earlier runs, the oldest first.
    /// - Returns: Nil for a document with errors, in which there is no decision to look at.
    /// - Throws: `MethodError` if the document's method is not defined for it.
    public func examination(
        today: CalendarDate? = nil, runs: [PastRun] = []
    ) throws(MethodError) -> Examination? {
        guard let problem else { return nil }
        return try Examination(of: problem, remarks: diagnostics, today: today, runs: runs)
            .mapped(placed).ordered { Remarks.sorted($0, from: sources[0].path) }
    }

    /// A finding with the place of what it speaks of, and in words that a terminal can show.
    private func placed(_ finding: Diagnostic) -> Diagnostic {
        guard finding.place == nil else { return finding }
        var finding = finding
        finding.place = finding.subjects.lazy.flatMap(\.nearest).compactMap { places[$0] }.first
        finding.message = finding.message.printable
        finding.hint = (finding.hint ?? suggestion(for: finding)).map(\.printable)
        return finding
    }

    /// The rule that a waiver of no rule probably meant.
    private func suggestion(for finding: Diagnostic) -> String? {
        guard case .waiver(let number) = finding.subjects.first, let rule = problem?.waivers[number].rule else {
            return nil
        }
        return Suggestion.hint(for: rule, in: LintRules.all.map(\.code)) ?? "'assay explain-rule' lists the rules"
    }
}

extension Subject {
    /// The part itself, then the parts that hold it, where a document may write it in a shorter form.
    fileprivate var nearest: [Subject] {
        switch self {
        case .range(let id), .valueFunction(let id): [self, .criterion(id), .section("criteria")]
        case .criterion, .group, .compensation: [self, .section("criteria")]
        case .weight(let set, _): [self, .weightSet(set), .section("weights")]
        case .weightSet: [self, .section("weights")]
        case .cell(let option, _): [self, .option(option), .section("performance")]
        case .option: [self, .section("options")]
        case .factor(let scenario, _), .change(let scenario, _, _): [self, .scenario(scenario), .section("scenarios")]
        case .scenario: [self, .section("scenarios")]
        case .source: [self, .section("sources")]
        case .list: [self, .section("lists")]
        case .listEntry(let list, _): [self, .list(list), .section("lists")]
        case .listGroup: [self, .section("list-groups")]
        case .overlap: [self, .section("overlaps")]
        case .convention(let overlap, _): [self, .overlap(overlap), .section("overlaps")]
        case .countedEntry(let option, let criterion, _):
            [self, .cell(option: option, criterion: criterion), .option(option), .section("performance")]
        case .scale: [self, .section("scales")]
        case .screen: [self, .section("screens")]
        case .waiver: [self, .section("waivers")]
        case .analysis, .parameter, .crossCheck: [self, .section("analysis")]
        case .section: [self]
        }
    }
}
