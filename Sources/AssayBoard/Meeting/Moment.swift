// What is on the board at one moment.
// SPDX-License-Identifier: Apache-2.0

public import Assay

/// What is on the board at one moment: a document, what was changed since, and which weights and scenario count.
public struct Moment: Hashable, Sendable {
    /// The decision as the document has it.
    public let document: DecisionProblem
    /// What was changed since: one edit for each input that now differs.
    public private(set) var edits: [Edit] = []
    /// The number of the weight set that counts.
    public var weightSet = 0
    /// The number of the scenario that counts; nil for the document as it stands.
    public var scenario: Int?

    /// A document as it stands.
    public init(_ document: DecisionProblem) { self.document = document }

    /// The same moment with more edits; a later edit of an input takes the place of an earlier one.
    public func adding(_ new: [Edit]) -> Moment {
        var moment = self
        moment.edits.removeAll { old in new.contains { $0.input == old.input } }
        moment.edits += new.filter { !$0.saysWhat(document) }
        return moment
    }

    /// The same moment without any edit.
    public var cleared: Moment { replacing([]) }

    /// The same moment with other edits.
    public func replacing(_ edits: [Edit]) -> Moment {
        var moment = self
        moment.edits = edits
        return moment
    }

    /// The same moment over another document with the same inputs.
    ///
    /// - Parameter restoring: Edits that make this moment's document of the other one.
    func over(_ document: DecisionProblem, restoring: [Edit]) -> Moment {
        var moment = Moment(document)
        (moment.weightSet, moment.scenario) = (weightSet, scenario)
        return moment.adding(restoring).adding(edits)
    }

    /// The decision as it is now.
    ///
    /// - Throws: `BoardObjection` if the edits make no decision.
    public func problem() throws(BoardObjection) -> DecisionProblem {
        do throws(InvalidProblem) {
            return try document.applying(edits)
        } catch {
            throw BoardObjection(.impossible, "\(error)")
        }
    }

    /// The decision, scored.
    ///
    /// - Throws: `BoardObjection` if the edits make no decision, or the method cannot score it.
    public func evaluation() throws(BoardObjection) -> Evaluation {
        let problem = try problem()
        do throws(MethodError) {
            return try Evaluation(of: problem, weightSet: weightSet, scenario: scenario)
        } catch {
            throw BoardObjection(.impossible, "\(error)")
        }
    }
}

extension Edit {
    /// What is edited.
    fileprivate enum Input: Hashable {
        case points(Int, String)
        case performance(Int, Int)
        case other(Edit)
    }

    fileprivate var input: Input {
        switch self {
        case .points(let set, let id, _): .points(set, id)
        case .performance(let i, let j, _): .performance(i, j)
        default: .other(self)
        }
    }

    /// Whether the document has it that way already.
    fileprivate func saysWhat(_ document: DecisionProblem) -> Bool {
        switch self {
        case .points(let set, let id, let points):
            document.weightSets[set].judgement != .equal
                && document.weightSets[set].points(of: id, in: document.tree) == points
        case .performance(let i, let j, let estimate):
            document.performances[option: i, criterion: j].estimate == estimate
        default: false
        }
    }
}
