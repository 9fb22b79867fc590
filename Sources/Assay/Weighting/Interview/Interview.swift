// An interview that finds weights: question by question, with a way back.
// SPDX-License-Identifier: Apache-2.0

/// An interview that finds weights: which swing is worth what.
///
/// What is compared is a circle: all criteria, or the members of one group. Each circle is asked for in turn, and when
/// the last question is answered the judgements make a weight set.
///
///     swing:     which swing is wanted first, then points for each of the others, 0...100 beside its 100
///     pairwise:  for each two, how many times the second the first is worth
public struct Interview: Hashable, Sendable {
    /// The way in which an interview asks.
    public enum Way: String, Hashable, Sendable, CaseIterable {
        /// Points beside the 100 of the swing that is wanted first.
        case swing
        /// Ratios of pairs.
        case pairwise
    }

    /// Things that are compared with each other.
    public struct Circle: Hashable, Sendable {
        /// The id of the group, empty for the top level; nil if all criteria are compared.
        public let group: String?
        /// The ids of criteria and groups; at least two.
        public let members: [String]
    }

    /// What is asked for; members are numbered within their circle.
    public enum Question: Hashable, Sendable {
        /// Which swing is wanted first: the number of a member, from 0.
        case first(circle: Int)
        /// How many points a swing gets beside the 100 of another.
        case points(circle: Int, member: Int, beside: Int)
        /// How many times the second swing the first is worth.
        case ratio(circle: Int, first: Int, second: Int)

        /// The number of the circle that it belongs to.
        public var circle: Int {
            switch self {
            case .first(let circle), .points(let circle, _, _), .ratio(let circle, _, _): circle
            }
        }
    }

    /// The way in which it asks.
    public let way: Way
    /// What is compared, in the order of the questions.
    public let circles: [Circle]
    /// Questions that are answered, in order, with their answers.
    public private(set) var answers: [(question: Question, answer: Double)] = []

    /// An interview about the criteria of a tree.
    ///
    /// - Parameter byGroup: Whether the members of each group are compared, and not all criteria with each other.
    /// - Returns: Nil if there are fewer than two criteria, so that there is nothing to compare.
    public init?(about tree: CriteriaTree, _ way: Way, byGroup: Bool) {
        guard tree.leaves.count > 1 else { return nil }
        self.way = way
        guard byGroup, !tree.groups.isEmpty else {
            circles = [Circle(group: nil, members: tree.leaves.map(\.id))]
            return
        }
        circles = ([tree.root] + tree.groups).filter { $0.members.count > 1 }.map { group in
            Circle(group: group.id, members: group.members.map(tree.id))
        }
    }

    /// What to ask next; nil when all is answered.
    public var question: Question? {
        circles.indices.lazy.compactMap(next).first
    }

    /// How many questions there are altogether.
    public var count: Int {
        circles.reduce(0) { sum, circle in
            let n = circle.members.count
            return sum + (way == .swing ? n : n * (n - 1) / 2)
        }
    }

    /// Why an answer cannot be one; nil if it can.
    public func objection(to answer: Double) -> Objection? {
        switch question {
        case .first(let circle):
            let isMember = circles[circle].members.indices.contains(Int(exactly: answer) ?? -1)
            return isMember ? nil : .noMember(circles[circle].members.count)
        case .points: return (0...100).contains(answer) ? nil : .outside
        case .ratio: return answer > 0 && answer.isNormal ? nil : .notPositive
        case nil: return nil
        }
    }

    /// Why an answer cannot be one.
    public enum Objection: Hashable, Sendable {
        /// It is not the number of one of so many members.
        case noMember(Int)
        /// Points lie between 0 and 100.
        case outside
        /// A ratio is above 0.
        case notPositive
    }

    /// Takes an answer to the question.
    ///
    /// - Precondition: There is no objection to it.
    public mutating func take(_ answer: Double) {
        precondition(objection(to: answer) == nil, "an answer is one that the question allows")
        if let question { answers.append((question, answer)) }
    }

    /// Takes the last answer back.
    ///
    /// - Returns: False if there is none.
    public mutating func back() -> Bool { answers.popLast() != nil }

    /// Changes a ratio that was given, to look at it again.
    public mutating func revise(circle: Int, first: Int, second: Int, to ratio: Double) {
        guard
            let place = answers.firstIndex(where: {
                $0.question == .ratio(circle: circle, first: first, second: second)
            })
        else { return }
        answers[place].answer = ratio
    }

    /// Whether two interviews have the same questions and answers.
    public static func == (a: Interview, b: Interview) -> Bool {
        a.way == b.way && a.circles == b.circles && a.answers.elementsEqual(b.answers) { $0 == $1 }
    }

    /// Hashes the questions that are answered.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(circles)
        for (question, answer) in answers {
            hasher.combine(question)
            hasher.combine(answer)
        }
    }
}

extension Interview {
    private func next(in circle: Int) -> Question? {
        let n = circles[circle].members.count
        let given = answers.filter { $0.question.circle == circle }
        guard way == .swing else {
            let pairs = (0..<n).flatMap { a in ((a + 1)..<n).map { (a, $0) } }
            return given.count < pairs.count
                ? .ratio(circle: circle, first: pairs[given.count].0, second: pairs[given.count].1) : nil
        }
        guard let first = given.first.map({ Int($0.answer) }) else { return .first(circle: circle) }
        let others = (0..<n).filter { $0 != first }
        let asked = given.count - 1
        return asked < others.count ? .points(circle: circle, member: others[asked], beside: first) : nil
    }

    /// The points of a circle under swing weighting, by member; nil while some are missing.
    public func points(of circle: Int) -> [Double]? {
        guard way == .swing, next(in: circle) == nil else { return nil }
        var points = [Double](repeating: 100, count: circles[circle].members.count)
        for (question, answer) in answers {
            if case .points(circle, let member, _) = question { points[member] = answer }
        }
        return points
    }

    /// The ratios that were given in a circle so far.
    public func ratios(of circle: Int) -> [RatioJudgement] {
        answers.compactMap { question, answer in
            if case .ratio(circle, let first, let second) = question { return RatioJudgement(first, second, answer) }
            return nil
        }
    }

    /// What follows for the members of a circle; nil while that is open.
    ///
    /// Ratios say something once they link all members, and how well they fit each other once there is one more.
    public func findings(of circle: Int) -> ElicitedShares? {
        if let points = points(of: circle) { return ElicitedShares(points.normalized) }
        let (judgements, n) = (ratios(of: circle), circles[circle].members.count)
        guard way == .pairwise, Ratios(count: n, judgements).linked.count == n else { return nil }
        return PairwiseComparisons(count: n, judgements).shares()
    }
}
