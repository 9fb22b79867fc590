// What a terminal shows of a long command.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import Testing

@Suite struct StageLineTests {
    private let clearing = "\r\u{1B}[K"

    @Test("a short command shows nothing, whatever parts it has")
    func short() {
        var line = StageLine("Searching for")
        #expect(line.begin("weights") == "")
        #expect(line.begin("beliefs") == "")
        #expect(line.end() == "")
    }

    @Test("the part that is running is told once patience is over, even if it began before")
    func long() {
        var line = StageLine("Searching for")
        #expect(line.begin("weights") == "")
        #expect(line.losePatience() == clearing + "Searching for weights ")
        #expect(line.begin("beliefs") == clearing + "Searching for beliefs ")
        #expect(line.end() == clearing)
    }

    @Test("patience that ends after the work, or before its first part, shows nothing")
    func late() {
        var line = StageLine("Searching for")
        #expect(line.losePatience() == "")
        #expect(line.begin("weights") == clearing + "Searching for weights ")
        #expect(line.end() == clearing)
        #expect(line.losePatience() == "")
        #expect(line.end() == "")
    }
}
