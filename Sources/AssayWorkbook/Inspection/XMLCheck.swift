// Whether a part is well-formed XML.
// SPDX-License-Identifier: Apache-2.0

import CExpat

/// Reads a part as XML, and counts its cells.
final class XMLCheck: PartReader {
    private let name: String
    /// Nil once the part has ended, since a parser holds much memory.
    private var parser: XML_Parser?
    /// What the parser counts, at a fixed place, because the parser only keeps its address.
    private let tally: UnsafeMutablePointer<Int>

    /// How many elements named `c` have begun, which are cells in a sheet.
    var cellCount: Int { tally.pointee }

    init(part name: String) throws(Refusal) {
        guard let parser = XML_ParserCreate("UTF-8") else { throw Refusal("there is no memory to check it") }
        self.name = name
        self.parser = parser
        tally = .allocate(capacity: 1)
        tally.initialize(to: 0)
        XML_SetUserData(parser, tally)
        XML_SetStartElementHandler(parser) { user, name, _ in
            guard let name, name[0] == CChar(UInt8(ascii: "c")), name[1] == 0 else { return }
            user?.assumingMemoryBound(to: Int.self).pointee += 1
        }
    }

    deinit {
        if let parser { XML_ParserFree(parser) }
        tally.deallocate()
    }

    func take(_ bytes: [UInt8], count: Int) throws(Refusal) {
        let status = bytes.withUnsafeBytes { bytes in
            XML_Parse(
                parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), count == 0 ? 1 : 0)
        }
        if status == XML_STATUS_OK {
            if count == 0 { end() }
            return
        }
        let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "not well-formed"
        throw Refusal("its part '\(name)' is no XML: \(words) in line \(XML_GetCurrentLineNumber(parser))")
    }

    private func end() {
        if let parser { XML_ParserFree(parser) }
        parser = nil
    }
}
