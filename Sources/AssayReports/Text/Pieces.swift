// A long text, made by several processors.
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// The pieces of a long text, which depend on nothing but their number.
struct Pieces {
    /// How many there are.
    let count: Int
    /// The text of a piece.
    let text: @Sendable (Int) -> String

    /// Hands all pieces on in order, each made by one of some processors; never more than a few of them are there at once.
    func write<Failure: Error>(
        on processors: Int, _ write: (String) throws(Failure) -> Void
    ) throws(Failure) {
        let most = 4 * max(processors, 1)
        for first in stride(from: 0, to: count, by: most) {
            for text in made(first..<min(first + most, count), on: processors) { try write(text) }
        }
    }

    private func made(_ pieces: Range<Int>, on processors: Int) -> [String] {
        guard processors > 1, pieces.count > 1 else { return pieces.map(text) }
        let made = Mutex([String](repeating: "", count: pieces.count))
        DispatchQueue.concurrentPerform(iterations: pieces.count) { number in
            let text = text(pieces.lowerBound + number)
            made.withLock { $0[number] = text }
        }
        return made.withLock { $0 }
    }
}
