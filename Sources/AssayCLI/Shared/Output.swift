// Files that a command writes, whole or not at all.
// SPDX-License-Identifier: Apache-2.0

import AssayFiles
import AssayPrograms

/// Files that a command writes, whole or not at all.
enum Output {
    /// Writes a text.
    ///
    /// - Parameter inputs: Files that are being read and must not be overwritten.
    static func write(_ text: String, to path: String, besides inputs: [String] = []) throws(Failure) {
        do {
            _ = try FileTarget(path, besides: inputs).replace(with: Array(text.utf8))
        } catch {
            throw Failure(error.isInputOutputFailure ? .inputOutput : .cannotWrite, "\(error)")
        }
    }
}
