// The parts of an XMCDA file, read one by one.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The parts of an XMCDA file, with what they leave behind.
struct XMCDAReading {
    /// An alternative or a criterion.
    struct Item {
        /// Its id in the file.
        let name: String
        /// Its id in the document.
        let id: String
        let title: String?
        let comment: String?

        /// An option as it stands in a document.
        var layout: Layout {
            if title == nil, comment == nil { return .word("") }
            return .map([("name", title.map(Layout.text)), ("summary", comment.map(Layout.text))])
        }
    }

    /// A scale that performances can be read on.
    enum Scale {
        case numbers
        /// The ids of levels, by the labels of the file.
        case levels([(label: String, id: String)])
    }

    private static let known = [
        "alternatives", "criteria", "performanceTable", "criteriaScales", "criteriaThresholds", "criteriaValues",
    ]

    private let root: XMLElement
    /// The alternatives that are to be ranked.
    private(set) var options: [Item] = []
    /// The criteria that are to be used.
    private(set) var criteria: [Item] = []
    /// What was not carried over.
    private(set) var losses: [String] = []
    /// What was taken for granted where the file says nothing.
    private(set) var assumptions: [String] = []
    private var scales: [Scale] = []

    init(_ root: XMLElement) {
        self.root = root
        options = items("alternatives", "alternative")
        criteria = items("criteria", "criterion")
        let others = root.children.map(\.name).filter { !XMCDAReading.known.contains($0) }.withoutRepetitions
        losses += others.map { "'\($0.quotable)'" }
        let tables = root.all("performanceTable").count
        if tables > 1 { losses.append("\(tables - 1) further performance tables") }
    }

    private mutating func items(_ list: String, _ name: String) -> [Item] {
        var ids = Register()
        return (root.child(list)?.all(name) ?? []).compactMap { element in
            let given = element[attribute: "id"] ?? ""
            guard element.text(of: "active") != "false", element.text(of: "type") != "fictive" else {
                losses.append("the \(name) '\(given.quotable)', which is not active or not real")
                return nil
            }
            let id = XMCDAReading.newID(given, name, &ids)
            let title = element[attribute: "name"] ?? (id == given ? nil : given)
            return Item(
                name: given, id: id, title: title == id.inWords ? nil : title,
                comment: element.child("description")?.text(of: "comment"))
        }
    }

    /// An id for a document, as near as can be to the one in the file.
    private static func newID(_ given: String, _ name: String, _ ids: inout Register) -> String {
        let words = given.asciiWords
        let stem = words.isID ? words : [name, words].filter { !$0.isEmpty }.joined(separator: "-")
        let base = stem.isID ? stem : name
        var (id, number) = (base, 2)
        while !ids.add(id) {
            id = "\(base)-\(number)"
            number += 1
        }
        return id
    }
}

// MARK: - Criteria

extension XMCDAReading {
    /// The criteria, as they stand in a document.
    mutating func criteriaLayout() -> Layout {
        let members = criteria.map { item in
            let scale = of(item, in: "criteriaScales", "criterionScales")?.child("scales")?.child("scale")
            let (measure, read) = measure(scale, of: item)
            scales.append(read)
            let unit = scale?[attribute: "name"].map(Layout.text)
            return (
                item.id,
                Layout.map(
                    [
                        ("name", item.title.map(Layout.text)), ("definition", item.comment.map(Layout.text)),
                        ("unit", unit), measure, ("thresholds", thresholds(of: item)),
                    ]) as Layout?
            )
        }
        return .map(members.map { (key: $0.0, value: $0.1) }, isInline: false)
    }

    /// What stands for a criterion among those of a list.
    private func of(_ item: Item, in list: String, _ name: String) -> XMLElement? {
        root.all(list).flatMap { $0.all(name) }.first { $0.text(of: "criterionID") == item.name }
    }

    private mutating func measure(_ scale: XMLElement?, of item: Item) -> ((key: String, value: Layout?), Scale) {
        if let labels = scale?.child("qualitative"), let found = levels(of: labels, item) {
            return (
                ("scale", .map([("levels", .map(found.map { ($0.id, .map([("at", .number($0.at))])) }))])),
                .levels(found.map { ($0.label, $0.id) })
            )
        }
        let numbers = scale?.child("quantitative")
        let direction = numbers?.text(of: "preferenceDirection")
        if direction == nil {
            assumptions.append("more of '\(item.name.quotable)' is better: it has no direction on a scale of numbers")
        }
        let isFalling = direction == "min"
        guard let low = numbers?.child("minimum")?.number, let high = numbers?.child("maximum")?.number, low < high
        else {
            return (("direction", .word(isFalling ? "minimize" : "maximize")), .numbers)
        }
        let (worst, best) = isFalling ? (high, low) : (low, high)
        return (("range", .map([("worst", .number(worst)), ("best", .number(best))])), .numbers)
    }

    /// The levels of a scale of labels, from worst to best; nil if there are not two.
    private mutating func levels(of scale: XMLElement, _ item: Item) -> [(label: String, id: String, at: Double)]? {
        let labels =
            (scale.child("valuedLabels")?.all("valuedLabel") ?? []).map {
                ($0.text(of: "label"), $0.child("value")?.number)
            }
            + (scale.child("rankedLabels")?.all("rankedLabel") ?? []).map {
                ($0.text(of: "label"), $0.text(of: "rank").flatMap { DecimalNumber($0)?.value })
            }
        let whole = labels.compactMap { label, at in label.flatMap { label in at.map { (label: label, at: $0) } } }
        let isFalling = scale.text(of: "preferenceDirection") == "min"
        let sorted = whole.sorted { isFalling ? $0.at > $1.at : $0.at < $1.at }
        guard sorted.count > 1, sorted.count == labels.count, Set(sorted.map(\.at)).count == sorted.count else {
            losses.append("the labels of '\(item.name.quotable)', which do not make a scale")
            return nil
        }
        if isFalling {
            losses.append("the numbers of the labels of '\(item.name.quotable)', which fall: levels count from 1")
        }
        var ids = Register()
        return sorted.enumerated().map { number, level in
            (level.label, XMCDAReading.newID(level.label, "level", &ids), isFalling ? Double(number + 1) : level.at)
        }
    }

    private mutating func thresholds(of item: Item) -> Layout? {
        let list =
            of(item, in: "criteriaThresholds", "criterionThresholds")?.child("thresholds")?.all("threshold") ?? []
        let names = ["indifference", "preference", "veto"]
        let members = names.map { name -> (key: String, value: Layout?) in
            let found = list.first { $0[attribute: "mcdaConcept"] == name || $0[attribute: "id"] == name }
            return (name, found.flatMap(\.threshold))
        }
        let lost = list.count - members.filter { $0.value != nil }.count
        if lost > 0 { losses.append("\(lost) \(lost == 1 ? "threshold" : "thresholds") of '\(item.name.quotable)'") }
        return lost == list.count ? nil : .map(members)
    }
}

// MARK: - Weights and performances

extension XMCDAReading {
    /// The weight sets, or equal weights where the file has none.
    mutating func weights() -> Layout {
        var ids = Register()
        var sets: [(key: String, value: Layout?)] = []
        for list in root.all("criteriaValues") {
            let given = list[attribute: "name"] ?? list[attribute: "id"] ?? list[attribute: "mcdaConcept"] ?? "weights"
            let points = criteria.map { item in
                list.all("criterionValues").first { $0.text(of: "criterionID") == item.name }?
                    .child("values")?.child("value")?.number
            }
            guard points.allSatisfy({ $0.map { $0 >= 0 } == true }), points.contains(where: { ($0 ?? 0) > 0 }) else {
                losses.append("the values of criteria '\(given.quotable)', which are no weights for all of them")
                continue
            }
            let id = XMCDAReading.newID(list[attribute: "id"] ?? given, "weights", &ids)
            let members = zip(criteria, points).map { (key: $0.id, value: $1.map(Layout.number)) }
            let name = list[attribute: "name"].flatMap { $0 == id.inWords ? nil : $0 }
            sets.append((id, .map([("name", name.map(Layout.text)), ("points", .map(members))], isInline: false)))
        }
        guard sets.isEmpty else { return .map(sets, isInline: false) }
        assumptions.append("all criteria have the same weight: there are none in the file")
        return .word("equal")
    }

    /// The performances, with 'unknown' where the file has none that can be read.
    mutating func performances() -> Layout {
        let rows = root.child("performanceTable")?.all("alternativePerformances") ?? []
        let members = options.map { option in
            let cells = rows.filter { $0.text(of: "alternativeID") == option.name }.flatMap { $0.all("performance") }
            let row = criteria.enumerated().map { j, item in
                let value = cells.first { $0.text(of: "criterionID") == item.name }?.child("values")?.child("value")
                return (
                    key: item.id,
                    value: Optional(figure(value, scales[j], "'\(option.name.quotable)' under '\(item.name.quotable)'"))
                )
            }
            return (key: option.id, value: Optional(Layout.map(row)))
        }
        return .map(members, isInline: false)
    }

    private mutating func figure(_ value: XMLElement?, _ scale: Scale, _ cell: String) -> Layout {
        if value?.child("NA") != nil { return .word("unknown") }
        if case .levels(let levels) = scale {
            let label = value?.text(of: "label") ?? value?.child("valuedLabel")?.text(of: "label")
            if let level = levels.first(where: { $0.label == label }) { return .word(level.id) }
        }
        if let number = value?.number { return .number(number) }
        if value == nil {
            assumptions.append("the performance of \(cell) is unknown: it is missing")
        } else {
            losses.append("the performance of \(cell), which is no number: it is unknown now")
        }
        return .word("unknown")
    }
}

extension XMLElement {
    /// The number of a value; nil if it is of another kind.
    var number: Double? {
        if let text = text(of: "integer") ?? text(of: "real") {
            return DecimalNumber(text)?.value ?? Double(text).flatMap { $0.isFinite ? $0 : nil }
        }
        guard let ratio = child("rational"), let top = ratio.text(of: "numerator").flatMap({ Double($0) }),
            let bottom = ratio.text(of: "denominator").flatMap({ Double($0) }), bottom != 0
        else { return nil }
        return top / bottom
    }

    /// A threshold as it stands in a document.
    fileprivate var threshold: Layout? {
        if let constant = child("constant")?.number { return constant < 0 ? nil : .number(constant) }
        guard let line = child("affine"), line.text(of: "type") != "inverse", let share = line.child("slope")?.number,
            let amount = line.child("intercept")?.number, (0...1).contains(share), amount >= 0
        else { return nil }
        return .map([("amount", .number(amount)), ("share", .number(share))])
    }
}
