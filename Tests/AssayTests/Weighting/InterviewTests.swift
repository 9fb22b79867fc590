// An interview about weights, question by question.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("An interview about weights")
struct InterviewTests {
    private func tree(_ groups: [(String, Int)]) throws -> CriteriaTree {
        let range = try #require(AgreedRange(worst: 0, best: 1))
        return try #require(
            CriteriaTree(
                groups.map { id, count in
                    let leaves = (0..<count).map {
                        CriteriaTree.Branch.criterion(Criterion(id: "\(id)\($0)", measure: .range(range)))
                    }
                    return count == 1 ? leaves[0] : .group(id: id, members: leaves)
                }))
    }

    @Test("asks for the first swing, then for points of the others beside it")
    func swing() throws {
        var interview = try #require(Interview(about: tree([("a", 1), ("b", 1), ("c", 1)]), .swing, byGroup: false))
        #expect(interview.count == 3 && interview.question == .first(circle: 0))
        #expect(interview.objection(to: 3) == .noMember(3) && interview.objection(to: 0.5) == .noMember(3))
        interview.take(1)
        #expect(interview.question == .points(circle: 0, member: 0, beside: 1))
        #expect(interview.objection(to: 101) == .outside && interview.findings(of: 0) == nil)
        interview.take(60)
        interview.take(40)
        #expect(interview.question == nil && interview.points(of: 0) == [60, 100, 40])
        #expect(interview.findings(of: 0)?.shares == [0.3, 0.5, 0.2])
    }

    @Test("goes back as far as the start")
    func back() throws {
        var interview = try #require(Interview(about: tree([("a", 1), ("b", 1)]), .swing, byGroup: false))
        interview.take(0)
        interview.take(50)
        var steps = [interview.back()]
        #expect(interview.question == .points(circle: 0, member: 1, beside: 0))
        steps.append(interview.back())
        #expect(interview.question == .first(circle: 0))
        steps.append(interview.back())
        #expect(steps == [true, true, false])
    }

    @Test("asks for every pair, says something once all are linked, and how they fit, and takes a ratio back")
    func pairwise() throws {
        var interview = try #require(Interview(about: tree([("a", 1), ("b", 1), ("c", 1)]), .pairwise, byGroup: false))
        #expect(interview.count == 3 && interview.objection(to: 0) == .notPositive)
        interview.take(2)
        #expect(interview.findings(of: 0) == nil)
        interview.take(6)
        let shares = try #require(interview.findings(of: 0)).shares
        #expect(zip(shares, [0.6, 0.3, 0.1]).allSatisfy { abs($0 - $1) < 1e-9 })
        interview.take(1.0 / 3)
        let consistency = try #require(interview.findings(of: 0)?.consistency)
        #expect(!consistency.isAcceptable)
        interview.revise(circle: 0, first: 1, second: 2, to: 3)
        #expect(interview.findings(of: 0)?.consistency?.isAcceptable == true)
    }

    @Test("asks within each group that has more than one member, and compares the groups at the top")
    func byGroup() throws {
        let interview = try #require(
            Interview(about: tree([("a", 2), ("b", 1), ("c", 3)]), .pairwise, byGroup: true))
        #expect(interview.circles.map(\.members) == [["a", "b0", "c"], ["a0", "a1"], ["c0", "c1", "c2"]])
        #expect(interview.count == 3 + 1 + 3)
        #expect(try Interview(about: tree([("a", 1)]), .swing, byGroup: true) == nil)
    }
}
