// Weights of a kind that the method cannot use.
// SPDX-License-Identifier: Apache-2.0

/// Weights of a kind that the method cannot use; the reader of documents finds it.
struct WeightKind: LintRule {
    let code = "weight-kind"
    let severity = Diagnostic.Severity.error
    let summary = "Weights of a kind that the method cannot use"
    let detection = """
        A weight set that states its 'kind' is compared with the kinds that the document's method can use: methods \
        that add values take swing weights, methods that count votes take votes.
        """
    let importance = """
        In a method that adds values, a weight is an exchange rate between swings; in one that counts pairwise wins, \
        it is a number of votes. "How important is this criterion?" answers neither question. Put into the wrong \
        formula, the same numbers produce a ranking that nobody's judgement supports.
        """
    let citation = """
        Choo, E. U., Schoner, B. & Wedley, W. C. (1999). Interpretation of criteria weights in multicriteria decision \
        making. Computers & Industrial Engineering 37(3), 527–541. doi:10.1016/S0360-8352(00)00019-X
        """
}
