// A value function from the cells of its row.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// What the cells of a curve hold.
struct CurveEntries {
    /// The knots in order of columns, up to the last one that is filled.
    private let xs: [Double?]
    private let values: [Double?]
    private let bend: Double?
    private let middle: Double?

    init(_ j: Int, _ plan: BookPlan, _ entries: BookEntries) {
        xs = (0..<plan.curves[j].points).map { entries.numbers[.knot(criterion: j, number: $0)] }
        values = (0..<plan.curves[j].points).map { entries.numbers[.value(criterion: j, number: $0)] }
        (bend, middle) = (entries.numbers[.bend(j)], entries.numbers[.middle(j)])
    }

    /// The curve now, from what it was; exactly the old one if no cell has changed.
    func function(from old: ValueFunction) -> Result<ValueFunction, BookObjection> {
        Result { () throws(BookObjection) in try read(old) }
    }

    private func read(_ old: ValueFunction) throws(BookObjection) -> ValueFunction {
        let knots = try knots()
        let isSame = zip(knots, old.knots).allSatisfy { $0.x.isSame(as: $1.x) && $0.value.isSame(as: $1.value) }
        if isSame, knots.count == old.knots.count, isSameBend(old.shape) { return old }
        guard let range = range(knots, old), let function = curve(knots, old, over: range) else {
            throw BookObjection("the cells of this row make no value function")
        }
        return function
    }

    /// The points, which must rise from left to right without a gap.
    private func knots() throws(BookObjection) -> [ValueFunction.Point] {
        let count = xs.prefix { $0 != nil }.count
        guard xs.dropFirst(count).allSatisfy({ $0 == nil }), values.prefix(count).allSatisfy({ $0 != nil }),
            values.dropFirst(count).allSatisfy({ $0 == nil })
        else { throw BookObjection("every performance of this curve needs one value, and there may be no gap") }
        let knots = zip(xs.compactMap(\.self), values.compactMap(\.self)).map(ValueFunction.Point.init)
        guard count > 1, zip(knots, knots.dropFirst()).allSatisfy({ $0.x < $1.x }) else {
            throw BookObjection("the performances of this curve do not rise from left to right")
        }
        return knots
    }

    private func isSameBend(_ shape: ValueFunction.Shape) -> Bool {
        zip([bend, middle], [shape.bend, shape.middle]).allSatisfy { now, then in
            then.map { now?.isSame(as: $0) ?? false } ?? true
        }
    }

    /// The range whose ends are the knots that were its ends; an end without a knot stays.
    private func range(_ knots: [ValueFunction.Point], _ old: ValueFunction) -> AgreedRange? {
        func end(_ x: Double) -> Double? {
            guard let k = old.knots.firstIndex(where: { $0.x == x }) else { return x }
            return k == old.knots.count - 1 ? knots.last?.x : knots.indices.contains(k) ? knots[k].x : nil
        }
        guard let worst = end(old.range.worst), let best = end(old.range.best) else { return nil }
        return AgreedRange(worst: worst, best: best)
    }

    private func curve(
        _ knots: [ValueFunction.Point], _ old: ValueFunction, over range: AgreedRange
    ) -> ValueFunction? {
        let keepsValues = knots.map(\.value) == old.knots.map(\.value)
        switch old.shape {
        case .linear where keepsValues: return .linear(over: range)
        case .target where keepsValues:
            let again = range.direction == .maximize ? knots.last?.x : knots.first?.x
            return again.flatMap { .target(worstAgainAt: $0, over: range) }
        case .linear, .points, .target: return .points(knots, over: range, reachingEnds: false)
        case .step: return .step(knots, over: range)
        case .exponential: return keepsValues ? bend.flatMap { .exponential(rate: $0, over: range) } : nil
        case .sShaped:
            guard keepsValues, let bend, let middle else { return nil }
            return .sShaped(steepness: bend, middle: middle, over: range)
        }
    }
}
