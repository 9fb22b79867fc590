// The performances at which the leader changes.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Flip points")
struct FlipPointsTests {
    @Test("finds by hand the performance at which the leader changes")
    func hand() throws {
        // Scores 60 and 50; weights 0.4 and 0.6. A gap of 10 is 25 points of the first criterion.
        let flips = try FlipPoints(of: Models.evaluation([[90, 40], [50, 50]], weights: [2, 3]))
        #expect(flips[option: 0, criterion: 0]?.flipsAt.map { abs($0 - 65) < 1e-9 } == true)
        #expect(flips[option: 1, criterion: 0]?.flipsAt.map { abs($0 - 75) < 1e-9 } == true)
        #expect(flips[option: 0, criterion: 1]?.flipsAt.map { abs($0 - 70.0 / 3) < 1e-9 } == true)
        #expect(flips.cells.first?.criterion == 1)
        #expect(flips[option: 1, criterion: 0]?.flip?.leaders == [1])
    }

    @Test("says in words what flips")
    func words() throws {
        let flips = try FlipPoints(of: Models.evaluation([[90, 40], [50, 50], [0, 0]], weights: [2, 3]))
        #expect(
            flips[option: 0, criterion: 0]?.description
                == "'O0' leads until its 'C0' falls to 65 (now 90); beyond that 'O1' leads")
        #expect(
            flips[option: 1, criterion: 0]?.description == "'O1' takes the lead once its 'C0' rises to 75 (now 50)")
        #expect(
            flips[option: 2, criterion: 0]?.description
                == "'O2' cannot take the lead through 'C0' within the range")
    }

    @Test("flips the leader of the minerals model at every point, and not a hair before")
    func minerals() throws {
        let problem = try Minerals.problem()
        for set in problem.weightSets.indices {
            let evaluation = try Evaluation(of: problem, weightSet: set)
            let flips = try FlipPoints(of: evaluation)
            #expect(flips.cells.count == 108)
            for cell in flips.cells { try check(cell, problem, set, evaluation.leaders) }
        }
    }

    private func check(_ cell: FlipPoint, _ problem: DecisionProblem, _ set: Int, _ leaders: [Int]) throws {
        let range = try #require(problem.criteria[cell.criterion].range)
        guard let at = cell.flipsAt else {
            for end in [range.worst, range.best] {
                #expect(try self.leaders(problem, set, cell, end) == leaders)
            }
            return
        }
        let step = at < cell.performance ? -1e-7 : 1e-7
        #expect(try self.leaders(problem, set, cell, at - step) == leaders)
        if range.contains(at + step) { #expect(try self.leaders(problem, set, cell, at + step) == cell.flip?.leaders) }
    }

    private func leaders(_ problem: DecisionProblem, _ set: Int, _ cell: FlipPoint, _ x: Double) throws -> [Int] {
        let change = Scenario.CellChange(option: cell.option, criterion: cell.criterion, change: .to(x))
        let changed = try DecisionProblem(
            title: "", tree: problem.tree, weightSets: problem.weightSets, options: problem.options,
            performances: problem.performances, screens: problem.screens,
            scenarios: [Scenario(id: "s", factors: problem.criteria.map { _ in 1 }, changes: [change])])
        return try Evaluation(of: changed, weightSet: set, scenario: 0).leaders
    }

    @Test("finds by a scan what the closed form finds")
    func scan() throws {
        let nearlyFull = try #require(Compensation(1 - 1e-13))
        let model = Models.random(seed: 11)
        let exact = try FlipPoints(of: Models.evaluation(model.values, weights: model.weights))
        let found = try FlipPoints(
            of: Models.evaluation(model.values, weights: model.weights, compensation: nearlyFull))
        for cell in exact.cells {
            let other = try #require(found[option: cell.option, criterion: cell.criterion])
            #expect((cell.flipsAt == nil) == (other.flipsAt == nil))
            if let a = cell.flipsAt, let b = other.flipsAt { #expect(abs(a - b) < 1e-8) }
        }
    }

    @Test("counts screens: a leader that fails one, an option that has to pass one")
    func screens() throws {
        let screen = Screen(criterion: 1, bound: .atLeast(30))
        let evaluation = try Models.evaluation([[90, 40], [50, 50], [95, 20]], weights: [2, 3], screens: [screen])
        let flips = try FlipPoints(of: evaluation)
        let leader = try #require(flips[option: 0, criterion: 1]?.flip)
        #expect(leader.performance == 30 && leader.isScreen && leader.leaders == [1])
        // It passes at 30, and then scores 0.4 · 95 + 0.6 · 30 = 56; for 60 it needs 36.67.
        let screened = try #require(flips[option: 2, criterion: 1]?.flip)
        #expect(abs(screened.performance - 110.0 / 3) < 1e-9 && !screened.isScreen)
        #expect(flips[option: 2, criterion: 0]?.flip == nil)
    }

    @Test("puts the leader's last places after the nearest, and no distance on a shared lead")
    func sharedLead() throws {
        let flips = try FlipPoints(of: Models.evaluation([[60, 20], [20, 60]], weights: [1, 1]))
        #expect(flips.cells.allSatisfy { $0.distance < 1e-12 })
    }

    @Test("says of a must-have that is met exactly which way it fails, and not that it rises to what it is")
    func exactlyMet() throws {
        let screens = [Screen(criterion: 0, bound: .atLeast(90)), Screen(criterion: 1, bound: .atMost(40))]
        let flips = try FlipPoints(of: Models.evaluation([[90, 40], [95, 10]], weights: [2, 3], screens: screens))
        #expect(
            flips[option: 0, criterion: 0]?.description
                == "'O0' leads until its 'C0' falls below 90 (now 90); then it fails a must-have and 'O1' leads")
        #expect(
            flips[option: 0, criterion: 1]?.description
                == "'O0' leads until its 'C1' rises above 40 (now 40); then it fails a must-have and 'O1' leads")
        let alone = try FlipPoints(of: Models.evaluation([[90, 40], [0, 99]], weights: [2, 3], screens: screens))
        #expect(
            alone[option: 0, criterion: 0]?.description
                == "'O0' leads until its 'C0' falls below 90 (now 90); then it fails a must-have")
    }

    @Test("says of a shared lead that any change ends it")
    func sharedInWords() throws {
        let flips = try FlipPoints(of: Models.evaluation([[60, 20], [20, 60]], weights: [1, 1]))
        #expect(
            flips[option: 0, criterion: 0]?.description
                == "'O0' shares the lead: with any loss under 'C0' (now 60), 'O1' leads alone")
    }

    @Test("flips nothing through a criterion of no weight")
    func zeroWeight() throws {
        let flips = try FlipPoints(of: Models.evaluation([[60, 20], [50, 60]], weights: [1, 0]))
        #expect(flips[option: 0, criterion: 1]?.flip == nil && flips[option: 1, criterion: 1]?.flip == nil)
    }
}

@Suite("The way back through a value function")
struct InverseTests {
    private let range = AgreedRange(worst: 10, best: 2)

    @Test("returns to where it came from", arguments: [0.0, 0.1, 3, 27, 50, 73, 99.9, 100])
    func roundTrip(value: Double) throws {
        let range = try #require(range)
        let curves = [
            ValueFunction.linear(over: range), try #require(ValueFunction.exponential(halfAt: 4, over: range)),
            try #require(ValueFunction.sShaped(halfAt: 5, over: range)),
            try #require(ValueFunction.points([.init(x: 4, value: 60), .init(x: 8, value: 20)], over: range)),
        ]
        for curve in curves {
            let x = try #require(curve.inverse(value).first)
            #expect(abs(curve(x) - value) < 1e-9, "\(curve.shape)")
            #expect(curve.inverse(value).count == 1)
        }
    }

    @Test("finds both flanks of a target, and takes the nearer one")
    func target() throws {
        let range = try #require(AgreedRange(worst: 0, best: 10))
        let curve = try #require(ValueFunction.target(worstAgainAt: 30, over: range))
        #expect(curve.inverse(50) == [5, 20])
        #expect(curve.performance(nearest: 12, reaching: 50) == 5)
        #expect(curve.performance(nearest: 15, reaching: 50) == 20)
        #expect(curve.performance(nearest: 15, reaching: 50, within: 0...14) == 5)
    }

    @Test("gives both ends of a level stretch, and nothing for a value that no performance has")
    func level() throws {
        let range = try #require(AgreedRange(worst: 0, best: 10))
        let curve = try #require(
            ValueFunction.points(
                [.init(x: 0, value: 10), .init(x: 4, value: 50), .init(x: 6, value: 50), .init(x: 10, value: 90)],
                over: range))
        #expect(curve.inverse(50) == [4, 6])
        #expect(curve.inverse(95) == [] && curve.inverse(5) == [])
        #expect(curve.performance(nearest: 5, reaching: 95) == nil)
        #expect(curve.values(over: 3...7) == 40...60)
    }

    @Test("stops at the edge of a step, in either direction")
    func step() throws {
        let rising = try #require(AgreedRange(worst: 0, best: 10))
        let up = try #require(
            ValueFunction.step(
                [.init(x: 0, value: 0), .init(x: 4, value: 40), .init(x: 8, value: 100)], over: rising))
        #expect(up.performance(nearest: 5, reaching: 60) == 8)
        #expect(up.performance(nearest: 5, reaching: 30) == 4)
        let falling = try #require(AgreedRange(worst: 10, best: 0))
        let down = try #require(
            ValueFunction.step(
                [.init(x: 2, value: 100), .init(x: 6, value: 40), .init(x: 10, value: 0)], over: falling))
        #expect(down.performance(nearest: 5, reaching: 60) == 2)
        #expect(down.performance(nearest: 5, reaching: 30) == 6)
        #expect(down.values(over: 3...7) == 0...40)
    }
}
