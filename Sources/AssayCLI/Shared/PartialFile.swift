// Records of simulations in files.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayFiles
import AssayPrograms
import AssayReports

/// Records of simulations in files.
enum PartialFile {
    /// A record of a hundred options or so is far below this.
    private static let limit = 64 << 20

    /// Writes a record.
    static func write(_ record: SimulationRecord, to path: String, besides inputs: [String]) throws(Failure) {
        do {
            _ = try FileTarget(path, besides: inputs).replace(with: Array(record.json.text.utf8))
        } catch {
            throw Failure(.cannotWrite, "\(error)")
        }
    }

    /// Reads a record back.
    static func read(_ path: String) throws(Failure) -> SimulationRecord {
        do {
            let (value, source, diagnostics) = try JSONValue.read(contentsOf: path, limit: limit)
            guard let value else {
                Streams.remark(DiagnosticText(sources: [source], color: Streams.colorsRemarks)(diagnostics, limit: 3))
                throw Failure(.document, "")
            }
            guard let record = record(in: value) else {
                throw Failure(.document, "\(path): this is no file that 'assay robustness --partial' wrote")
            }
            return record
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(.noInput, "\(error)")
        }
    }

    private static func record(in value: JSONValue) -> SimulationRecord? {
        guard value["assayPartial"]?.whole == 1, let subject = subject(in: value),
            let tally = tally(in: value, subject),
            let pairs = value["slices"]?.list?.map(\.wholes)
        else { return nil }
        let slices = pairs.compactMap { pair -> Range<Int>? in
            guard let pair, pair.count == 2, pair[0] >= 0, pair[0] < pair[1] else { return nil }
            return pair[0]..<pair[1]
        }
        guard slices.count == pairs.count,
            zip(slices, slices.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound })
        else { return nil }
        return SimulationRecord(subject, slices: slices, tally: tally)
    }

    private static func subject(in value: JSONValue) -> SimulationRecord.Subject? {
        guard let inputs = value["inputs"]?.texts, let title = value["title"]?.text,
            let status = value["status"]?.text, let method = value["method"]?.texts, method.count == 2,
            let weights = value["weights"]?.texts, weights.count == 2, let scenario = value["scenario"]?.texts,
            let edits = value["edits"]?.texts, let weightSampling = value["weightSampling"]?.text,
            let performanceSampling = value["performanceSampling"]?.text,
            let notes = value["notes"]?.texts,
            let seed = value["seed"]?.text.flatMap({ UInt64($0) }), let options = value["options"]?.texts,
            let names = value["names"]?.texts, names.count == options.count, let criteria = value["criteria"]?.texts,
            let criterionNames = value["criterionNames"]?.texts, criterionNames.count == criteria.count
        else { return nil }
        return SimulationRecord.Subject(
            inputs: inputs, title: title, status: status, method: method, weights: weights, scenario: scenario,
            edits: edits, weightSampling: weightSampling, performanceSampling: performanceSampling, notes: notes,
            seed: seed,
            options: options, names: names, criteria: criteria, criterionNames: criterionNames)
    }

    private static func tally(in value: JSONValue, _ subject: SimulationRecord.Subject) -> RankTally? {
        guard let draws = value["draws"]?.whole, let ranks = value["ranks"]?.wholes, let wins = value["wins"]?.wholes,
            let leadingWeights = value["leadingWeights"]?.wholes
        else { return nil }
        return RankTally(
            options: subject.options.count, criteria: subject.criteria.count, draws: draws, ranks: ranks, wins: wins,
            leadingWeights: leadingWeights)
    }
}
