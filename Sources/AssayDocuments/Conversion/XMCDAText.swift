// A problem in XMCDA, for other tools of decision analysis.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// A decision problem in XMCDA 4: alternatives, criteria with scales and thresholds, performances and weights.
///
/// > Bigaret, S. & Meyer, P. (2021). *XMCDA 4.0.0*. Decision Deck Consortium. https://www.decision-deck.org/xmcda/
public struct XMCDAText: Sendable {
    /// The namespace of the version.
    static let namespace = "http://www.decision-deck.org/2021/XMCDA-4.0.0"

    /// The text.
    public let text: String
    /// What was not carried over, one sentence each without a full stop.
    public let losses: [String]

    /// The keys of a document that are carried over, or that say nothing of the decision.
    private static let carried = ["$schema", "assay", "title", "criteria", "weights", "options", "performance"]

    /// The problem of a document as XMCDA; nil if the document has errors.
    public init?(of reading: Reading) {
        guard let problem = reading.problem else { return nil }
        let thresholds = problem.criteria.filter { !$0.thresholds.elements.isEmpty }
        var parts = [
            XMLElement("alternatives", problem.options.map(\.element)),
            XMLElement("criteria", problem.criteria.map(\.element)),
            XMLElement("performanceTable", [("name", problem.title)], XMCDAText.rows(of: problem)),
            XMLElement(
                "criteriaScales",
                problem.criteria.map { .of($0, [XMLElement("scales", [], [$0.scaleElement])], in: "criterionScales") }),
        ]
        if !thresholds.isEmpty {
            parts.append(
                XMLElement(
                    "criteriaThresholds",
                    thresholds.map {
                        .of($0, [XMLElement("thresholds", $0.thresholds.elements)], in: "criterionThresholds")
                    }))
        }
        parts += problem.weightSets.map { $0.element(in: problem.tree) }
        text = XMLElement("xmcda", [("xmlns", XMCDAText.namespace)], parts).document
        let keys = DocumentFormat.top.fields.map(\.name).filter { reading.places[.section($0)] != nil }
        losses = keys.filter { !XMCDAText.carried.contains($0) }.map { "'\($0)'" } + problem.lossesInXMCDA
    }

    private static func rows(of problem: DecisionProblem) -> [XMLElement] {
        problem.options.enumerated().map { i, option in
            XMLElement(
                "alternativePerformances",
                [XMLElement("alternativeID", option.id)]
                    + problem.criteria.enumerated().map { j, criterion in
                        .of(
                            criterion, [.values([criterion.value(problem.performances[option: i, criterion: j])])],
                            in: "performance")
                    })
        }
    }
}

extension XMLElement {
    /// An element with further elements and no attributes.
    fileprivate init(_ name: String, _ children: [XMLElement]) { self.init(name, [], children) }

    /// An element that speaks of a criterion.
    fileprivate static func of(_ criterion: Criterion, _ children: [XMLElement], in name: String) -> XMLElement {
        XMLElement(name, [XMLElement("criterionID", criterion.id)] + children)
    }

    fileprivate static func values(_ values: [XMLElement]) -> XMLElement {
        XMLElement("values", values.map { XMLElement("value", [$0]) })
    }

    fileprivate static func real(_ x: Double) -> XMLElement { XMLElement("real", x.plain) }

    /// What stands for a thing in its list: its id, its name and what it is.
    fileprivate static func item(_ name: String, id: String, _ title: String, _ comment: String) -> XMLElement {
        let description = XMLElement("description", [XMLElement("comment", comment)])
        return XMLElement(name, [("id", id), ("name", title)], comment.isEmpty ? [] : [description])
    }
}

extension PolicyOption {
    fileprivate var element: XMLElement { .item("alternative", id: id, name, summary) }
}

extension Criterion {
    fileprivate var element: XMLElement { .item("criterion", id: id, name, definition) }

    fileprivate var scaleElement: XMLElement {
        let sense = XMLElement("preferenceDirection", direction == .maximize ? "max" : "min")
        let attributes = unit.isEmpty ? [] : [(name: "name", value: unit)]
        guard let scale else {
            let ends = range.map {
                [XMLElement("minimum", [.real($0.lower)]), XMLElement("maximum", [.real($0.upper)])]
            }
            return XMLElement("scale", attributes, [XMLElement("quantitative", [sense] + (ends ?? []))])
        }
        let labels = scale.levels.map { level in
            XMLElement("valuedLabel", [XMLElement("label", level.id), XMLElement("value", [.real(level.at)])])
        }
        return XMLElement(
            "scale", attributes, [XMLElement("qualitative", [sense, XMLElement("valuedLabels", labels)])])
    }

    fileprivate func value(_ performance: Performance) -> XMLElement {
        guard let best = performance.best else { return XMLElement("NA", []) }
        return scale?.level(at: best).map { XMLElement("label", $0.id) } ?? .real(best)
    }
}

extension Thresholds {
    /// The thresholds that XMCDA has names for.
    fileprivate var elements: [XMLElement] {
        [
            ("indifference", indifference, shares.indifference), ("preference", preference, shares.preference),
            ("veto", veto, shares.veto),
        ].compactMap { concept, amount, share in
            guard amount != nil || share > 0 else { return nil }
            let amount = XMLElement.real(amount ?? 0)
            let child =
                share == 0
                ? XMLElement("constant", [amount])
                : XMLElement("affine", [XMLElement("slope", [.real(share)]), XMLElement("intercept", [amount])])
            return XMLElement("threshold", [("mcdaConcept", concept)], [child])
        }
    }
}

extension WeightSet {
    fileprivate func element(in tree: CriteriaTree) -> XMLElement {
        let weights = zip(tree.leaves, weights(in: tree)).map { criterion, weight in
            XMLElement.of(criterion, [.values([.real(weight)])], in: "criterionValues")
        }
        return XMLElement("criteriaValues", [("id", id), ("name", name), ("mcdaConcept", "weights")], weights)
    }
}

extension DecisionProblem {
    /// What XMCDA has no place for in the parts that are written.
    fileprivate var lossesInXMCDA: [String] {
        let cells = performances.cells
        func count(_ n: Int, _ one: String, _ many: String) -> String? { n == 0 ? nil : "\(n) \(n == 1 ? one : many)" }
        let curves = criteria.filter { ($0.valueFunction?.shape ?? .linear) != .linear }.count
        let ranges = cells.filter {
            if case .known(let low, let best, let high) = $0.estimate { low < best || best < high } else { false }
        }
        let links = options.filter { !($0.needs + $0.helps + $0.excludes).isEmpty || $0.budget != nil }.count
        let drawn = criteria.filter { $0.thresholds.gaussian != nil || $0.thresholds.function != nil }
        let kept = "the weights themselves are carried over"
        return [
            count(tree.groups.count, "group of criteria: \(kept)", "groups of criteria: \(kept)"),
            count(criteria.filter { $0.role == .cost }.count, "role of a criterion", "roles of criteria"),
            count(curves, "value function that is no straight line", "value functions that are no straight lines"),
            count(drawn.count, "preference function", "preference functions"),
            count(ranges.count, "low and high estimate", "low and high estimates"),
            count(cells.filter { $0.evidence != Evidence() }.count, "cell's evidence", "cells' evidence"),
            count(lists.lists.count, "list", "lists"),
            count(links, "option's links and budget", "options' links and budgets"),
            count(
                weightSets.filter { $0.judgement != .equal }.count, "weight set's judgements: \(kept)",
                "weight sets' judgements: \(kept)"),
        ].compactMap(\.self)
    }
}
