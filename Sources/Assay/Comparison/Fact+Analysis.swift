// What a document says of its analysis, and of findings that it accepts.
// SPDX-License-Identifier: Apache-2.0

extension DecisionProblem {
    /// The facts of the analysis.
    var analysisFacts: [Fact] {
        let parts = [
            ("method", analysis.method), ("cross-checks", analysis.crossChecks.listed),
            ("draws", String(analysis.draws)), ("seed", String(analysis.seed)), ("unknown", analysis.unknown.rawValue),
            ("weights.within", analysis.weightsWithin?.plain ?? ""),
            ("evidence-age", analysis.evidenceAge?.description ?? ""),
        ]
        return (parts + parameterParts + correlationParts).filter { !$0.1.isEmpty }
            .map { Fact(.analysis, "analysis.\($0.0)", $0.1) }
    }

    private var parameterParts: [(String, String)] {
        let others = analysis.crossCheckParameters.sorted { $0.key < $1.key }.flatMap { method, parameters in
            parameters.sorted { $0.key < $1.key }.map { ("cross-checks.\(method).\($0.key)", "\($0.value)") }
        }
        return analysis.parameters.sorted { $0.key < $1.key }.map { ("parameters.\($0.key)", "\($0.value)") } + others
    }

    private var correlationParts: [(String, String)] {
        let stated = analysis.correlations
        return criteria.compactMap { criterion in
            stated.criteria[criterion.id].map { ("correlations.criterion.\(criterion.id)", $0.plain) }
        }
            + options.compactMap { option in
                stated.options[option.id].map { ("correlations.option.\(option.id)", $0.plain) }
            }
    }

    /// The facts of waivers.
    var waiverFacts: [Fact] {
        waivers.flatMap { waiver in
            let path = "waivers.\(([waiver.rule] + waiver.of).joined(separator: "."))"
            return [Fact(.waivers, path, waiver.because)]
                + facts(.waivers, path, [("by", waiver.by), ("on", waiver.on?.description)])
        }
    }
}
