// The grain of a comparison as an argument.
// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import Assay

extension Comparison.Grain: ExpressibleByArgument {}
