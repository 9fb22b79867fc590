// Worked examples from the literature, as tables to score.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Foundation
import Testing

/// One worked example, or one variant of it, from `Tests/Fixtures/methods`.
struct PublishedCase: Sendable, CustomTestStringConvertible {
    let id: String
    let tolerances: [String: Double]
    let expected: [String: JSON]
    let isAscending: Bool
    let parameters: [String: JSON]
    let criteria: [Criterion]
    let weights: [Double]
    /// How far the printed weights are from a sum of 1: normalizing them moves figures by this share.
    let slack: Double
    let options: [String]
    let performances: [[Double]]

    var testDescription: String { id }

    /// The cases of one method, in the order of their names.
    static func of(_ method: String) -> [PublishedCase] {
        all.filter { $0.method == method }.flatMap(\.cases)
    }

    private static let all: [(method: String, cases: [PublishedCase])] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Fixtures/methods").standardizedFileURL
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        return names.compactMap { name in
            guard let data = try? Data(contentsOf: folder.appending(path: name)),
                let file = try? JSONDecoder().decode(JSON.self, from: data)
            else { return nil }
            return (file["method"]!.text!, variants(of: file))
        }
    }()

    private static func variants(of file: JSON) -> [PublishedCase] {
        guard let variants = file["variants"]?.list else { return [PublishedCase(file, [:])] }
        return variants.map { PublishedCase(file, $0.map ?? [:]) }
    }

    private init(_ file: JSON, _ variant: [String: JSON]) {
        func part(_ key: String) -> JSON? { variant[key] ?? file[key] }
        id = file["id"]!.text! + (variant["id"].map { " / \($0.text!)" } ?? "")
        tolerances = (part("tolerance")?.map ?? [:]).compactMapValues(\.number)
        expected = part("expected")?.map ?? [:]
        isAscending = file["score_order"]?.text == "ascending"
        let parameters = (file["parameters"]?.map ?? [:]).merging(variant["parameters"]?.map ?? [:]) { $1 }
        self.parameters = parameters
        let listed = file["criteria"]?.list ?? []
        criteria = listed.enumerated().map { j, criterion in
            Criterion(
                id: criterion["id"]!.text!,
                measure: .direction(criterion["direction"]!.text == "max" ? .maximize : .minimize),
                thresholds: PublishedCase.thresholds(parameters, j))
        }
        let printed = variant["weights"]?.numbers ?? listed.map { $0["weight"]?.number ?? 0 }
        weights = printed.normalized
        let gap = abs(printed.reduce(0, +) - 1)
        slack = gap < 0.02 ? gap : 0
        options = (file["options"]?.list ?? []).map { $0.text! }
        performances = (part("performances")?.list ?? []).map { $0.numbers! }
    }

    /// The table, with the parameters under Assay's names.
    var table: ScoringTable {
        ScoringTable(
            tree: CriteriaTree(criteria.map { .criterion($0) })!,
            performances: Matrix(
                options: options.count, criteria: criteria.count, elements: performances.flatMap { $0 }),
            weights: weights, parameters: parameterValues, names: options)
    }

    private var parameterValues: [String: ParameterValue] {
        let words = [
            "minmax": "min-max", "max_complement": "max-complement", "global_range": "global-range",
            "criterion_range": "criterion-range", "sum_plain": "sum",
        ]
        return parameters.reduce(into: [:]) { values, parameter in
            let name = parameter.key.replacing("_", with: "-").replacing("normalisation", with: "normalization")
            switch parameter.value {
            case .number(let x): values[name] = .number(x)
            case .text(let word): values[name] = .word(words[word] ?? word)
            case .list: values[name] = parameter.value.parameter
            default: break
            }
        }
    }

    /// The tolerance of a key of the expected results.
    func tolerance(_ key: String) -> Double { tolerances[key] ?? tolerances["default"] ?? 1e-9 }

    private static func thresholds(_ parameters: [String: JSON], _ j: Int) -> Thresholds {
        if let function = parameters["functions"]?.list?[j] {
            let shapes: [String: Thresholds.Preference] = [
                "usual": .usual, "ushape": .uShape, "vshape": .vShape, "level": .level, "linear": .linear,
                "gaussian": .gaussian,
            ]
            return Thresholds(
                indifference: function["q"]?.number, preference: function["p"]?.number,
                gaussian: function["s"]?.number, function: shapes[function["type"]!.text!])
        }
        return outranking(parameters, j)
    }
}

extension PublishedCase {
    /// Thresholds q, p and v; a share of the performance stands in `shares`.
    private static func outranking(_ parameters: [String: JSON], _ j: Int) -> Thresholds {
        func part(_ key: String, _ kind: String) -> Double? {
            let threshold = parameters[key]?.list?[j]
            return kind == "abs" ? threshold?.number ?? threshold?["abs"]?.number : threshold?[kind]?.number
        }
        func share(_ key: String) -> Double { part(key, "rel") ?? 0 }
        return Thresholds(
            indifference: part("q", "abs"), preference: part("p", "abs"), veto: part("v", "abs"),
            shares: Thresholds.Shares(indifference: share("q"), preference: share("p"), veto: share("v")))
    }
}

/// A JSON value.
enum JSON: Decodable, Sendable {
    case null, number(Double), text(String), flag(Bool), list([JSON]), map([String: JSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() { self = .null; return }
        if let flag = try? container.decode(Bool.self) { self = .flag(flag); return }
        if let x = try? container.decode(Double.self) { self = .number(x); return }
        if let text = try? container.decode(String.self) { self = .text(text); return }
        if let list = try? container.decode([JSON].self) { self = .list(list); return }
        self = .map(try container.decode([String: JSON].self))
    }

    subscript(key: String) -> JSON? { map?[key] }
    var number: Double? { if case .number(let x) = self { x } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var list: [JSON]? { if case .list(let list) = self { list } else { nil } }
    var map: [String: JSON]? { if case .map(let map) = self { map } else { nil } }
    /// Numbers of a list; NaN where one is unknown.
    var numbers: [Double]? { list.map { $0.map { $0.number ?? .nan } } }

    /// The value as a method's parameter.
    var parameter: ParameterValue {
        switch self {
        case .number(let x): .number(x)
        case .list(let parts): .list(parts.map(\.parameter))
        case .map(let parts): .map(parts.mapValues(\.parameter))
        case .text(let word): .word(word)
        default: .word("")
        }
    }
}
