// Why a command ends without a result.
// SPDX-License-Identifier: Apache-2.0

/// Why a command ends without a result: a sentence, and the exit code that says whose turn it is.
struct Failure: Error {
    /// The exit codes, as `sysexits.h` numbers them.
    enum Code: Int32 {
        /// A document is not in canonical form, which only 'fmt --check' asks.
        case different = 1
        /// The command line is wrong.
        case usage = 64
        /// A document or sheet has errors.
        case document = 65
        /// There is no such input.
        case noInput = 66
        /// Something that is needed is not there, or the system has no more of it.
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

    let code: Int32
    /// What to say on standard error; empty if all is said.
    let message: String

    init(_ code: Code, _ message: String) {
        self.code = code.rawValue
        self.message = message.isEmpty ? "" : "assay: \(message)\n"
    }

    /// Several sentences, one a line.
    init(_ code: Code, _ messages: [String]) { self.init(code, messages.joined(separator: "\nassay: ")) }
}
