// Documents from files, with their mistakes told.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayPrograms

/// Documents from files.
enum Loading {
    /// What a document says, whether it is in order or not.
    ///
    /// - Parameters:
    ///   - decimalComma: Whether a bare table writes 1,5 for 1.5.
    ///   - forRanking: Whether only the ranking counts, so that a bare table may be a great one and its text is not kept.
    static func reading(
        at path: String, decimalComma: Bool = false, forRanking: Bool = false
    ) throws(Failure) -> Reading {
        do {
            return forRanking && TableChoices.isTable(path)
                ? try DocumentReader.readTable(contentsOf: path, decimalComma: decimalComma)
                : try DocumentReader.read(contentsOf: path, decimalComma: decimalComma)
        } catch {
            throw Failure(code(for: error.reason), "\(error)")
        }
    }

    /// What the document on standard input says, whether it is in order or not.
    static func standardInput() throws(Failure) -> Reading {
        do {
            return try DocumentReader.readStandardInput()
        } catch {
            throw Failure(code(for: error.reason), "\(error)")
        }
    }

    /// A document made from XMCDA, or why there is none.
    static func xmcda(at path: String) throws(Failure) -> Result<XMCDADocument, XMCDADocument.Refusal> {
        do {
            return try XMCDADocument.read(contentsOf: path)
        } catch {
            throw Failure(code(for: error.reason), "\(error)")
        }
    }

    private static func code(for reason: DocumentError.Reason) -> Failure.Code {
        switch reason {
        case .missing, .notAFile, .forbidden: .noInput
        case .tooLarge: .document
        case .failed: .inputOutput
        }
    }

    /// What the lint says of a document; nil for one with errors.
    static func examination(
        of reading: Reading, at path: String, today: CalendarDate? = nil
    ) throws(Failure) -> Examination? {
        do throws(MethodError) {
            return try reading.examination(today: today, runs: SeenRuns.of(path))
        } catch {
            throw Failure(.document, "\(path): \(error)")
        }
    }

    /// A document in order; its mistakes and remarks go to standard error.
    static func problem(
        at path: String, decimalComma: Bool = false, forRanking: Bool = false
    ) throws(Failure) -> (reading: Reading, problem: DecisionProblem) {
        let reading = try reading(at: path, decimalComma: decimalComma, forRanking: forRanking)
        Remarks.show(reading)
        guard let problem = reading.problem, reading.errors.isEmpty else { throw Failure(.document, "") }
        return (reading, problem)
    }
}
