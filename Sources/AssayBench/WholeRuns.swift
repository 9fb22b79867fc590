// The rows that run the command as a user does.
// SPDX-License-Identifier: Apache-2.0

/// The rows that run the command, from its start to its end.
enum WholeRuns {
    /// The command, built beside this program.
    static let assay = Workshop.folder(of: Workshop.thisProgram) + "/assay"

    /// The methods that one run scores by.
    private static let methods = "additive,topsis,vikor,promethee-2"

    /// All of them.
    static let all = [
        BenchRow(work: "8 × 12 from JSON, four methods", goal: "≤ 8 ms cpu") {
            try repeated([["score", Workshop.shared.write(Documents.json, to: "bench.json"), "--method", methods]])
        },
        BenchRow(work: "8 × 12 from YAML, four methods", goal: "≤ 12 ms cpu") {
            try repeated([["score", Workshop.shared.write(Documents.yaml, to: "bench.yaml"), "--method", methods]])
        },
        BenchRow(work: "TOPSIS from a CSV file of 10⁶ × 20, to CSV", goal: "≤ 500 ms, ≤ 400 MiB") {
            let table = try Workshop.shared.write(Documents.table(1_000_000, 20), to: "bench.csv")
            return try repeated([["score", table, "--method", "topsis", "--format", "csv"]])
        },
        BenchRow(work: "report of that document, all sheets, live formulas", goal: "≤ 25 ms cpu") {
            let document = try Workshop.shared.write(Documents.yaml, to: "bench.yaml")
            return try repeated([["report", document, "--force", "-o", Workshop.shared.path("bench.xlsx")]])
        },
    ]

    /// The median of some rounds, each the sum of some runs after each other.
    private static func repeated(_ commands: [[String]]) throws -> Measurement {
        var rounds: [Measurement] = []
        for _ in 0...Measurement.runs {
            var round = Measurement(cpu: 0, wall: 0, memory: 0)
            for arguments in commands {
                let run = try ChildProcess.run(assay, arguments)
                round.cpu += run.cpu
                round.wall += run.wall
                round.memory = max(round.memory, run.memory)
            }
            rounds.append(round)
        }
        // The first round fills the system's caches.
        return Measurement(medianOf: Array(rounds.dropFirst()))
    }
}
