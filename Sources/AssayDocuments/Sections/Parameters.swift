// The key `parameters` of the analysis.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The parameters of all methods, as a section: its keys are what the methods themselves declare.
enum ParameterKeys {
    static let section = Section(
        name: "the parameters", meaning: "Parameters of the method that ranks", fields: fields)

    /// A parameter under one of its names, and whose it is.
    private struct Declared {
        let name: String
        let method: String
        let parameter: MethodParameter
    }

    /// One field for every name, whichever methods have a parameter of that name.
    private static let fields: [Field] = {
        let declared = ScoringMethods.all.flatMap { method in
            method.parameters.flatMap { parameter in
                ([parameter.name] + parameter.otherNames).map {
                    Declared(name: $0, method: method.name, parameter: parameter)
                }
            }
        }
        let names = declared.map(\.name).withoutRepetitions
        return names.map { name in field(name, of: declared.filter { $0.name == name }) }
    }()

    private static func field(_ name: String, of declared: [Declared]) -> Field {
        let meanings = declared.map(\.parameter.meaning).withoutRepetitions
        let parts = meanings.map { meaning in
            let methods = declared.filter { $0.parameter.meaning == meaning }.map(\.method)
            return "\(methods.joined(separator: ", ")): \(meaning)"
        }
        let kinds = declared.map { kind(of: $0.parameter, named: name) }
        let distinct = kinds.indices.filter { kinds.firstIndex(of: kinds[$0]) == $0 }.map { kinds[$0] }
        return Field(
            name: name, kind: distinct.count == 1 ? distinct[0] : .either(distinct), isRequired: false,
            meaning: parts.joined(separator: ". "))
    }

    private static func kind(of parameter: MethodParameter, named name: String) -> Field.Kind {
        let row = Field.Kind.either([.list(.number), .map(.number)])
        let pair = Field.Kind.tuple([.number, .number])
        switch parameter.kind {
        // The compensation of the top level is read as that of a group.
        case .number where name == GroupKeys.compensation.field.name: return GroupKeys.compensation.field.kind
        case .number(_, let bounds): return .numberWithin(bounds)
        case .word(let words): return .word(words)
        case .performances: return row
        case .profiles: return .list(row)
        case .intervals: return .either([.list(pair), .map(pair)])
        }
    }
}
