// Tests of comma-separated values: what may stand as it is, and what may not.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

@Suite("Comma-separated values") struct CommaSeparatedTests {
    @Test(
        "quote what RFC 4180 asks for and disarm what a spreadsheet would take for a formula, and nothing else",
        arguments: [
            ("", ""), ("plain", "plain"), ("two words", "two words"), ("Zürich", "Zürich"), ("-0.25", "-0.25"),
            ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""),
            ("=1+1", "'=1+1"), ("@sum", "'@sum"), ("-a", "'-a"), ("\ta", "'\ta"), ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
        ])
    func field(text: String, written: String) {
        var table = CommaSeparated()
        table.append([text, "x"])
        #expect(table.text == written + ",x\r\n")
    }
}
