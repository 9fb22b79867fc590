// Other applications compute from random documents, and from the project's own, what the engine has written.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayReports
import AssayTestSupport
import AssayWorkbook
import Testing

@Suite("Workbooks", .serialized)
struct RecalculationProof {
    private static let seeds = 0..<25
    private static let documents = [
        "india-us-critical-minerals.yaml", "annual-workshop.yaml", "rural-clinic-sites.json",
    ]
    private let folder = Folder()

    /// The workbooks of all random documents, each with another choice of weight set and scenario.
    private func random() throws -> [String] {
        try RecalculationProof.seeds.map { seed in
            let problem = try RandomDocument(seed: seed).problem()
            let scenario = problem.scenarios.isEmpty || seed % 3 == 0 ? nil : seed % problem.scenarios.count
            let report = try report(on: problem, weightSet: seed % problem.weightSets.count, scenario: scenario)
            return try report.write(to: folder["random-\(seed).xlsx"]).path
        }
    }

    /// The workbooks of the project's documents, for work and for the public, with everything that was simulated.
    private func real() throws -> [String] {
        try RecalculationProof.documents.flatMap { name in
            let problem = try projectDocument(name)
            let evaluation = try Evaluation(of: problem)
            let simulation = Simulation(of: evaluation)
            let simulated = Briefing.Simulated(
                robustness: Robustness(try simulation.tally(0..<1000), of: problem), story: "1,000 draws.",
                notes: simulation.notes, information: try InformationValue(of: simulation, draws: 500))
            let report = Report(on: Briefing(evaluation: evaluation, simulated: simulated))
            return try Profile.allCases.map { profile in
                try report.suiting(profile).write(to: folder["\(profile)-\(name.prefix { $0 != "." }).xlsx"]).path
            }
        }
    }

    @Test(
        "hold in every formula cell what the application computes: three documents, and 25 at random",
        arguments: Recalculation.allCases)
    func recalculated(_ application: Recalculation) throws {
        try #require(application.isInstalled, "apt-get install gnumeric libreoffice-calc-nogui")
        #expect(application.differences(of: try real() + random()) == [])
    }

    @Test("of random documents follow from their inputs")
    func follows() throws {
        for path in try random() where path.hasSuffix("5.xlsx") {
            let found = try verification(of: path)
            #expect(found.objections.map(\.description) + found.findings.map(\.sentence) == [], "\(path)")
        }
    }

    @Test(
        "are proven with documents that have everything: sizes, depths, curves, ties, unknown cells, screens, scenarios"
    )
    func variety() throws {
        let problems = try RecalculationProof.seeds.map { try RandomDocument(seed: $0).problem() }
        let (options, leaves) = (problems.map(\.options.count), problems.map(\.criteria.count))
        #expect(options.min() == 1 && options.max() == 40 && leaves.min() == 1 && leaves.max() == 30)
        #expect(Set(problems.map { depth($0.tree.root.members) }) == [1, 2, 3, 4])
        let shapes = problems.flatMap { $0.criteria.compactMap { $0.valueFunction.map { word($0.shape) } } }
        #expect(Set(shapes) == ["linear", "points", "exponential", "s", "step", "target"])
        let evaluations = try problems.map { try Evaluation(of: $0) }
        #expect(evaluations.contains { hasTie($0.ranks.compactMap(\.self)) })
        #expect(evaluations.contains { $0.ranks.contains(nil) })
        #expect(problems.contains { problem in problem.options.indices.contains { hasUnknown(problem, $0) } })
        #expect(problems.contains { !$0.screens.isEmpty } && problems.contains { !$0.scenarios.isEmpty })
    }

    private func depth(_ members: [CriterionGroup.Member]) -> Int {
        members.map { if case .group(let group) = $0 { 1 + depth(group.members) } else { 1 } }.max() ?? 0
    }

    private func hasTie(_ ranks: [Int]) -> Bool { Set(ranks).count < ranks.count }

    private func hasUnknown(_ problem: DecisionProblem, _ i: Int) -> Bool {
        problem.criteria.indices.contains { problem.performances[option: i, criterion: $0].best == nil }
    }

    private func word(_ shape: ValueFunction.Shape) -> String {
        switch shape {
        case .linear: "linear"
        case .points: "points"
        case .exponential: "exponential"
        case .sShaped: "s"
        case .step: "step"
        case .target: "target"
        }
    }
}
