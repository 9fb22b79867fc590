// A page becomes a file.
// SPDX-License-Identifier: Apache-2.0

public import AssayFiles

extension WebPage {
    /// A page larger than this is not one of ours, and is kept.
    private static let largest = 1 << 28

    /// Writes the page to a file, in one step: whatever fails, the target holds either what it held before or the whole
    /// page.
    ///
    /// - Parameter target: Where to write.
    /// - Parameter existing: What to do with a file that Assay did not make, or that somebody has edited since.
    /// - Returns: Under which name the old file was kept, if it was.
    /// - Throws: `FileError` if the file cannot be written.
    public func write(to target: FileTarget, existing: ExistingFile = .keep) throws(FileError) -> String? {
        let isForeign = target.exists && !(target.contents(limit: WebPage.largest).map(PageSeal.isIntact) ?? false)
        return try target.replace(with: PageSeal.sealed(text), keepsOld: existing == .keep && isForeign)
    }
}
