// From a value back to performances.
// SPDX-License-Identifier: Apache-2.0

import RealModule

extension ValueFunction {
    /// The performances that have a value, within the domain, rising.
    ///
    ///     linear, points, target   x on each line that passes the value
    ///     exponential              t = −ln(1 − v/100 · (1 − e^(−a))) / a
    ///     S-shaped                 t = m − ln(1/y − 1) / k,   y = L(0) + v/100 · (L(1) − L(0))
    ///
    /// Edge cases: where the curve is level at the value, both ends of the level stretch; none if no performance has it.
    ///
    /// - Parameter value: In `0...100`.
    public func inverse(_ value: Double) -> [Double] {
        let all = pieces.flatMap { piece -> [Double] in
            guard piece.values.contains(value) else { return [] }
            return piece.isLevel ? [piece.from, piece.to] : [solve(value, in: piece)]
        }
        return all.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// The performance nearest to x at which the value comes to a mark: up to it from below, or down to it from above.
    ///
    /// Edge cases: on a staircase, the edge of the first step that is high or low enough. x itself if it has the value.
    ///
    /// - Parameters:
    ///   - x: Where the search begins, in the criterion's unit.
    ///   - value: The mark, in `0...100`.
    ///   - bounds: Where to search; the domain if nil.
    /// - Returns: Nil if the mark is not reached within the bounds.
    public func performance(
        nearest x: Double, reaching value: Double, within bounds: ClosedRange<Double>? = nil
    ) -> Double? {
        let here = self(x)
        guard here != value else { return x }
        func reached(_ v: Double) -> Bool { here < value ? v >= value : v <= value }
        let found = [above(x, value, reached), below(x, value, reached)].compactMap { $0 }
        let bounds = bounds ?? domain
        return found.filter { bounds.contains($0) }.min { abs($0 - x) < abs($1 - x) }
    }

    /// The lowest and the highest value between two performances.
    public func values(over performances: ClosedRange<Double>) -> ClosedRange<Double> {
        let values = turns(within: performances).map(\.value)
        return (values.min() ?? 0)...(values.max() ?? 0)
    }

    /// The performances with the lowest and the highest value between two; the lower performance of several.
    public func extremes(over performances: ClosedRange<Double>) -> (worst: Double, best: Double) {
        let turns = turns(within: performances).sorted { $0.x < $1.x }
        let (worst, best) = (turns.min { $0.value < $1.value }, turns.max { $0.value < $1.value })
        return (worst?.x ?? performances.lowerBound, best?.x ?? performances.upperBound)
    }

    /// Where the lowest and the highest value can be: at both ends, and where the curve turns between them.
    private func turns(within performances: ClosedRange<Double>) -> [Point] {
        let ends = [performances.lowerBound, performances.upperBound].map { Point(x: $0, value: self($0)) }
        guard !shape.isStaircase else { return ends }
        let turns = pieces.flatMap { [Point(x: $0.from, value: $0.first), Point(x: $0.to, value: $0.last)] }
        return ends + turns.filter { performances.contains($0.x) }
    }

    private func above(_ x: Double, _ value: Double, _ reached: (Double) -> Bool) -> Double? {
        for piece in pieces where piece.to >= x {
            if piece.from >= x, reached(piece.first) { return piece.from }
            if !piece.isLevel, reached(piece.last) { return max(x, solve(value, in: piece)) }
        }
        return nil
    }

    private func below(_ x: Double, _ value: Double, _ reached: (Double) -> Bool) -> Double? {
        for piece in pieces.reversed() where piece.from <= x {
            if piece.to <= x, reached(piece.last) { return piece.to }
            if !piece.isLevel, reached(piece.first) { return min(x, solve(value, in: piece)) }
        }
        return nil
    }
}

// MARK: - Pieces

/// A stretch of a curve that rises, falls or is level throughout.
private struct Piece {
    let from: Double
    let to: Double
    let first: Double
    let last: Double

    var isLevel: Bool { first == last }
    var values: ClosedRange<Double> { min(first, last)...max(first, last) }
}

extension ValueFunction.Shape {
    fileprivate var isStaircase: Bool { if case .step = self { true } else { false } }
}

extension ValueFunction {
    /// The stretches of the curve over its domain, with rising performances.
    private var pieces: [Piece] {
        if case .step(let steps) = shape { return stairs(steps) }
        guard let corners = lines else {
            let (lower, upper) = (range.lower, range.upper)
            return [Piece(from: lower, to: upper, first: self(lower), last: self(upper))]
        }
        return zip(corners, corners.dropFirst()).map {
            Piece(from: $0.x, to: $1.x, first: $0.value, last: $1.value)
        }
    }

    private func stairs(_ steps: [Point]) -> [Piece] {
        steps.indices.map { k in
            let (from, to) = range.direction == .maximize ? (k, k + 1) : (k - 1, k)
            return Piece(
                from: k > 0 ? steps[from].x : domain.lowerBound,
                to: k < steps.count - 1 ? steps[to].x : domain.upperBound,
                first: steps[k].value, last: steps[k].value)
        }
    }

    /// The performance of a value on a piece that is not level.
    private func solve(_ value: Double, in piece: Piece) -> Double {
        guard value != piece.first else { return piece.from }
        guard value != piece.last else { return piece.to }
        let share =
            switch shape {
            case .exponential(let rate): unbend(value / 100, rate)
            case .sShaped(let steepness, let middle): unrise(value / 100, steepness, middle)
            case .linear, .points, .step, .target:
                (value - piece.first) / (piece.last - piece.first)
            }
        guard lines == nil else { return piece.from + share * (piece.to - piece.from) }
        return range.clamped(range.worst + share * (range.best - range.worst))
    }
}

/// The inverse of `(1 − e^(−a·t)) / (1 − e^(−a))`.
private func unbend(_ v: Double, _ rate: Double) -> Double {
    rate == 0 ? v : -Double.log(onePlus: v * Double.expMinusOne(-rate)) / rate
}

/// The inverse of the normalised logistic curve.
private func unrise(_ v: Double, _ steepness: Double, _ middle: Double) -> Double {
    func logistic(_ t: Double) -> Double { 1 / (1 + Double.exp(-steepness * (t - middle))) }
    let y = logistic(0) + v * (logistic(1) - logistic(0))
    return middle - Double.log(1 / y - 1) / steepness
}
