// What a meeting board can be told.
// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser

/// What a meeting board can be told, by 'assay board' and by 'assay-board', which it starts.
public struct BoardOptions: ParsableArguments {
    /// The document.
    @Argument(
        help: "The decision document, YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    public var document: String

    /// The port.
    @Option(help: ArgumentHelp("The port of the page; any that is free if 0.", valueName: "number"))
    public var port = 8420

    /// The address that others reach the board at.
    @Option(
        help: ArgumentHelp(
            "Let other machines in, at this address of this machine; whoever has a link can then read the document.",
            valueName: "address"))
    public var share: String?

    /// Whether to open the board in a browser.
    @Flag(help: "Open the board in this machine's browser.")
    public var open = false

    /// What a meeting board can be told.
    public init() {}

    /// Refuses a port that there is not.
    public func validate() throws {
        guard (0...65535).contains(port) else {
            throw ValidationError("--port: a port is a number from 0 to 65535, not \(port)")
        }
    }

    /// What the board is for, in a sentence.
    public static let abstract = "Show a document on a page for a meeting: move a weight, and watch."

    /// How it is used.
    public static let discussion = """
        Prints two links: one for the presenter, who can change everything, and one for viewers, whose pages follow. The \
        page runs on this machine alone, at 127.0.0.1, and fetches nothing from elsewhere; --share lets other machines of \
        a network in, which is not encrypted.

        Nothing is written into the document unless somebody saves. Every change goes into a log, NAME.board.jsonl, in the \
        folder of the reports or beside the document. Ctrl-C ends the meeting.

          assay board Criteria/decision.yaml --open
          assay board decision.yaml --share 192.168.1.20
        """
}
