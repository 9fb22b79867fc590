// A weight set as a document would write it.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// A weight set that an interview found, as a document would write it.
public struct NewWeightSet: Sendable {
    /// The id, in kebab-case.
    public let id: String
    /// The name for readers; empty for the id in words.
    public var name = ""
    /// Who gave the judgements.
    public var by = ""
    /// When.
    public var on: CalendarDate?
    /// Why.
    public var because = ""
    private let fields: [(key: String, flow: String)]

    /// A weight set of a finished interview, with the ranges that it asked for.
    ///
    /// - Parameter texts: The answers as they were typed, so that 1/3 stays 1/3; in the order of the interview's answers.
    public init(id: String, of interview: Interview, texts: [String], in tree: CriteriaTree) {
        self.id = id
        fields =
            [("method", interview.way.rawValue)] + NewWeightSet.judgements(of: interview, texts)
            + NewWeightSet.ranges(in: tree)
    }

    /// Whether a text can be an id.
    public static func isID(_ text: String) -> Bool { text.isID }

    private static func judgements(of interview: Interview, _ texts: [String]) -> [(String, String)] {
        guard interview.way == .pairwise else {
            let points = interview.circles.indices.flatMap { circle in
                zip(interview.circles[circle].members, interview.points(of: circle) ?? []).map { "\($0): \($1.plain)" }
            }
            return [("points", "{\(points.joined(separator: ", "))}")]
        }
        let ratios = zip(interview.answers, texts).compactMap { answer, text -> String? in
            guard case .ratio(let circle, let first, let second) = answer.question else { return nil }
            let members = interview.circles[circle].members
            return "[\(members[first]), \(members[second]), \(text)]"
        }
        return [("judgements", "[\(ratios.joined(separator: ", "))]")]
    }

    private static func ranges(in tree: CriteriaTree) -> [(String, String)] {
        let ranges = tree.leaves.compactMap { leaf -> String? in
            guard case .range(let range) = leaf.measure else { return nil }
            return "\(leaf.id): {worst: \(range.worst.plain), best: \(range.best.plain)}"
        }
        return ranges.isEmpty ? [] : [("ranges", "{\(ranges.joined(separator: ", "))}")]
    }

    /// The keys and values, as YAML writes them on one line each.
    private var entries: [(key: String, flow: String)] {
        let texts = [("name", name), ("by", by), ("because", because)].filter { !$0.1.isEmpty }
        return texts.prefix { $0.0 == "name" }.map { ($0.0, $0.1.inDoubleQuotes) } + fields
            + texts.filter { $0.0 == "by" }.map { ($0.0, $0.1.inDoubleQuotes) }
            + (on.map { [("on", $0.description)] } ?? [])
            + texts.filter { $0.0 == "because" }.map { ($0.0, $0.1.inDoubleQuotes) }
    }

    /// Lines of block YAML, each with its line break, indented as the other sets are.
    func block(indent: String, step: String) -> String {
        "\(indent)\(id):\n" + entries.map { "\(indent)\(step)\($0.key): \($0.flow)\n" }.joined()
    }

    /// One entry of a map in braces, as JSON and YAML both read it.
    var flow: String {
        let members = entries.map { "\"\($0.key)\": \(NewWeightSet.quoted($0.flow))" }
        return "\"\(id)\": {\(members.joined(separator: ", "))}"
    }

    /// Flow YAML as JSON: words get quotes, and so do fractions and dates.
    private static func quoted(_ flow: String) -> String {
        guard !flow.hasPrefix("\"") else { return flow }
        var (result, word) = ("", "")
        func end() {
            let isNumber = DecimalNumber(word) != nil
            result += word.isEmpty || isNumber ? word : "\"\(word)\""
            word = ""
        }
        for character in flow {
            guard "{}[],: ".contains(character) else {
                word.append(character)
                continue
            }
            end()
            result.append(character)
        }
        end()
        return result
    }
}
