// The schema beside the declarations that the reader uses.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Foundation
import Testing

@Suite("The schema of the format")
struct DocumentSchemaTests {
    private let schema: [String: Any]

    init() throws {
        let json = try JSONSerialization.jsonObject(with: Data(DocumentSchema.json.text.utf8))
        schema = try #require(json as? [String: Any])
    }

    @Test("has the keys of every section that the reader knows, and no other")
    func keys() throws {
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        #expect(definitions.count == DocumentFormat.sections.count - 1)
        let ids = DocumentFormat.sections.map { section in
            section.name.split(separator: " ").drop { ["a", "an", "the"].contains($0) }.joined(separator: "-")
        }
        for (id, section) in zip(ids, DocumentFormat.sections) {
            let found = try #require(section == DocumentFormat.top ? schema : definitions[id], "\(section.name)")
            let properties = try #require(found["properties"] as? [String: [String: Any]])
            #expect(Set(properties.keys) == Set(section.fields.map(\.name)), "\(section.name)")
            #expect(found["additionalProperties"] as? Bool == false)
            #expect((found["description"] as? String)?.isEmpty == false)
            for field in section.fields { #expect(properties[field.name]?["description"] as? String == field.meaning) }
        }
    }

    @Test("says beside every method and every rule what it is, for those who choose it while typing")
    func choices() throws {
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        func choices(_ section: String, _ key: String) throws -> [String: String] {
            let properties = try #require(definitions[section]?["properties"] as? [String: [String: Any]])
            let found = try #require(properties[key])
            let list = (found["anyOf"] as? [[String: Any]])?.first ?? found
            let (names, meanings) = (list["enum"] as? [String] ?? [], list["enumDescriptions"] as? [String] ?? [])
            #expect(names.count == meanings.count)
            return Dictionary(zip(names, meanings)) { first, _ in first }
        }
        let methods = try choices("analysis", "method")
        #expect(methods["topsis"] == TOPSIS().name + ": " + TOPSIS().summary)
        #expect(Set(methods.keys) == Set((ScoringMethods.all + ScoringMethods.aliases).map(\.id)))
        #expect(try choices("waiver", "rule")["tiny-weight"] == LintRules.named("tiny-weight")?.summary)
    }

    @Test("has every section that a key names, and none that no key names")
    func sections() {
        var (named, rest) = (Set([DocumentFormat.top.name]), [DocumentFormat.top])
        while let section = rest.popLast() {
            for name in section.fields.flatMap(\.kind.sections) where named.insert(name).inserted {
                let inner = DocumentFormat.section(name)
                #expect(inner != nil, "'\(name)' is declared nowhere")
                rest += [inner].compactMap(\.self)
            }
        }
        #expect(named == Set(DocumentFormat.sections.map(\.name)))
    }

    @Test("says what every key means, as a sentence without a full stop")
    func meanings() {
        for section in DocumentFormat.sections {
            for text in [section.meaning] + section.fields.map(\.meaning) {
                #expect(text.first?.isUppercase == true && text.last != ".", "\(section.name): \(text)")
            }
        }
    }

    @Test(
        "accepts the documents of this repository",
        arguments: ["india-us-critical-minerals.yaml", "annual-workshop.yaml", "rural-clinic-sites.json"])
    func documents(name: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "Criteria/\(name)"), encoding: .utf8)
        #expect(try SchemaValidator.shared.verdict(on: text, name: name) == .valid)
    }

    @Test("accepts the starter, and a document in JSON that names the schema")
    func starters() throws {
        #expect(try SchemaValidator.shared.verdict(on: Starter.document(named: "plant"), name: "plant.yaml") == .valid)
        let json = """
            {"$schema": "assay.schema.json", "assay": 1, "title": "Plant", "criteria": {"cost": {"range": {"worst": 9, "best": 0}}},
             "weights": "equal", "options": ["a"], "performance": {"a": {"cost": 3}}}
            """
        let reading = read(json, path: "plant.json")
        #expect(reading.diagnostics == [])
    }

    @Test(
        "refuses what one value alone shows to be wrong",
        arguments: [
            ("cost: 31", "cost: 31 m"), ("best: 20", "best: ten"), ("cost: 60", "cost: -60"), ("assay: 1", "assay: 2"),
            ("[gujarat, odisha]", "gujarat"), ("unit: jobs", "unti: jobs"), ("worst: 0, ", ""),
            ("jobs: 320", "jobs: [1, 2]"), ("cost: 24", "cost: {low: 1}"), ("cost: 24", "cost: {best: 24, grade: F}"),
            ("title: ", "as-of: 2026-13-01\ntitle: "), ("title: ", "analysis: {method: topsy}\ntitle: "),
            ("title: ", "analysis: {weights: {within: 25}}\ntitle: "),
            ("title: ", "screens: [{criterion: cost}]\ntitle: "),
            ("title: ", "scenarios: {a: {weights: {cost: 1.3}}}\ntitle: "),
            ("title: ", "scenarios: {a: {performance: {gujarat: {cost: -1}}}}\ntitle: "),
            ("{cost: 60, jobs: 40}", "{a: {method: rank, points: {cost: 1}, order: [cost, jobs]}}"),
            ("{cost: 60, jobs: 40}", "{a: {method: rank}}"),
            ("{cost: 60, jobs: 40}", "{a: {method: pairwise, judgements: [[cost, jobs, much]]}}"),
            ("{worst: 60, best: 20}", "{worst: 60, best: 20}, value: {curve: exponential}"),
            ("{worst: 60, best: 20}", "{worst: 60, best: 20}, direction: maximize"),
        ])
    func mistakes(right: String, wrong: String) throws {
        let text = plant((right, wrong))
        #expect(!read(text).errors.isEmpty)
        #expect(try SchemaValidator.shared.verdict(on: text, name: "plant.yaml") != .valid)
    }
}

extension Field.Kind {
    /// The sections that the kind names.
    fileprivate var sections: [String] {
        switch self {
        case .section(let name): [name]
        case .list(let kind), .map(let kind): kind.sections
        case .tuple(let kinds), .either(let kinds): kinds.flatMap(\.sections)
        default: []
        }
    }
}
