// How options stand to each other, from a rule for pairs.
// SPDX-License-Identifier: Apache-2.0

extension ScoringTable {
    /// Relations from a rule that says whether one option is at least as good as another; nil if there are too many.
    func relations(_ isAtLeast: (Int, Int) -> Bool) -> [[Relation]]? {
        guard showsWorking, options <= ScoringTable.shownPairs else { return nil }
        return (0..<options).map { a in
            (0..<options).map { b in a == b ? .indifferent : Relation(isAtLeast(a, b), isAtLeast(b, a)) }
        }
    }
}

extension Relation {
    /// The relation of two options from whether each is at least as good as the other.
    fileprivate init(_ first: Bool, _ second: Bool) {
        self =
            switch (first, second) {
            case (true, true): .indifferent
            case (true, false): .preferred
            case (false, true): .outdone
            case (false, false): .incomparable
            }
    }
}

extension Verdict {
    /// Says how many pairs the scores put in an order that the relations do not support.
    mutating func cautionIncomparable() {
        let pairs = (relations ?? []).joined().count { $0 == .incomparable } / 2
        guard pairs > 0 else { return }
        let subject = pairs == 1 ? "one pair of options is" : "\(pairs) pairs of options are"
        cautions.append(
            Caution("incomparable", "\(subject) incomparable: the order that the scores suggest is not supported"))
    }
}

extension Verdict {
    /// The intersection of two rankings into classes, 1 for the best.
    ///
    /// An option is preferred to another if it comes before it in one ranking and not after it in the other; the two are
    /// incomparable if the rankings contradict each other.
    init(descending: [Int], ascending: [Int], on table: ScoringTable) {
        // Of two that are indifferent, each is at least as good as the other, which adds nothing.
        self.init(
            scores: zip(descending, ascending).map { down, up in
                var score = 0
                for b in descending.indices {
                    let isAtLeast = down <= descending[b] && up <= ascending[b]
                    let isAtMost = down >= descending[b] && up >= ascending[b]
                    score += (isAtLeast ? 1 : 0) - (isAtMost ? 1 : 0)
                }
                return Double(score)
            })
        figures = [
            MethodFigure("descending", descending.map(Double.init)),
            MethodFigure("ascending", ascending.map(Double.init)),
        ]
        relations = table.relations { a, b in descending[a] <= descending[b] && ascending[a] <= ascending[b] }
        cautionIncomparable()
    }
}
