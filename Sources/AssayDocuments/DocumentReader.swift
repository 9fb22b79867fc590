// The way into the room: a file or a text in, a reading out.
// SPDX-License-Identifier: Apache-2.0

/// Reads decision documents.
public enum DocumentReader {
    /// The greatest size of a file, in bytes, unless a caller says otherwise: 16 MiB.
    public static let defaultLimit = DocumentLimits.bytes

    /// Reads a document and the tables it names.
    ///
    /// - Parameters:
    ///   - path: The path of a YAML or JSON file.
    ///   - limit: The greatest size of a file, in bytes.
    ///   - decimalComma: Whether a bare table writes 1,5 for 1.5.
    /// - Throws: `DocumentError` if the document itself cannot be read. Everything else that is wrong is a diagnostic.
    public static func read(
        contentsOf path: String, limit: Int = defaultLimit, decimalComma: Bool = false
    ) throws(DocumentError) -> Reading {
        let bytes = try FileBytes.read(path, limit: limit)
        return read(bytes, path: path, files: .beside(path, limit: limit), decimalComma: decimalComma)
    }

    /// The greatest size of a bare table that is read for its ranking, in bytes: 1 GiB.
    public static let tableLimit = 1 << 30

    /// Reads a bare table, which may be a great one, for its ranking.
    ///
    /// The text of a great table that has no mistakes is not kept: the reading has no sources, and no places.
    ///
    /// - Parameter decimalComma: Whether it writes 1,5 for 1.5.
    /// - Throws: `DocumentError` if the file cannot be read or is larger than `tableLimit`.
    public static func readTable(contentsOf path: String, decimalComma: Bool = false) throws(DocumentError) -> Reading {
        if let problem = PlainTable.problem(at: path, limit: tableLimit, decimalComma: decimalComma) {
            return Reading(
                problem: problem, diagnostics: [], sources: [], places: Places(in: SourceText(path: path, bytes: [])))
        }
        return try read(contentsOf: path, limit: tableLimit, decimalComma: decimalComma)
    }

    /// Reads a document from standard input, up to its end; tables that it names lie in the working folder.
    ///
    /// - Throws: `DocumentError` if it cannot be read.
    public static func readStandardInput(limit: Int = defaultLimit) throws(DocumentError) -> Reading {
        let path = "standard input"
        return read(try FileBytes.readStandardInput(limit: limit), path: path, files: .beside(path, limit: limit))
    }

    /// Reads a document from its text.
    ///
    /// A path that ends in `.json` means JSON and one that ends in `.yaml` or `.yml` means YAML; otherwise a text that
    /// begins with `{` or `[` is JSON. A path that ends in `.csv` or `.tsv` means a bare table: a column of options and one
    /// of figures for every criterion.
    ///
    /// - Parameters:
    ///   - text: Every byte of the document.
    ///   - path: The path for remarks.
    ///   - files: The files that the document may name.
    ///   - decimalComma: Whether a bare table writes 1,5 for 1.5.
    public static func read(
        _ text: [UInt8], path: String, files: DocumentFiles = .none, decimalComma: Bool = false
    ) -> Reading {
        let source = SourceText(path: path, bytes: text)
        if BareTable.isMeant(by: path) { return BareTable.read(source, decimalComma: decimalComma) }
        var remarks = Remarks(on: source)
        guard let root = tree(of: source, &remarks) else {
            return Reading(problem: nil, diagnostics: remarks.sorted, sources: [source], places: Places(in: source))
        }
        var interpreter = Interpreter(remarks: remarks, files: files)
        let problem = interpreter.problem(in: root)
        return Reading(
            problem: problem, diagnostics: interpreter.remarks.sorted, sources: [source] + interpreter.tables,
            places: interpreter.places, missing: interpreter.missing)
    }

    static func tree(of source: SourceText, _ remarks: inout Remarks) -> LocatedValue? {
        let isJSON = isJSON(source)
        guard source.bytes.count <= DocumentLimits.bytes * 4 else {
            remarks.error("too-large", "The document is larger than \(DocumentLimits.bytes >> 20) MiB", at: 0..<1)
            return nil
        }
        guard TextCheck.passes(&remarks, as: "a decision document", allowsLineSeparators: isJSON),
            !MergeConflict.isFound(&remarks)
        else {
            return nil
        }
        return isJSON ? JSONTree.read(&remarks) : YAMLTree.read(&remarks)
    }

    static func isJSON(_ source: SourceText) -> Bool {
        let name = source.path.lowercased()
        if name.hasSuffix(".json") { return true }
        if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return false }
        let first = source.bytes[source.start...].first { !" \t\r\n".utf8.contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
}
