// Pages as files.
// SPDX-License-Identifier: Apache-2.0

import AssayFiles
import AssayPages
import AssayReports
import AssayTestSupport
import Testing

@Suite("A page in a file") struct PageFileTests {
    private let folder = Folder()
    private let page = WebPage(of: Report(title: "T", sheets: [Sheet(name: "S")]))

    private func write(existing: ExistingFile = .keep) throws -> String? {
        try page.write(to: FileTarget(folder["x.html"]), existing: existing)
    }

    @Test("replaces an unchanged page of Assay's, and leaves nothing else behind")
    func unchanged() throws {
        #expect(try write() == nil)
        #expect(try write() == nil)
        #expect(folder.names == ["x.html"])
        #expect(folder.read("x.html").hasPrefix(page.text))
    }

    @Test(
        "keeps a page that somebody has edited, and a file that Assay did not make", arguments: ["edited", "mine", ""])
    func kept(_ text: String) throws {
        _ = try write()
        let old = text == "edited" ? folder.read("x.html") + " " : text
        folder.write(old, to: "x.html")
        let kept = try #require(try write())
        #expect(folder.names.count == 2)
        #expect(folder.read(String(kept.split(separator: "/").last ?? "")) == old)
        folder.write(old, to: "x.html")
        #expect(try write(existing: .replace) == nil)
    }
}
