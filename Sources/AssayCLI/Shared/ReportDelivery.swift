// A report, made and written.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayFiles
import AssayHistory
import AssayPages
import AssayPrograms
import AssayReports
import AssayWorkbook

/// Makes the report on an evaluation, and writes it as a workbook, and as a page if asked for.
struct ReportDelivery {
    let scoring: ScoringOptions
    var output: String?
    var profile = Profile.model
    var html = false
    var force = false
    /// The path of the history; beside the workbook if nil.
    var history: String?
    /// Whether runs of the past are compared with.
    var usesHistory = true

    /// Where the workbook goes.
    var target: String { output ?? ReportTarget.path(for: scoring.document) }

    /// What was written, and the run that may be recorded now.
    struct Delivered {
        /// The paths of the files.
        let paths: [String]
        fileprivate let run: RecordedRun
        fileprivate let recording: Recording?

        /// Records the run in the history, if that is used.
        func record() { recording?.recordOrRemark(run) }
    }

    /// Makes and writes the report.
    func deliver(_ reading: Reading, _ evaluation: Evaluation) throws(Failure) -> Delivered {
        try scoring.refuseMany(evaluation.problem)
        let place = history ?? HistoryPlace.beside(target)
        if usesHistory, place.lastComponent == target.lastComponent, place.isBeside(target) {
            throw Failure(.usage, "the report and the history cannot both be \(FileError.quoted(target))")
        }
        var run = RecordedRun(of: reading, evaluation, by: scoring)
        let recording = usesHistory ? try Recording(place, before: run, remedy: ", or --no-history") : nil
        let simulated = try SimulatedRanking.of(evaluation, in: scoring.document)
        if let simulated { run.add(simulated, of: evaluation) }
        let report = report(on: evaluation, reading, simulated, recording)
        let paths = try write(report, besides: reading.sources.map(\.path))
        return Delivered(paths: paths, run: run, recording: recording)
    }

    /// The report; which part of it is being made is told to those who wait.
    private func report(
        on evaluation: Evaluation, _ reading: Reading, _ simulated: Briefing.Simulated?, _ recording: Recording?
    ) -> Report {
        let stages = Stages("Working on")
        defer { stages.end() }
        stages.begin("the checks")
        let briefing = Briefing(
            evaluation: evaluation, simulated: simulated,
            inputs: reading.sources.map { Briefing.Input(name: $0.path.lastComponent, digest: SHA256.hex($0.bytes)) },
            diagnostics: reading.diagnostics, examination: examination(reading, evaluation, recording),
            since: recording?.changes(to: evaluation),
            version: Version.current, command: command)
        stages.begin("what would change the leader, and the sheets")
        return Report(on: briefing)
    }

    /// What the lint says of the inputs as they were scored; nothing where another weight set cannot be scored so.
    private func examination(_ reading: Reading, _ evaluation: Evaluation, _ recording: Recording?) -> Examination? {
        let runs = recording.map { recording in
            recording.path == HistoryPlace.of(scoring.document) ? recording.seen : SeenRuns.of(scoring.document)
        }
        return try? Examination(of: evaluation.problem, remarks: reading.diagnostics, runs: runs ?? [])
    }

    /// The command that makes the workbook again, with file names only.
    private var command: String {
        let use = profile == .model ? [] : ["--profile", profile.rawValue]
        return (["assay report", scoring.document.lastComponent] + scoring.arguments + use).joined(separator: " ")
    }

    /// Writes the workbook, and the page if asked for; their paths.
    private func write(_ report: Report, besides inputs: [String]) throws(Failure) -> [String] {
        let page = html ? try pageTarget(besides: inputs) : nil
        let written = try write(workbook: report.suiting(profile), besides: inputs)
        let keptPage = try page.flatMap { page throws(Failure) in try write(WebPage(of: report), to: page) }
        for remark in written.remarks { Streams.remark("note: \(remark)\n") }
        for kept in [written.kept, keptPage].compactMap({ $0 }) {
            Streams.remark("note: the file that was there is now \(kept)\n")
        }
        return [written.path, page?.path].compactMap { $0 }
    }

    private func write(workbook report: Report, besides inputs: [String]) throws(Failure) -> WrittenWorkbook {
        do {
            return try report.write(to: target, besides: inputs, existing: force ? .replace : .keep)
        } catch {
            throw Failure(error.isInputOutputFailure ? .inputOutput : .cannotWrite, "\(error)")
        }
    }

    /// The page's place, looked at before anything is written.
    private func pageTarget(besides inputs: [String]) throws(Failure) -> FileTarget {
        do {
            return try FileTarget(ReportTarget.page(beside: target), besides: inputs)
        } catch {
            throw Failure(error.isInputOutputFailure ? .inputOutput : .cannotWrite, "\(error)")
        }
    }

    private func write(_ page: WebPage, to target: FileTarget) throws(Failure) -> String? {
        do {
            return try page.write(to: target, existing: force ? .replace : .keep)
        } catch {
            throw Failure(error.isInputOutputFailure ? .inputOutput : .cannotWrite, "\(error)")
        }
    }
}
