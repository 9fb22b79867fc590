// The entry point of the benchmark: prints how fast this build is, against its goals.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// `assay-bench` runs every row; `assay-bench promethee electre` those whose name contains one of these words.
@main
enum AssayBench {
    static func main() {
        do {
            try run()
        } catch {
            let sentence = "assay-bench: \(error)\n"
            write(STDERR_FILENO, sentence, sentence.utf8.count)
            exit(69)
        }
    }

    private static func run() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == "--computation", arguments.count == 2 { return try Computations.run(arguments[1]) }
        let rows = (WholeRuns.all + Computations.all.map(\.row)).filter { row in
            arguments.isEmpty || arguments.contains { row.work.lowercased().contains($0.lowercased()) }
        }
        let table = BenchTable(work: rows.map(\.work), goals: rows.map(\.goal))
        print(table.head)
        for (number, row) in rows.enumerated() {
            print(table.line(number, try row.measure()))
            fflush(nil)
        }
    }
}

/// One line of the table.
struct BenchRow: Sendable {
    /// What is done.
    let work: String
    /// What it should take.
    let goal: String
    /// Does it, at least five times.
    let measure: @Sendable () throws -> Measurement
}
