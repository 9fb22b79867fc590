// Options that outrank each other in a circle.
// SPDX-License-Identifier: Apache-2.0

/// The strongly connected components of a relation between options.
struct Components {
    /// For each option, the number of its component; a component comes after those that it has edges to.
    private(set) var component: [Int]
    /// How many components there are.
    private(set) var count = 0
    private var edges: [[Int]]
    private var found: [Int?]
    private var lowest: [Int]
    private var open: [Int] = []
    private var time = 0

    /// The components of the relation `isRelated`.
    ///
    /// > Tarjan, R. (1972). Depth-first search and linear graph algorithms. *SIAM Journal on Computing* 1(2), 146–160.
    /// doi:[10.1137/0201010](https://doi.org/10.1137/0201010)
    init(options: Int, _ isRelated: (Int, Int) -> Bool) {
        edges = (0..<options).map { a in (0..<options).filter { $0 != a && isRelated(a, $0) } }
        component = [Int](repeating: -1, count: options)
        found = [Int?](repeating: nil, count: options)
        lowest = [Int](repeating: 0, count: options)
        for a in 0..<options where found[a] == nil { visit(a) }
    }

    /// The members of every component, rising.
    var members: [[Int]] {
        component.indices.reduce(into: [[Int]](repeating: [], count: count)) { $0[component[$1]].append($1) }
    }

    private mutating func visit(_ a: Int) {
        found[a] = time
        lowest[a] = time
        time += 1
        open.append(a)
        for b in edges[a] {
            if found[b] == nil { visit(b) }
            if component[b] < 0 { lowest[a] = min(lowest[a], lowest[b]) }
        }
        guard lowest[a] == found[a] else { return }
        while let b = open.popLast() {
            component[b] = count
            if b == a { break }
        }
        count += 1
    }
}
