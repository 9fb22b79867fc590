// Why there is no meeting.
// SPDX-License-Identifier: Apache-2.0

/// Why there is no meeting: what to say, and the exit code that says whose turn it is.
struct Refusal: Error {
    /// The exit codes, as `sysexits.h` numbers them.
    enum Code: Int32 {
        /// The command line is wrong.
        case usage = 64
        /// The document has errors.
        case document = 65
        /// There is no such document.
        case noInput = 66
        /// The port is taken, or the address cannot be had.
        case unavailable = 69
        /// The log cannot be written.
        case cannotWrite = 73
        /// Reading failed.
        case inputOutput = 74
    }

    let code: Int32
    /// What to say on standard error.
    let message: String

    /// A refusal in one sentence.
    init(_ code: Code, _ sentence: String) { self.init(code, saying: "assay-board: \(sentence)\n") }

    /// A refusal whose words are complete.
    init(_ code: Code, saying message: String) { (self.code, self.message) = (code.rawValue, message) }
}
