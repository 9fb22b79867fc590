// A run of the past, as a value.
// SPDX-License-Identifier: Apache-2.0

/// A run of the past: what was read, what was chosen, and what came out.
public struct RecordedRun: Hashable, Sendable {
    /// One file that was read.
    public struct File: Hashable, Sendable {
        /// Its name, seen from the folder of the document.
        public var name: String
        /// The SHA-256 of its bytes, in hexadecimal.
        public var digest: String
        /// Every byte of it.
        public var bytes: [UInt8]

        /// One file that was read.
        public init(name: String, digest: String, bytes: [UInt8]) {
            (self.name, self.digest, self.bytes) = (name, digest, bytes)
        }
    }

    /// One option, as it came out.
    public struct Standing: Hashable, Sendable {
        /// The option's id.
        public var option: String
        /// The option's name.
        public var name: String
        /// Its score.
        public var score: Double
        /// Its rank; nil if it failed a must-have.
        public var rank: Int?
        /// The share of draws in which it came first; nil if nothing was drawn.
        public var firstShare: Double?
        /// The ranks that it took in 95 % of the draws; nil if nothing was drawn.
        public var ranks: ClosedRange<Int>?

        /// One option, as it came out.
        public init(
            option: String, name: String, score: Double, rank: Int?, firstShare: Double? = nil,
            ranks: ClosedRange<Int>? = nil
        ) {
            (self.option, self.name, self.score, self.rank) = (option, name, score, rank)
            (self.firstShare, self.ranks) = (firstShare, ranks)
        }
    }

    /// A remark on the document.
    public struct Finding: Hashable, Sendable {
        /// How much it matters.
        public var severity: String
        /// Its stable name.
        public var code: String
        /// What it says.
        public var message: String

        /// A remark on the document.
        public init(severity: String, code: String, message: String) {
            (self.severity, self.code, self.message) = (severity, code, message)
        }
    }

    /// When it was, in milliseconds since the beginning of 1970, by a clock that may have been wrong.
    public var time: Int64
    /// The version of the tool.
    public var version: String
    /// The title of the document.
    public var title: String
    /// The files that were read; the document first.
    public var files: [File]
    /// The id of the method.
    public var method: String
    /// The id of the weight set.
    public var weights: String
    /// The id of the scenario; nil for the document as it stands.
    public var scenario: String?
    /// What-ifs, as the command line gave them.
    public var whatIfs: [String]
    /// The seed of simulations.
    public var seed: UInt64
    /// What was drawn, in a sentence; nil if nothing was.
    public var simulation: String?
    /// The options in rank order.
    public var standings: [Standing]
    /// Remarks on the document.
    public var findings: [Finding]

    /// A run of the past.
    public init(
        time: Int64, version: String, title: String, files: [File], method: String, weights: String,
        scenario: String? = nil, whatIfs: [String] = [], seed: UInt64, simulation: String? = nil,
        standings: [Standing], findings: [Finding] = []
    ) {
        (self.time, self.version, self.title, self.files) = (time, version, title, files)
        (self.method, self.weights, self.scenario, self.whatIfs) = (method, weights, scenario, whatIfs)
        (self.seed, self.simulation, self.standings, self.findings) = (seed, simulation, standings, findings)
    }

    /// The name of the document, without folders.
    public var document: String { files.first?.name ?? "" }

    /// What was read and chosen, in one text: runs with the same come out the same.
    public var inputs: String {
        RecordedRun.inputs(files.map { ($0.name, $0.digest) })
            + ([method, weights, scenario ?? ""] + whatIfs).joined(separator: "\n")
    }

    /// What was read, in one text: the beginning of `inputs`.
    public static func inputs(_ files: [(name: String, digest: String)]) -> String {
        files.map { "\($0.name) \($0.digest)\n" }.joined() + "\n"
    }
}

/// A run in the history, with its number.
public struct NumberedRun: Hashable, Sendable {
    /// Its number: later runs have greater ones, whatever the clock said.
    public let number: Int64
    /// The run.
    public let run: RecordedRun
}
