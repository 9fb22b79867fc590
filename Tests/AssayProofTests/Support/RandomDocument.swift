// Documents at random, the same for the same seed.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

/// A generator of random numbers that gives the same numbers for the same seed.
///
/// > Steele, G. L., Lea, D. & Flood, C. H. (2014). Fast splittable pseudorandom number generators. *OOPSLA '14*.
/// doi:[10.1145/2660193.2660195](https://doi.org/10.1145/2660193.2660195)
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }
    mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// A number with three decimals, as documents have them.
    mutating func number(_ low: Double, _ high: Double) -> Double {
        Double.random(in: low...high, using: &self).asWritten
    }

    mutating func one<Value>(of values: [Value]) -> Value { values[whole(0...(values.count - 1))] }
}

/// A document at random: a tree of criteria with every kind of curve, weight sets, options with ties and unknown cells,
/// screens and scenarios.
struct RandomDocument {
    private(set) var text = ""
    private var random: SplitMix
    private var leaves: [(id: String, worst: Double, best: Double)] = []
    private var groups: [(id: String, members: [String])] = []
    private let options: [String]
    private let isCompensating: Bool

    /// The sizes of documents by number, from one option and one criterion to 40 options and 30 criteria.
    static let sizes: [(options: Int, leaves: Int, depth: Int)] = [
        (1, 1, 1), (2, 1, 1), (1, 4, 2), (3, 3, 1), (2, 6, 3), (4, 8, 4), (5, 5, 2), (6, 4, 1), (3, 9, 3), (8, 3, 2),
        (5, 7, 4), (4, 4, 1), (7, 6, 2), (2, 12, 4), (10, 5, 3), (6, 8, 2), (3, 5, 4), (9, 4, 1), (5, 10, 3),
        (12, 3, 2),
        (4, 7, 3), (6, 6, 4), (15, 4, 2), (40, 5, 2), (6, 30, 4),
    ]

    init(seed: Int) {
        let size = RandomDocument.sizes[seed % RandomDocument.sizes.count]
        random = SplitMix(seed: seed)
        options = (1...size.options).map { "o\($0)" }
        // Where one score makes up for another only in part, flip points are searched for, which takes its time.
        isCompensating = size.options * size.leaves <= 24
        let criteria = members(size.leaves, depth: size.depth, of: "")
        let parts = [
            "assay: 1", "title: Random document \(seed)", random.chance(0.5) ? "baseline: o1" : "",
            "criteria: {\(criteria)}", "weights: {\(weights)}",
            "options: {\(options.map { "\($0): {name: Option \($0.dropFirst())}" }.joined(separator: ", "))}",
            "performance: {\(performances)}", screens, scenarios,
            "analysis: {unknown: \(random.one(of: ["worst", "middle", "best"]))}",
        ]
        text = parts.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }

    /// What a text says.
    static func reading(_ text: String) -> Reading { DocumentReader.read(Array(text.utf8), path: "random.yaml") }

    /// The decision in it.
    func problem() throws -> DecisionProblem {
        let reading = RandomDocument.reading(text)
        return try #require(reading.problem, "\(reading.errors)\n\(text)")
    }
}

// MARK: - Criteria

extension RandomDocument {
    private mutating func members(_ count: Int, depth: Int, of group: String) -> String {
        var (left, members, ids) = (count, [String](), [String]())
        while left > 0 {
            let size = depth > 1 && left > 1 && random.chance(0.6) ? random.whole(1...left) : 1
            let isGroup = size > 1 || (depth > 1 && random.chance(0.1))
            let id = isGroup ? "g\(groups.count + 1)" : "c\(leaves.count + 1)"
            ids.append(id)
            members.append("\(id): \(isGroup ? self.group(id, size, depth: depth - 1) : leaf(id))")
            left -= size
        }
        if group.isEmpty { groups.append(("", ids)) }
        return members.joined(separator: ", ")
    }

    private mutating func group(_ id: String, _ size: Int, depth: Int) -> String {
        let place = groups.count
        groups.append((id, []))
        let first = (leaves.count, groups.count)
        let inner = members(size, depth: depth, of: id)
        groups[place].members = directMembers(of: inner, from: first)
        let compensation =
            isCompensating && random.chance(0.5) ? random.one(of: ["0.5", "0", "-1.5", "worst-only"]) : "1"
        return "{compensation: \(compensation), criteria: {\(inner)}}"
    }

    /// The members of a group: everything made since that no group made since holds.
    private func directMembers(of text: String, from first: (Int, Int)) -> [String] {
        let held = Set(groups[first.1...].flatMap(\.members))
        return (leaves[first.0...].map(\.id) + groups[first.1...].map(\.id)).filter {
            !$0.isEmpty && !held.contains($0)
        }
    }

    private mutating func leaf(_ id: String) -> String {
        let low = random.number(-50, 50)
        let high = (low + random.number(1, 200)).asWritten
        let isFalling = random.chance(0.4)
        let (worst, best) = isFalling ? (high, low) : (low, high)
        switch random.whole(0...9) {
        case 0:
            leaves.append((id, 1, 4))
            return "{scale: {levels: {low: bad, fair: so so, good: well, high: best}}}"
        case 1 where isCompensating:
            leaves.append((id, worst, best))
            return "{direction: \(isFalling ? "minimize" : "maximize")}"
        default:
            leaves.append((id, worst, best))
            return "{unit: km, range: {worst: \(worst.plain), best: \(best.plain)}\(curve(worst, best))}"
        }
    }

    private mutating func curve(_ worst: Double, _ best: Double) -> String {
        func at(_ t: Double) -> String { (worst + t * (best - worst)).asWritten.plain }
        switch random.whole(0...7) {
        case 0: return ", value: {\(at(0.2)): \(random.whole(5...40)), \(at(0.7)): \(random.whole(40...95))}"
        case 1: return ", value: {\(at(0)): 0, \(at(0.3)): 60, \(at(0.6)): 60, \(at(1)): 100}"
        case 2: return ", value: {curve: exponential, half-at: \(at(random.number(0.15, 0.42)))}"
        case 3: return ", value: {curve: exponential, half-at: \(at(random.number(0.6, 0.85)))}"
        case 4:
            return ", value: {curve: s, half-at: \(at(random.number(0.3, 0.7))), steepness: \(random.whole(5...15))}"
        case 5: return ", value: {curve: step, steps: {\(at(0)): 0, \(at(0.4)): 35, \(at(0.8)): 100}}"
        case 6: return ", value: {curve: target, worst-again-at: \(at(1.5))}"
        default: return ""
        }
    }
}

// MARK: - Weights, performances, screens, scenarios

extension RandomDocument {
    private var weights: String {
        mutating get {
            func points(_ ids: [String]) -> String {
                ids.map { "\($0): \(random.whole(1...60))" }.joined(separator: ", ")
            }
            var sets = ["first: {points: {\(points(leaves.map(\.id)))}}", "flat: equal"]
            if groups.count > 1 { sets.append("nested: {points: {\(points(groups.flatMap(\.members)))}}") }
            sets.shuffle(using: &random)
            return sets.joined(separator: ", ")
        }
    }

    private var performances: String {
        mutating get {
            var rows: [String] = []
            for option in options {
                if let last = rows.last, random.chance(0.2) {
                    rows.append("\(option): " + last.drop { $0 != "{" })
                } else {
                    rows.append("\(option): {" + leaves.map { "\($0.id): \(cell($0))" }.joined(separator: ", ") + "}")
                }
            }
            return rows.joined(separator: ", ")
        }
    }

    private mutating func cell(_ leaf: (id: String, worst: Double, best: Double)) -> String {
        if random.chance(0.06) { return "unknown" }
        let (low, high) = (min(leaf.worst, leaf.best), max(leaf.worst, leaf.best))
        if random.chance(0.15) { return random.one(of: [low, high]).plain }
        let margin = random.chance(0.1) ? (high - low) * 0.2 : 0
        let x = random.number(low - margin, high + margin)
        return random.chance(0.2) ? "[\((x - 1).asWritten.plain), \(x.plain), \((x + 2).asWritten.plain)]" : x.plain
    }

    private var screens: String {
        mutating get {
            guard random.chance(0.5) else { return "" }
            let leaf = random.one(of: leaves)
            let bound = (leaf.worst + 0.3 * (leaf.best - leaf.worst)).asWritten.plain
            return "screens: [{criterion: \(leaf.id), \(leaf.worst < leaf.best ? "at-least" : "at-most"): \(bound)}]"
        }
    }

    private var scenarios: String {
        mutating get {
            guard random.chance(0.6) else { return "" }
            let (factor, leaf) = (random.one(of: leaves), random.one(of: leaves))
            let change = random.one(of: ["\"+2.5\"", "\"-4\"", "x1.2", "x0.6", "{to: \(leaf.best.plain)}"])
            return "scenarios: {rain: {weights: {\(factor.id): x\(random.number(0.3, 2.5).plain)}, "
                + "performance: {\(random.one(of: options)): {\(leaf.id): \(change)}}}, sun: {name: Sunny}}"
        }
    }
}

extension Double {
    /// The number to three decimals, as documents have them.
    var asWritten: Double { (self * 1000).rounded() / 1000 }
}
