// A ranking of very many options, for a terminal or a file.
// SPDX-License-Identifier: Apache-2.0

import Assay

extension RankingText {
    /// From how many options on lines go without bars and styles, and out in pieces.
    private static let long = 10_000

    /// The lines in pieces, each with its line breaks.
    public func write<Failure: Error>(colored: Bool, _ write: (String) throws(Failure) -> Void) throws(Failure) {
        guard evaluation.problem.options.count >= RankingText.long else {
            return try write(lines(colored: colored).joined(separator: "\n") + "\n")
        }
        try write(head.map { $0.rendered(colored: colored) + "\n" }.joined() + "\n")
        let (options, ranks, scores) = (evaluation.problem.options, RankWords(evaluation.ranks), evaluation.scores)
        let (decimals, order) = (evaluation.scoreDecimals, evaluation.order)
        let rankWidth = String(options.count).count + 1
        let nameWidth = min(40, options.map { $0.name.utf8.count }.max() ?? 0)
        var piece = "Rank".padded(to: rankWidth, right: true) + "  " + "Option".padded(to: nameWidth) + "  Score\n"
        for i in order {
            piece += ranks[i].padded(to: rankWidth, right: true)
            piece += "  " + options[i].name.padded(to: nameWidth) + "  " + scores[i].fixed(decimals) + "\n"
            guard piece.utf8.count > 1 << 16 else { continue }
            try write(piece)
            piece = ""
        }
        try write(piece)
    }
}

extension String {
    fileprivate func padded(to width: Int, right: Bool = false) -> String {
        let shown = StyledText(self).rendered(colored: false)
        let blanks = String(repeating: " ", count: max(0, width - shown.utf8.count))
        return right ? blanks + shown : shown + blanks
    }
}
