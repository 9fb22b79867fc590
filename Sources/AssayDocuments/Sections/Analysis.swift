// The section `analysis`.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of the analysis.
enum AnalysisKeys {
    private static let methods = Field.Kind.name(
        (ScoringMethods.all + ScoringMethods.aliases).map { Field.Kind.Name($0.id, "\($0.name): \($0.summary)") },
        inWords: "a method")

    static let method = Key<String>("method", methods, "The method that ranks; additive by default") {
        $0.readText("method", &$1)
    }
    static let parameters = Key.value(
        "parameters", .section(ParameterKeys.section.name), "The method's parameters, by name")
    static let crossChecks = Key<[LocatedValue]>("cross-checks", .list(methods), "Methods to compare with") {
        $0.readList("cross-checks", of: .id, &$1)
    }
    static let draws = Key.wholeNumber("draws", 1...10_000_000, "How many draws simulations take")
    static let seed = Key.wholeNumber("seed", 0...UInt64.max, "The seed of simulations")
    static let unknown = Key<AnalysisSettings.UnknownPolicy>.word(
        "unknown", "What an unknown cell counts as, in score and rank")
    static let weights = Key.value(
        "weights", .section("uncertain weights"), "How far weights may be off in simulations")
    static let correlations = Key.value(
        "correlations", .list(.section("a correlation")), "Which performances vary together in simulations")
    static let evidenceAge = Key<EvidenceAge>(
        "evidence-age", .form(.age), "How old evidence may be before it counts as stale, such as 5 years"
    ) { value, remarks in
        guard let text = value.readText("evidence-age", &remarks) else { return nil }
        if let age = EvidenceAge(text) { return age }
        remarks.error(
            "invalid-age", "'evidence-age' takes an age, not '\(text.quotable)'", at: value.span,
            hint: "Write a whole number of years or months, such as '5 years' or '18 months'")
        return nil
    }
    static let within = Key.percentage("within", "The greatest deviation of a weight, such as 25%")

    static let section = Section(
        name: "the analysis", meaning: "How to analyse the document",
        fields: [
            method.field, parameters.field, crossChecks.field, draws.field, seed.field, unknown.field, weights.field,
            correlations.field, evidenceAge.field,
        ])
    static let weightsSection = Section(
        name: "uncertain weights", meaning: "How far weights may be off in simulations", fields: [within.field])

    /// Where a key of the analysis belongs that stands beside it; nil for any other.
    static func hint(for entry: LocatedEntry) -> String? {
        section.fields.contains { $0.name == entry.key } ? "'\(entry.key)' stands under 'analysis'" : nil
    }

    /// Where a parameter belongs that stands beside `parameters`; nil for any other key.
    static func hint(forParameter entry: LocatedEntry) -> String? {
        ParameterKeys.section.fields.contains { $0.name == entry.key } ? "Parameters stand under 'parameters'" : nil
    }
}

extension Interpreter {
    /// The settings; what is not said stays as it is by default.
    ///
    /// Whether methods and parameters exist is checked when the whole document has been read.
    mutating func readAnalysis(_ value: LocatedValue) -> AnalysisSettings {
        var settings = AnalysisSettings()
        guard
            let fields = Fields(
                value, AnalysisKeys.section, name: "analysis", owner: keySpan(of: "analysis"), &remarks,
                hint: AnalysisKeys.hint(forParameter:))
        else { return settings }
        for entry in value.entries ?? [] { note(.analysis(entry.key), at: entry.value.span) }
        settings.method = fields.read(AnalysisKeys.method, &remarks) ?? settings.method
        settings.parameters = fields.read(AnalysisKeys.parameters, &remarks).map { readParameters($0) } ?? [:]
        settings.crossChecks = fields.read(AnalysisKeys.crossChecks, &remarks).map { readMethods($0) } ?? []
        settings.draws = fields.read(AnalysisKeys.draws, &remarks).map { Int($0) } ?? settings.draws
        settings.seed = fields.read(AnalysisKeys.seed, &remarks) ?? settings.seed
        settings.unknown = fields.read(AnalysisKeys.unknown, &remarks) ?? settings.unknown
        if let weights = fields.read(AnalysisKeys.weights, &remarks),
            let inner = Fields(weights, AnalysisKeys.weightsSection, name: "weights", &remarks)
        {
            settings.weightsWithin = inner.read(AnalysisKeys.within, &remarks)
        }
        if let correlations = fields.read(AnalysisKeys.correlations, &remarks) {
            settings.correlations = readCorrelations(correlations) ?? .none
        }
        settings.evidenceAge = fields.read(AnalysisKeys.evidenceAge, &remarks)
        return settings
    }

    private func keySpan(of section: String) -> Range<Int>? {
        places.bytes(of: .section(section))?.range
    }

    private mutating func readMethods(_ items: [LocatedValue]) -> [String] {
        items.enumerated().compactMap { number, item in
            note(.crossCheck(number), at: item.span)
            return item.readText("cross-checks", &remarks)
        }
    }

    private mutating func readParameters(_ value: LocatedValue) -> [String: ParameterValue] {
        var parameters: [String: ParameterValue] = [:]
        // No parameters is what leaving the key out means, too.
        if case .map(let entries) = value.content, entries.isEmpty { return parameters }
        for entry in value.readMap("parameters", of: .number, &remarks) ?? [] {
            note(.parameter(entry.key), at: entry.value.span)
            parameters[entry.key] = readParameter(named: entry.key, entry.value)
        }
        return parameters
    }

    /// The value of a parameter.
    mutating func readParameter(named name: String, _ value: LocatedValue) -> ParameterValue? {
        name == Additive.compensation.name ? readTop(value) : readParameter(name, value)
    }

    private mutating func readTop(_ value: LocatedValue) -> ParameterValue? {
        readCompensation(value).map { .number($0.exponent) }
    }

    /// A number, a word, or a list or map of such values.
    private mutating func readParameter(_ name: String, _ value: LocatedValue) -> ParameterValue? {
        switch value.content {
        case .list(let items): return .list(items.compactMap { readParameter(name, $0) })
        case .map(let entries):
            return .map(
                entries.reduce(into: [:]) { parts, entry in parts[entry.key] = readParameter(entry.key, entry.value) })
        case .broken: return nil
        case .scalar:
            guard let text = value.readText(name, &remarks) else { return nil }
            let isWord =
                text.first?.isLetter == true && !text.contains { ".,%".contains($0) }
                && !["nan", "inf", "infinity"].contains(text.lowercased())
            return isWord ? .word(text) : value.readNumber(name, &remarks).map { .number($0) }
        }
    }

    /// The compensation of the top level, which the additive method takes as a parameter.
    func topCompensation(_ analysis: AnalysisSettings) -> Compensation {
        guard analysis.method == "additive" else { return .full }
        guard case .number(let exponent) = analysis.parameters["compensation"] else { return .full }
        return Compensation(exponent) ?? .full
    }
}
