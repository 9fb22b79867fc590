// Why a workbook could not be written or read, in plain words.
// SPDX-License-Identifier: Apache-2.0

public import AssayFiles

/// Why a workbook could not be written or read.
///
/// Where it was to be written, everything is as it was.
public enum WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file cannot be written.
    case file(FileError)
    /// The report holds something that a workbook cannot hold.
    case report(path: String, reason: String)
    /// The finished file was not what had been written.
    case damaged(path: String, reason: String)
    /// The path names something that is not a file, and reading it might never end.
    case notAFile(path: String, kind: String)
    /// The file is no workbook that can be read.
    case unreadable(path: String, reason: String)

    /// Whether a device or a system call failed, rather than the path or the report being at fault.
    public var isInputOutputFailure: Bool {
        switch self {
        case .file(let error): error.isInputOutputFailure
        case .report, .notAFile, .unreadable: false
        case .damaged: true
        }
    }

    /// One sentence with the path, without a full stop.
    public var description: String {
        switch self {
        case .file(let error): error.description
        case .report(let path, let reason): "\(FileError.quoted(path)) cannot be written: \(reason)"
        case .damaged(let path, let reason):
            "\(FileError.quoted(path)) was not written, because the finished file was damaged: \(reason)"
        case .notAFile(let path, let kind): "\(FileError.quoted(path)) is \(kind), not a file"
        case .unreadable(let path, let reason): "\(FileError.quoted(path)) cannot be read: \(reason)"
        }
    }

    /// What a body does with files, its errors as errors of workbooks.
    static func relaying<T>(_ body: () throws(FileError) -> T) throws(WorkbookError) -> T {
        do {
            return try body()
        } catch {
            throw .file(error)
        }
    }
}
