// Programs with known solutions.
// SPDX-License-Identifier: Apache-2.0

import LinearPrograms
import Testing

@Suite("A linear program")
struct LinearProgramTests {
    @Test("has the solution that its corners show")
    func corners() throws {
        // The corners are (0, 0), (4, 0), (3, 1.5), (0, 3); the last but one is best.
        var program = LinearProgram(.maximize)
        let x = program.addVariable(objective: 3)
        let y = program.addVariable(objective: 4)
        program.require([(1, x), (2, y)], atMost: 6)
        program.require([(3, x), (2, y)], atMost: 12)
        guard case .optimal(let solution) = try program.solved() else { Issue.record("no solution"); return }
        #expect(abs(solution[x] - 3) < 1e-12)
        #expect(abs(solution[y] - 1.5) < 1e-12)
        #expect(abs(solution.objective - 15) < 1e-12)
    }

    @Test("can bound a sum from both sides and equate another")
    func bounds() throws {
        var program = LinearProgram(.minimize)
        let x = program.addVariable(-10...10, objective: 1)
        let y = program.addVariable(-10...10)
        program.require([(1, x), (1, y)], in: -2...3)
        program.require([(1, x), (-1, y)], equals: 4)
        guard case .optimal(let solution) = try program.solved() else { Issue.record("no solution"); return }
        #expect(abs(solution[x] - 1) < 1e-12)
        #expect(abs(solution[y] + 3) < 1e-12)
    }

    @Test("counts a variable that stands twice in a sum with both factors")
    func twice() throws {
        var program = LinearProgram(.minimize)
        let x = program.addVariable(objective: 1)
        program.require([(1, x), (2, x)], atLeast: 6)
        guard case .optimal(let solution) = try program.solved() else { Issue.record("no solution"); return }
        #expect(abs(solution[x] - 2) < 1e-12)
    }

    @Test("says so when nothing fulfils it")
    func infeasible() throws {
        var program = LinearProgram(.minimize)
        let x = program.addVariable(objective: 1)
        program.require([(1, x)], atLeast: 2)
        program.require([(1, x)], atMost: 1)
        guard case .infeasible = try program.solved() else { Issue.record("not infeasible"); return }
    }

    @Test("says so when there is no end to the objective")
    func unbounded() throws {
        var program = LinearProgram(.maximize)
        let x = program.addVariable(objective: 1)
        let y = program.addVariable()
        program.require([(1, x), (-1, y)], atMost: 1)
        guard case .unbounded = try program.solved() else { Issue.record("not unbounded"); return }
    }

    @Test("takes whole numbers: the knapsack of a budget of 10")
    func whole() throws {
        // Costs 5, 4, 6, 3 and worths 10, 40, 30, 50: the second and the last are worth 90, the most that 10 buys.
        var program = LinearProgram(.maximize)
        let items = [10.0, 40, 30, 50].map { program.addVariable(0...1, objective: $0, isWhole: true) }
        program.require(Array(zip([5.0, 4, 6, 3], items)).map { (factor: $0, of: $1) }, atMost: 10)
        guard case .optimal(let solution) = try program.solved() else { Issue.record("no solution"); return }
        #expect(items.map { solution[$0].rounded() } == [0, 1, 0, 1])
        #expect(solution.objective == 90)
    }

    @Test("says so when no whole numbers fulfil it")
    func noWhole() throws {
        var program = LinearProgram(.minimize)
        let x = program.addVariable(0...10, objective: 1, isWhole: true)
        program.require([(2, x)], equals: 3)
        guard case .infeasible = try program.solved() else { Issue.record("not infeasible"); return }
    }
}
