// Documents from files, with their mistakes told.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments

/// Documents from files.
enum Loading {
    /// What a document says, whether it is in order or not.
    static func reading(at path: String) throws(Failure) -> Reading {
        do {
            return try DocumentReader.read(contentsOf: path)
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

    /// A document in order; its mistakes and remarks go to standard error.
    static func problem(at path: String) throws(Failure) -> (reading: Reading, problem: DecisionProblem) {
        let reading = try reading(at: path)
        Remarks.show(reading)
        guard let problem = reading.problem, reading.errors.isEmpty else { throw Failure(.document, "") }
        return (reading, problem)
    }
}
