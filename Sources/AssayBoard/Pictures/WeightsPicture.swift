// The weights at every level of the tree.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports

/// The weights that count, at every level of the tree.
struct WeightsPicture {
    let evaluation: Evaluation

    private var tree: CriteriaTree { evaluation.problem.tree }

    var json: JSON {
        .object(tree.members.map { (tree.id(of: $0), picture(of: tree.id(of: $0))) })
    }

    private func picture(of id: String) -> JSON {
        let (share, global) = (evaluation.share(of: id), evaluation.weight(of: id))
        let points = evaluation.problem.weightSets[evaluation.weightSet].points(of: id, in: tree)
        return .members(
            ("share", .number(share)), ("global", .number(global)), ("points", points.map(JSON.number) ?? .null),
            ("inWords", .text(words(id, share, global))))
    }

    private func words(_ id: String, _ share: Double, _ global: Double) -> String {
        guard let group = tree.parent(of: id)?.group, !group.id.isEmpty else { return "\(global.inPercent) of all" }
        return "\(share.inPercent) of \(group.name), \(global.inPercent) of all"
    }
}
