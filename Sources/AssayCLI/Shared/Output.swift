// Files that a command writes, whole or not at all.
// SPDX-License-Identifier: Apache-2.0

import AssayFiles
import AssayPrograms

/// Files that a command writes, whole or not at all.
enum Output {
    /// Writes a text.
    ///
    /// - Parameters:
    ///   - inputs: Files that are being read and must not be overwritten.
    ///   - old: What the file must still hold, so that nobody else's edits are lost; whatever it holds if nil.
    static func write(
        _ text: String, to path: String, besides inputs: [String] = [], replacing old: [UInt8]? = nil
    ) throws(Failure) {
        do {
            _ = try FileTarget(path, besides: inputs).replace(old, with: Array(text.utf8))
        } catch {
            throw Failure(error.isInputOutputFailure ? .inputOutput : .cannotWrite, "\(error)")
        }
    }
}
