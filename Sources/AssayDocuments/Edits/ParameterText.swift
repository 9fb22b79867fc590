// A method's parameter as a command line writes it.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// A method's parameter as a command line writes it: `NAME=VALUE`, or `METHOD.NAME=VALUE`.
///
/// A value is written as in a document: `0.7`, `min-max`, `[1, 2, 3]`, `{cost: [0, 10], jobs: [0, 500]}`.
public struct ParameterText: Hashable, Sendable {
    /// Why a text is no parameter.
    public struct Objection: Error, Hashable, Sendable, CustomStringConvertible {
        /// One sentence without a full stop.
        public let description: String
    }

    /// The id of the method that it is for; nil for every method that has such a parameter.
    public let method: String?
    /// The name of the parameter.
    public let name: String
    /// Its value.
    public let value: ParameterValue

    /// The parameter in a text.
    ///
    /// Whether there is such a parameter is for `AnalysisObjection` to say.
    public init(_ text: String) throws(Objection) {
        guard let sign = text.firstIndex(of: "="), sign > text.startIndex, text.index(after: sign) < text.endIndex
        else {
            throw Objection(description: "write name=value, such as normalization=vector")
        }
        let path = text[..<sign].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        (method, name) = path.count == 2 ? (path[0], path[1]) : (nil, path[0])
        value = try ParameterText.value(String(text[text.index(after: sign)...]), of: name)
    }

    private static func value(_ text: String, of name: String) throws(Objection) -> ParameterValue {
        var remarks = Remarks(on: SourceText(path: "", bytes: Array(text.utf8)))
        let tree = YAMLTree.read(&remarks)
        var interpreter = Interpreter(remarks: remarks, files: .none)
        let value = tree.flatMap { interpreter.readParameter(named: name, $0) }
        if let value, !interpreter.remarks.hasErrors { return value }
        let remark = interpreter.remarks.sorted.first
        throw Objection(
            description: (remark?.message ?? "'\(text.quotable)' is no value")
                + (remark?.hint.map { "; \($0.uncapitalized)" } ?? ""))
    }
}

extension String {
    /// The text with a small first letter.
    var uncapitalized: String { prefix(1).lowercased() + dropFirst() }
}
