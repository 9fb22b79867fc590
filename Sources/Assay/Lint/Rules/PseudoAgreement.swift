// Methods that agree because they are one method.
// SPDX-License-Identifier: Apache-2.0

/// Cross-checks that agree because they are one method under several names.
struct PseudoAgreement: LintRule {
    let code = "pseudo-agreement"
    let severity = Diagnostic.Severity.warning
    let summary = "Cross-checks that are one method under several names"
    let detection = """
        The document's method and its cross-checks are gathered into families that always rank this table alike, as a \
        proof shows and not as a comparison suggests; a finding follows for each family with two methods or more.
        """
    let importance = """
        Ten methods that agree persuade, but several of them are the same formula on another scale and could not have \
        disagreed. Counted by name, they turn one opinion into many. Only families that could have said something else \
        support a ranking.
        """
    let citation = """
        Zanakis, S. H., Solomon, A., Wishart, N. & Dublish, S. (1998). Multi-attribute decision making: a simulation \
        comparison of select methods. European Journal of Operational Research 107(3), 507–529. \
        doi:10.1016/S0377-2217(97)00147-1
        """

    func findings(in context: LintContext) -> [Diagnostic] {
        let ids = [context.problem.analysis.method] + context.problem.analysis.crossChecks
        let numbered = ids.enumerated().compactMap { place, id in
            ScoringMethods.named(id).map { (crossCheck: place - 1, method: $0) }
        }
        let families = MethodFamily.gathered(numbered.map(\.method), on: context.leading.table)
        return families.filter { $0.methods.count > 1 }.map { family in
            let members = family.methods.map { numbered[$0] }
            return finding(
                "\(members.map(\.method.name).quoted()) always rank this table alike (\(family.family.name)): "
                    + "\(ids.count) methods are \(families.count) \(families.count == 1 ? "opinion" : "opinions")",
                about: members.filter { $0.crossCheck >= 0 }.map { .crossCheck($0.crossCheck) },
                hint: "Keep one of them, or add a method of another family; 'assay methods --card' compares them")
        }
    }
}
