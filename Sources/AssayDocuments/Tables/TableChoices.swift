// What a reader of a bare table says of its criteria.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Choices for the decision in a bare table: where less is better, and points.
///
/// Criteria are named as the table names them, or by their ids.
public enum TableChoices {
    /// Why a choice does not fit the table.
    public struct Objection: Error, Hashable, Sendable, CustomStringConvertible {
        /// One sentence without a full stop.
        public let description: String
    }

    /// Whether a path means a bare table, and not a document.
    public static func isTable(_ path: String) -> Bool { BareTable.isMeant(by: path) }

    /// The decision with less being better under some criteria, and more under all others.
    public static func minimizing(
        _ names: [String], in problem: DecisionProblem
    ) throws(Objection) -> DecisionProblem {
        var minimized: Set<Int> = []
        for name in names { minimized.insert(try criterion(name, in: problem)) }
        return problem.directed(
            problem.criteria.indices.map { minimized.contains($0) ? .minimize : .maximize },
            weighedBy: problem.weightSets[0])
    }

    /// The decision with points: `3,2,1`, one per criterion in the table's order, or `cost=3,jobs=2`; `50%` is 50.
    public static func weighing(_ text: String, in problem: DecisionProblem) throws(Objection) -> DecisionProblem {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).strippedOfBlanks }
        let points = text.contains("=") ? try named(parts, problem) : try listed(parts, problem)
        guard points.contains(where: { $0 > 0 }) else { throw Objection(description: "all points are 0") }
        let set = WeightSet(id: "given", kind: .importance, judgement: .leaves(points))
        return problem.directed(problem.criteria.map(\.direction), weighedBy: set)
    }

    private static func listed(_ parts: [String], _ problem: DecisionProblem) throws(Objection) -> [Double] {
        let ids = problem.criteria.map(\.id)
        guard parts.count == ids.count else {
            throw Objection(
                description: "there \(parts.count == 1 ? "is one number" : "are \(parts.count) numbers") for the "
                    + "\(ids.count) criteria \(ids.joined(separator: ", ")); commas separate numbers")
        }
        var points: [Double] = []
        for part in parts { points.append(try number(part)) }
        return points
    }

    private static func named(_ parts: [String], _ problem: DecisionProblem) throws(Objection) -> [Double] {
        var points = [Double?](repeating: nil, count: problem.criteria.count)
        for part in parts {
            guard let sign = part.lastIndex(of: "=") else {
                throw Objection(description: "'\(part)' names no criterion; write criterion=points")
            }
            let j = try criterion(String(part[..<sign]), in: problem)
            guard points[j] == nil else {
                throw Objection(description: "'\(problem.criteria[j].id)' has points twice")
            }
            points[j] = try number(String(part[part.index(after: sign)...]))
        }
        if let j = points.firstIndex(of: nil) {
            let id = problem.criteria[j].id
            throw Objection(description: "there are no points for '\(id)'; write \(id)=0 if it should not count")
        }
        return points.compactMap(\.self)
    }

    private static func number(_ text: String) throws(Objection) -> Double {
        let digits = text.hasSuffix("%") ? String(text.dropLast()).strippedOfBlanks : text.strippedOfBlanks
        guard let number = DecimalNumber(digits)?.value, number >= 0 else {
            throw Objection(description: "points are a number that is not negative, not '\(text)'")
        }
        return number
    }

    private static func criterion(_ name: String, in problem: DecisionProblem) throws(Objection) -> Int {
        let (ids, names) = (problem.criteria.map(\.id), problem.criteria.map(\.name))
        let name = name.strippedOfBlanks
        if let j = ids.firstIndex(of: name) ?? names.firstIndex(of: name) { return j }
        let hint = Suggestion.nearest(to: name, in: ids).map { "did you mean '\($0)'?" }
        throw Objection(
            description: "'\(name)' is not a criterion of this table; "
                + (hint ?? "there are \(ids.joined(separator: ", "))"))
    }
}

extension String {
    /// The text without blanks at its ends.
    fileprivate var strippedOfBlanks: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
