// The judgement that turns a performance into a value.
// SPDX-License-Identifier: Apache-2.0

import RealModule

/// A judgement that maps a criterion's performance to `0...100`.
///
/// With `t = (x − worst) / (best − worst)`, clamped to `0...1`:
///
///     linear        v = 100 · t
///     points        straight lines between the points (x, v), ends held
///     exponential   v = 100 · (1 − e^(−a·t)) / (1 − e^(−a))
///     S-shaped      v = 100 · (L(t) − L(0)) / (L(1) − L(0)),   L(t) = 1 / (1 + e^(−k·(t − m)))
///     step          the value of the last step at or before x, walking from worst to best
///     target        up in a line from worst to best, then down in a line to 0 beyond best
///
/// Outside the range the value stays where the range ends.
///
/// > Keeney, R. L. & Raiffa, H. (1976). *Decisions with Multiple Objectives*. Wiley.
/// doi:[10.1017/CBO9781139174084](https://doi.org/10.1017/CBO9781139174084)
public struct ValueFunction: Hashable, Sendable {
    /// One point of a curve.
    public struct Point: Hashable, Sendable {
        /// A performance, in the criterion's unit.
        public let x: Double
        /// Its value, in `0...100`.
        public let value: Double

        /// One point of a curve.
        public init(x: Double, value: Double) {
            self.x = x
            self.value = value
        }
    }

    /// The form of a curve.
    public enum Shape: Hashable, Sendable {
        /// A straight line from worst to best.
        case linear
        /// Straight lines between points with rising performances.
        case points([Point])
        /// A curve that bends one way; `rate` is a, not 0.
        case exponential(rate: Double)
        /// A normalised logistic curve; `steepness` is k, `middle` is m on the scale of t.
        case sShaped(steepness: Double, middle: Double)
        /// A staircase of steps with rising performances.
        case step([Point])
        /// Best in the middle; value 0 again at `worstAgain`, beyond best.
        case target(worstAgain: Double)
    }

    /// The agreed range that the curve belongs to.
    public let range: AgreedRange
    /// The form of the curve.
    public let shape: Shape

    private init(range: AgreedRange, shape: Shape) {
        self.range = range
        self.shape = shape
    }

    /// The performances between which the curve is defined; beyond them the value stays where it is.
    public var domain: ClosedRange<Double> {
        switch shape {
        case .linear, .exponential, .sShaped: range.lower...range.upper
        case .points(let points), .step(let points):
            min(range.lower, points.first?.x ?? range.lower)...max(range.upper, points.last?.x ?? range.upper)
        case .target(let again): min(range.lower, again)...max(range.upper, again)
        }
    }

    /// The value of a performance, in `0...100`.
    ///
    /// - Parameter x: A finite performance, in the criterion's unit.
    public func callAsFunction(_ x: Double) -> Double {
        switch shape {
        case .linear: 100 * share(x)
        case .points(let points): interpolate(x, points)
        case .exponential(let rate): 100 * bend(share(x), rate)
        case .sShaped(let steepness, let middle): 100 * rise(share(x), steepness, middle)
        case .step(let steps): stand(x, on: steps)
        case .target: interpolate(x, corners)
        }
    }

    /// The straight-line form of the curve: its corners, with rising performances; nil for smooth curves and staircases.
    public var lines: [Point]? {
        switch shape {
        case .linear, .target: corners
        case .points(let points): points
        case .exponential, .sShaped, .step: nil
        }
    }

    private var corners: [Point] {
        var corners = [Point(x: range.worst, value: 0), Point(x: range.best, value: 100)]
        if case .target(let again) = shape { corners.append(Point(x: again, value: 0)) }
        return corners.sorted { $0.x < $1.x }
    }

    /// The place of a performance between worst and best, clamped to `0...1`.
    private func share(_ x: Double) -> Double {
        min(1, max(0, (x - range.worst) / (range.best - range.worst)))
    }

    private func stand(_ x: Double, on steps: [Point]) -> Double {
        switch range.direction {
        case .maximize: steps.last { $0.x <= x }?.value ?? steps[0].value
        case .minimize: steps.first { $0.x >= x }?.value ?? steps[steps.count - 1].value
        }
    }
}

// MARK: - Making curves

extension ValueFunction {
    /// A straight line from worst to best.
    public static func linear(over range: AgreedRange) -> ValueFunction {
        ValueFunction(range: range, shape: .linear)
    }

    /// Straight lines between points.
    ///
    /// - Parameters:
    ///   - points: In any order, finite, with different performances and values in `0...100`.
    ///   - reachingEnds: Whether an end of the range that no point names takes 0 (worst) or 100 (best); otherwise the
    ///     value of the nearest point is held.
    /// - Returns: Nil if the points break these rules or there are none.
    public static func points(
        _ points: [Point], over range: AgreedRange, reachingEnds: Bool = true
    ) -> ValueFunction? {
        guard let inner = ordered(points) else { return nil }
        guard reachingEnds else { return inner.count > 1 ? ValueFunction(range: range, shape: .points(inner)) : nil }
        var all = inner
        if range.lower < inner[0].x { all.insert(end(range.lower, of: range), at: 0) }
        if range.upper > inner[inner.count - 1].x { all.append(end(range.upper, of: range)) }
        guard all.count > 1 else { return nil }
        return ValueFunction(range: range, shape: .points(all))
    }

    /// A curve that bends one way and takes the value 50 at a given performance.
    ///
    /// - Parameter half: A performance strictly inside the range, between 0.2 % and 99.8 % of the way.
    /// - Returns: A straight line if `half` is the middle; nil if it is outside those bounds.
    public static func exponential(halfAt half: Double, over range: AgreedRange) -> ValueFunction? {
        let h = (half - range.worst) / (range.best - range.worst)
        guard h >= 0.002, h <= 0.998 else { return nil }
        guard abs(h - 0.5) > 1e-7 else { return linear(over: range) }
        let rate = bisect(-400, 400) { bend(h, $0) - 0.5 }
        return ValueFunction(range: range, shape: .exponential(rate: rate))
    }

    /// A curve that bends one way, by its rate: positive rises fast at first, negative at last.
    ///
    /// - Returns: Nil unless the rate is a finite number other than 0.
    public static func exponential(rate: Double, over range: AgreedRange) -> ValueFunction? {
        rate.isFinite && rate != 0 ? ValueFunction(range: range, shape: .exponential(rate: rate)) : nil
    }

    /// A logistic curve, normalised to run from 0 to 100, by the place of its middle on the scale of t.
    ///
    /// - Returns: Nil unless the steepness is above 0, at most 100, and the middle is finite.
    public static func sShaped(steepness: Double, middle: Double, over range: AgreedRange) -> ValueFunction? {
        guard steepness > 0, steepness <= 100, middle.isFinite else { return nil }
        return ValueFunction(range: range, shape: .sShaped(steepness: steepness, middle: middle))
    }

    /// A logistic curve, normalised to run from 0 to 100, with the value 50 at a given performance.
    ///
    /// - Parameters:
    ///   - half: The performance of value 50; the middle of the range if nil.
    ///   - steepness: How steep the middle is (k); above 0, at most 100.
    /// - Returns: Nil if no such curve exists: with a low steepness the half can lie only near the middle.
    public static func sShaped(
        halfAt half: Double? = nil, steepness: Double = 10, over range: AgreedRange
    ) -> ValueFunction? {
        let h = half.map { ($0 - range.worst) / (range.best - range.worst) } ?? 0.5
        guard h > 0, h < 1, steepness > 0, steepness <= 100 else { return nil }
        func miss(_ middle: Double) -> Double { 0.5 - rise(h, steepness, middle) }
        guard miss(-1) < 0, miss(2) > 0 else { return nil }
        return ValueFunction(
            range: range, shape: .sShaped(steepness: steepness, middle: bisect(-1, 2, miss)))
    }

    /// A staircase.
    ///
    /// - Parameter steps: In any order, finite, with different performances and values in `0...100`.
    /// - Returns: Nil if the steps break these rules or there are fewer than two.
    public static func step(_ steps: [Point], over range: AgreedRange) -> ValueFunction? {
        guard let steps = ordered(steps), steps.count > 1 else { return nil }
        return ValueFunction(range: range, shape: .step(steps))
    }

    /// Best in the middle: 0 at worst, 100 at best, 0 again at a performance beyond best.
    ///
    /// - Returns: Nil unless `again` is finite and lies beyond best, seen from worst.
    public static func target(worstAgainAt again: Double, over range: AgreedRange) -> ValueFunction? {
        guard again.isFinite, (again - range.best) * (range.best - range.worst) > 0 else { return nil }
        return ValueFunction(range: range, shape: .target(worstAgain: again))
    }

    private static func ordered(_ points: [Point]) -> [Point]? {
        let points = points.sorted { $0.x < $1.x }
        guard !points.isEmpty, zip(points, points.dropFirst()).allSatisfy({ $0.x < $1.x }),
            points.allSatisfy({ $0.x.isFinite && (0...100).contains($0.value) })
        else { return nil }
        return points
    }

    private static func end(_ x: Double, of range: AgreedRange) -> Point {
        Point(x: x, value: x == range.worst ? 0 : 100)
    }
}

// MARK: - The curves

/// Straight lines between points with rising x; the ends are held.
private func interpolate(_ x: Double, _ points: [ValueFunction.Point]) -> Double {
    guard let right = points.firstIndex(where: { $0.x >= x }) else { return points[points.count - 1].value }
    guard right > 0, points[right].x > x else { return points[right].value }
    let (a, b) = (points[right - 1], points[right])
    return a.value + (x - a.x) * (b.value - a.value) / (b.x - a.x)
}

/// `(1 − e^(−a·t)) / (1 − e^(−a))`, computed so that a small rate loses no digits.
private func bend(_ t: Double, _ rate: Double) -> Double {
    rate == 0 ? t : Double.expMinusOne(-rate * t) / Double.expMinusOne(-rate)
}

/// A logistic curve, normalised to run from 0 at `t = 0` to 1 at `t = 1`.
private func rise(_ t: Double, _ steepness: Double, _ middle: Double) -> Double {
    func logistic(_ t: Double) -> Double { 1 / (1 + Double.exp(-steepness * (t - middle))) }
    return (logistic(t) - logistic(0)) / (logistic(1) - logistic(0))
}

/// The zero of a function that rises or falls from one end to the other.
private func bisect(_ low: Double, _ high: Double, _ f: (Double) -> Double) -> Double {
    var (low, high) = (low, high)
    let rising = f(low) < f(high)
    for _ in 0..<200 {
        let middle = low + (high - low) / 2
        if (f(middle) < 0) == rising { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
}
