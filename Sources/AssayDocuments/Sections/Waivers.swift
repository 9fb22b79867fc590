// The section `waivers`.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of a waiver.
enum WaiverKeys {
    /// Codes of later versions are ids too.
    private static let codes = Field.Kind.either([
        .name(LintRules.all.map { Field.Kind.Name($0.code, $0.summary) }, inWords: Field.Kind.id.inWords), .id,
    ])

    static let rule = Key<String>("rule", codes, required: true, "The code of the rule") { $0.readText("rule", &$1) }
    static let of = Key<[LocatedValue]>.ids("of", "The ids it is about; every finding of the rule if left out")
    static let because = Key.text("because", required: true, "Why the finding is accepted")
    static let by = Key.text("by", "Who accepts it")
    static let on = Key.date("on", "When")

    static let section = Section(
        name: "a waiver", meaning: "A finding that the authors accept, and why",
        fields: [rule.field, of.field, because.field, by.field, on.field])
}

extension Interpreter {
    /// The waivers, in document order.
    ///
    /// Rules are checked where the rules are known.
    mutating func readWaivers(_ value: LocatedValue) -> [Waiver] {
        let items = value.readList("waivers", of: .section(WaiverKeys.section.name), &remarks) ?? []
        return items.enumerated().compactMap { number, item in
            note(.waiver(number), at: item.span)
            return readWaiver(item)
        }
    }

    private mutating func readWaiver(_ item: LocatedValue) -> Waiver? {
        guard let fields = Fields(item, WaiverKeys.section, name: "waivers", &remarks) else { return nil }
        let (rule, because) = (fields.read(WaiverKeys.rule, &remarks), fields.read(WaiverKeys.because, &remarks))
        let ids = fields.read(WaiverKeys.of, &remarks).map { knownIDs($0) } ?? []
        let (by, on) = (fields.read(WaiverKeys.by, &remarks) ?? "", fields.read(WaiverKeys.on, &remarks))
        guard let rule, let because else { return nil }
        return Waiver(rule: rule, of: ids, because: because, by: by, on: on)
    }

    /// Ids of anything in the document, with unknown ones reported.
    private mutating func knownIDs(_ items: [LocatedValue]) -> [String] {
        let registers = [outline.ids, optionIDs, weightSetIDs, scenarioIDs, sourceIDs, scaleIDs, listIDs]
        return items.compactMap { item in
            guard let id = item.readText("of", &remarks) else { return nil }
            if !registers.contains(where: { $0[id] != nil }) {
                remarks.error(
                    "unknown-id", "'\(id.quotable)' is nothing that this document defines", at: item.span,
                    hint: remarks.hint(for: id, in: registers.flatMap(\.ids)))
            }
            return id
        }
    }
}
