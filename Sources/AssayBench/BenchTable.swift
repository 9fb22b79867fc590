// The table that the benchmark prints.
// SPDX-License-Identifier: Apache-2.0

/// The table that the benchmark prints, line by line while it runs.
struct BenchTable {
    let work: [String]
    let goals: [String]

    /// The names of the columns.
    var head: String { line("Work", "CPU ms", "Wall ms", "Peak MiB", "Goal") }

    /// One line.
    func line(_ number: Int, _ cost: Measurement) -> String {
        line(work[number], cost.cpu.short, cost.wall.short, cost.memory.short, goals[number])
    }

    private func line(_ work: String, _ cpu: String, _ wall: String, _ memory: String, _ goal: String) -> String {
        let width = (self.work + ["Work"]).map(\.count).max() ?? 0
        let padded = work + String(repeating: " ", count: width - work.count)
        return ([padded] + [cpu, wall, memory].map { $0.right(10) } + ["  " + goal]).joined()
    }
}

extension Double {
    /// The number with three digits or all before the point.
    fileprivate var short: String {
        let decimals = self < 1 ? 3 : self < 10 ? 2 : self < 100 ? 1 : 0
        let power = [1.0, 10, 100, 1000][decimals]
        let whole = Int((self * power).rounded())
        guard decimals > 0 else { return String(whole) }
        let digits = String(whole % Int(power))
        return "\(whole / Int(power))." + String(repeating: "0", count: decimals - digits.count) + digits
    }
}

extension String {
    fileprivate func right(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
