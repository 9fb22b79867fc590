// Keys that a way to find weights cannot do without.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension WeightMethod {
    /// A list of judgements, whose form depends on the way.
    static let judgements = Key<[LocatedValue]>(
        "judgements",
        .list(.either([.tuple([.id, .id, .ratio]), .tuple([.id, category]), .tuple([.id, .id, category])])),
        required: true,
        "Comparisons: [a, b, 3] for pairs, [a, b, strong] for categories"
    ) { $0.readList("judgements", of: .text, &$1) }

    /// A category of difference, or a list of neighbouring ones.
    private static let category: Field.Kind = {
        let word = Field.Kind.word(Categories.Category.allCases.map(\.rawValue))
        return .either([word, .list(word)])
    }()
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
