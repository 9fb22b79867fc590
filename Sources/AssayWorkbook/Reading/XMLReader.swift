// Reads XML as a stream of elements and texts.
// SPDX-License-Identifier: Apache-2.0

import CExpat

/// What somebody does with the elements and texts of a part as they come by.
protocol XMLHandler: AnyObject {
    /// An element begins; its name is without a prefix.
    func begin(_ name: String, _ attributes: [String: String])
    /// A text within an element; one text may come in pieces.
    func text(_ text: String)
    /// An element ends.
    func end(_ name: String)
}

/// Reads a part as XML and passes it on.
///
/// Document types are refused, and with them every entity; so is nesting deeper than any workbook has.
final class XMLReader: PartReader {
    private let name: String
    private let parser: XML_Parser
    private let handler: any XMLHandler
    private var depth = 0
    private var fault: String?

    init(part name: String, _ handler: any XMLHandler) throws(Refusal) {
        guard let parser = XML_ParserCreate(nil) else { throw Refusal("there is no memory to read it") }
        self.name = name
        self.parser = parser
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { XMLReader.of($0)?.begin($1, $2) }, { user, name in XMLReader.of(user)?.end(name) })
        XML_SetCharacterDataHandler(parser) { XMLReader.of($0)?.text($1, $2) }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
            XMLReader.of(user)?.stop("it declares a document type, which no workbook does")
        }
    }

    deinit { XML_ParserFree(parser) }

    func take(_ bytes: [UInt8], count: Int) throws(Refusal) {
        let status = bytes.withUnsafeBytes { bytes in
            XML_Parse(
                parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), count == 0 ? 1 : 0)
        }
        guard status != XML_STATUS_OK else { return }
        let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "not well-formed"
        throw Refusal("its part '\(name)' is no XML for a workbook: \(fault ?? words)")
    }

    private static func of(_ user: UnsafeMutableRawPointer?) -> XMLReader? {
        user.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private func stop(_ fault: String) {
        self.fault = fault
        XML_StopParser(parser, 0)
    }

    private func begin(_ name: UnsafePointer<CChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        depth += 1
        if depth > 64 { return stop("its elements are nested too deeply") }
        guard let name, let pairs else { return }
        var attributes: [String: String] = [:]
        var p = 0
        while let key = pairs[p], let value = pairs[p + 1] {
            attributes[XMLReader.local(key)] = String(cString: value)
            p += 2
        }
        handler.begin(XMLReader.local(name), attributes)
    }

    private func end(_ name: UnsafePointer<CChar>?) {
        depth -= 1
        if let name { handler.end(XMLReader.local(name)) }
    }

    private func text(_ text: UnsafePointer<CChar>?, _ count: Int32) {
        guard let text, fault == nil else { return }
        let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
        handler.text(String(decoding: bytes, as: UTF8.self))
    }

    /// A name without its prefix.
    private static func local(_ name: UnsafePointer<CChar>) -> String {
        let whole = String(cString: name)
        guard let colon = whole.utf8.lastIndex(of: UInt8(ascii: ":")) else { return whole }
        return String(whole[whole.utf8.index(after: colon)...])
    }
}
