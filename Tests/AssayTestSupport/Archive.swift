// The parts of a workbook, as text.
// SPDX-License-Identifier: Apache-2.0

import CMinizip

/// The parts of a workbook, as text.
public enum Archive {
    /// The text of a part; "nothing" if there is no such part.
    public static func part(_ name: String, of path: String) -> String {
        guard let file = unzOpen64(path) else { return "nothing" }
        defer { unzClose(file) }
        guard unzLocateFile(file, name, 1) == UNZ_OK, unzOpenCurrentFile(file) == UNZ_OK else { return "nothing" }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = unzReadCurrentFile(file, &buffer, 1 << 16), count > 0 {
            bytes += buffer.prefix(Int(count))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The elements of one name, with all they hold, in a part without elements of that name in each other.
    public static func elements(_ name: String, in text: String) -> [String] {
        var found: [String] = []
        var rest = text[...]
        while let start = rest.range(of: "<\(name)") {
            rest = rest[start...]
            guard let head = rest.firstIndex(of: ">") else { break }
            var end = rest.index(after: head)
            let isWhole = ["/", ">", " "].contains(String(rest.dropFirst(name.count + 1).prefix(1)))
            if rest[..<head].last != "/", let close = rest.range(of: "</\(name)>") {
                end = rest.index(close, offsetBy: name.count + 3)
            }
            if isWhole { found.append(String(rest[..<end])) }
            rest = rest[(isWhole ? end : rest.index(after: head))...]
        }
        return found
    }
}

extension StringProtocol {
    /// Where a text begins in this one.
    fileprivate func range(of text: String) -> Index? {
        let (all, wanted) = (utf8, Array(text.utf8))
        var place = all.startIndex
        while place < all.endIndex {
            if all[place...].starts(with: wanted) { return place }
            place = all.index(after: place)
        }
        return nil
    }
}
