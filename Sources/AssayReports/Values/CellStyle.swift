// How a cell looks.
// SPDX-License-Identifier: Apache-2.0

/// How a cell looks: what it is for, and how its content is set.
public struct CellStyle: Hashable, Sendable {
    /// What a cell is for; decides font, colours and protection.
    public enum Role: Hashable, Sendable, CaseIterable {
        /// Running text without a frame.
        case plain
        /// The title of a sheet.
        case title
        /// A status and its caveat, under the title.
        case status
        /// The outcome of the checks, under the status.
        case check
        /// The heading of a block.
        case heading
        /// The result in one sentence.
        case result
        /// A remark in grey italics.
        case remark
        /// A header cell of a table.
        case header
        /// A label in a table's body.
        case label
        /// A label of a group or total in a table's body, set off from the others.
        case group
        /// An input: blue on pale yellow, unlocked.
        case input
        /// A formula's result: black.
        case computed
        /// A value that the engine made and the sheet cannot recompute: grey on grey.
        case engine
        /// An inner cell that is empty on purpose, such as beyond the end of a curve.
        case unused
    }

    /// How numbers are shown.
    public enum Number: Hashable, Sendable {
        /// As the application likes.
        case general
        /// With a fixed count of decimals.
        case decimals(Int)
        /// As a percentage with a count of decimals.
        case percent(Int)
        /// As many decimals as the number needs, up to three.
        case brief
        /// A rank, a whole number; a highlight marks shared ones.
        case rank
        /// 1 as OK, 0 as FAIL.
        case check
        /// A signed change with a count of decimals; 0 is a dash.
        case signed(Int)
        /// As text, whatever it looks like.
        case text
    }

    /// Where a cell's content stands.
    public enum Alignment: Hashable, Sendable {
        /// Numbers right, text left.
        case natural
        /// At the left.
        case left
        /// In the middle.
        case center
        /// At the right.
        case right
    }

    /// What it is for.
    public var role: Role
    /// How numbers are shown.
    public var number: Number
    /// Where the content stands.
    public var alignment: Alignment
    /// Whether long text goes on in the next line.
    public var wraps: Bool
    /// Whether the content is bold.
    public var bold: Bool
    /// How far the content is indented, in steps.
    public var indent: Int

    /// How a cell looks.
    public init(
        _ role: Role = .plain, _ number: Number = .general, _ alignment: Alignment = .natural, wraps: Bool = false,
        bold: Bool = false, indent: Int = 0
    ) {
        self.role = role
        self.number = number
        self.alignment = alignment
        self.wraps = wraps
        self.bold = bold
        self.indent = indent
    }
}
