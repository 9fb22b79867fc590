// Criteria without an agreed range.
// SPDX-License-Identifier: Apache-2.0

/// Criteria without an agreed range; the reader of documents finds it.
struct RangeFromData: LintRule {
    let code = "range-from-data"
    let severity = Diagnostic.Severity.warning
    let summary = "A criterion without an agreed range: the spread of these options stands in"
    let detection = "A criterion has 'direction' in place of 'range' or 'scale'."
    let importance = """
        Without an agreed range, the best and the worst of these options become 100 and 0, and the weight speaks of \
        whatever lies between them. An option that joins or leaves moves the ends, and with them the meaning of the \
        weight and the order of the others. This is the oldest known cause of rank reversal.
        """
    let citation = """
        Belton, V. & Gear, T. (1983). On a short-coming of Saaty's method of analytic hierarchies. Omega 11(3), \
        228–230. doi:10.1016/0305-0483(83)90047-6
        """
}
