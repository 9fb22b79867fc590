// Why a report cannot be a workbook.
// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter

/// Why a report cannot be a workbook: something in it that the file format or the library does not hold.
struct Refusal: Error, Hashable {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}

/// Turns a code of the library into an error that says what was being done.
func check(_ code: lxw_error, _ doing: @autoclosure () -> String) throws(Refusal) {
    guard code != LXW_NO_ERROR else { return }
    let words = lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    throw Refusal("\(doing()): \(words)")
}

/// The object that the library has made, unless it could not.
func require<T>(_ object: UnsafeMutablePointer<T>?, _ what: @autoclosure () -> String) throws(Refusal)
    -> UnsafeMutablePointer<T>
{
    guard let object else { throw Refusal("\(what()) could not be made") }
    return object
}
