// The section `performance`, when it names a table.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension Interpreter {
    mutating func readTable(_ value: LocatedValue) -> [[Performance]] { [] }
    mutating func readTable(named value: LocatedValue, decimalComma: Bool) -> [[Performance]] { [] }
}
