// What the server writes becomes what the page's views read. Only this file knows how the server writes it.
// SPDX-License-Identifier: Apache-2.0

import { say } from "./words.js";

/** The parts of a whole state that no move of a slider changes. */
export function documentParts(state) {
  const sources = new Map(state.sources.map((source) => [source.id, source]));
  return {
    document: { ...state.document, name: state.document.file, method: state.method.name, isLinear: state.method.isLinear },
    options: state.options,
    criteria: state.criteria,
    weightSets: state.weightSets,
    scenarios: state.scenarios,
    links: state.links,
    sources,
    written: state.cells,
  };
}

/** The parts that every change may change, beside the parts of the document that they belong to. */
export function liveParts(live, parts) {
  const verdict = verdictOf(live.verdict, parts);
  return {
    revision: live.revision,
    choice: { ...live.choice, weightsMoved: isMoved(live, parts) },
    weights: live.weights,
    verdict,
    changes: live.cells,
    ...detailParts(live),
    perspectives: perspectivesOf(live.perspectives, live.agreement, parts),
    log: live.log.map(momentOf).reverse(),
    canUndo: live.undo !== null,
    canRedo: live.redo !== null,
    undo: live.undo,
    redo: live.redo,
    disk: live.disk,
    logFailure: live.logFailure,
    isStale: live.robustnessIsStale,
  };
}

/** What would change the leader; it may come later than the rest. */
export function detailParts({ stability, flips }) {
  const nodes = Object.entries(stability?.nodes ?? {}).map(([id, { leadsFrom, leadsTo, below, above }]) => [
    id,
    { from: leadsFrom, to: leadsTo, below, above },
  ]);
  return {
    stability: Object.fromEntries(nodes),
    flips: (flips ?? []).map((flip) => ({ ...flip, flipsAt: flip.at, shareOfRange: flip.share })),
  };
}

/** The cells as they count now: the document's, with the changes of the meeting and of the scenario in their place. */
export function cellsOf({ written, changes }) {
  const cells = Object.fromEntries(Object.entries(written).map(([option, row]) => [option, { ...row }]));
  for (const change of changes) {
    const old = cells[change.option][change.criterion];
    const { low, best, high, unknown, text, shown, was } = change;
    cells[change.option][change.criterion] = { ...old, low, best, high, unknown, text, shown, was, changedBy: change.by };
  }
  return cells;
}

/** A moment of the log. */
function momentOf({ number, time, by, what }) {
  return { revision: number, at: time, by, text: what };
}

/** The picture after a line of the log, to compare with. */
export function ghostOf(then) {
  const options = Object.entries(then.options);
  return {
    ...momentOf(then),
    scores: Object.fromEntries(options.map(([id, option]) => [id, option.score])),
    ranks: Object.fromEntries(options.map(([id, option]) => [id, option.rank])),
  };
}

function verdictOf(verdict, { criteria, document }) {
  const [scores, ranks, failed, contributions] = [{}, {}, {}, {}];
  for (const [id, option] of Object.entries(verdict.options)) {
    scores[id] = option.score;
    ranks[id] = option.rank;
    if (option.failedScreens.length > 0) failed[id] = option.failedScreens.map((screen) => screen.sentence);
    contributions[id] = { ...option.parts, ...option.leaves };
    for (const group of document.isLinear ? criteria : []) {
      contributions[id][group.id] ??= group.leaves.reduce((sum, leaf) => sum + (option.leaves[leaf] ?? 0), 0);
    }
  }
  return {
    order: verdict.order,
    decimals: verdict.decimals,
    scores, ranks, failed, contributions,
    additive: document.isLinear,
    scale: document.isLinear ? { from: 0, to: 100 } : scaleOf(Object.values(scores)),
    sentences: [verdict.sentence],
    cautions: verdict.cautions.map((caution) => say.sentence(caution.message)),
  };
}

/** The scale of a method whose scores are no sums of values: the usual ones, or as far as the scores reach. */
function scaleOf(scores) {
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  for (const scale of [{ from: 0, to: 1 }, { from: -1, to: 1 }, { from: 0, to: 100 }]) {
    if (low >= scale.from && high <= scale.to) return scale;
  }
  return { from: Math.min(low, 0), to: Math.max(high, 0) || 1 };
}

function perspectivesOf(list, agreement, { options, weightSets }) {
  const names = new Map(options.map((option) => [option.id, option.name]));
  const led = new Map();
  for (const { leaders } of list) for (const id of leaders) led.set(id, (led.get(id) ?? 0) + 1);
  const most = [...led].sort((a, b) => b[1] - a[1]);
  return {
    sets: list.map((one) => one.weightSet),
    ranks: Object.fromEntries(list.map((one) => [one.weightSet, one.ranks])),
    scores: Object.fromEntries(list.map((one) => [one.weightSet, one.scores])),
    sentences: [say.leadersOf(most.map(([id, count]) => [names.get(id), count]), weightSets.length), ...agreement.map((text) => `${text}.`)],
  };
}

/** Whether weights of the set that counts have been changed in the meeting. */
function isMoved(live, { weightSets }) {
  const own = weightSets.length === 1 ? "weights." : `weights.${live.choice.weightSet}.`;
  return live.edits.some((edit) => edit.path.startsWith(own));
}
