// An edit under every key of the format.
// SPDX-License-Identifier: Apache-2.0

/// An edit of a text: the section and key that it is under, what stands there, and what replaces it.
struct KeyEdit {
    let key: String
    let old: String
    let new: String

    /// Edits, one a line: key | old | new.
    static func list(_ text: String) -> [KeyEdit] {
        text.split(separator: "\n").map { line in
            let parts = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
            return KeyEdit(key: parts[0], old: parts[1], new: parts[2])
        }
    }
}

/// Documents, and edits of each.
let everyEdit: [(document: String, edits: [KeyEdit])] = [
    (whole, KeyEdit.list(wholeEdits)), (tabled, KeyEdit.list(tabledEdits)), (weighed, KeyEdit.list(weighedEdits)),
]

private let whole = """
    assay: 1
    title: Heat for the town
    question: Which plant should be built?
    summary: Two plants and a stove
    as-of: 2026-11-23
    status: draft
    baseline: gas
    sources:
      survey: {title: Survey of roofs, publisher: Town, author: Rao, year: 2025, date: 2025-03-01, url: "https://a.example",
               grade: B, expires: 2027-02-01, quote: Forty roofs, note: By hand}
      letter: Letter of the grid operator
    lists:
      ours: {name: Our list, entries: [iron, tin, PGE], sources: [survey]}
      theirs: {file: theirs.csv}
      shared: {both: [ours, theirs]}
    list-groups: {PGE: [platinum, palladium]}
    overlaps:
      common:
        name: In common
        lists: [ours, theirs]
        conventions:
          elements: {name: By element, count: elements, of: theirs, whole: [PGE], groups: {PGE: [platinum]},
                     same: [[tin, stannum]], because: As traded}
    scales:
      noise: {levels: {loud: {at: 1, means: Heard indoors}, faint: {at: 2.5}, silent: Not heard}}
    criteria:
      people:
        name: What people notice
        definition: In the street
        compensation: 0.5
        criteria:
          noise: {name: Din, definition: At night, scale: noise}
          view: {range: {worst: 0, best: 10}, value: {curve: points, points: {0: 0, 5: 80, 10: 100}}}
      cost: {unit: € m, role: cost, range: {worst: 60, best: 20}, value: {curve: exponential, half-at: 30},
             thresholds: {indifference: {amount: 2, share: 10%}, preference: 8, veto: 30, gaussian: 4}, preference: linear}
      smell: {direction: minimize}
      minerals: {range: {worst: 0, best: 7}, value: {curve: s, half-at: 3, steepness: 8}}
      steps: {range: {worst: 0, best: 9}, value: {curve: step, steps: {0: 0, 4: 50, 9: 100}}}
      aim: {range: {worst: 1, best: 5}, value: {curve: target, worst-again-at: 11}}
    weights:
      town: {name: The town, kind: swing, points: {noise: 20, view: 30, cost: 50, smell: 1, minerals: 2, steps: 3, aim: 4},
             ranges: {cost: {worst: 60, best: 20}}, by: Council, on: 2026-11-02, because: Agreed}
      flat: equal
    options:
      gas: {name: Keep gas, summary: As it is, needs: [], helps: [pumps], excludes: [wood], budget: 7}
      pumps: {needs: [wood]}
      wood: A stove
    performance:
      gas: {noise: silent, view: 9, cost: 44, smell: 2, minerals: 1, steps: 6,
            aim: {times: {pumps: 2, wood: 4}, sources: [survey], because: Told, grade: A, by: Jury, on: 2026-07-07}}
      pumps:
        noise: {low: loud, best: faint, high: 3, sources: [survey], because: Measured, grade: C, by: Engineer, on: 2026-05-05}
        view: [2, 4, 6]
        cost: unknown
        smell: 5
        minerals: {list: ours, count: elements, of: [tin, PGE], low: 1, high: 4, sources: [letter], because: Parts,
                   grade: D, by: Buyer, on: 2026-06-06}
        steps: 5
        aim: {times: {wood: 3}}
      wood: {noise: 2, view: 8, cost: 35, smell: 9, minerals: 0, steps: 2}
    screens:
      - {criterion: noise, at-least: 1.5, because: Law}
      - {criterion: cost, at-most: 59, because: Purse}
    scenarios:
      cold:
        name: A cold winter
        summary: Long too
        likelihood: 0.25
        weights: {people: x0.5, cost: {times: 1.5}}
        performance: {gas: {view: {add: 0.75}, steps: {to: 7}, cost: {times: 1.2}}}
    analysis:
      method: additive
      parameters: {compensation: 0.9}
      cross-checks: [geometric]
      draws: 5000
      seed: 77
      unknown: middle
      weights: {within: 25%}
      correlations: [{criterion: cost, value: 0.6}, {option: pumps, value: 0.3}]
      evidence-age: 5 years
    waivers:
      - {rule: double-counting, of: [view, cost], because: Seen, by: Analyst, on: 2026-10-10}
    """

private let wholeEdits = """
    a document.title | Heat for the town | Heat for all
    a document.question | Which plant should | Which one should
    a document.summary | Two plants and a stove | Two plants
    a document.as-of | as-of: 2026-11-23 | as-of: 2026-11-24
    a document.status | status: draft | status: agreed
    a document.baseline | baseline: gas | baseline: wood
    a document.sources | letter: Letter of the grid operator | letter: Letter of the grid
    a source.title | Survey of roofs | Survey of walls
    a source.publisher | publisher: Town | publisher: State
    a source.author | author: Rao | author: Sen
    a source.year | year: 2025 | year: 2024
    a source.date | date: 2025-03-01 | date: 2025-03-02
    a source.url | a.example | b.example
    a source.grade | grade: B | grade: A
    a source.expires | 2027-02-01 | 2028-02-01
    a source.quote | Forty roofs | Fifty roofs
    a source.note | By hand | By drone
    a document.lists | shared: {both: [ours, theirs]} | mine: {both: [ours, theirs]}
    a list.name | Our list | The list
    a list.entries | [iron, tin, PGE] | [iron, lead, tin, PGE]
    a list.sources | PGE], sources: [survey] | PGE], sources: [letter]
    a list.file | {file: theirs.csv} | {entries: [tin, platinum]}
    a list.both | {both: [ours, theirs]} | {entries: [tin, platinum]}
    a document.list-groups | [platinum, palladium]} | [platinum, palladium, osmium]}
    a document.overlaps | common: | joint:
    an overlap.name | In common | Shared
    an overlap.lists | lists: [ours, theirs] | lists: [theirs, ours]
    an overlap.conventions | elements: {name | each: {name
    a convention.name | By element | One by one
    a convention.count | count: elements, of: theirs | count: entries, of: theirs
    a convention.of | of: theirs | of: ours
    a convention.whole | whole: [PGE], |
    a convention.groups | {PGE: [platinum]} | {PGE: [palladium]}
    a convention.same | same: [[tin, stannum]] | same: [[iron, ferrum]]
    a convention.because | As traded | As mined
    a document.scales | silent: Not heard | silent: Unheard
    a scale.levels | {levels: {loud | {levels: {awful: {at: 0.5}, loud
    a level.at | {at: 2.5} | {at: 2.25}
    a level.means | Heard indoors | Heard in bed
    a document.criteria | smell: {direction | smell: {name: Odour, direction
    a group.name | What people notice | What people see
    a group.definition | In the street | At home
    a group.compensation | compensation: 0.5 | compensation: 0
    a group.criteria | view: {range: {worst: 0, best: 10}, | view: {name: Vista, range: {worst: 0, best: 10},
    a criterion.name | name: Din | name: Noise
    a criterion.definition | At night | By day
    a criterion.unit | € m | US$ m
    a criterion.role | role: cost, | role: benefit,
    a criterion.range | minerals: {range: {worst: 0, best: 7}, value: {curve: s, half-at: 3, steepness: 8}} | minerals: {direction: maximize}
    a range.worst | minerals: {range: {worst: 0, | minerals: {range: {worst: -1,
    a range.best | range: {worst: 0, best: 9} | range: {worst: 0, best: 9.5}
    a criterion.scale | scale: noise} | scale: {levels: {loud: {at: 1}, faint: {at: 2.5}, silent: {at: 4}}}}
    a criterion.direction | direction: minimize | direction: maximize
    a criterion.value | value: {curve: target, worst-again-at: 11} | value: linear
    a criterion.thresholds | gaussian: 4}, preference: linear | gaussian: 5}, preference: linear
    a criterion.preference | preference: linear | preference: level
    a value function.curve | curve: exponential | curve: s
    a value function.points | 5: 80, | 5: 81,
    a value function.half-at | half-at: 30 | half-at: 31
    a value function.steepness | steepness: 8 | steepness: 9
    a value function.steps | 4: 50 | 4: 51
    a value function.worst-again-at | worst-again-at: 11 | worst-again-at: 12
    thresholds.indifference | indifference: {amount: 2, share: 10%} | indifference: 2
    thresholds.preference | preference: 8 | preference: 9
    thresholds.veto | veto: 30 | veto: 31
    thresholds.gaussian | gaussian: 4 | gaussian: 6
    a threshold.amount | amount: 2 | amount: 3
    a threshold.share | share: 10% | share: 11%
    a document.weights | flat: equal | even: equal
    a weight set.name | The town | The city
    a weight set.kind | kind: swing, |
    a weight set.points | noise: 20, | noise: 21,
    a weight set.ranges | ranges: {cost: {worst: 60, best: 20}}, |
    a weight set.by | by: Council | by: Mayor
    a weight set.on | on: 2026-11-02 | on: 2026-11-03
    a weight set.because | because: Agreed | because: Decided
    a document.options | wood: A stove | wood: An oven
    an option.name | Keep gas | Gas
    an option.summary | summary: As it is | summary: As before
    an option.needs | {needs: [wood]} | {needs: [gas]}
    an option.helps | helps: [pumps] | helps: [wood]
    an option.excludes | excludes: [wood], | excludes: [],
    an option.budget | budget: 7 | budget: 8
    a document.performance | view: 9 | view: 8.5
    a cell.low | low: loud | low: 1.5
    a cell.best | best: faint | best: 2.75
    a cell.high | high: 3, sources | high: 3.25, sources
    a cell.sources | high: 3, sources: [survey] | high: 3, sources: [letter]
    a cell.because | Measured | Guessed
    a cell.grade | grade: C | grade: E
    a cell.by | by: Engineer | by: Intern
    a cell.on | on: 2026-05-05 | on: 2026-05-06
    a count.list | list: ours, count | list: theirs, count
    a count.count | count: elements, of: [tin, PGE] | count: entries, of: [tin, PGE]
    a count.of | of: [tin, PGE] | of: [iron, PGE]
    a count.low | low: 1, | low: 2,
    a count.high | high: 4, | high: 5,
    a count.sources | sources: [letter] | sources: [survey]
    a count.because | because: Parts | because: Whole
    a count.grade | grade: D | grade: E
    a count.by | by: Buyer | by: Seller
    a count.on | on: 2026-06-06 | on: 2026-06-07
    a comparison.times | {times: {pumps: 2, | {times: {pumps: 3,
    a comparison.sources | wood: 4}, sources: [survey] | wood: 4}, sources: [letter]
    a comparison.because | because: Told | because: Heard
    a comparison.grade | grade: A, by: Jury | grade: E, by: Jury
    a comparison.by | by: Jury | by: Judge
    a comparison.on | on: 2026-07-07 | on: 2026-07-08
    a document.screens | - {criterion: cost, at-most: 59, because: Purse} |
    a screen.criterion | - {criterion: noise, at-least: 1.5 | - {criterion: view, at-least: 1.5
    a screen.at-least | at-least: 1.5 | at-least: 2
    a screen.at-most | at-most: 59 | at-most: 58
    a screen.because | Law | Custom
    a document.scenarios | cold: | chill:
    a scenario.name | A cold winter | A mild winter
    a scenario.summary | Long too | Short
    a scenario.likelihood | likelihood: 0.25 | likelihood: 0.35
    a scenario.weights | people: x0.5 | people: x0.6
    a scenario.performance | performance: {gas: {view: {add | performance: {wood: {view: {add
    a change.add | add: 0.75 | add: 0.5
    a change.times | cost: {times: 1.2} | cost: {times: 1.3}
    a change.to | to: 7} | to: 8}
    a factor.times | cost: {times: 1.5} | cost: {times: 1.6}
    a document.analysis | compensation: 0.9 | compensation: 0.8
    the analysis.parameters | parameters: {compensation: 0.9} | parameters: {}
    the analysis.cross-checks | cross-checks: [geometric] | cross-checks: [topsis]
    the analysis.draws | draws: 5000 | draws: 6000
    the analysis.seed | seed: 77 | seed: 78
    the analysis.unknown | unknown: middle | unknown: best
    the analysis.weights | weights: {within: 25%} | weights: {}
    uncertain weights.within | within: 25% | within: 30%
    the analysis.correlations | {option: pumps, value: 0.3} | {option: gas, value: 0.3}
    a correlation.criterion | {criterion: cost, value | {criterion: view, value
    a correlation.option | {option: pumps, value | {option: wood, value
    a correlation.value | value: 0.6 | value: 0.5
    the analysis.evidence-age | 5 years | 4 years
    a document.waivers | rule: double-counting | rule: tiny-weight
    a waiver.rule | rule: double-counting | rule: wrong-direction
    a waiver.of | of: [view, cost], | of: [view],
    a waiver.because | because: Seen | because: Known
    a waiver.by | by: Analyst | by: Author
    a waiver.on | on: 2026-10-10 | on: 2026-10-11
    """

private let tabled = """
    assay: 1
    title: Ash
    criteria: {ash: {range: {worst: 9, best: 0}}}
    weights: equal
    options: [gas, wood]
    performance: {file: table.csv}
    analysis: {method: additive}
    """

private let tabledEdits = """
    a table.file | {file: table.csv} | {gas: {ash: 3}, wood: {ash: 7}}
    the analysis.method | method: additive | method: topsis
    """

private let weighed = """
    assay: 1
    title: Ways to weigh
    criteria:
      a: {range: {worst: 0, best: 10}}
      b: {range: {worst: 0, best: 10}}
      g: {criteria: {c: {range: {worst: 0, best: 10}}, d: {range: {worst: 0, best: 10}}}}
    weights:
      order: {method: rank, order: [a, b, c, d], formula: rank-exponent, exponent: 1.5}
      pairs: {method: pairwise, judgements: [[a, b, 3], [a, c, 2], [a, d, 5], [b, c, 2], [b, d, 4], [c, d, 7]], solution: eigenvector}
      ends: {method: best-worst, best: a, worst: d, best-to-others: {b: 2, c: 3, d: 6}, others-to-worst: {a: 6, b: 3, c: 2}}
      moves: {method: trade-off, trade-offs: [{a: [0, 10], b: [0, 5]}, {b: [0, 10], c: [0, 8]}, {c: [0, 10], d: [0, 9]}]}
      deck: {method: cards, order: [b, 2, [a, c], d], ratio: 6.5}
      room: {method: intervals, intervals: {a: [10%, 30%]}, statements: [b >= 2 c, c > d]}
      parts:
        method: pairwise
        judgements: [[a, b, 3], [b, g, 1/2], [a, g, 2]]
        within:
          g: {method: swing, points: {c: 100, d: 50}}
    options: [x]
    performance: {x: {a: 1, b: 2, c: 3, d: 4}}
    """

private let weighedEdits = """
    a weight set.method | method: rank, order: [a, b, c, d], formula: rank-exponent, exponent: 1.5 | method: equal
    a weight set.order | order: [a, b, c, d] | order: [b, a, c, d]
    a weight set.formula | formula: rank-exponent, exponent: 1.5 | formula: roc
    a weight set.exponent | exponent: 1.5 | exponent: 1.25
    a weight set.judgements | [a, b, 3], [a, c, 2] | [a, b, 4], [a, c, 2]
    a weight set.solution | solution: eigenvector | solution: geometric-mean
    a weight set.random-index | solution: eigenvector} | solution: eigenvector, random-index: 1.1}
    a weight set.best | best: a, worst: d, best-to-others: {b: 2, c: 3, d: 6}, others-to-worst: {a: 6, b: 3, c: 2} | best: b, worst: d, best-to-others: {a: 2, c: 3, d: 6}, others-to-worst: {b: 6, a: 3, c: 2}
    a weight set.worst | best: a, worst: d, best-to-others: {b: 2, c: 3, d: 6}, others-to-worst: {a: 6, b: 3, c: 2} | best: a, worst: c, best-to-others: {b: 2, d: 3, c: 6}, others-to-worst: {a: 6, b: 3, d: 2}
    a weight set.best-to-others | best-to-others: {b: 2, | best-to-others: {b: 4,
    a weight set.others-to-worst | others-to-worst: {a: 6, b: 3, c: 2} | others-to-worst: {a: 6, b: 5, c: 2}
    a weight set.model | others-to-worst: {a: 6, b: 3, c: 2} | others-to-worst: {a: 6, b: 5, c: 2}, model: nonlinear
    a weight set.trade-offs | {a: [0, 10], b: [0, 5]} | {a: [0, 10], b: [0, 6]}
    a weight set.ratio | ratio: 6.5 | ratio: 7
    a weight set.intervals | [10%, 30%] | [10%, 20%]
    a weight set.statements | b >= 2 c | b >= 3 c
    a weight set.within | points: {c: 100, d: 50} | points: {c: 100, d: 60}
    the judgements of a group.method | g: {method: swing, points: {c: 100, d: 50}} | g: {method: equal}
    the judgements of a group.points | {c: 100, d: 50} | {c: 100, d: 40}
    the judgements of a group.order | {method: swing, points: {c: 100, d: 50}} | {method: rank, order: [c, d]}
    the judgements of a group.formula | {method: swing, points: {c: 100, d: 50}} | {method: rank, order: [c, d], formula: rank-sum}
    the judgements of a group.exponent | {method: swing, points: {c: 100, d: 50}} | {method: rank, order: [c, d], formula: rank-exponent, exponent: 3}
    the judgements of a group.judgements | {method: swing, points: {c: 100, d: 50}} | {method: pairwise, judgements: [[c, d, 2]]}
    the judgements of a group.solution | {method: swing, points: {c: 100, d: 50}} | {method: pairwise, judgements: [[c, d, 2]], solution: geometric-mean}
    the judgements of a group.random-index | {method: swing, points: {c: 100, d: 50}} | {method: pairwise, judgements: [[c, d, 2]], random-index: 0.5}
    the judgements of a group.best | {method: swing, points: {c: 100, d: 50}} | {method: best-worst, best: c, worst: d, best-to-others: {d: 2}, others-to-worst: {c: 2}}
    the judgements of a group.worst | {method: swing, points: {c: 100, d: 50}} | {method: best-worst, best: d, worst: c, best-to-others: {c: 2}, others-to-worst: {d: 2}}
    the judgements of a group.best-to-others | {method: swing, points: {c: 100, d: 50}} | {method: best-worst, best: c, worst: d, best-to-others: {d: 3}, others-to-worst: {c: 3}}
    the judgements of a group.others-to-worst | {method: swing, points: {c: 100, d: 50}} | {method: best-worst, best: c, worst: d, best-to-others: {d: 4}, others-to-worst: {c: 4}}
    the judgements of a group.model | {method: swing, points: {c: 100, d: 50}} | {method: best-worst, best: c, worst: d, best-to-others: {d: 5}, others-to-worst: {c: 5}, model: nonlinear}
    the judgements of a group.trade-offs | {method: swing, points: {c: 100, d: 50}} | {method: trade-off, trade-offs: [{c: [0, 10], d: [0, 5]}]}
    the judgements of a group.ratio | {method: swing, points: {c: 100, d: 50}} | {method: cards, order: [c, d], ratio: 3}
    the judgements of a group.intervals | {method: swing, points: {c: 100, d: 50}} | {method: intervals, intervals: {c: [10%, 30%]}}
    the judgements of a group.statements | {method: swing, points: {c: 100, d: 50}} | {method: intervals, statements: [c >= 2 d]}
    """
