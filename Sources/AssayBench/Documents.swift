// A document of the size that meetings have: 8 options × 12 criteria.
// SPDX-License-Identifier: Apache-2.0

/// The same document in both forms, with uncertain figures and methods to compare with.
enum Documents {
    private static let (options, criteria) = (8, 12)

    /// The document as JSON, which is YAML too.
    static let json = """
        {"assay": 1, "title": "Benchmark", "criteria": {\(criterionIDs.map {
            "\"\($0)\": {\"range\": {\"worst\": 0, \"best\": 100}}" }.joined(separator: ", "))},
         "weights": {\(criterionIDs.enumerated().map { "\"\($1)\": \($0 + 1)" }.joined(separator: ", "))},
         "options": [\(optionIDs.map { "\"\($0)\"" }.joined(separator: ", "))],
         "performance": {\(rows.map { "\"\($0)\": {\($1.map { "\"\($0)\": \($1)" }.joined(separator: ", "))}" }
            .joined(separator: ",\n  "))},
         "analysis": {"method": "additive", "cross-checks": ["topsis", "vikor", "promethee-2"]}}

        """

    /// The document as YAML.
    static let yaml =
        yaml(criteria: criteria) + "analysis: {method: additive, cross-checks: [topsis, vikor, promethee-2]}\n"

    /// The document with its first three criteria and nothing to compare with, which makes a report of six charts.
    static let narrow = yaml(criteria: 3)

    private static func yaml(criteria: Int) -> String {
        let ids = criterionIDs.prefix(criteria)
        return """
            assay: 1
            title: Benchmark
            criteria:
            \(ids.map { "  \($0): {range: {worst: 0, best: 100}}" }.joined(separator: "\n"))
            weights: {\(ids.enumerated().map { "\($1): \($0 + 1)" }.joined(separator: ", "))}
            options: [\(optionIDs.joined(separator: ", "))]
            performance:
            \(rows.map { option, cells in
                "  \(option): {\(cells.prefix(criteria).map { "\($0): \($1)" }.joined(separator: ", "))}"
            }.joined(separator: "\n"))

            """
    }

    /// A bare table, line by line: figures with three decimals.
    static func table(_ options: Int, _ criteria: Int) -> some Sequence<String> {
        let header = "option," + (1...criteria).map { "c\($0)" }.joined(separator: ",") + "\n"
        return sequence(state: (line: 0, stream: SeededData.Stream())) { state -> String? in
            defer { state.line += 1 }
            guard state.line > 0 else { return header }
            guard state.line <= options else { return nil }
            var line = "o\(state.line)"
            for _ in 0..<criteria { line += ",\(Double(Int(state.stream.next() * 1000)) / 1000)" }
            return line + "\n"
        }
    }

    private static let criterionIDs = (1...criteria).map { "criterion-\($0)" }
    private static let optionIDs = (1...options).map { "option-\($0)" }

    private static let rows: [(String, [(String, String)])] = {
        var stream = SeededData.Stream()
        return optionIDs.map { option in
            (
                option,
                criterionIDs.map { id in
                    let x = Int(10 + stream.next() * 0.8)
                    return (id, "[\(x - 5), \(x), \(x + 5)]")
                }
            )
        }
    }()
}
