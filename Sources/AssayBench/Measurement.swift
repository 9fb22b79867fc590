// What a piece of work costs.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What a piece of work costs: the median of its runs, and the memory that its process reached.
struct Measurement {
    /// Processor time, in milliseconds.
    var cpu: Double
    /// Time on the wall, in milliseconds.
    var wall: Double
    /// The greatest resident memory of the process, in MiB.
    var memory: Double

    /// How often a piece of work is done.
    static let runs = 5

    /// The median of some measurements, number by number.
    init(medianOf all: [Measurement]) {
        cpu = all.map(\.cpu).median
        wall = all.map(\.wall).median
        memory = all.map(\.memory).median
    }

    init(cpu: Double, wall: Double, memory: Double) {
        (self.cpu, self.wall, self.memory) = (cpu, wall, memory)
    }

    /// Does a piece of work in this process, once to warm up and then some times; memory is left at 0.
    init(of work: () throws -> Void) rethrows {
        try work()
        var all: [Measurement] = []
        for _ in 0..<Measurement.runs {
            let (cpu, wall) = (milliseconds(CLOCK_PROCESS_CPUTIME_ID), milliseconds(CLOCK_MONOTONIC))
            try work()
            all.append(
                Measurement(
                    cpu: milliseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu, wall: milliseconds(CLOCK_MONOTONIC) - wall,
                    memory: 0))
        }
        self.init(medianOf: all)
    }
}

/// What a clock says, in milliseconds.
func milliseconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

extension [Double] {
    fileprivate var median: Double { sorted()[count / 2] }
}
