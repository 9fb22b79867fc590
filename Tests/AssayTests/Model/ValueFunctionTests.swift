// Value functions, by hand.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite struct ValueFunctionTests {
    let rising = AgreedRange(worst: 0, best: 20)!
    let falling = AgreedRange(worst: 6, best: 0)!

    @Test("a line runs from worst to best and stays at the ends")
    func line() {
        let value = ValueFunction.linear(over: falling)
        #expect([6, 3, 0, 9, -1].map { value($0) } == [0, 50, 100, 0, 100])
    }

    @Test("points are joined by straight lines, whatever their order")
    func points() throws {
        let value = try #require(
            ValueFunction.points(
                [.init(x: 20, value: 100), .init(x: 0, value: 0), .init(x: 10, value: 70), .init(x: 5, value: 40)],
                over: rising))
        #expect([0, 2.5, 5, 7.5, 15, 25].map { value($0) } == [0, 20, 40, 55, 85, 100])
    }

    @Test("an end of the range that no point names takes 0 or 100")
    func missingEnds() throws {
        let value = try #require(ValueFunction.points([.init(x: 2, value: 80)], over: falling))
        #expect([6, 4, 2, 1, 0].map { value($0) } == [0, 40, 80, 90, 100])
    }

    @Test("points with equal performances, values beyond 100, or none at all are no curve")
    func badPoints() {
        #expect(ValueFunction.points([], over: rising) == nil)
        #expect(ValueFunction.points([.init(x: 1, value: 0), .init(x: 1, value: 50)], over: rising) == nil)
        #expect(ValueFunction.points([.init(x: 1, value: 101)], over: rising) == nil)
        #expect(ValueFunction.points([.init(x: .nan, value: 1)], over: rising) == nil)
    }

    @Test("an exponential curve takes 50 at its half, in both directions", arguments: [1.0, 6, 10.5, 14, 19.5])
    func exponential(half: Double) throws {
        let value = try #require(ValueFunction.exponential(halfAt: half, over: rising))
        #expect(abs(value(half) - 50) < 1e-9)
        #expect(value(0) == 0)
        #expect(value(20) == 100)
        let mirrored = try #require(
            ValueFunction.exponential(halfAt: 20 - half, over: AgreedRange(worst: 20, best: 0)!))
        #expect(abs(mirrored(20 - 3) - value(3)) < 1e-9)
    }

    @Test("an exponential curve with a known rate")
    func exponentialByHand() throws {
        // With a = ln 4 and t = 1/2: (1 − 1/2) / (1 − 1/4) = 2/3; the half lies where 4^(−t) = 5/8.
        let half = 20 * (0.4700036292457356 / 1.3862943611198906)
        let value = try #require(ValueFunction.exponential(halfAt: half, over: rising))
        #expect(abs(value(10) - 200.0 / 3) < 1e-9)
    }

    @Test("the half of an exponential curve lies inside the range")
    func exponentialEdges() {
        #expect(ValueFunction.exponential(halfAt: 0, over: rising) == nil)
        #expect(ValueFunction.exponential(halfAt: 20, over: rising) == nil)
        #expect(ValueFunction.exponential(halfAt: 10, over: rising)?.shape == .linear)
    }

    @Test("an S-shaped curve is slow, fast, slow, and takes 50 at its half")
    func sShaped() throws {
        let value = try #require(ValueFunction.sShaped(halfAt: 8, steepness: 12, over: rising))
        #expect(abs(value(8) - 50) < 1e-9)
        #expect([value(0), value(20)] == [0, 100])
        #expect(value(9) - value(8) > value(2) - value(1))
        #expect(value(9) - value(8) > value(19) - value(18))
        let middle = try #require(ValueFunction.sShaped(over: rising))
        #expect(abs(middle(5) + middle(15) - 100) < 1e-9)
        #expect(ValueFunction.sShaped(halfAt: 0.1, steepness: 2, over: rising) == nil)
    }

    @Test("a staircase holds the value of the last step reached from the worst end")
    func step() throws {
        let up = try #require(
            ValueFunction.step([.init(x: 0, value: 0), .init(x: 5, value: 40), .init(x: 15, value: 100)], over: rising))
        #expect([0, 4.9, 5, 14, 15, 20].map { up($0) } == [0, 0, 40, 40, 100, 100])
        let down = try #require(
            ValueFunction.step([.init(x: 6, value: 0), .init(x: 3, value: 60), .init(x: 1, value: 100)], over: falling))
        #expect([6, 3.1, 3, 1.5, 1, 0].map { down($0) } == [0, 0, 60, 60, 100, 100])
    }

    @Test("a target is best in the middle")
    func target() throws {
        let value = try #require(ValueFunction.target(worstAgainAt: 30, over: rising))
        #expect([0, 10, 20, 25, 30, 40, -1].map { value($0) } == [0, 50, 100, 50, 0, 0, 0])
        #expect(ValueFunction.target(worstAgainAt: 10, over: rising) == nil)
        let falls = try #require(ValueFunction.target(worstAgainAt: -6, over: falling))
        #expect([6, 3, 0, -3, -6].map { falls($0) } == [0, 50, 100, 50, 0])
    }

    @Test("no range without a swing")
    func ranges() {
        #expect(AgreedRange(worst: 1, best: 1) == nil)
        #expect(AgreedRange(worst: .nan, best: 1) == nil)
        #expect(AgreedRange(worst: -1.7e308, best: 1.7e308) == nil)
        #expect(falling.direction == .minimize)
        #expect(rising.clamped(25) == 20)
    }
}
