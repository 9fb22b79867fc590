// Amended documents, written in place of the old ones.
// SPDX-License-Identifier: Apache-2.0

import AssayDocuments
import AssayFiles
import AssayPrograms

extension AmendedDocument {
    /// Writes the new texts, each in one step, with the old one beside it; none over what somebody has changed meanwhile.
    ///
    /// - Returns: What was written, a line for each text.
    func write() throws(Failure) -> [String] {
        var lines: [String] = []
        for (text, original) in zip(texts, originals) {
            do {
                let kept = try FileTarget(text.path).replace(original.bytes, with: text.bytes, keepsOld: true)
                lines.append("Wrote \(text.path)" + (kept.map { "; the old one is now \($0)" } ?? ""))
            } catch {
                throw Failure(error.isInputOutputFailure ? .inputOutput : .cannotWrite, "\(error)")
            }
        }
        return lines
    }
}
