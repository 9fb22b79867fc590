// The line that says what a long command is about.
// SPDX-License-Identifier: Apache-2.0

/// What a terminal shows of a long command: nothing while somebody would wait without asking, then the part of the work that
/// is running, on a line that each part overwrites.
///
/// Every change gives what to write now, which is nothing where the line stays as it is.
public struct StageLine: Sendable {
    private static let clearing = "\r\u{1B}[K"

    private let verb: String
    private var part: String?
    private var isPatient = true

    /// A line that shows nothing yet.
    ///
    /// - Parameter verb: What is done to every part, such as "Searching for".
    public init(_ verb: String) { self.verb = verb }

    /// A part of the work begins.
    public mutating func begin(_ part: String) -> String {
        self.part = part
        return shown
    }

    /// It takes so long now that people ask.
    public mutating func losePatience() -> String {
        isPatient = false
        return shown
    }

    /// The work is done, and the line goes.
    public mutating func end() -> String {
        defer { part = nil }
        return shown.isEmpty ? "" : StageLine.clearing
    }

    private var shown: String {
        guard !isPatient, let part else { return "" }
        return "\(StageLine.clearing)\(verb) \(part) "
    }
}
