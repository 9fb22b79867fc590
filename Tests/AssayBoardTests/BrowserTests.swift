// The board in a real browser.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The page in a real browser, against a real server: `Browser/meeting.py` does what a meeting does.
///
/// `ASSAY_BOARD` may name the program to try instead of the one that was built with the tests, which is not optimized, so
/// that its speed says nothing.
/// `ASSAY_PICTURES` may name a folder for pictures of the page.
@Suite(.serialized) struct BrowserTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Browser")
    private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("does in Chromium what a meeting needs")
    func meeting() throws {
        let environment = ProcessInfo.processInfo.environment
        let built = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "assay-board").path()
        var arguments = [
            BrowserTests.folder.appending(path: "meeting.py").path(), environment["ASSAY_BOARD"] ?? built,
            BrowserTests.root.appending(path: "Criteria/india-us-critical-minerals.yaml").path(),
        ]
        if environment["ASSAY_BOARD"] == nil { arguments += ["--skip", "fast"] }
        if let pictures = environment["ASSAY_PICTURES"] { arguments += ["--pictures", pictures] }
        let lines = try run("/usr/bin/python3", arguments)
        for line in lines where line.hasPrefix("not ok ") { Issue.record("\(line.dropFirst(7))") }
        #expect(lines.last == "done", "the script ended before its time")
    }

    /// What a program prints, line by line; its remarks go where the tests' own go.
    private func run(_ program: String, _ arguments: [String]) throws -> [String] {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
