// Where a document says what a value function is.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The figures of one criterion's range and value function.
struct CurvePlaces {
    private let places: FigurePlaces
    private let criterion: Criterion
    private let entry: LocatedValue

    init(_ places: FigurePlaces, _ j: Int) throws(NoPlace) {
        self.places = places
        criterion = places.problem.criteria[j]
        guard let criteria = places.root.entry("criteria")?.value, let found = criteria.member(criterion.id) else {
            throw NoPlace("the document has no such criterion")
        }
        entry = found
    }

    /// The bytes to replace so that the curve becomes another one of the same form.
    func replacements(for new: ValueFunction) throws(NoPlace) -> [Replacement] {
        guard let old = criterion.valueFunction else { throw NoPlace("the criterion has no value function") }
        return try range(old.range, new.range) + shape(old, new)
    }

    private func range(_ old: AgreedRange, _ new: AgreedRange) throws(NoPlace) -> [Replacement] {
        let ends = [("worst", old.worst, new.worst), ("best", old.best, new.best)].filter { $0.1 != $0.2 }
        var replacements: [Replacement] = []
        for (name, _, x) in ends {
            guard let place = entry.entry("range")?.value.entry(name)?.value else {
                throw NoPlace("'\(criterion.id)' has a scale and no range; change its levels in the document")
            }
            replacements.append(try places.write(x.plain, over: place))
        }
        return replacements
    }

    private func shape(_ old: ValueFunction, _ new: ValueFunction) throws(NoPlace) -> [Replacement] {
        switch (old.shape, new.shape) {
        case (.linear, .linear): return []
        case (.points, .points): return try knots(old, new, in: entry.entry("value")?.value.pointMap("points"))
        case (.step, .step): return try knots(old, new, in: entry.entry("value")?.value.pointMap("steps"))
        case (.target(let then), .target(let now)):
            return then == now ? [] : [try parameter("worst-again-at", now)]
        case (.exponential, .exponential): return [try parameter("half-at", new.half)]
        case (.sShaped(let then, _), .sShaped(let now, _)):
            let steepness = then == now ? [] : [try parameter("steepness", now)]
            return try steepness + half(old, new)
        default: throw NoPlace("the curve has another form now; write it in the document")
        }
    }

    /// The middle of an S-shaped curve may follow from its steepness alone.
    private func half(_ old: ValueFunction, _ new: ValueFunction) throws(NoPlace) -> [Replacement] {
        let isWritten = entry.entry("value")?.value.entry("half-at") != nil
        return isWritten || abs(old.half - new.half) > 1e-9 * abs(new.range.best - new.range.worst)
            ? [try parameter("half-at", new.half)] : []
    }

    private func parameter(_ name: String, _ x: Double) throws(NoPlace) -> Replacement {
        guard let place = entry.entry("value")?.value.entry(name)?.value else {
            throw NoPlace("the curve of '\(criterion.id)' has no '\(name)' in the document; write it there")
        }
        return try places.write(x.plain, over: place)
    }

    /// Points one by one; those that the document leaves to the ends of the range move with them.
    private func knots(_ old: ValueFunction, _ new: ValueFunction, in map: LocatedValue?) throws(NoPlace)
        -> [Replacement]
    {
        let (then, now) = (old.knotList, new.knotList)
        guard let entries = map?.entries, then.count == now.count else {
            throw NoPlace("the curve has more or fewer points now; write them in the document")
        }
        var replacements: [Replacement] = []
        for (a, b) in zip(then, now) where a != b {
            guard let entry = entries.first(where: { DecimalNumber($0.key)?.value == a.x }) else {
                let movesWithRange = a.value == b.value && [new.range.worst, new.range.best].contains(b.x)
                if movesWithRange { continue }
                throw NoPlace("the document gives no point at \(a.x.plain); write it there")
            }
            if a.x != b.x {
                let key = LocatedValue(
                    content: .scalar(entry.key, isQuoted(entry) ? .quoted : .plain), span: entry.keySpan)
                replacements.append(try places.write(b.x.plain, over: key))
            }
            if a.value != b.value { replacements.append(try places.write(b.value.plain, over: entry.value)) }
        }
        return replacements
    }

    private func isQuoted(_ entry: LocatedEntry) -> Bool {
        let first = places.reading.sources[0].bytes[entry.keySpan].first
        return first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    }
}

extension ValueFunction {
    fileprivate var knotList: [Point] {
        switch shape {
        case .points(let points), .step(let points): points
        default: []
        }
    }
}

extension LocatedValue {
    /// The map of a criterion, wherever it is in the tree.
    fileprivate func member(_ id: String) -> LocatedValue? {
        for entry in entries ?? [] {
            let inner = entry.value.entry("criteria")?.value
            if entry.key == id, inner == nil { return entry.value }
            if let found = inner?.member(id) { return found }
        }
        return nil
    }

    /// The map from performances to values, in its short or its long form.
    fileprivate func pointMap(_ key: String) -> LocatedValue { entry(key)?.value ?? self }
}
