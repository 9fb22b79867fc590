// The files of the page, as text.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Rules for the page that no browser would enforce, or only in a meeting.
struct PageTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/AssayBoard/Page")
    private let files: [String: String]
    private let page: String

    init() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: PageTests.folder.path()).sorted()
        let texts = try names.map { try String(contentsOf: PageTests.folder.appending(path: $0), encoding: .utf8) }
        files = Dictionary(uniqueKeysWithValues: zip(names, texts))
        page = try #require(files["index.html"])
    }

    private var scripts: [(key: String, value: String)] {
        files.filter { $0.key.hasSuffix(".js") }.sorted { $0.key < $1.key }
    }

    @Test("has no script and no style in its markup, which the policy of the board would refuse")
    func markup() {
        #expect(!page.contains("style="))
        #expect(!page.contains("<style"))
        let scripts = page.ranges(of: "<script").count
        #expect(scripts == 1)
        #expect(page.contains(#"<script type="module" src="page/board.js"></script>"#))
        let handlers = page.matches(of: /\son[a-z]+=/).count
        #expect(handlers == 0)
    }

    @Test("makes no markup from text, so that no name can become a script")
    func names() {
        for (name, text) in scripts {
            for danger in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"] {
                #expect(!text.contains(danger), "\(name) has \(danger)")
            }
        }
    }

    @Test("imports only files that there are, and fetches nothing from elsewhere")
    func imports() {
        for (name, text) in scripts {
            for match in text.matches(of: /from "([^"]+)"/) {
                let isThere = files[String(match.1.dropFirst(2))] != nil
                #expect(isThere, "\(name) imports \(match.1)")
            }
        }
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            let addresses = text.matches(of: #/https?://[^"\s]+/#).map { String($0.0) }
            let others = addresses.filter { $0 != "http://www.w3.org/2000/svg" }
            #expect(others == [], "\(name)")
        }
    }

    @Test("has all its words in one file")
    func words() throws {
        let words = try #require(files["words.js"])
        for match in page.matches(of: /data-(?:word|label)="(\w+)"/) {
            let hasWord = words.contains("  \(match.1): ")
            #expect(hasWord, "there is no word for \(match.1)")
        }
        for (name, text) in scripts where name != "words.js" {
            let code = text.replacing(#/(?m)^\s*(\*|//|/\*\*).*$/#, with: "")
            for match in code.matches(of: /text: "([^"#][^"]*)"/) {
                Issue.record("\(name) speaks for itself: \(match.1)")
            }
        }
    }

    @Test("says in each file what it is for, and under which license")
    func heads() {
        for (name, text) in files where !name.hasSuffix(".svg") {
            let head = text.split(separator: "\n").prefix(3).joined()
            #expect(head.contains("SPDX-License-Identifier: Apache-2.0"), "\(name)")
        }
    }
}
