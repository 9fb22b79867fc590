// Worked examples of weights from the literature.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Foundation
import Testing

/// One worked example, or one variant of it, from `Tests/Fixtures/weights`.
struct WeightCase: Sendable, CustomTestStringConvertible {
    let id: String
    let parameters: [String: JSON]
    let expected: [String: JSON]
    let tolerances: [String: Double]
    /// What an independent program found, to full precision.
    let derived: [String: JSON]
    let performances: [[Double]]
    /// Whether less is better, by criterion.
    let isCost: [Bool]

    var testDescription: String { id }

    /// The cases of one method, in the order of their names.
    static func of(_ method: String) -> [WeightCase] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Fixtures/weights").standardizedFileURL
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        return names.flatMap { name -> [WeightCase] in
            guard let data = try? Data(contentsOf: folder.appending(path: name)),
                let file = try? JSONDecoder().decode(JSON.self, from: data), file["method"]?.text == method
            else { return [] }
            let variants = file["variants"]?.list ?? [.map([:])]
            return variants.map { WeightCase(file, $0.map ?? [:]) }
        }
    }

    private init(_ file: JSON, _ variant: [String: JSON]) {
        id = file["id"]!.text! + (variant["id"].map { " / \($0.text!)" } ?? "")
        parameters = (file["parameters"]?.map ?? [:]).merging(variant["parameters"]?.map ?? [:]) { $1 }
        expected = (variant["expected"] ?? file["expected"])?.map ?? [:]
        tolerances = (file["tolerance"]?.map ?? [:]).compactMapValues(\.number)
        derived = file["derived"]?.map ?? [:]
        performances = ((variant["performances"] ?? file["performances"])?.list ?? []).map { $0.numbers! }
        isCost = (file["criteria"]?.list ?? []).map { $0["direction"]?.text == "min" }
    }

    /// Expects numbers to agree with those of a key, printed and derived.
    func expect(_ numbers: [Double], at key: String, sourceLocation: SourceLocation = #_sourceLocation) {
        check(numbers, expected[key], tolerances[key] ?? tolerances["default"] ?? 1e-9, key, sourceLocation)
        if let exact = derived[key] { check(numbers, exact, 1e-9, "\(key), derived", sourceLocation) }
    }

    private func check(
        _ numbers: [Double], _ wanted: JSON?, _ tolerance: Double, _ key: String, _ location: SourceLocation
    ) {
        guard let wanted = wanted?.numbers ?? wanted?.number.map({ [$0] }) else { return }
        #expect(numbers.count == wanted.count, "\(id): \(key)", sourceLocation: location)
        for (number, wanted) in zip(numbers, wanted) {
            #expect(abs(number - wanted) <= tolerance, "\(id): \(key)", sourceLocation: location)
        }
    }

    /// A square matrix of comparisons, as judgements above the diagonal.
    static func judgements(of matrix: [[Double]]) -> [RatioJudgement] {
        matrix.indices.flatMap { i in
            matrix.indices.filter { $0 > i }.map { RatioJudgement(i, $0, matrix[i][$0]) }
        }
    }
}

extension Consistency {
    /// The figure of a name.
    subscript(id: String) -> Double? { figures.first { $0.id == id }?.value }
}
