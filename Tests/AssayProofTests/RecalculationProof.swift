// Other applications compute from random documents what the engine has written.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayReports
import AssayTestSupport
import AssayWorkbook
import Testing

@Suite("Workbooks of random documents", .serialized)
struct RecalculationProof {
    private let folder = Folder()

    /// Writes the workbooks of some seeds, each with another choice of weight set and scenario.
    private func write(_ seeds: some Sequence<Int>) throws -> [String] {
        try seeds.map { seed in
            let problem = try RandomDocument(seed: seed).problem()
            let scenario = problem.scenarios.isEmpty || seed % 3 == 0 ? nil : seed % problem.scenarios.count
            let report = try report(on: problem, weightSet: seed % problem.weightSets.count, scenario: scenario)
            return try report.write(to: folder["random-\(seed).xlsx"]).path
        }
    }

    @Test("hold in every formula cell what Gnumeric computes, and follow from their inputs")
    func gnumeric() throws {
        try #require(Recalculation.gnumeric.isInstalled, "apt-get install gnumeric")
        let paths = try write(0..<25)
        #expect(Recalculation.gnumeric.differences(of: paths) == [])
        for path in paths where path.hasSuffix("5.xlsx") {
            let found = try verification(of: path)
            #expect(found.objections.map(\.description) + found.findings.map(\.sentence) == [], "\(path)")
        }
    }

    @Test("hold in every formula cell what LibreOffice computes")
    func libreOffice() throws {
        try #require(Recalculation.libreOffice.isInstalled, "apt-get install libreoffice-calc-nogui")
        #expect(Recalculation.libreOffice.differences(of: try write([4, 8, 11, 13, 16])) == [])
    }
}
