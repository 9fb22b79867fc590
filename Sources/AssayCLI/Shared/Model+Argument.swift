// Days, ages and ways to ask on the command line.
// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import Assay

extension CalendarDate: ExpressibleByArgument {
    /// A day of the command line.
    public init?(argument: String) { self.init(argument) }
}

extension EvidenceAge: ExpressibleByArgument {
    /// An age of the command line.
    public init?(argument: String) { self.init(argument) }
}

extension Interview.Way: ExpressibleByArgument {}
