// Reads a part of a workbook as XML.
// SPDX-License-Identifier: Apache-2.0

import AssayXML

/// Reads a part of a workbook as XML and passes it on.
final class PartXML: PartReader {
    private let name: String
    private let reader: XMLReader

    init(part name: String, _ handler: any XMLHandler) throws(Refusal) {
        self.name = name
        do throws(XMLFault) {
            reader = try XMLReader(of: "workbook", handler)
        } catch {
            throw Refusal(error.reason)
        }
    }

    func take(_ bytes: [UInt8], count: Int) throws(Refusal) {
        do throws(XMLFault) {
            try reader.take(bytes, count: count)
        } catch {
            throw Refusal("its part '\(name)' is no XML for a workbook: \(error.reason)")
        }
    }
}
