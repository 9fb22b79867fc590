// The state of a meeting, as a value.
// SPDX-License-Identifier: Apache-2.0

public import Assay
public import AssayDocuments

/// The state of a meeting: the document, what was changed, what can be undone, and who said what.
///
///     document + edits ─▶ DecisionProblem ─▶ Evaluation ─▶ pictures for the page
///
/// Every change makes the evaluation anew from the document and the edits; nothing else is kept.
public struct Board: Sendable {
    /// How many steps can be undone, and how many lines of the log are kept in memory.
    static let most = 1000

    /// One step of the meeting.
    struct Step: Sendable {
        var moment: Moment
        /// What led here, in words.
        var what: String
        /// The movement of a hand that it belongs to, if it does.
        var gesture: String?
        /// The number of the line of the log that tells of it.
        var number: Int
    }

    /// The document as it was read last.
    public private(set) var reading: Reading
    /// Counts every change of what is on the board.
    public private(set) var revision = 1
    /// What is on the board, scored.
    public private(set) var evaluation: Evaluation
    /// What was done so far, the last lines of it.
    public private(set) var log: [LogEntry] = []
    private var steps: [Step]
    private var position = 0
    private var entries = 0

    /// A meeting that begins with a document.
    ///
    /// - Throws: `BoardObjection` if the document has errors, or cannot be scored.
    public init(_ reading: Reading) throws(BoardObjection) {
        guard let problem = reading.problem else { throw BoardObjection(.impossible, "the document has errors") }
        let moment = Moment(problem)
        evaluation = try moment.evaluation()
        self.reading = reading
        steps = [Step(moment: moment, what: "", number: 0)]
    }

    /// What is on the board.
    public var moment: Moment { steps[position].moment }
    /// What would be undone, in words; nil if there is nothing.
    public var undoing: String? { position > 0 ? steps[position].what : nil }
    /// What would be done again, in words; nil if there is nothing.
    public var redoing: String? { position + 1 < steps.count ? steps[position + 1].what : nil }
}

// MARK: - Changes

extension Board {
    /// Makes some changes together, as one step.
    ///
    /// - Parameters:
    ///   - edits: The changes, in order.
    ///   - by: Who says so.
    ///   - gesture: The movement of a hand that the changes belong to, such as the drag of a slider: changes of one
    ///     gesture are one step, and each starts from what was there before the gesture.
    /// - Returns: The line of the log that tells of it; nil if nothing is different.
    /// - Throws: `BoardObjection`; then everything is as it was.
    @discardableResult
    public mutating func change(
        _ edits: [BoardEdit], by: String, gesture: String? = nil, at time: BoardTime
    ) throws(BoardObjection) -> LogEntry? {
        let continues = isIn(gesture)
        let start = continues ? steps[position - 1].moment : moment
        var next = start
        for edit in edits { next = try edit.applied(to: next) }
        guard next != moment else { return nil }
        let (before, after) = (continues ? try start.evaluation() : evaluation, try next.evaluation())
        let what = edits.map { $0.words(from: before, to: after) }.joined(separator: "; ")
        evaluation = after
        revision += 1
        if continues { return amend(next, what) }
        return advance(to: next, what, by: by, gesture, at: time)
    }

    /// Whether changes of a gesture would belong to the last step.
    public func isIn(_ gesture: String?) -> Bool {
        gesture != nil && position > 0 && position == steps.count - 1 && steps[position].gesture == gesture
    }

    /// Takes the last step back.
    ///
    /// - Throws: `BoardObjection` if there is none.
    public mutating func undo(by: String, at time: BoardTime) throws(BoardObjection) -> LogEntry {
        guard let undoing else { throw BoardObjection(.impossible, "there is nothing to undo") }
        return try move(to: position - 1, "Undone: \(undoing)", by: by, at: time)
    }

    /// Makes the step again that was taken back last.
    ///
    /// - Throws: `BoardObjection` if there is none.
    public mutating func redo(by: String, at time: BoardTime) throws(BoardObjection) -> LogEntry {
        guard let redoing else { throw BoardObjection(.impossible, "there is nothing to do again") }
        return try move(to: position + 1, "Done again: \(redoing)", by: by, at: time)
    }

    /// Takes every input back to what the document says; the weight set and the scenario stay.
    ///
    /// - Returns: Nil if nothing differs from the document.
    public mutating func reset(by: String, at time: BoardTime) throws(BoardObjection) -> LogEntry? {
        guard !moment.edits.isEmpty else { return nil }
        return try set(moment.cleared, "Everything as the document has it", by: by, at: time)
    }

    /// Puts something else on the board, as one step.
    mutating func set(
        _ next: Moment, _ what: String, by: String, at time: BoardTime
    ) throws(BoardObjection) -> LogEntry {
        evaluation = try next.evaluation()
        revision += 1
        return advance(to: next, what, by: by, nil, at: time)
    }

    private mutating func move(
        to position: Int, _ what: String, by: String, at time: BoardTime
    ) throws(BoardObjection) -> LogEntry {
        evaluation = try steps[position].moment.evaluation()
        self.position = position
        revision += 1
        return note(what, by: by, at: time)
    }

    private mutating func advance(
        to next: Moment, _ what: String, by: String, _ gesture: String?, at time: BoardTime
    ) -> LogEntry {
        steps.removeSubrange((position + 1)...)
        steps.append(Step(moment: next, what: what, gesture: gesture, number: entries + 1))
        if steps.count > Board.most { steps.removeFirst() }
        position = steps.count - 1
        return note(what, by: by, at: time)
    }

    /// Goes on with the last step.
    private mutating func amend(_ next: Moment, _ what: String) -> LogEntry? {
        (steps[position].moment, steps[position].what) = (next, what)
        guard let place = log.lastIndex(where: { $0.number == steps[position].number }) else { return nil }
        (log[place].moment, log[place].what) = (next, what)
        return log[place]
    }
}

// MARK: - The log

extension Board {
    /// Notes something that changes no input.
    @discardableResult
    public mutating func note(_ what: String, by: String, at time: BoardTime) -> LogEntry {
        entries += 1
        let entry = LogEntry(number: entries, time: time, by: by, what: what, moment: moment)
        log.append(entry)
        if log.count > Board.most { log.removeFirst() }
        return entry
    }

    /// What was on the board after a line of the log, scored.
    ///
    /// - Throws: `BoardObjection` if there is no such line any more.
    public func evaluation(after number: Int) throws(BoardObjection) -> (entry: LogEntry, evaluation: Evaluation) {
        guard let entry = log.first(where: { $0.number == number }) else {
            throw BoardObjection(.unknown, "the log has no line \(number)")
        }
        return (entry, try entry.moment.evaluation())
    }
}

// MARK: - Another document

extension Board {
    /// Goes on with a document that was written from this one: it has the same inputs, and perhaps more of them at the end.
    ///
    /// - Parameters:
    ///   - reading: The document now.
    ///   - restoring: Edits that make of the new document what the old one said.
    mutating func rebase(on reading: Reading, restoring: [Edit]) throws(BoardObjection) {
        guard let document = reading.problem else { throw BoardObjection(.impossible, "the document has errors") }
        for number in steps.indices {
            steps[number].moment = steps[number].moment.over(document, restoring: restoring)
        }
        for number in log.indices { log[number].moment = log[number].moment.over(document, restoring: restoring) }
        self.reading = reading
        evaluation = try moment.evaluation()
        revision += 1
    }

    /// Begins again with another document; what was done before can no longer be undone.
    ///
    /// The weight set and the scenario stay where the document still has them.
    ///
    /// - Throws: `BoardObjection` if it has errors or cannot be scored; then everything is as it was.
    mutating func reload(_ reading: Reading, by: String, at time: BoardTime) throws(BoardObjection) -> LogEntry {
        var fresh = try Board(reading)
        let old = moment
        var next = fresh.moment
        next.weightSet = next.document.weightSet(old.document.weightSets[old.weightSet].id) ?? 0
        next.scenario = old.scenario.flatMap { next.document.scenario(old.document.scenarios[$0].id) }
        fresh.evaluation = try next.evaluation()
        fresh.steps[0].moment = next
        (fresh.revision, fresh.log, fresh.entries) = (revision + 1, log, entries)
        self = fresh
        return note("The document was read again", by: by, at: time)
    }
}
