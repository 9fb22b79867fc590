// Draws on several tasks.
// SPDX-License-Identifier: Apache-2.0

extension Simulation {
    /// How many draws a task takes before it looks whether to go on.
    static let portion = 4 * LaneGenerator.block

    /// Counts the given draws on several tasks; the result is that of one task, bit for bit.
    ///
    /// If the surrounding task is cancelled, the result counts the draws made so far: fewer than asked for.
    ///
    /// - Parameters:
    ///   - tasks: How many tasks share the work; at least 1.
    ///   - progress: Called with a number of draws whenever so many more are done; from any task.
    /// - Throws: `MethodError` if the method is not defined for some draw.
    public func tally(
        _ draws: Range<Int>, tasks: Int, progress: (@Sendable (Int) -> Void)? = nil
    ) async throws(MethodError) -> RankTally {
        let portions = portions(of: draws)
        let answers = await withTaskGroup(of: Swift.Result<RankTally, MethodError>.self) { group in
            for task in 0..<max(1, tasks) {
                group.addTask { share(task, of: max(1, tasks), in: portions, progress) }
            }
            var answers: [Swift.Result<RankTally, MethodError>] = []
            for await answer in group { answers.append(answer) }
            return answers
        }
        var tally = RankTally(options: evaluation.problem.options.count, criteria: evaluation.problem.criteria.count)
        for answer in answers { tally.merge(try answer.get()) }
        return tally
    }

    private func share(
        _ task: Int, of tasks: Int, in portions: [Range<Int>], _ progress: (@Sendable (Int) -> Void)?
    ) -> Swift.Result<RankTally, MethodError> {
        var sum = RankTally(options: evaluation.problem.options.count, criteria: evaluation.problem.criteria.count)
        for k in stride(from: task, to: portions.count, by: tasks) {
            guard !Task.isCancelled else { break }
            do throws(MethodError) { sum.merge(try tally(portions[k])) } catch { return .failure(error) }
            progress?(portions[k].count)
        }
        return .success(sum)
    }

    /// Stretches of draws that end where blocks end.
    private func portions(of draws: Range<Int>) -> [Range<Int>] {
        let first = draws.lowerBound / Simulation.portion * Simulation.portion
        return stride(from: first, to: draws.upperBound, by: Simulation.portion).compactMap { start in
            let portion = (start..<start + Simulation.portion).clamped(to: draws)
            return portion.isEmpty ? nil : portion
        }
    }
}
