// A change that somebody makes on the board.
// SPDX-License-Identifier: Apache-2.0

import Assay
public import AssayDocuments

/// A change that somebody makes on the board.
public enum BoardEdit: Hashable, Sendable {
    /// New points of a leaf or group in the weight set that counts.
    case points(Double, of: String)
    /// A new share of a leaf or group within its group, which keeps its weight; those beside it keep their proportions.
    case share(Double, of: String)
    /// A new share of a leaf or group in everything; all others keep their proportions.
    case global(Double, of: String)
    /// A new performance, as a document writes it.
    case performance(String, option: String, criterion: String)
    /// Another weight set counts.
    case weightSet(String)
    /// Another scenario counts, or the document as it stands.
    case scenario(String?)

    /// A change as the page writes it.
    ///
    ///     {"weight": {"criterion": "cost", "points": 20}}        {"share": {"criterion": "cost", "share": 0.35}}
    ///     {"global": {"criterion": "cost", "share": 0.12}}       {"choose": {"weightSet": "ministry"}}
    ///     {"performance": {"option": "odisha", "criterion": "cost", "text": "[1, 2, 4]"}}    {"choose": {"scenario": null}}
    ///
    /// - Throws: `BoardObjection` if it is none of these.
    public init(_ value: JSONValue) throws(BoardObjection) {
        guard case .map(let members) = value, members.count == 1, let (kind, content) = members.first,
            let edit = BoardEdit(kind, content)
        else {
            throw BoardObjection(
                .unreadable, "an edit is one of weight, share, global, performance and choose, with what belongs to it")
        }
        self = edit
    }

    private init?(_ kind: String, _ content: JSONValue) {
        let criterion = content["criterion"]?.text ?? ""
        switch kind {
        case "weight":
            guard let points = content["points"]?.number else { return nil }
            self = .points(points, of: criterion)
        case "share", "global":
            guard let share = content["share"]?.number else { return nil }
            self = kind == "share" ? .share(share, of: criterion) : .global(share, of: criterion)
        case "performance":
            guard let option = content["option"]?.text, let text = content["text"]?.text else { return nil }
            self = .performance(text, option: option, criterion: criterion)
        case "choose": self.init(choice: content)
        default: return nil
        }
    }

    private init?(choice: JSONValue) {
        if let set = choice["weightSet"]?.text {
            self = .weightSet(set)
        } else if let scenario = choice["scenario"] {
            guard scenario == .nothing || scenario.text != nil else { return nil }
            self = .scenario(scenario.text)
        } else {
            return nil
        }
    }
}

extension BoardEdit {
    /// The moment after this change.
    ///
    /// - Throws: `BoardObjection` if it changes nothing that there is, or makes no decision.
    func applied(to moment: Moment) throws(BoardObjection) -> Moment {
        let problem = try moment.problem()
        let reweighing = Reweighing(problem, set: moment.weightSet, scenario: moment.scenario)
        switch self {
        case .points(let points, let id): return moment.adding(try reweighing.edits(points: points, of: id))
        case .share(let share, let id): return moment.adding(try reweighing.edits(share: share, of: id))
        case .global(let share, let id): return moment.adding(try reweighing.edits(global: share, of: id))
        case .performance(let text, let option, let criterion):
            return moment.adding([try edit(text, option, criterion, problem)])
        case .weightSet(let id):
            var moment = moment
            moment.weightSet = try number(of: id, among: problem.weightSets.map(\.id), "a weight set")
            return moment
        case .scenario(let id):
            var moment = moment
            moment.scenario = nil
            if let id { moment.scenario = try number(of: id, among: problem.scenarios.map(\.id), "a scenario") }
            return moment
        }
    }

    private func edit(
        _ text: String, _ option: String, _ criterion: String, _ problem: DecisionProblem
    ) throws(BoardObjection) -> Edit {
        switch EditText.read("performance.\(option).\(criterion)=\(text)", in: problem, weightSet: 0) {
        case .success(let edit): return edit
        case .failure(let objection): throw BoardObjection(.impossible, objection.description)
        }
    }

    private func number(of id: String, among ids: [String], _ noun: String) throws(BoardObjection) -> Int {
        guard let number = ids.firstIndex(of: id) else {
            let known = ids.isEmpty ? "the document has none" : "there are " + ids.joined(separator: ", ")
            throw BoardObjection(.impossible, "'\(id)' is not \(noun); \(known)")
        }
        return number
    }
}
