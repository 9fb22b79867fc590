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
            try repeated(
                ["score", Workshop.shared.write(Documents.json, to: "bench.json"), "--method", methods], runs: briefRuns
            )
        },
        BenchRow(work: "8 × 12 from YAML, four methods", goal: "≤ 12 ms cpu") {
            try repeated(
                ["score", Workshop.shared.write(Documents.yaml, to: "bench.yaml"), "--method", methods], runs: briefRuns
            )
        },
        BenchRow(work: "TOPSIS from a CSV file of 10⁶ × 20, to CSV", goal: "≤ 500 ms, ≤ 400 MiB") {
            let table = try Workshop.shared.write(Documents.table(1_000_000, 20), to: "bench.csv")
            return try repeated(["score", table, "--method", "topsis", "--format", "csv"])
        },
        BenchRow(work: "report of 14 sheets and 6 charts, live formulas", goal: "≤ 25 ms cpu") {
            try report(Documents.narrow, as: "narrow")
        },
        BenchRow(work: "report of 15 sheets and 15 charts, live formulas", goal: "") {
            try report(Documents.yaml, as: "bench")
        },
    ]

    private static func report(_ document: String, as name: String) throws -> Measurement {
        let path = try Workshop.shared.write(document, to: name + ".yaml")
        return try repeated(["report", path, "--force", "-o", Workshop.shared.path(name + ".xlsx")], runs: 21)
    }

    /// How often a run of a few milliseconds is repeated: what it costs hangs on what the processor did before.
    private static let briefRuns = 101

    /// The median of some runs of the command, after one that fills the system's caches.
    private static func repeated(_ arguments: [String], runs: Int = Measurement.runs) throws -> Measurement {
        _ = try ChildProcess.run(assay, arguments)
        return Measurement(medianOf: try (0..<runs).map { _ in try ChildProcess.run(assay, arguments) })
    }
}
