// The secret that opens the board.
// SPDX-License-Identifier: Apache-2.0

/// A secret of 256 random bits, which opens the board to whoever has it.
public struct BoardToken: Sendable, CustomStringConvertible {
    /// The secret, in letters and digits that a link can hold.
    public let description: String

    /// A fresh secret.
    public init() {
        var source = SystemRandomNumberGenerator()
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        description = String((0..<43).map { _ in letters[Int.random(in: letters.indices, using: &source)] })
    }

    /// Whether a text is the secret; it takes the same time wherever they differ.
    public func isSame(as text: String) -> Bool {
        let (mine, theirs) = (Array(description.utf8), Array(text.utf8))
        guard mine.count == theirs.count else { return false }
        return zip(mine, theirs).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// What a visitor may do.
public enum BoardRole: String, Sendable {
    /// Everything.
    case presenter
    /// Look.
    case viewer
}
