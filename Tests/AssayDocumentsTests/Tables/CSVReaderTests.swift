// CSV by RFC 4180.
// SPDX-License-Identifier: Apache-2.0

import AssayDocuments
import Testing

@Suite("CSV")
struct CSVReaderTests {
    private func rows(_ text: String, separator: UInt8? = nil) throws -> [[String]] {
        var reader = CSVReader(SourceText(path: "t.csv", bytes: Array(text.utf8)), separator: separator)
        var (rows, row) = ([[String]](), [CSVCell]())
        while try reader.read(into: &row) { rows.append(row.map { reader.text(of: $0) }) }
        return rows
    }

    @Test(
        "has the rows and cells of RFC 4180, section 2",
        arguments: [
            ("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
            ("aaa,bbb,ccc\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
            ("\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
            ("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx", [["aaa", "b\r\nbb", "ccc"], ["zzz", "yyy", "xxx"]]),
            ("\"aaa\",\"b\"\"bb\",\"ccc\"", [["aaa", "b\"bb", "ccc"]]),
        ])
    func rfc(text: String, expected: [[String]]) throws { #expect(try rows(text) == expected) }

    @Test(
        "takes other separators and line ends, blanks around cells, empty cells and empty rows",
        arguments: [
            ("a;b,c;d\n1;2;3\n", [["a", "b,c", "d"], ["1", "2", "3"]]), ("a\tb\r1\t2\r", [["a", "b"], ["1", "2"]]),
            ("\u{FEFF}a,b\n", [["a", "b"]]), ("a , \"b\" \n", [["a", "b"]]),
            ("a,,\n,,\n\n\n,b,\n", [["a", "", ""], ["", "b", ""]]),
            ("\"\",a\n", [["", "a"]]), ("\"a;b\",c\n", [["a;b", "c"]]), ("alone\n", [["alone"]]), ("", []),
            ("\n\n", []),
        ])
    func dialects(text: String, expected: [[String]]) throws { #expect(try rows(text) == expected) }

    @Test("takes the separator that a caller names")
    func separator() throws { #expect(try rows("a,b;c\n", separator: UInt8(ascii: ";")) == [["a,b", "c"]]) }

    @Test("says where quotes are wrong", arguments: [("a,\"b\n1,2", 2), ("a,b\"c\n", 3), ("\"a\"b,c", 3)])
    func mistakes(text: String, offset: Int) {
        let mistake = #expect(throws: CSVMistake.self) { _ = try rows(text) }
        #expect(mistake?.range.lowerBound == offset)
    }

    @Test("has numbers with a point, or with a comma when asked")
    func numbers() throws {
        var reader = CSVReader(SourceText(path: "t.csv", bytes: Array("1.5;1,5;x;\" -2 \"; 3e2 ;".utf8)))
        var row: [CSVCell] = []
        let isRow = try reader.read(into: &row)
        #expect(isRow)
        #expect(row.map { reader.number(in: $0) } == [1.5, nil, nil, nil, 300, nil])
        #expect(row.map { reader.number(in: $0, decimalComma: true) } == [nil, 1.5, nil, nil, 300, nil])
    }
}
