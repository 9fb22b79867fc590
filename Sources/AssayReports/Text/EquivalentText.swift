// Changes that are worth the same, in words.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Changes that are worth the same, in words and for programs.
struct EquivalentText {
    let equivalents: [Equivalent]
    let criteria: [Criterion]

    /// One sentence each: `5 weeks more of Cover are worth 1.3 percentage points more of Diversification`.
    var lines: [String] {
        equivalents.map { equivalent in
            let mine = phrase(equivalent.change, equivalent.criterion)
            let other = phrase(equivalent.referenceChange, equivalent.reference)
            return "\(mine) are worth \(other)\(equivalent.isAverage ? ", on the average over their ranges" : "")"
        }
    }

    private func phrase(_ change: Double, _ j: Int) -> String {
        let unit = criteria[j].unit.isEmpty ? "" : " " + criteria[j].unit
        return "\(abs(change).brief())\(unit) \(change < 0 ? "less" : "more") of \(criteria[j].name)"
    }

    /// The same for programs.
    var json: JSON {
        .list(
            equivalents.map { equivalent in
                .members(
                    ("criterion", .text(criteria[equivalent.criterion].id)), ("change", .number(equivalent.change)),
                    ("reference", .text(criteria[equivalent.reference].id)),
                    ("referenceChange", .number(equivalent.referenceChange)), ("average", .flag(equivalent.isAverage)))
            })
    }
}
