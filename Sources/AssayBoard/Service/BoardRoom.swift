// The room in which a meeting happens: one board, many pages.
// SPDX-License-Identifier: Apache-2.0

import Assay
public import AssayDocuments
import AssayFiles
import AssayReports

/// The room in which a meeting happens: it holds the board, tells pages what changes, and keeps the log.
public actor BoardRoom {
    /// How long a slider must rest before what takes longer begins anew: longer than a picture takes, so that the simulation
    /// of one move never keeps the next one waiting for a processor.
    private static let rest = Duration.milliseconds(80)
    /// How long a gesture must rest before it is written into the log.
    private static let settled = Duration.seconds(1)

    var board: Board
    /// The path of the document.
    let path: String
    var disk = DiskState.same
    /// What the files of the document were like when the board read them.
    var stamps: [FileStamp]
    /// What the files held when somebody decided to go on with the board; nil if nobody had to.
    var kept: [[UInt8]]?
    let log: MeetingLog
    private var logFailure: String?
    private var outlook: Outlook?
    private(set) var draws: DrawnPicture?
    private var listeners = Listeners()
    private var working: Task<Void, Never>?
    private var settling: Task<Void, Never>?
    /// The line of the log that a gesture still changes.
    private var unsettled: LogEntry?
    /// The picture as it was written last.
    private var written: (revision: Int, isStale: Bool, text: String)?

    /// A room for a document.
    ///
    /// - Throws: `BoardObjection` if it has errors or cannot be scored.
    public init(_ reading: Reading, log: MeetingLog) throws(BoardObjection) {
        board = try Board(reading)
        path = reading.sources.first?.path ?? ""
        outlook = board.evaluation.isLinear ? Outlook(of: board.evaluation) : nil
        stamps = reading.sources.map { FileStamp(of: $0.path) }
        self.log = log
    }

    /// Opens the meeting.
    public func open() {
        keep(board.note("The meeting begins", by: "", at: .now))
        lookAhead()
    }

    // MARK: Pictures

    /// What every change may change, as JSON.
    var live: String {
        let isStale = draws?.revision != board.revision
        if let written, written.revision == board.revision, written.isStale == isStale { return written.text }
        let text = LivePicture(
            board: board, outlook: outlook, disk: disk, logFailure: logFailure, isStale: isStale
        ).json.line
        written = (board.revision, isStale, text)
        return text
    }

    /// Writes the picture anew when it is asked for next.
    func forgetPicture() { written = nil }

    /// Everything, as JSON.
    func state(for role: BoardRole, links: JSON) -> String {
        let document = DocumentPicture(problem: board.moment.document, evaluation: board.evaluation, path: path)
        let head = JSON.object(
            [("revision", .count(board.revision)), ("role", .text(role.rawValue)), ("links", links)] + document.members)
        return "\(head.line.dropLast()), \"live\": \(live)}"
    }

    // MARK: Changes

    /// Changes the board, unless the page shows an older picture of it.
    ///
    /// - Parameters:
    ///   - revision: What the page shows; nil if that does not matter.
    ///   - isGesture: Whether more may follow that belongs to it.
    func change(
        since revision: Int?, isGesture: Bool = false, _ make: (inout Board) throws(BoardObjection) -> LogEntry?
    ) throws(BoardObjection) {
        if let revision, revision != board.revision {
            throw BoardObjection(.stale, "somebody else has changed the board since; this is the picture now")
        }
        let before = board.revision
        let entry = try make(&board)
        if let entry { isGesture ? keepLater(entry) : keep(entry) }
        if board.revision != before { lookAhead() }
    }

    /// Makes the changes of a page; within a gesture the page may lag behind.
    func change(_ edits: [BoardEdit], by: String, gesture: String?, since revision: Int) throws(BoardObjection) {
        if gesture == nil { settle() }
        try change(since: board.isIn(gesture) ? nil : revision, isGesture: gesture != nil) {
            board throws(BoardObjection) in try board.change(edits, by: by, gesture: gesture, at: .now)
        }
    }

    /// Tells all pages what is on the board now, and works out what takes longer.
    func lookAhead() {
        written = nil
        outlook = board.evaluation.isLinear ? Outlook(of: board.evaluation) : nil
        tell("state", live)
        workOut()
    }
}

// MARK: - What takes longer

extension BoardRoom {
    /// Searches for what would change the leader, unless that is known already, and draws anew: once the board rests, and
    /// one after the other, so that a processor is always free for the next move.
    private func workOut() {
        let (evaluation, revision, before) = (board.evaluation, board.revision, working)
        before?.cancel()
        working = Task.detached { [weak self, isFound = outlook != nil] in
            try? await Task.sleep(for: BoardRoom.rest)
            await before?.value
            if !isFound, !Task.isCancelled { await self?.found(Outlook(of: evaluation), revision) }
            guard !Task.isCancelled else { return }
            let draws = await DrawnPicture.of(evaluation, revision: revision)
            if let draws, !Task.isCancelled { await self?.drew(draws) }
        }
    }

    private func found(_ outlook: Outlook, _ revision: Int) {
        guard revision == board.revision else { return }
        self.outlook = outlook
        written = nil
        let details = JSON.members(
            ("revision", .count(revision)), ("stability", outlook.stabilityJSON), ("flips", outlook.flipsJSON))
        tell("details", details.line)
    }

    private func drew(_ draws: DrawnPicture) {
        guard draws.revision == board.revision else { return }
        self.draws = draws
        tell("robustness", draws.json.line)
    }
}

// MARK: - Pages

extension BoardRoom {
    /// What happens from now on, beginning with the picture now.
    func listen() -> AsyncStream<[UInt8]> {
        let (id, events) = listeners.add()
        listeners.whenGone(id) { [weak self] in Task { await self?.forget(id) } }
        listeners.tell(id, BoardEvent.bytes("state", live))
        if let draws { listeners.tell(id, BoardEvent.bytes("robustness", draws.json.line)) }
        return events
    }

    private func forget(_ id: Int) { listeners.remove(id) }

    /// Tells all pages.
    func tell(_ event: String, _ line: String) {
        if !listeners.isEmpty { listeners.tell(BoardEvent.bytes(event, line)) }
    }

    /// Shows all pages that the board is still there, and looks whether the document has changed; until the task ends.
    public func keepWatch(every pause: Duration = .milliseconds(500)) async {
        var ticks = 0
        while !Task.isCancelled {
            try? await Task.sleep(for: pause)
            ticks += 1
            if ticks.isMultiple(of: 10) { listeners.tell(BoardEvent.heartbeat) }
            lookAtDisk()
        }
    }
}

// MARK: - The log

extension BoardRoom {
    /// Writes a line of the log.
    ///
    /// - Parameter isFlushed: Whether to wait until it is on the disk.
    func keep(_ entry: LogEntry, isFlushed: Bool = false) {
        settle()
        do throws(BoardObjection) {
            try log.append(entry.record.line, isFlushed: isFlushed)
            logFailure = nil
        } catch {
            logFailure = error.description
        }
    }

    /// Writes a line of the log once the gesture has ended.
    private func keepLater(_ entry: LogEntry) {
        if let unsettled, unsettled.number != entry.number { settle() }
        unsettled = entry
        settling?.cancel()
        settling = Task { [weak self] in
            try? await Task.sleep(for: BoardRoom.settled)
            if !Task.isCancelled { await self?.settle() }
        }
    }

    private func settle() {
        guard let entry = unsettled else { return }
        unsettled = nil
        keep(entry)
    }
}
