// Profiles on the command line.
// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import AssayReports

extension Profile: ExpressibleByArgument {}
