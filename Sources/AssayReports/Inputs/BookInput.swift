// The inputs of a workbook, each with its cell.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// One input of the workbook.
enum BookInput: Hashable {
    case weightSet
    case scenario
    case optionName(Int)
    case points(set: Int, id: String)
    case performance(option: Int, criterion: Int)
    case bound(screen: Int)
    case factor(scenario: Int, criterion: Int)
    case change(scenario: Int, number: Int)
    case bend(Int)
    case middle(Int)
    /// The performance of a knot of a curve, or the cell where one more could stand.
    case knot(criterion: Int, number: Int)
    /// The value of a knot.
    case value(criterion: Int, number: Int)
}

extension BookPlan {
    /// Every input with its cell, in the order of the sheets.
    var inputs: [(input: BookInput, place: CellReference)] {
        choices + points + [optionInputs, screenInputs, curveInputs, scenarioInputs].flatMap(\.self)
    }

    private var choices: [(BookInput, CellReference)] {
        [(.weightSet, chosenSet)] + (problem.scenarios.isEmpty ? [] : [(.scenario, chosenScenario)])
    }

    private var points: [(BookInput, CellReference)] {
        problem.weightSets.indices.flatMap { set in
            nodes.indices.compactMap { row in
                problem.weightSets[set].points(at: nodes[row], in: self)
                    .map { _ in (.points(set: set, id: nodes[row].id), points(set: set, row: row)) }
            }
        }
    }

    private var optionInputs: [(BookInput, CellReference)] {
        options.flatMap { i in
            [(.optionName(i), optionName(i))]
                + criteria.map { (.performance(option: i, criterion: $0), score(i, $0)) }
        }
    }

    private var screenInputs: [(BookInput, CellReference)] {
        problem.screens.indices.map { (.bound(screen: $0), screenBound($0)) }
    }

    private var curveInputs: [(BookInput, CellReference)] {
        criteria.flatMap { j -> [(BookInput, CellReference)] in
            guard let shape = problem.criteria[j].valueFunction?.shape else { return [] }
            let curve = curves[j]
            let bends: [(BookInput, CellReference)] =
                (shape.bend == nil ? [] : [(.bend(j), curve.bend)])
                + (shape.middle == nil ? [] : [(.middle(j), curve.middle)])
            return bends + (0..<curve.points).map { (.knot(criterion: j, number: $0), curve.x($0)) }
                + (0..<curve.points).map { (.value(criterion: j, number: $0), curve.v($0)) }
        }
    }

    private var scenarioInputs: [(BookInput, CellReference)] {
        let factors = problem.scenarios.indices.flatMap { s in
            criteria.map { j -> (BookInput, CellReference) in
                (.factor(scenario: s, criterion: j), factor(j, scenario: s + 1))
            }
        }
        var (changes, number): ([(BookInput, CellReference)], Int) = ([], 0)
        for s in problem.scenarios.indices {
            for k in problem.scenarios[s].changes.indices {
                changes.append((.change(scenario: s, number: k), change(number)))
                number += 1
            }
        }
        return factors + changes
    }
}
