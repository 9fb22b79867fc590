// The keys of the top level.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of the top level.
enum DocumentKeys {
    static let schema = Key.text(
        "$schema", "Where editors find the schema of the format; it is no part of the decision")
    static let version = Key.value("assay", .word(["1"]), required: true, "The version of the format")
    static let title = Key.text("title", required: true, "What is decided")
    static let question = Key.text("question", "The question, in a sentence")
    static let summary = Key.text("summary", "What the document is about")
    static let asOf = Key.date("as-of", "The day the figures stand for")
    static let status = Key<DecisionProblem.Status>.word("status", "How far the authors stand by the document")
    static let baseline = Key.id("baseline", "The do-minimum option")
    static let sources = Key.value(
        "sources", .map(.either([.section("a source"), .text])), "What figures rest on, by id")
    static let lists = Key.value("lists", .map(.section("a list")), "Lists that figures are counted on, by id")
    static let listGroups = Key.value(
        "list-groups", .named(.list(.text)), "Entries of lists that stand for several others")
    static let overlaps = Key.value("overlaps", .map(.section("an overlap")), "Comparisons of two lists, by id")
    static let scales = Key.value("scales", .map(.section("a scale")), "Constructed scales, by id")
    static let criteria = Key.value(
        "criteria", .map(.either([.section("a criterion"), .section("a group")])), required: true,
        "Criteria and groups of criteria, by id")
    static let weights = Key.value(
        "weights",
        .either([.word(["equal"]), .map(.amount), .map(.either([.section("a weight set"), .word(["equal"])]))]),
        required: true,
        "Points of one weight set, or several named sets; the first one leads")
    static let options = Key.value(
        "options", .either([.list(.id), .map(.either([.section("an option"), .text, .nothing]))]), required: true,
        "The courses of action")
    static let performance = Key.value(
        "performance", .either([.map(.map(PerformanceKeys.cell)), .text, .section("a table")]), required: true,
        "What each option measures under each criterion")
    static let screens = Key.value("screens", .list(.section("a screen")), "Must-haves")
    static let scenarios = Key.value("scenarios", .map(.either([.section("a scenario"), .nothing])), "Overlays, by id")
    static let analysis = Key.value("analysis", .section("the analysis"), "How to analyse the document")
    static let waivers = Key.value("waivers", .list(.section("a waiver")), "Findings that the authors accept")

    static let section = Section(
        name: "a document", meaning: "A decision: criteria, weights, options, and what each option achieves",
        fields: [
            schema.field, version.field, title.field, question.field, summary.field, asOf.field, status.field,
            baseline.field,
            sources.field, lists.field, listGroups.field, overlaps.field,
            scales.field, criteria.field, weights.field, options.field, performance.field, screens.field,
            scenarios.field,
            analysis.field, waivers.field,
        ])
}

/// Every section of a decision document, as data: what a schema or a guide is made from.
public enum DocumentFormat {
    /// The version of the format.
    public static let version = 1

    /// The top level.
    public static let top = DocumentKeys.section

    /// All sections, the top level first.
    ///
    /// `Field.Kind.section` names them.
    public static let sections = [
        DocumentKeys.section, SourceKeys.section, ListKeys.section, OverlapKeys.section, ConventionKeys.section,
        ScaleKeys.section, ScaleKeys.levelSection, GroupKeys.section,
        CriterionKeys.section, RangeKeys.section, ValueFunctionKeys.section, ThresholdKeys.section,
        GrowingThresholdKeys.section, WeightKeys.section, WeightKeys.groupSection, OptionKeys.section,
        PerformanceKeys.section, ListCountKeys.section, JudgedCellKeys.section, PerformanceKeys.tableSection,
        ScreenKeys.section,
        ScenarioKeys.section,
        ChangeKeys.section, ChangeKeys.factorSection, AnalysisKeys.section, ParameterKeys.section,
        AnalysisKeys.weightsSection, CorrelationKeys.section, WaiverKeys.section,
    ]

    /// A section, by the name that `Field.Kind.section` has.
    public static func section(_ name: String) -> Section? { sections.first { $0.name == name } }
}
