// A report becomes a workbook.
// SPDX-License-Identifier: Apache-2.0

import Assay
public import AssayFiles
public import AssayReports

/// What was written.
public struct WrittenWorkbook: Hashable, Sendable {
    /// Where it is, as the path was given.
    public let path: String
    /// Where the file is that was there before, if it was kept.
    public let kept: String?
    /// What could not be written as the report has it, a sentence each.
    public let remarks: [String]
}

extension Report {
    /// Writes the report as a workbook for Excel, LibreOffice and others.
    ///
    /// The workbook is made beside its target, read back and checked, and then put in place in one step: whatever fails,
    /// the target holds either what it held before or the whole new workbook. The same report gives the same bytes,
    /// whatever the locale, the time zone and the time of day.
    ///
    /// - Parameter path: Where to write; a link is followed.
    /// - Parameter inputs: Files that must not be overwritten, because they are being read.
    /// - Parameter existing: What to do with a file that Assay did not make, or that somebody has edited since.
    /// - Returns: What was written, and under which name the old file was kept.
    /// - Throws: `WorkbookError` if the file cannot be written or the report cannot be a workbook.
    public func write(to path: String, besides inputs: [String] = [], existing: ExistingFile = .keep)
        throws(WorkbookError) -> WrittenWorkbook
    {
        let draft = try WorkbookError.relaying { () throws(FileError) in
            try FileDraft(for: FileTarget(path, besides: inputs))
        }
        var remarks = try WorkbookComposer(self).write(into: draft)
        if draft.target.isOpenElsewhere { remarks.append("\(FileError.quoted(path)) is open in another program") }
        let isKept = existing == .keep && draft.target.exists && !Seal.isIntact(draft.target.place)
        let kept = try WorkbookError.relaying { () throws(FileError) in
            try Seal.seal(draft)
            return try draft.publish(keepsOld: isKept)
        }
        return WrittenWorkbook(path: path, kept: kept, remarks: remarks)
    }
}
