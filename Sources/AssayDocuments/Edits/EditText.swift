// A what-if as a command line writes it.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// Reads what-ifs: `weights.CRITERION=POINTS`, `weights.SET.CRITERION=POINTS`, `performance.OPTION.CRITERION=VALUE`.
///
/// A value is a number, the name of a level, `[low, best, high]`, or `unknown`. Points may be multiplied: `weights.cost=x2`.
public enum EditText {
    /// Why a text is no what-if.
    public struct Objection: Error, Hashable, Sendable, CustomStringConvertible {
        /// One sentence without a full stop.
        public let description: String
    }

    /// The edit that a text asks for.
    ///
    /// - Parameter weightSet: The number of the set that points are for where the text names none.
    public static func read(
        _ text: String, in problem: DecisionProblem, weightSet: Int
    ) -> Result<Edit, Objection> {
        Result { () throws(Objection) in try edit(text, problem, weightSet) }
    }

    private static func edit(_ text: String, _ problem: DecisionProblem, _ weightSet: Int) throws(Objection) -> Edit {
        guard let sign = text.firstIndex(of: "=") else {
            throw Objection(description: "write input=value, such as weights.cost=20")
        }
        let path = text[..<sign].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let value = String(text[text.index(after: sign)...])
        switch (path.first, path.count) {
        case ("weights", 2): return try points(value, of: path[1], in: weightSet, problem)
        case ("weights", 3):
            let set = try number(of: path[1], among: problem.weightSets.map(\.id), "a weight set")
            return try points(value, of: path[2], in: set, problem)
        case ("performance", 3): return try performance(value, path[1], path[2], problem)
        default:
            throw Objection(
                description: "'\(text[..<sign])' is no input; there are weights.CRITERION, weights.SET.CRITERION and "
                    + "performance.OPTION.CRITERION")
        }
    }

    private static func points(
        _ text: String, of id: String, in set: Int, _ problem: DecisionProblem
    ) throws(Objection) -> Edit {
        let tree = problem.tree
        guard let now = problem.weightSets[set].points(of: id, in: tree) else {
            let given = (tree.leaves.map(\.id) + tree.groups.map(\.id))
                .filter { problem.weightSets[set].points(of: $0, in: tree) != nil }
            throw unknown(id, among: given, "a criterion with points in the weight set '\(problem.weightSets[set].id)'")
        }
        let factor = text.hasPrefix("x") ? DecimalNumber(String(text.dropFirst())) : nil
        guard let points = factor.map({ $0.value * now }) ?? DecimalNumber(text)?.value, points >= 0, points.isFinite
        else {
            throw Objection(
                description: "points are a number that is not negative, or a factor such as x2, not '\(text)'")
        }
        return .points(set: set, id: id, points)
    }

    private static func performance(
        _ text: String, _ option: String, _ criterion: String, _ problem: DecisionProblem
    ) throws(Objection) -> Edit {
        let i = try number(of: option, among: problem.options.map(\.id), "an option")
        let j = try number(of: criterion, among: problem.criteria.map(\.id), "a criterion")
        if text == "unknown" { return .performance(option: i, criterion: j, .unknown) }
        let scale = problem.criteria[j].scale
        if text.hasPrefix("["), text.hasSuffix("]") {
            return .performance(option: i, criterion: j, try spread(text, scale))
        }
        if let figure = figure(text, scale) { return .performance(option: i, criterion: j, .exactly(figure)) }
        let levels = scale?.levels.map(\.id) ?? []
        throw Objection(
            description: "'\(text)' is no performance; write a number, "
                + (levels.isEmpty ? "" : "a level (\(levels.joined(separator: ", "))), ")
                + "[low, best, high], or unknown")
    }

    /// A figure, as a number or by the name of its level.
    private static func figure(_ text: String, _ scale: ConstructedScale?) -> Double? {
        DecimalNumber(text)?.value ?? scale?.number(of: text)
    }

    /// Low, best and high in brackets.
    private static func spread(
        _ text: String, _ scale: ConstructedScale?
    ) throws(Objection) -> Performance.Estimate {
        let parts = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
        let figures = parts.compactMap { part in
            figure(String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()), scale)
        }
        guard parts.count == 3, figures.count == 3, figures[0] <= figures[1], figures[1] <= figures[2] else {
            throw Objection(description: "'\(text)' is not three rising figures: [low, best, high]")
        }
        return .known(low: figures[0], best: figures[1], high: figures[2])
    }

    private static func number(of id: String, among ids: [String], _ noun: String) throws(Objection) -> Int {
        guard let number = ids.firstIndex(of: id) else { throw unknown(id, among: ids, noun) }
        return number
    }

    private static func unknown(_ id: String, among ids: [String], _ noun: String) -> Objection {
        let hint =
            Suggestion.nearest(to: id, in: ids).map { "; did you mean '\($0)'?" }
            ?? "; there are \(ids.joined(separator: ", "))"
        return Objection(description: "'\(id)' is not \(noun)\(hint)")
    }
}
