// The parts of a zip file, read one after the other.
// SPDX-License-Identifier: Apache-2.0

import CMinizip

/// A zip file that is open for reading.
final class ZipArchive {
    private let file: unzFile
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// Opens a file whose directory of parts can be read.
    init(path: String) throws(Refusal) {
        guard let file = unzOpen64(path) else { throw Refusal("its directory of parts cannot be read") }
        self.file = file
    }

    deinit { unzClose(file) }

    /// Reads all parts in their order.
    ///
    /// - Parameter begin: Is given the name of a part, and returns what takes its bytes as they come out.
    /// - Throws: `Refusal` if a part cannot be read or has other bytes than were written, or what the reader throws.
    func readParts(_ begin: (_ name: String) throws(Refusal) -> any PartReader) throws(Refusal) {
        var code = unzGoToFirstFile(file)
        while code == UNZ_OK {
            let name = try currentName()
            let reader = try begin(name)
            try readPart(name, reader)
            code = unzGoToNextFile(file)
        }
        if code != UNZ_END_OF_LIST_OF_FILE { throw Refusal("its directory of parts breaks off") }
    }

    private func currentName() throws(Refusal) -> String {
        var information = unz_file_info64()
        var name = [CChar](repeating: 0, count: 512)
        let code = unzGetCurrentFileInfo64(file, &information, &name, 511, nil, 0, nil, 0)
        guard code == UNZ_OK else { throw Refusal("the entry of a part cannot be read") }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private func readPart(_ name: String, _ reader: any PartReader) throws(Refusal) {
        guard unzOpenCurrentFile(file) == UNZ_OK else { throw Refusal("its part '\(name)' cannot be opened") }
        while true {
            let count = unzReadCurrentFile(file, &buffer, UInt32(buffer.count))
            if count < 0 { throw Refusal("its part '\(name)' cannot be unpacked") }
            try reader.take(buffer, count: Int(count))
            if count == 0 { break }
        }
        // Closing compares the checksum.
        guard unzCloseCurrentFile(file) == UNZ_OK else { throw Refusal("its part '\(name)' has a wrong checksum") }
    }
}

/// Takes the bytes of a part as they come out.
protocol PartReader {
    /// Takes the next bytes; a count of 0 ends the part.
    func take(_ bytes: [UInt8], count: Int) throws(Refusal)
}
