// The conformance card as text, JSON and comma-separated values.
// SPDX-License-Identifier: Apache-2.0

public import Assay

extension ConformanceCard {
    /// The card for people: what each property means, how often it failed under each method, and the published examples that
    /// a method reproduces.
    public func lines(colored: Bool) -> [String] {
        var table = TextTable(
            [TextTable.Column("method")] + properties.map { TextTable.Column($0.id, right: true) })
        for line in lines { table.append([line.method.id] + line.trials.map(\.words)) }
        let heading = "How often a property fails, on \(problems) random problems (seed \(seed)); '·' means never"
        let meanings = properties.map { "  \($0.id): \($0.meaning)." }
        let examples = lines.filter { !$0.method.examples.isEmpty }.map { line in
            "  \(line.method.id): \(line.method.examples.joined(separator: "; "))"
        }
        return [heading] + table.lines(colored: colored) + [""] + meanings
            + ["", "Published examples that are reproduced to the precision printed"] + examples
    }

    /// The card for programs.
    public var json: JSON {
        .object([
            ("problems", .count(problems)), ("seed", .whole(seed)),
            (
                "properties",
                .list(properties.map { .object([("id", .text($0.id)), ("meaning", .text($0.meaning))]) })
            ),
            ("methods", .list(lines.map(json))),
        ])
    }

    private func json(_ line: Line) -> JSON {
        let trials = zip(properties, line.trials).map { property, trial in
            (
                property.id,
                JSON.object([
                    ("tried", .count(trial.tried)), ("failed", .count(trial.failed)), ("rate", .number(trial.rate)),
                ])
            )
        }
        return .object([
            ("id", .text(line.method.id)), ("trials", .object(trials)),
            ("examples", .list(line.method.examples.map(JSON.text))),
        ])
    }

    /// The card as comma-separated values: one line for each method and property.
    public var commaSeparated: String {
        var table = CommaSeparated()
        table.append(["method", "property", "tried", "failed", "rate"])
        for line in lines {
            for (property, trial) in zip(properties, line.trials) {
                table.append(
                    [line.method.id, property.id, String(trial.tried), String(trial.failed), trial.rate.plain])
            }
        }
        return table.text
    }
}

extension ConformanceCard.Trial {
    /// A share of failures in words: never, always defined or not at all.
    fileprivate var words: String {
        guard tried > 0 else { return "undefined" }
        return holds ? "·" : "\((100 * rate).fixed(1)) %"
    }
}
