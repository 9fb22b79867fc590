// Keys that a way to find weights cannot do without.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension WeightMethod {
    /// A list of judgements, whose form depends on the way.
    static let judgements = Key<[LocatedValue]>(
        "judgements", .list(.list(.either([.id, .number, .text]))),
        "Comparisons: [a, b, 3] for pairs, [a, b, strong] for categories"
    ) { $0.readList("judgements", of: .text, &$1) }
}

extension Interpreter {
    /// The value of a key, or nil after saying that it is missing or wrong.
    mutating func require<Value>(_ key: Key<Value>, in fields: Fields, _ owner: JudgementOwner) -> Value? {
        guard !fields.has(key) else { return fields.read(key, &remarks) }
        remarks.error(
            "missing-key", "The weight set \(owner.inWords) needs '\(key.field.name)'", at: owner.span,
            hint: "Add '\(key.field.name):' with \(key.field.kind.inWords)")
        return nil
    }
}
