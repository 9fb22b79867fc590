// What a key takes, as a JSON Schema.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension Field.Kind {
    /// The members of a schema for values of the kind.
    ///
    /// A text may look like a number or a word of YAML, and stays a text: `title: 2026`.
    var schemaMembers: [(key: String, value: JSON)] {
        switch self {
        case .text: [("type", .list(["string", "number", "boolean"]))]
        case .number: [("type", "number")]
        case .numberWithin(let bounds): [("type", "number")] + bounds.schemaMembers
        case .wholeNumber(let bounds):
            [("type", "integer"), ("minimum", .whole(bounds.lowerBound)), ("maximum", .whole(bounds.upperBound))]
        case .date: [("type", "string"), ("format", "date"), ("pattern", .text(TextForm.date.pattern))]
        case .id: TextForm.id.schemaMembers
        case .word(let words): [("enum", .list(words.flatMap(\.schemaWords)))]
        case .name(let names, _):
            [
                ("enum", .list(names.map { .text($0.id) })),
                ("enumDescriptions", .list(names.map { .text($0.meaning) })),
            ]
        case .form(let form): form.schemaMembers
        case .list(let kind): [("type", "array"), ("items", kind.schema)]
        case .tuple(let kinds):
            [
                ("type", "array"), ("prefixItems", .list(kinds.map(\.schema))), ("items", .flag(false)),
                ("minItems", .count(kinds.count)), ("maxItems", .count(kinds.count)),
            ]
        case .map(let kind): Field.Kind.mapMembers(keys: .id, kind)
        case .named(let kind):
            [("type", "object"), ("minProperties", .count(1)), ("additionalProperties", kind.schema)]
        case .points: Field.Kind.mapMembers(keys: .number, .numberWithin(0...100))
        case .section(let name):
            [("$ref", .text("#/$defs/" + (DocumentFormat.section(name)?.schemaID ?? "")))]
        case .nothing: [("type", "null")]
        case .either(let kinds): [("anyOf", .list(kinds.map(\.schema)))]
        }
    }

    private var schema: JSON { .object(schemaMembers) }

    private static func mapMembers(keys form: TextForm, _ kind: Field.Kind) -> [(key: String, value: JSON)] {
        [
            ("type", "object"), ("minProperties", .count(1)),
            ("propertyNames", .members(("pattern", .text(form.pattern)))), ("additionalProperties", kind.schema),
        ]
    }
}

extension TextForm {
    fileprivate var schemaMembers: [(key: String, value: JSON)] {
        [("type", "string"), ("pattern", .text(pattern))]
    }
}

extension ClosedRange<Double> {
    fileprivate var schemaMembers: [(key: String, value: JSON)] {
        let least: [(key: String, value: JSON)] = lowerBound.isFinite ? [("minimum", .number(lowerBound))] : []
        return least + (upperBound.isFinite ? [("maximum", .number(upperBound))] : [])
    }
}

extension String {
    /// A word as the values that stand for it: `1` is a number in YAML and JSON, and `true` may be written either way.
    fileprivate var schemaWords: [JSON] {
        switch self {
        case "true", "false": [.flag(self == "true"), .text(self)]
        default: DecimalNumber(self).map { [.number($0.value)] } ?? [.text(self)]
        }
    }
}
