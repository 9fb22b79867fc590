// A state of a document: as it lies there, or as a run of the past found it.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayDocuments
import AssayFiles
import AssayHistory
import AssayPrograms

/// A state of a document: as it lies there, or as a run of the past found it.
struct DocumentState {
    /// What a command line names: a file, `@last`, or `@3`.
    enum Name: Hashable {
        case file(String)
        case last
        case run(Int64)

        init(_ text: String) throws(Failure) {
            guard text.hasPrefix("@") else {
                self = .file(text)
                return
            }
            if text == "@last" {
                self = .last
            } else if let number = Int64(text.dropFirst()), number > 0 {
                self = .run(number)
            } else {
                throw Failure(.usage, "'\(text)' names no run: write @3 for run 3, or @last")
            }
        }

        var file: String? { if case .file(let path) = self { path } else { nil } }
    }

    /// What to call it.
    let name: String
    let evaluation: Evaluation
    /// The file name of the document.
    let document: String
    /// What was read, as runs keep it.
    let inputs: String

    /// A document as it lies there.
    init(file path: String, _ choice: Choice) throws(Failure) {
        let (reading, problem) = try Loading.problem(at: path)
        (name, document) = (path, path.lastComponent)
        inputs = RecordedRun.inputs(reading.files(besides: path).map { ($0.name, $0.digest) })
        evaluation = try choice.evaluation(of: problem, at: path)
    }

    /// A document as a run of the past found it, with the weights and scenario of then where nothing else is chosen.
    init(_ past: NumberedRun, _ choice: Choice) throws(Failure) {
        let run = past.run
        name = "run \(past.number)"
        document = run.document
        inputs = RecordedRun.inputs(run.files.map { ($0.name, $0.digest) })
        let reading = run.reading
        guard let problem = reading.problem else {
            Remarks.show(reading)
            throw Failure(.document, "this version of Assay cannot read the document of \(name) any more")
        }
        let scoring = try DocumentState.scoring(of: run, choice)
        evaluation = try scoring.evaluate(reading, problem)
    }

    private static func scoring(of run: RecordedRun, _ choice: Choice) throws(Failure) -> ScoringOptions {
        do {
            var scoring = try ScoringOptions.parse([run.document] + run.whatIfs)
            guard !TableChoices.isTable(run.document) else { return scoring }
            scoring.weights = choice.weights ?? run.weights
            scoring.scenario = choice.scenario ?? run.scenario
            return scoring
        } catch {
            throw Failure(.document, "this version of Assay cannot repeat what the run was told any more")
        }
    }
}

extension RecordedRun {
    /// The document, read again as it was.
    var reading: Reading {
        DocumentReader.read(files.first?.bytes ?? [], path: document, files: .recorded(files))
    }
}

extension DocumentFiles {
    /// The tables that a run of the past read.
    fileprivate static func recorded(_ files: [RecordedRun.File]) -> DocumentFiles {
        DocumentFiles { name in
            guard let file = files.dropFirst().first(where: { $0.name == name }) else {
                return .failure(.unreadable(DocumentError(path: name, reason: .missing)))
            }
            return .success(File(path: file.name, bytes: file.bytes))
        }
    }
}
