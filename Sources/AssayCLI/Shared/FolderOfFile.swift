// Where files are.
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension String {
    /// Whether a file is in the same folder as another, whatever way leads there.
    func isBeside(_ other: String) -> Bool {
        func folder(_ path: String) -> URL {
            URL(filePath: path).deletingLastPathComponent().standardizedFileURL.resolvingSymlinksInPath()
        }
        return folder(self) == folder(other)
    }
}
