// The state of a meeting: changes, and what takes them back.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayBoard
import Testing

@Suite("A board")
struct BoardTests {
    @Test("begins with the document as it stands")
    func beginning() throws {
        let board = try PilotPlant.board()
        // 0.3 · 50 + 0.3 · 50 + 0.4 · 100, and 0.3 · 100 + 0.3 · 20
        #expect(board.scores == [70, 36])
        #expect(board.undoing == nil)
        #expect(board.redoing == nil)
    }

    @Test("moves a share within its group, which keeps its weight")
    func share() throws {
        var board = try PilotPlant.board()
        try board.ann(.share(0.9, of: "cost"))
        #expect(board.percents == [54, 6, 40])
        #expect(board.scores == [70, 55.2])
    }

    @Test("moves a share of everything, and the others keep their proportions")
    func global() throws {
        var board = try PilotPlant.board()
        try board.ann(.global(0.1, of: "trust"))
        #expect(board.percents == [45, 45, 10])
        #expect(board.scores == [55, 54])
        try board.ann(.global(0, of: "trust"))
        #expect(board.evaluation.leaders == [1])
    }

    @Test("moves a group with all that it holds")
    func group() throws {
        var board = try PilotPlant.board()
        try board.ann(.share(0.2, of: "place"))
        #expect(board.percents == [10, 10, 80])
        try board.ann(.points(160, of: "place"))
        #expect(board.percents == [33.3, 33.3, 33.3])
    }

    @Test("moves shares in a weight set that has points for groups too")
    func membersHavePoints() throws {
        var board = try PilotPlant.board()
        try board.ann(.weightSet("board"), .share(0.75, of: "cost"))
        #expect(board.percents == [37.5, 12.5, 50])
        try board.ann(.global(0.6, of: "cost"))
        // Jobs and trust keep their proportions of 1 to 4.
        #expect(board.percents == [60, 8, 32])
    }

    @Test("moves what counts, whatever factors a scenario has")
    func scenario() throws {
        var board = try PilotPlant.board()
        try board.ann(.scenario("crash"))
        #expect(board.percents == [46.2, 23.1, 30.8])
        try board.ann(.share(0.5, of: "cost"))
        #expect(board.percents == [34.6, 34.6, 30.8])
        try board.ann(.global(0.2, of: "trust"))
        #expect(board.percents == [40, 40, 20])
    }

    @Test("gives weight to what had none, and takes all from what had all")
    func nothing() throws {
        var board = try PilotPlant.board()
        try board.ann(.share(1, of: "jobs"))
        #expect(board.percents == [0, 60, 40])
        try board.ann(.share(0.5, of: "cost"))
        #expect(board.percents == [30, 30, 40])
        try board.ann(.global(0, of: "place"))
        try board.ann(.global(0.5, of: "cost"))
        #expect(board.percents == [50, 0, 50])
    }

    @Test("takes performances as a document writes them")
    func performance() throws {
        var board = try PilotPlant.board()
        try board.ann(.performance("[20, 30, 40]", option: "a", criterion: "cost"))
        #expect(board.scores[0] == 77.5)
        try board.ann(.performance("high", option: "b", criterion: "trust"))
        #expect(board.scores[1] == 76)
        try board.ann(.performance("unknown", option: "b", criterion: "jobs"))
        #expect(board.scores[1] == 70)
    }

    @Test("takes every step back and makes it again")
    func undoAndRedo() throws {
        var board = try PilotPlant.board()
        try board.ann(.share(0.9, of: "cost"))
        try board.ann(.performance("45", option: "a", criterion: "cost"))
        _ = try board.undo(by: "Ben", at: PilotPlant.ten)
        #expect(board.scores == [70, 55.2])
        _ = try board.undo(by: "Ben", at: PilotPlant.ten)
        #expect(board.scores == [70, 36])
        #expect(throws: BoardObjection.self) { try board.undo(by: "Ben", at: PilotPlant.ten) }
        _ = try board.redo(by: "Ben", at: PilotPlant.ten)
        #expect(board.scores == [70, 55.2])
        try board.ann(.share(0.5, of: "cost"))
        #expect(board.redoing == nil)
        #expect(board.revision == 7)
    }

    @Test("makes one step of a gesture, and starts each of its moves from what was there before")
    func gesture() throws {
        var board = try PilotPlant.board()
        try board.ann(.share(0.2, of: "jobs"))
        try board.ann(.global(1, of: "trust"), gesture: "drag")
        #expect(board.percents == [0, 0, 100])
        try board.ann(.global(0.5, of: "trust"), gesture: "drag")
        #expect(board.percents == [40, 10, 50])
        #expect(board.log.map(\.what).last == "Weight of 'Trust': 40 % → 50 % of all")
        #expect(board.log.count == 2)
        _ = try board.undo(by: "Ann", at: PilotPlant.ten)
        #expect(board.percents == [48, 12, 40])
    }

    @Test("goes back to the document, which can be undone")
    func reset() throws {
        var board = try PilotPlant.board()
        #expect(try board.reset(by: "Ann", at: PilotPlant.ten) == nil)
        try board.ann(.weightSet("board"), .share(0.9, of: "cost"))
        _ = try board.reset(by: "Ann", at: PilotPlant.ten)
        #expect(board.percents == [25, 25, 50])
        _ = try board.undo(by: "Ann", at: PilotPlant.ten)
        #expect(board.percents == [45, 5, 50])
    }

    @Test("keeps no edit of an input that is back at what the document says")
    func backAgain() throws {
        var board = try PilotPlant.board()
        try board.ann(.performance("45", option: "a", criterion: "jobs"))
        #expect(board.moment.edits.count == 1)
        try board.ann(.performance("250", option: "a", criterion: "jobs"))
        #expect(board.moment.edits.isEmpty)
        #expect(try board.ann(.performance("250", option: "a", criterion: "jobs")) == nil)
    }

    @Test(
        "says in a sentence why it does not do something, and stays as it is",
        arguments: [
            (BoardEdit.share(0.5, of: "speed"), "'speed' is not a criterion or group of this document"),
            (.share(1.5, of: "cost"), "a share is a number from 0 to 1, not 1.5"),
            (.points(-1, of: "cost"), "points are a number that is not negative, not -1"),
            (.performance("1,5", option: "a", criterion: "cost"), "'1,5' is no performance"),
            (.performance("[3, 2, 1]", option: "a", criterion: "cost"), "is not three rising figures"),
            (.performance("3", option: "c", criterion: "cost"), "'c' is not an option"),
            (.weightSet("mine"), "'mine' is not a weight set; there are team, board"),
            (.scenario("boom"), "'boom' is not a scenario; there are crash"),
        ])
    func objections(_ edit: BoardEdit, _ sentence: String) throws {
        var board = try PilotPlant.board()
        let objection = #expect(throws: BoardObjection.self) { try board.ann(.share(0.9, of: "cost"), edit) }
        #expect(objection?.description.contains(sentence) == true, "\(objection?.description ?? "")")
        #expect(board.scores == [70, 36])
        #expect(board.revision == 1)
    }

    @Test("objects to weights that are all 0")
    func noWeights() throws {
        var board = try PilotPlant.board()
        #expect(throws: BoardObjection.self) {
            try board.ann(.points(0, of: "place"), .points(0, of: "trust"))
        }
    }

    @Test("tells in the log who changed what, from what to what")
    func log() throws {
        var board = try PilotPlant.board()
        try board.ann(.share(0.9, of: "cost"))
        try board.ann(.points(80, of: "trust"))
        try board.ann(.performance("low", option: "a", criterion: "trust"), .scenario("crash"))
        _ = try board.undo(by: "Ben", at: PilotPlant.ten)
        #expect(
            board.log.map { "\($0.number) \($0.time) \($0.by): \($0.what)" } == [
                "1 2026-11-25T10:00:00Z Ann: Weight of 'Cost': 50 % → 90 % of 'Place'",
                "2 2026-11-25T10:00:00Z Ann: Weight of 'Trust': 40 → 80 points",
                "3 2026-11-25T10:00:00Z Ann: 'Trust' of 'Plant A': High → Low; Scenario: 'Crash'",
                "4 2026-11-25T10:00:00Z Ben: Undone: 'Trust' of 'Plant A': High → Low; Scenario: 'Crash'",
            ])
    }

    @Test("shows what was there after any line of the log")
    func then() throws {
        var board = try PilotPlant.board()
        try board.ann(.share(0.9, of: "cost"))
        try board.ann(.share(0.1, of: "cost"))
        #expect(try board.evaluation(after: 1).evaluation.scores[1].rounded() == 55)
        #expect(throws: BoardObjection.self) { try board.evaluation(after: 9) }
    }

    @Test("can take back a thousand steps and no more, so that memory stays bounded")
    func bounded() throws {
        var board = try PilotPlant.board()
        for step in 0..<1100 { try board.ann(.share(step.isMultiple(of: 2) ? 0.9 : 0.1, of: "cost")) }
        #expect(board.log.count == 1000)
        var count = 0
        while board.undoing != nil {
            _ = try board.undo(by: "", at: PilotPlant.ten)
            count += 1
        }
        #expect(count == 999)
    }
}
