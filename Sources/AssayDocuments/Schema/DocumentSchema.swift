// The document format as a JSON Schema.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// The document format as a JSON Schema, for editors that complete and check while somebody types.
///
/// It is made from the declarations that the reader uses, so that both know the same keys. A schema sees one value at a
/// time: whether an id exists, figures are in order or judgements fit each other is for the reader alone.
///
/// > Wright, A., Andrews, H., Hutton, B. & Dennis, G. (2022). *JSON Schema: A Media Type for Describing JSON Documents*.
/// Draft 2020-12.
public enum DocumentSchema {
    /// The name that a schema file has beside documents.
    public static let fileName = "assay.schema.json"

    /// The line of a YAML document that leads editors to the schema beside it.
    public static let modeline = "# yaml-language-server: $schema=\(fileName)"

    /// The schema.
    public static let json: JSON = {
        let top = DocumentFormat.top
        let head: [(String, JSON)] = [
            ("$schema", "https://json-schema.org/draft/2020-12/schema"),
            ("$comment", .text("Written by Assay \(Version.current); 'assay schema' writes it anew")),
        ]
        let others = DocumentFormat.sections.filter { $0.name != top.name }
        let definitions = others.map { (key: $0.schemaID, value: JSON.object($0.schemaMembers)) }
        return .object(head + top.schemaMembers + [("$defs", .object(definitions))])
    }()
}

extension Section {
    /// The name of the section among the definitions: "a weight set" is `weight-set`.
    var schemaID: String { noun.split(separator: " ").joined(separator: "-") }

    /// The name without an article.
    private var noun: String {
        for article in ["a ", "an ", "the "] where name.hasPrefix(article) {
            return String(name.dropFirst(article.count))
        }
        return name
    }

    /// The members of the section's own schema.
    var schemaMembers: [(key: String, value: JSON)] {
        let decided = rules.flatMap(\.decidedKeys)
        let required = fields.filter { $0.isRequired && !decided.contains($0.name) }.map(\.name)
        let properties = fields.map { field in
            (key: field.name, value: JSON.object([("description", .text(field.meaning))] + field.kind.schemaMembers))
        }
        var members: [(key: String, value: JSON)] = [
            ("title", .text(noun.capitalizedFirst)), ("description", .text(meaning)), ("type", "object"),
            ("additionalProperties", .flag(false)),
        ]
        if !required.isEmpty { members.append(("required", .list(required.map(JSON.text)))) }
        members.append(("properties", .object(properties)))
        let conditions = rules.flatMap(\.conditions)
        if !conditions.isEmpty { members.append(("allOf", .list(conditions))) }
        return members
    }
}

extension Section.Rule {
    /// The rule as schemas that all hold.
    fileprivate var conditions: [JSON] {
        switch self {
        case .exactlyOne(let keys): [.members(("oneOf", .list(keys.map { JSON.requiring([$0]) })))]
        case .decided(let key, let standard, let cases):
            cases.map { one in
                let foreign = decidedKeys.filter { !one.keys.contains($0) }
                return .members(
                    ("if", one.word == standard ? .leavingOut(key, or: one.word) : .having(key, one.word)),
                    ("then", .requiring(one.required, without: foreign)))
            }
        }
    }
}

extension JSON {
    /// That some keys are there, and some are not.
    fileprivate static func requiring(_ keys: [String], without foreign: [String] = []) -> JSON {
        var members: [(key: String, value: JSON)] = []
        if !keys.isEmpty { members.append(("required", .list(keys.map(JSON.text)))) }
        if !foreign.isEmpty { members.append(("properties", .object(foreign.map { ($0, .flag(false)) }))) }
        return .object(members)
    }

    /// That a key has a word.
    fileprivate static func having(_ key: String, _ word: String) -> JSON {
        .object([
            ("properties", .object([(key, .members(("const", .text(word))))])), ("required", .list([.text(key)])),
        ])
    }

    /// That a key has a word, or is left out.
    fileprivate static func leavingOut(_ key: String, or word: String) -> JSON {
        .object([("properties", .object([(key, .members(("const", .text(word))))]))])
    }
}
