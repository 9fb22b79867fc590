// Runs into the history.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayFiles
import AssayHistory
import AssayPrograms
import AssayReports
import Glibc

/// The history that a run is compared with and recorded in.
struct Recording {
    let path: String
    /// The last run of a document that read or chose something else than the present one.
    private let last: NumberedRun?
    /// Rankings of the document that somebody has seen, as this history has them.
    let seen: [PastRun]

    /// The history at a path, refused before any work is done if it is not one that this version can use.
    ///
    /// - Parameters:
    ///   - run: The present run, if the past is looked up too.
    ///   - remedy: What else can be done about one that is refused, to stand at the end of the sentence.
    init(_ path: String, before run: RecordedRun? = nil, remedy: String = "") throws(Failure) {
        self.path = path
        do throws(HistoryError) {
            let history = try History(path, for: .reading)
            // What cannot be read now is told when the run is recorded.
            last = run.flatMap { try? history.last(of: $0.document, otherThan: $0.inputs) }
            seen = run.map { SeenRuns.of($0.document, in: history) } ?? []
        } catch {
            if error.forbidsRecording { throw Failure(error, for: .recording, remedy: remedy) }
            (last, seen) = (nil, [])
        }
    }

    /// What has changed since the last run that differs; nil if there is none, or if it cannot be scored any more.
    func changes(to evaluation: Evaluation) -> RunChanges? {
        guard let past = last, let then = try? DocumentState(past, Choice()).evaluation else { return nil }
        let comparison = Comparison(from: then, to: evaluation)
        return comparison.isMeaningful ? RunChanges(comparison, since: past.inWords) : nil
    }

    /// Records a run that has been delivered already: where that is impossible, a remark must do.
    func recordOrRemark(_ run: RecordedRun) {
        do {
            for remark in try recorded(run) { Streams.remark("note: \(remark)\n") }
        } catch {
            Streams.remark("note: the run is not recorded: \(error)\n")
        }
    }

    /// Records a run that was asked for.
    func record(_ run: RecordedRun) throws(Failure) {
        do throws(HistoryError) {
            for remark in try recorded(run) { Streams.remark("note: \(remark)\n") }
        } catch {
            throw Failure(error, for: .recording)
        }
    }

    private func recorded(_ run: RecordedRun) throws(HistoryError) -> [String] {
        let history = try History(path, for: .recording)
        let number = try history.record(run)
        history.close()
        return history.setAside.map {
            "the history was damaged; it is now \(FileError.quoted($0)), and a new one begins"
        }
            + ["recorded as run \(number) in \(FileError.quoted(path))"]
    }
}

extension NumberedRun {
    /// `run 3 of 2026-11-25`.
    var inWords: String { "run \(number) of \(run.day)" }
}

extension RecordedRun {
    /// The day of the run, in UTC.
    var day: String { String(moment.prefix(10)) }

    /// Day and minute of the run, in UTC.
    var moment: String {
        var (seconds, parts) = (time_t(time / 1000), tm())
        gmtime_r(&seconds, &parts)
        var text = [CChar](repeating: 0, count: 32)
        strftime(&text, text.count, "%Y-%m-%d %H:%M", &parts)
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension HistoryError {
    /// Whether the file must stay as it is.
    fileprivate var forbidsRecording: Bool {
        switch self {
        case .newer, .foreign, .notAFile: true
        default: false
        }
    }
}

extension Failure {
    /// Why a history cannot be used, with the code that says whose turn it is.
    ///
    /// - Parameter remedy: What else can be done about one that forbids recording, to stand at the end of the sentence.
    init(_ error: HistoryError, for access: History.Access, remedy: String = "") {
        let code: Code =
            switch error {
            case .missing, .empty, .noRun: .noInput
            case .newer: .otherVersion
            case .foreign, .damaged: .document
            case .notAFile, .forbidden: access == .reading ? .noInput : .cannotWrite
            case .readOnly, .full: .cannotWrite
            case .locked, .failed: .inputOutput
            }
        self.init(code, "\(error)\(remedy)")
    }
}

extension RecordedRun {
    /// A run as it is about to be recorded, without anything drawn.
    ///
    /// - Parameter scoring: What the command line chose.
    init(of reading: Reading, _ evaluation: Evaluation, by scoring: ScoringOptions) {
        let problem = evaluation.problem
        self.init(
            time: RecordedRun.now, version: Version.current, title: problem.title,
            files: reading.files(besides: scoring.document),
            method: evaluation.method.id, weights: problem.weightSets[evaluation.weightSet].id,
            scenario: evaluation.scenario.map { problem.scenarios[$0].id }, whatIfs: scoring.furtherArguments,
            seed: problem.analysis.seed,
            standings: evaluation.order.map { Standing($0, evaluation, nil) },
            findings: reading.diagnostics.map {
                Finding(severity: $0.severity.rawValue, code: $0.code, message: $0.message)
            })
    }

    /// Adds what was drawn.
    mutating func add(_ simulated: Briefing.Simulated, of evaluation: Evaluation) {
        simulation = simulated.story
        standings = evaluation.order.map { Standing($0, evaluation, simulated.robustness) }
    }

    fileprivate static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

extension Reading {
    /// The files that were read, with names seen from the folder of the document.
    func files(besides document: String) -> [RecordedRun.File] {
        let folder = document.dropLast(document.lastComponent.count)
        return sources.map { source in
            let name = source.path.hasPrefix(folder) ? String(source.path.dropFirst(folder.count)) : source.path
            return RecordedRun.File(name: name, digest: SHA256.hex(source.bytes), bytes: source.bytes)
        }
    }
}

extension RecordedRun.Standing {
    fileprivate init(_ i: Int, _ evaluation: Evaluation, _ robustness: Robustness?) {
        let option = evaluation.problem.options[i]
        self.init(
            option: option.id, name: option.name, score: evaluation.scores[i], rank: evaluation.ranks[i],
            firstShare: robustness?.firstShares[i], ranks: robustness?.rankRange(of: i, covering: 0.95))
    }
}
