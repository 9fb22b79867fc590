// Reads XML as a stream of elements and texts.
// SPDX-License-Identifier: Apache-2.0

import CExpat

/// What somebody does with the elements and texts of a text in XML as they come by.
public protocol XMLHandler: AnyObject {
    /// An element begins; its name is without a prefix.
    func begin(_ name: String, _ attributes: [String: String])
    /// A text within an element; one text may come in pieces.
    func text(_ text: String)
    /// An element ends.
    func end(_ name: String)
}

/// Why a text is not read as XML.
public struct XMLFault: Error, Hashable, Sendable {
    /// The reason, to stand behind a colon.
    public let reason: String
    /// The line where reading stopped, from 1.
    public let line: Int

    /// Why a text is not read.
    public init(reason: String, line: Int) {
        self.reason = reason
        self.line = line
    }
}

/// Reads XML piece by piece and passes it on.
///
/// Document types are refused, and with them every entity; so is nesting deeper than any file has that Assay reads.
///
/// A class, because it owns the parser of a C library, which keeps a pointer to it.
public final class XMLReader {
    private let parser: XML_Parser
    private let handler: any XMLHandler
    private var depth = 0
    private let document: String
    private var fault: String?

    /// A reader at the start of a text.
    ///
    /// - Parameter document: What is read, for the sentence that refuses document types: "workbook".
    /// - Throws: `XMLFault` if there is no memory for it.
    public init(of document: String, _ handler: any XMLHandler) throws(XMLFault) {
        guard let parser = XML_ParserCreate(nil) else {
            throw XMLFault(reason: "there is no memory to read it", line: 1)
        }
        self.document = document
        self.parser = parser
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { XMLReader.of($0)?.begin($1, $2) }, { user, name in XMLReader.of(user)?.end(name) })
        XML_SetCharacterDataHandler(parser) { XMLReader.of($0)?.text($1, $2) }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
            guard let reader = XMLReader.of(user) else { return }
            reader.stop("it declares a document type, which no \(reader.document) does")
        }
    }

    deinit { XML_ParserFree(parser) }

    /// Takes the next bytes; a count of 0 ends the text.
    ///
    /// - Throws: `XMLFault` if they are not XML, or are refused.
    public func take(_ bytes: [UInt8], count: Int) throws(XMLFault) {
        let status = bytes.withUnsafeBytes { bytes in
            XML_Parse(
                parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), count == 0 ? 1 : 0)
        }
        guard status != XML_STATUS_OK else { return }
        let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "not well-formed"
        throw XMLFault(reason: fault ?? words, line: Int(XML_GetCurrentLineNumber(parser)))
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
