// What figures rest on, on a small problem that can be checked by eye.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("What figures rest on")
struct EvidenceReviewTests {
    private static let today = CalendarDate("2026-11-23")

    private func source(_ id: String, year: Int? = nil, date: String? = nil, expires: String? = nil) -> EvidenceSource {
        var source = EvidenceSource(id: id, title: id)
        source.year = year
        source.date = date.flatMap { CalendarDate($0) }
        source.expires = expires.flatMap { CalendarDate($0) }
        return source
    }

    private func problem(
        _ sources: [EvidenceSource], _ cells: [[Performance]], age: String? = "5 years", asOf: CalendarDate? = today
    ) throws -> DecisionProblem {
        let range = try #require(AgreedRange(worst: 0, best: 100))
        let leaves = cells[0].indices.map {
            CriteriaTree.Branch.criterion(Criterion(id: "c\($0)", measure: .range(range)))
        }
        var analysis = AnalysisSettings()
        analysis.evidenceAge = age.flatMap { EvidenceAge($0) }
        return try DecisionProblem(
            title: "A test", asOf: asOf, sources: sources, tree: try #require(CriteriaTree(leaves)),
            weightSets: [WeightSet(id: "w", judgement: .equal)],
            options: cells.indices.map { PolicyOption(id: "o\($0)") }, performances: PerformanceTable(rows: cells),
            analysis: analysis)
    }

    private func cell(_ x: Double, _ sources: [String] = [], on day: String? = nil) -> Performance {
        Performance(.exactly(x), evidence: Evidence(sources: sources, on: day.flatMap { CalendarDate($0) }))
    }

    @Test("tells sources, judgement and ignorance apart, and takes a sourced 'unknown' for sourced")
    func bases() throws {
        let unknown = Performance(.unknown)
        let sought = Performance(.unknown, evidence: Evidence(sources: ["a"]))
        let review = EvidenceReview(of: try problem([source("a")], [[cell(1, ["a"]), cell(2)], [unknown, sought]]))
        #expect(review.cells.map(\.basis) == [.sources, .judgement, .unknown, .sources])
        #expect(review.judgements.map(\.criterion) == [1])
    }

    @Test(
        "a source expires on its day, and is stale once it is older than the age: by its date, or the end of its year")
    func ages() throws {
        let sources = [
            source("gone", expires: "2026-11-23"), source("going", expires: "2026-11-24"),
            source("old", date: "2021-11-22"), source("just", date: "2021-11-23"), source("year", year: 2020),
            source("late", year: 2021), source("undated"),
        ]
        let review = EvidenceReview(of: try problem(sources, [sources.map { cell(1, [$0.id]) }]))
        #expect(review.sources.map(\.isExpired) == [true, false, false, false, false, false, false])
        #expect(review.sources.map(\.isStale) == [false, false, true, false, true, false, false])
        #expect(review.expired.map(\.expired) == [["gone"]])
        #expect(review.stale.map(\.stale) == [["old"], ["year"]])
        #expect(review.expiringNext.map(\.source.id) == ["going"])
    }

    @Test("a figure that was given long ago is stale, whatever its sources")
    func oldFigure() throws {
        let review = EvidenceReview(
            of: try problem(
                [source("new", year: 2026)], [[cell(1, ["new"], on: "2019-01-01"), cell(2, on: "2026-01-01")]]))
        #expect(review.stale.map(\.isOld) == [true])
        #expect(review.stale[0].stale.isEmpty)
    }

    @Test("without a day or an age nothing is stale, and without a day nothing is expired")
    func noDay() throws {
        let sources = [source("old", year: 1990, expires: "2000-01-01")]
        let undated = EvidenceReview(of: try problem(sources, [[cell(1, ["old"])]], asOf: nil))
        #expect(undated.stale.isEmpty && undated.expired.isEmpty)
        let ageless = EvidenceReview(of: try problem(sources, [[cell(1, ["old"])]], age: nil))
        #expect(ageless.stale.isEmpty && ageless.expired.count == 1)
        let told = EvidenceReview(
            of: try problem(sources, [[cell(1, ["old"])]], age: nil, asOf: nil), on: EvidenceReviewTests.today,
            age: EvidenceAge("1 year"))
        #expect(told.stale.count == 1 && told.expired.count == 1)
    }

    @Test("counts a cell that cites a source twice once")
    func uses() throws {
        let review = EvidenceReview(of: try problem([source("a")], [[cell(1, ["a", "a"]), cell(2, ["a"])]]))
        #expect(review.sources[0].uses == [0, 1])
    }

    @Test("splits the leader's margin into a sourced and a judged part, which may exceed it")
    func margin() throws {
        // Equal weights of three criteria: o0 scores (90 + 30 + 60) / 3 = 60, o1 (30 + 60 + 60) / 3 = 50.
        let problem = try problem(
            [source("a")],
            [[cell(90), cell(30, ["a"]), cell(60, ["a"])], [cell(30, ["a"]), cell(60, ["a"]), cell(60, ["a"])]])
        let margin = try #require(MarginEvidence(of: try Evaluation(of: problem)))
        #expect(margin.leader == 0 && margin.next == 1 && abs(margin.margin - 10) < 1e-9)
        #expect(abs(margin.judged - 20) < 1e-9 && abs(margin.sourced + 10) < 1e-9)
        #expect(abs(try #require(margin.share) - 2) < 1e-9)
        #expect(margin.terms.map(\.sourced) == [1, 2, 2])
    }

    @Test("has no margin for one option, and no share of a shared lead")
    func noMargin() throws {
        #expect(MarginEvidence(of: try Evaluation(of: try problem([], [[cell(1)]]))) == nil)
        let shared = MarginEvidence(of: try Evaluation(of: try problem([], [[cell(1)], [cell(1)]])))
        #expect(try #require(shared).share == nil)
    }
}
