// Scores of groups with partial compensation, as formulas.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The weighted power means of groups and of the top level, and each leaf's share in them.
struct GroupFormulas {
    static let mostMembers = 16

    private let plan: BookPlan
    /// The top level first, then every group before its members.
    private let groups: [CriterionGroup]

    init(_ plan: BookPlan) {
        self.plan = plan
        groups = [plan.problem.tree.root] + plan.problem.tree.groups
    }

    var header: [Cell] {
        groups.map { group in
            guard !group.id.isEmpty, let row = row(of: group.id) else { return .text("Top level", .header) }
            return .formula(plan.nodeName(row).absolute, group.name, .header)
        }
    }

    func scores(of i: Int) -> [Cell] {
        let composition = Composition(
            values: Array(plan.evaluation.values[option: i]), weights: plan.evaluation.weights)
        return groups.map { group in
            .formula(
                mean(of: group, i), composition.score(of: group, compensation: compensation(of: group)).mean,
                .computed(.decimals(2)))
        }
    }

    /// The score of the top level, as a reference.
    func total(of i: Int) -> String { plan.cell(.groups, i, 0).local }

    /// The total times the leaf's share in every group down the path.
    func contribution(of j: Int, to i: Int) -> String {
        var (factors, group) = ([total(of: i)], plan.problem.tree.root)
        while let place = group.members.firstIndex(where: { $0.leaves.contains(j) }) {
            factors.append(share(of: group.members[place], in: group, i))
            guard case .group(let inner) = group.members[place] else { break }
            group = inner
        }
        return factors.joined(separator: "*")
    }

    private func compensation(of group: CriterionGroup) -> Compensation {
        group.id.isEmpty ? plan.evaluation.topCompensation : group.compensation
    }

    private func mean(of group: CriterionGroup, _ i: Int) -> String {
        let (p, total) = (compensation(of: group).exponent, weight(of: group))
        let members = group.members.map { (weight: weight(of: $0), value: value(of: $0, i)) }
        func sum(_ term: (String) -> String) -> String {
            members.map { "IF(\($0.weight)>0,\($0.weight)*\(term($0.value)),0)" }.joined(separator: "+")
        }
        let least = "MIN(" + members.map { "IF(\($0.weight)>0,\($0.value),100)" }.joined(separator: ",") + ")"
        let body: String
        switch p {
        case -.infinity: body = least
        case 0: body = "IF(\(least)<=0,0,EXP((\(sum { "LN(\($0))" }))/\(total)))"
        case 1: body = "(\(sum { $0 }))/\(total)"
        case ..<0: body = "IF(\(least)<=0,0,POWER((\(sum { "POWER(\($0),\(p.plain))" }))/\(total),1/(\(p.plain))))"
        default: body = "POWER((\(sum { "POWER(\($0),\(p.plain))" }))/\(total),1/\(p.plain))"
        }
        return "IF(\(total)>0,\(body),0)"
    }

    private func share(of member: CriterionGroup.Member, in group: CriterionGroup, _ i: Int) -> String {
        let (p, mean) = (compensation(of: group).exponent, cell(of: group, i))
        let (weight, value) = (weight(of: member), value(of: member, i))
        if p == -.infinity {
            let ties = group.members.map { "IF(AND(\(self.weight(of: $0))>0,\(self.value(of: $0, i))=\(mean)),1,0)" }
            return "IF(AND(\(weight)>0,\(value)=\(mean)),1/(\(ties.joined(separator: "+"))),0)"
        }
        let relative = p == 0 ? "" : "*POWER(\(value)/\(mean),\(p.plain))"
        return "IF(AND(\(weight)>0,\(mean)>0),\(weight)/\(self.weight(of: group))\(relative),0)"
    }

    private func weight(of group: CriterionGroup) -> String {
        group.id.isEmpty ? "(\(group.members.map { weight(of: $0) }.joined(separator: "+")))" : reference(group.id)
    }

    private func weight(of member: CriterionGroup.Member) -> String { reference(plan.problem.tree.id(of: member)) }

    private func reference(_ id: String) -> String { plan.weight(row: row(of: id) ?? 0).absolute }

    private func row(of id: String) -> Int? { plan.nodes.firstIndex { $0.id == id } }

    private func value(of member: CriterionGroup.Member, _ i: Int) -> String {
        switch member {
        case .leaf(let j): plan.cell(.value, i, j).local
        case .group(let group): cell(of: group, i)
        }
    }

    private func cell(of group: CriterionGroup, _ i: Int) -> String {
        plan.cell(.groups, i, groups.firstIndex { $0.id == group.id } ?? 0).local
    }
}
