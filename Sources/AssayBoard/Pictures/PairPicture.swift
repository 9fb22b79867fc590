// One option against another.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports

/// Why one option scores higher than another.
struct PairPicture {
    let evaluation: Evaluation
    let revision: Int

    /// What each criterion contributes to either, greatest difference first.
    ///
    /// - Throws: `BoardObjection` if there are no such options.
    func json(_ a: String, _ b: String) throws(BoardObjection) -> JSON {
        let (i, k) = (try number(of: a), try number(of: b))
        let parts = differences(i, k)
        return .members(
            ("revision", .count(revision)), ("a", .text(a)), ("b", .text(b)),
            ("scores", [.number(evaluation.scores[i]), .number(evaluation.scores[k])]),
            (
                "parts",
                .list(
                    parts.map { part in
                        .members(
                            ("criterion", .text(evaluation.problem.criteria[part.j].id)), ("a", .number(part.a)),
                            ("b", .number(part.b)), ("difference", .number(part.a - part.b)))
                    })
            ), ("sentence", .text(sentence(i, k, parts))))
    }

    private typealias Part = (j: Int, a: Double, b: Double)

    private func number(of id: String) throws(BoardObjection) -> Int {
        guard let i = evaluation.problem.option(id) else {
            throw BoardObjection(.unknown, "'\(id)' is not an option of this document")
        }
        return i
    }

    private func differences(_ i: Int, _ k: Int) -> [Part] {
        let parts = evaluation.problem.criteria.indices.compactMap { j -> Part? in
            guard let a = evaluation.contribution(of: .leaf(j), to: i),
                let b = evaluation.contribution(of: .leaf(j), to: k)
            else { return nil }
            return (j, a, b)
        }
        return parts.sorted { x, y in
            let (left, right) = (abs(x.a - x.b), abs(y.a - y.b))
            return left != right ? left > right : x.j < y.j
        }
    }

    private func sentence(_ i: Int, _ k: Int, _ parts: [Part]) -> String {
        let lead = evaluation.scores[i] - evaluation.scores[k]
        let (first, second) = lead < 0 ? (k, i) : (i, k)
        let names = [first, second].map { evaluation.problem.options[$0].name }
        guard abs(lead) > 1e-12 else { return "\(names[0]) and \(names[1]) score the same" }
        let sign: Double = lead < 0 ? -1 : 1
        func list(_ wanted: (Double) -> Bool) -> String {
            parts.filter { wanted(sign * ($0.a - $0.b)) }.prefix(2)
                .map {
                    "\(evaluation.problem.criteria[$0.j].name) (\(abs($0.a - $0.b).fixed(evaluation.scoreDecimals)))"
                }
                .joined(separator: " and ")
        }
        let (gains, losses) = (list { $0 > 1e-9 }, list { $0 < -1e-9 })
        let why = gains.isEmpty ? "" : ", most through \(gains)"
        let but = losses.isEmpty ? "" : "; \(names[1]) is ahead on \(losses)"
        return "\(names[0]) scores \(abs(lead).fixed(evaluation.scoreDecimals)) more than \(names[1])\(why)\(but)"
    }
}
