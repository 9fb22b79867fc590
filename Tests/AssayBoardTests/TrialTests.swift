// The board in a real browser, and under load.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A real server, tried from outside: `Trials/meeting.py` does in a browser what a meeting does, `Trials/load.py` asks much of
/// it at once.
///
/// `ASSAY_BOARD` may name the program to try instead of the one that was built with the tests, which is not optimized, so
/// that its speed says nothing. `ASSAY_PICTURES` may name a folder for pictures of the page.
@Suite(.serialized) struct TrialTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Trials")
    private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private let environment = ProcessInfo.processInfo.environment

    /// The program to try.
    private var board: String {
        let built = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        return environment["ASSAY_BOARD"] ?? built.appending(path: "assay-board").path()
    }

    @Test("does in Chromium what a meeting needs")
    func meeting() throws {
        let document = TrialTests.root.appending(path: "Criteria/india-us-critical-minerals.yaml").path()
        let skipped = environment["ASSAY_BOARD"] == nil ? ["--skip", "fast"] : []
        let pictures = environment["ASSAY_PICTURES"].map { ["--pictures", $0] } ?? []
        try run("meeting.py", [board, document] + skipped + pictures)
    }

    @Test("takes 200 changes a second, and 1,500 connections that say nothing")
    func load() throws {
        try run("load.py", [board, "--seconds", environment["ASSAY_BOARD"] == nil ? "5" : "30"])
    }

    /// Runs a script, and records what was not as it should be; its remarks go where the tests' own go.
    private func run(_ script: String, _ arguments: [String]) throws {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [TrialTests.folder.appending(path: script).path()] + arguments
        process.standardOutput = output
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
        for line in lines where line.hasPrefix("not ok ") { Issue.record("\(line.dropFirst(7))") }
        #expect(lines.last == "done", "the script ended before its time")
    }
}
