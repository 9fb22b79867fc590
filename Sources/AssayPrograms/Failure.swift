// Why a program ends without a result.
// SPDX-License-Identifier: Apache-2.0

/// Why a program ends without a result: a sentence, and the exit code that says whose turn it is.
public struct Failure: Error {
    /// The exit codes, as `sysexits.h` numbers them.
    public enum Code: Int32 {
        /// A document is not in canonical form, which only 'fmt --check' asks.
        case different = 1
        /// The command line is wrong.
        case usage = 64
        /// A document or sheet has errors.
        case document = 65
        /// There is no such input.
        case noInput = 66
        /// Something that is needed is not there or taken, or the system has no more of it.
        case unavailable = 69
        /// The output cannot be written.
        case cannotWrite = 73
        /// Input or output failed.
        case inputOutput = 74
        /// The file was made by another version.
        case otherVersion = 78
        /// Somebody interrupted the run.
        case interrupted = 130
    }

    /// The exit code.
    public let code: Int32
    /// What to say on standard error; empty if all is said.
    public let message: String

    /// A sentence without a full stop, which begins with the name of the program; none if it is empty.
    public init(_ code: Code, _ sentence: String, by program: String = "assay") {
        self.init(code, saying: sentence.isEmpty ? "" : "\(program): \(sentence)\n")
    }

    /// Several sentences, one a line.
    public init(_ code: Code, _ sentences: [String]) { self.init(code, sentences.joined(separator: "\nassay: ")) }

    /// Words that are complete.
    public init(_ code: Code, saying message: String) { (self.code, self.message) = (code.rawValue, message) }
}
