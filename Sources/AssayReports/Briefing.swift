// What a report is made from.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// What a report is made from: an evaluation, and the record of how it came about.
public struct Briefing: Sendable {
    /// One file that was read.
    public struct Input: Hashable, Sendable {
        /// The file's name, without folders.
        public var name: String
        /// The SHA-256 of its bytes, in hexadecimal.
        public var digest: String

        /// One file that was read.
        public init(name: String, digest: String) {
            self.name = name
            self.digest = digest
        }
    }

    /// The evaluation.
    public var evaluation: Evaluation
    /// The files that were read; the document first.
    public var inputs: [Input]
    /// Remarks on the document.
    public var diagnostics: [Diagnostic]
    /// The version of the tool.
    public var version: String
    /// The command that makes the report again.
    public var command: String

    /// What a report is made from.
    public init(
        evaluation: Evaluation, inputs: [Input] = [], diagnostics: [Diagnostic] = [], version: String = "",
        command: String = ""
    ) {
        self.evaluation = evaluation
        self.inputs = inputs
        self.diagnostics = diagnostics
        self.version = version
        self.command = command
    }

    /// What was scored.
    public var problem: DecisionProblem { evaluation.problem }
}
