// Which draws a simulation makes.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Which draws a simulation makes: a count, or a slice as `from..<to`.
struct DrawRange: ExpressibleByArgument, Hashable {
    /// More than this would overflow the sums of weights.
    static let most = 1 << 32

    let draws: Range<Int>

    /// The first draws.
    init(count: Int) { draws = 0..<max(0, count) }

    init?(argument: String) {
        let parts = argument.split(separator: "<", maxSplits: 1).map(String.init)
        if parts.count == 2, parts[0].hasSuffix("..") {
            guard let from = Int(parts[0].dropLast(2)), let to = Int(parts[1]), from >= 0, from < to,
                to <= DrawRange.most
            else { return nil }
            draws = from..<to
        } else {
            guard let count = Int(argument), count > 0, count <= DrawRange.most else { return nil }
            draws = 0..<count
        }
    }

    static var defaultCompletionKind: CompletionKind { .default }
}
