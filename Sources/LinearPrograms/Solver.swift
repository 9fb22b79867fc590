// The one place that calls COIN-OR Cbc.
// SPDX-License-Identifier: Apache-2.0

import CCbc
import Synchronization

extension LinearProgram {
    /// The best solution, checked against every constraint.
    ///
    /// Programs are solved one at a time, in one thread, so that the same program has the same solution.
    ///
    /// > Forrest, J. & Lougee-Heimer, R. (2005). CBC user guide. *Emerging Theory, Methods, and Applications*, 257–277.
    /// INFORMS. doi:[10.1287/educ.1053.0020](https://doi.org/10.1287/educ.1053.0020)
    ///
    /// - Parameter seconds: How long to look for a best solution; only integer programs take long.
    /// - Throws: `LinearProgramError` if Cbc is not installed, runs out of time, or fails.
    public func solved(within seconds: Double = 60) throws(LinearProgramError) -> ProgramOutcome {
        switch try outcome(seconds) {
        case .optimal(let values):
            guard values.count == columns.count, fulfils(values) else { throw .failed }
            let objective = zip(columns, values).reduce(0) { $0 + $1.0.objective * $1.1 }
            return .optimal(Solution(objective: objective, values: values))
        case .infeasible: return try isFeasible(seconds) ? .unbounded : .infeasible
        case .unbounded: return .unbounded
        case .outOfTime: throw .outOfTime
        case .failed: throw .failed
        }
    }

    private func outcome(_ seconds: Double) throws(LinearProgramError) -> Model.Outcome {
        let cbc = try Cbc.shared.get()
        return try Cbc.turn.withLock { _ throws(LinearProgramError) in
            guard let model = Model(self, cbc, seconds) else { throw .failed }
            return model.outcome
        }
    }

    /// Whether anything fulfils the constraints: Cbc calls a program infeasible too when its objective has no end.
    private func isFeasible(_ seconds: Double) throws(LinearProgramError) -> Bool {
        var program = self
        for number in columns.indices { program.columns[number].objective = 0 }
        guard case .optimal = try program.outcome(seconds) else { return false }
        return columns.contains { $0.objective != 0 }
    }

    /// Whether values fulfil every constraint, up to a millionth of the size of its terms.
    private func fulfils(_ values: [Double]) -> Bool {
        zip(columns, values).allSatisfy { column, x in
            x.isFinite && column.bounds.holds(x, size: abs(x)) && (!column.isWhole || abs(x - x.rounded()) < 1e-6)
        }
            && rows.allSatisfy { row in
                let terms = row.sum.map { $0.factor * values[$0.of.number] }
                return row.bounds.holds(terms.reduce(0, +), size: terms.reduce(0) { $0 + abs($1) })
            }
    }
}

extension ClosedRange<Double> {
    fileprivate func holds(_ x: Double, size: Double) -> Bool {
        let slack = 1e-6 * Swift.max(1, size)
        return x >= lowerBound - slack && x <= upperBound + slack
    }
}

/// The library, loaded once.
private enum Cbc {
    /// Cbc keeps state of its own outside its models.
    static let turn = Mutex(())

    static let shared: Result<assay_cbc, LinearProgramError> = {
        var cbc = assay_cbc()
        guard let reason = assay_load_cbc("libCbcSolver.so.3", &cbc) else { return .success(cbc) }
        return .failure(.missingLibrary(String(cString: reason)))
    }()
}

/// A program inside the library; owns it.
private final class Model {
    enum Outcome {
        case optimal([Double])
        case infeasible
        case unbounded
        case outOfTime
        case failed
    }

    private let cbc: assay_cbc
    private let model: UnsafeMutableRawPointer
    private let count: Int

    init?(_ program: LinearProgram, _ cbc: assay_cbc, _ seconds: Double) {
        guard let model = cbc.newModel?() else { return nil }
        (self.cbc, self.model, count) = (cbc, model, program.columns.count)
        cbc.setLogLevel?(model, 0)
        cbc.setObjSense?(model, program.goal == .minimize ? 1 : -1)
        cbc.setAllowableGap?(model, 0)
        cbc.setAllowableFractionGap?(model, 0)
        cbc.setMaximumSeconds?(model, seconds)
        for column in program.columns {
            cbc.addCol?(
                model, "", column.bounds.lowerBound.held, column.bounds.upperBound.held, column.objective,
                column.isWhole ? 1 : 0, 0, nil, nil)
        }
        for row in program.rows { add(row) }
    }

    deinit { cbc.deleteModel?(model) }

    private func add(_ row: LinearProgram.Row) {
        let (lower, upper) = (row.bounds.lowerBound, row.bounds.upperBound)
        if lower == upper { return add(row.sum, "E", lower) }
        if lower.isFinite { add(row.sum, "G", lower) }
        if upper.isFinite { add(row.sum, "L", upper) }
    }

    private func add(_ sum: LinearProgram.Sum, _ sense: Unicode.Scalar, _ bound: Double) {
        let columns = sum.map { Int32($0.of.number) }
        cbc.addRow?(model, "", Int32(sum.count), columns, sum.map(\.factor), CChar(sense.value), bound)
    }

    var outcome: Outcome {
        guard cbc.solve?(model) != nil else { return .failed }
        if cbc.isContinuousUnbounded?(model) == 1 { return .unbounded }
        if cbc.isProvenInfeasible?(model) == 1 { return .infeasible }
        guard cbc.isProvenOptimal?(model) == 1 else {
            return cbc.isSecondsLimitReached?(model) == 1 ? .outOfTime : .failed
        }
        guard let values = cbc.getColSolution?(model) else { return .failed }
        return .optimal(Array(UnsafeBufferPointer(start: values, count: count)))
    }
}

extension Double {
    /// The number with infinity as COIN-OR writes it.
    fileprivate var held: Double {
        min(max(self, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
    }
}
