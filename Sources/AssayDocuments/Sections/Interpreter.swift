// From a tree to a decision problem, section by section.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Reads the sections of a document in the order in which they build on each other.
///
/// Every section goes on after a mistake. What is named but wrong still counts as known, so that one mistake makes one
/// remark.
struct Interpreter {
    /// The files that the document may name.
    let files: DocumentFiles
    /// What was found so far.
    var remarks: Remarks
    /// Where things are.
    var places: Places
    /// The tables that were read.
    var tables: [SourceText] = []

    /// The paths of files that are named and could not be read.
    var missing: [String] = []
    /// The ids of sources.
    var sourceIDs = Register()
    /// The lists that figures are counted on; nil for one with mistakes.
    var lists: [String: EvidenceList?] = [:]
    /// The ids of lists.
    var listIDs = Register()
    /// What entries of lists stand for others.
    var listGroups = ListGroups.none
    /// The scales, by id; nil for one with mistakes.
    var scales: [String: ConstructedScale?] = [:]
    /// The ids of scales.
    var scaleIDs = Register()
    /// The criteria, as far as they could be read.
    var outline = Outline()
    /// The ids of options.
    var optionIDs = Register()
    /// The ids of weight sets.
    var weightSetIDs = Register()
    /// The ids of scenarios.
    var scenarioIDs = Register()

    /// An interpreter of the document that the remarks are on.
    init(remarks: Remarks, files: DocumentFiles) {
        self.remarks = remarks
        places = Places(in: remarks.document)
        self.files = files
    }

    /// The decision in a tree, or nil if there are errors.
    mutating func problem(in root: LocatedValue) -> DecisionProblem? {
        guard isDocument(root), isReadable(root),
            let fields = Fields(root, DocumentKeys.section, name: "", &remarks, hint: AnalysisKeys.hint(for:))
        else { return nil }
        _ = fields.read(DocumentKeys.version, &remarks)
        for field in DocumentKeys.section.fields { notePlace(of: field.name, in: root) }
        var draft = Draft()
        draft.title = readTitle(fields)
        draft.question = fields.read(DocumentKeys.question, &remarks) ?? ""
        draft.summary = fields.read(DocumentKeys.summary, &remarks) ?? ""
        draft.asOf = fields.read(DocumentKeys.asOf, &remarks)
        draft.status = fields.read(DocumentKeys.status, &remarks) ?? .draft
        draft.sources = fields.read(DocumentKeys.sources, &remarks).map { readSources($0) } ?? []
        draft.lists = readLists(fields)
        if let scales = fields.read(DocumentKeys.scales, &remarks) { readScales(scales) }
        let branches = fields.read(DocumentKeys.criteria, &remarks).map { readCriteria($0) } ?? []
        draft.options = fields.read(DocumentKeys.options, &remarks).map { readOptions($0) } ?? []
        draft.baseline = readBaseline(fields)
        draft.weightSets = fields.read(DocumentKeys.weights, &remarks).map { readWeights($0) } ?? []
        draft.rows = fields.read(DocumentKeys.performance, &remarks).map { readPerformances($0) } ?? []
        draft.screens = fields.read(DocumentKeys.screens, &remarks).map { readScreens($0) } ?? []
        draft.analysis = fields.read(DocumentKeys.analysis, &remarks).map { readAnalysis($0) } ?? AnalysisSettings()
        draft.tree = CriteriaTree(branches, compensation: topCompensation(draft.analysis))
        draft.scenarios = fields.read(DocumentKeys.scenarios, &remarks).map { readScenarios($0, draft) } ?? []
        draft.waivers = fields.read(DocumentKeys.waivers, &remarks).map { readWaivers($0) } ?? []
        guard !remarks.hasErrors else {
            object(draft.analysis.unknownMethods)
            return nil
        }
        return checked(construct(draft))
    }

    /// Notes where a part of the document stands.
    mutating func note(_ subject: Subject, at span: Range<Int>) {
        places.note(subject, at: span, isInTable: remarks.isOnTable)
    }
}

/// The parts of a decision, before they are put together.
struct Draft {
    var title = ""
    var question = ""
    var summary = ""
    var asOf: CalendarDate?
    var status = DecisionProblem.Status.draft
    var baseline: Int?
    var sources: [EvidenceSource] = []
    var lists = ListBook.none
    var tree: CriteriaTree?
    var weightSets: [WeightSet] = []
    var options: [PolicyOption] = []
    var rows: [[Performance]] = []
    var screens: [Screen] = []
    var scenarios: [Scenario] = []
    var analysis = AnalysisSettings()
    var waivers: [Waiver] = []
}

extension Interpreter {
    private mutating func isDocument(_ root: LocatedValue) -> Bool {
        let names = DocumentKeys.section.fields.map(\.name)
        let isSchema = root.entries?.first?.value.text?.contains("json-schema.org") == true
        if let entries = root.entries, !isSchema,
            entries.contains(where: { Suggestion.nearest(to: $0.key, in: names) != nil })
        {
            return true
        }
        if isSchema {
            remarks.error(
                "wrong-type", "This is a schema for editors, not a decision document", at: root.span,
                hint: "Name it in the first line of a document: '\(DocumentSchema.modeline)'")
            return false
        }
        let found = root.entries == nil ? root.kindInWords : "a map without any of them"
        remarks.error(
            "wrong-type", "A decision document is a map of keys such as 'title' and 'criteria', not \(found)",
            at: root.span,
            hint: "Start from 'assay new', which writes a commented document")
        return false
    }

    private mutating func notePlace(of key: String, in root: LocatedValue) {
        if let entry = root.entries?.first(where: { $0.key == key }) { note(.section(key), at: entry.keySpan) }
    }

    /// Whether the document is of a version that is read here; nothing more is said about one that may mean anything.
    private mutating func isReadable(_ root: LocatedValue) -> Bool {
        let key = DocumentKeys.version.field.name
        guard let value = root.entries?.first(where: { $0.key == key })?.value, !value.isNothing,
            let text = value.readNumeral(key, &remarks), text != "1"
        else { return true }
        guard text.isDigits else {
            remarks.error(
                "wrong-type", "'assay' takes the version of the format, not '\(text.quotable)'", at: value.span,
                hint: "Write 'assay: 1'")
            return true
        }
        remarks.error(
            "unsupported-version", "The document is of version \(text.quotable) of the format", at: value.span,
            hint: "This Assay reads version 1; a later one may read this document")
        return false
    }

    private mutating func readTitle(_ fields: Fields) -> String {
        guard let title = fields.read(DocumentKeys.title, &remarks) else { return "" }
        if title.allSatisfy(\.isWhitespace), let entry = fields.entry(DocumentKeys.title) {
            remarks.error("empty", "The title is empty", at: entry.value.span, hint: "Say what is decided")
        }
        return title
    }

    private mutating func readBaseline(_ fields: Fields) -> Int? {
        guard let id = fields.read(DocumentKeys.baseline, &remarks), let entry = fields.entry(DocumentKeys.baseline),
            isKnownOption(id, at: entry.value.span)
        else { return nil }
        return optionIDs[id]
    }

    private mutating func construct(_ draft: Draft) -> DecisionProblem? {
        guard let tree = draft.tree else { return refuse(["the criteria make no tree"]) }
        do throws(InvalidProblem) {
            return try DecisionProblem(
                title: draft.title, question: draft.question, summary: draft.summary, asOf: draft.asOf,
                status: draft.status,
                baseline: draft.baseline, sources: draft.sources, lists: draft.lists, tree: tree,
                weightSets: draft.weightSets,
                options: draft.options, performances: PerformanceTable(rows: draft.rows), screens: draft.screens,
                scenarios: draft.scenarios, analysis: draft.analysis, waivers: draft.waivers)
        } catch {
            return refuse(error.reasons)
        }
    }

    /// The last line of defence: parts that every section found right, and that do not fit together.
    private mutating func refuse(_ reasons: [String]) -> DecisionProblem? {
        for reason in reasons {
            remarks.error("invalid-document", "The document cannot be evaluated: \(reason.quotable)", at: 0..<1)
        }
        return nil
    }
}
