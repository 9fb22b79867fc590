// Weights that were asked for another range.
// SPDX-License-Identifier: Apache-2.0

/// Weights that were asked for another range; the reader of documents finds it.
struct StaleWeights: LintRule {
    let code = "stale-weights"
    let severity = Diagnostic.Severity.error
    let summary = "A weight that was asked for another range than the criterion has now"
    let detection = """
        A weight set that wrote down the ranges it was asked for ('ranges') is compared with the criteria: any \
        difference is an error, since the weight no longer says what it said.
        """
    let importance = """
        A weight is what the swing from the worst to the best of a range is worth. When the range changes, the same \
        number stands for another judgement that nobody made. People do not adjust their weights enough by themselves, \
        so they must be asked again.
        """
    let citation = """
        von Nitzsch, R. & Weber, M. (1993). The effect of attribute ranges on weights in multiattribute utility \
        measurements. Management Science 39(8), 937–943. doi:10.1287/mnsc.39.8.937
        """
}
