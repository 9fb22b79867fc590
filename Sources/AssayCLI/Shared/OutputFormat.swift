// The forms that results come in.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The forms that a table comes in.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For programs; keys are stable.
    case json
    /// For spreadsheets.
    case csv
}
