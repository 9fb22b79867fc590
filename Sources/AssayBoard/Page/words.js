// Every word of the page, and how numbers are written. Nothing else in these files speaks to people.
// SPDX-License-Identifier: Apache-2.0

/** A no-break space, between a number and its sign. */
const space = "\u00a0";

/** A number with a fixed count of decimals and a true minus sign: 53.6. */
export function number(x, decimals = 1) {
  const text = x.toFixed(decimals);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text.replace("-", "−");
}

/** A share of the whole as a percentage: 12.5 %. */
export function percent(share, decimals = 1) {
  return `${number(100 * share, decimals)}${space}%`;
}

/** A share of draws: never 0 % for what happened, never 100 % for what failed once. */
export function draws(share) {
  if (share > 0 && share < 0.005) return `<${space}1${space}%`;
  if (share < 1 && share >= 0.995) return `>${space}99${space}%`;
  return percent(share, 0);
}

/** A measured number as people write it: up to four significant figures, without trailing zeros. */
export function measured(x) {
  return String(Number(x.toPrecision(4))).replace("-", "−");
}

/** A difference with its sign: +1.2, −0.4. */
export function signed(x, decimals = 1) {
  const text = number(x, decimals);
  return x > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** A rank as it is read: =2 where several share it. */
export function rank(n, shared) {
  return shared ? `=${n}` : String(n);
}

/** The time of day of a moment in the log: 10:04, or 10:04:31. */
export function clock(moment, seconds = false) {
  const date = new Date(moment);
  const parts = [date.getHours(), date.getMinutes(), ...(seconds ? [date.getSeconds()] : [])];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** A name in quotation marks. */
export const quoted = (name) => `'${name}'`;

/** Several things in a sentence: a, b and c. */
export function listed(names) {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** The words that stand in the page from the start; `data-word` names them in index.html. */
export const labels = {
  skipToPicture: "To the ranking",
  skipToWeights: "To the weights",
  skipToPanels: "To the questions",
  board: "Meeting board",
  who: "Who says so",
  undo: "Undo",
  redo: "Redo",
  reset: "Reset",
  save: "Save…",
  workbook: "Workbook",
  copy: "Copy picture",
  help: "Keys",
  weightSet: "Weights of",
  scenario: "Scenario",
  ranking: "Ranking",
  weights: "Weights",
  questions: "Questions",
  compare: "Compare with",
  asTable: "As a table",
  asPicture: "As a picture",
  larger: "Hide the questions",
  smaller: "Show the questions",
  flips: "Flip points",
  scores: "Scores",
  sweep: "Weight sweep",
  pair: "A against B",
  perspectives: "Perspectives",
  log: "Log",
  close: "Close",
  cancel: "Cancel",
  saveNow: "Save",
  replace: "Change the file",
  saveAs: "Save what the board shows",
  asWeightSet: "As a weight set of the document",
  asScenario: "As a scenario of the document",
  asDocument: "As a new document",
  name: "Name",
  id: "Id in the document",
  fileName: "File name, without its ending",
  keys: "Keys",
  viewersLink: "Link for viewers, who see everything and change nothing",
  foldAll: "Only groups",
  unfoldAll: "All criteria",
  reload: "Reload the document",
  keep: "Keep what the board shows",
};

/** The keys of the page, for its help. */
export const keys = [
  ["Ctrl Z", "Undo"],
  ["Ctrl Shift Z", "Redo"],
  ["← →", "On a slider: one percent less or more; with Shift a tenth of it"],
  ["Page Up, Page Down", "On a slider: five percent"],
  ["Enter", "On a number: use it. On a score: change it"],
  ["Escape", "Leave a number or a score as it was"],
  ["← → ↑ ↓", "In the scores: from cell to cell. In a row of tabs: from tab to tab"],
  ["F6", "From the ranking to the weights to the questions"],
  ["?", "This list"],
];

/** Everything that is put together while the page runs. */
export const say = {
  sentence: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  mark: (status) => status.toUpperCase(),
  statusBanner: (status) =>
    ({
      draft: "Draft: nothing on this board is agreed.",
      illustrative: "Illustrative: the figures on this board are examples, not findings.",
    })[status] ?? `${status}: nothing on this board is agreed.`,
  pageTitle: (title) => `${title} – meeting board`,
  source: ({ name, asOf, method }) => [name, asOf && `as of ${asOf}`, method].filter(Boolean).join(" · "),
  noScenario: "None",
  moved: "moved",
  choice: (weights, isMoved, scenario) =>
    [`Weights: ${weights}${isMoved ? ", moved" : ""}`, scenario && `Scenario: ${scenario}`].filter(Boolean).join(" · "),
  said: ({ by, because }) => [by, because].filter(Boolean).join(": "),
  movedHint: "Weights have been moved away from this set",
  viewer: "Looking on",
  viewerHint: "This window follows the presenter; it changes nothing.",

  lost: "The connection to the board is lost. Trying again…",
  lostHint: "What you see is the last picture that arrived. What was saved is safe.",
  closed: "This board is closed. Start it again with 'assay board', and open the link that it prints.",
  back: "The connection is back.",
  stale: "Somebody else changed the board at the same moment. Look at it, and say it again.",
  unreadable: "The server gave an answer that this page cannot read.",
  logFailure: (reason) => `The log cannot be written: ${reason}`,

  undoHint: (what) => (what ? `Undo: ${what}` : "Nothing to undo"),
  redoHint: (what) => (what ? `Redo: ${what}` : "Nothing to redo"),

  rank: "Rank",
  option: "Option",
  score: "Score",
  drawFailure: (sentence) => `How sure this ranking is cannot be drawn: ${sentence}.`,
  first: "First in draws",
  ranks: "Ranks",
  firstHint: (count) => `Share of ${count.toLocaleString("en")} draws in which the option ranks first`,
  reach: (from, to) => (from === to ? `Rank ${from} in 95 % of draws` : `Ranks ${from} to ${to} in 95 % of draws`),
  together: "cannot be separated",
  split: "Height of the ranking",
  baseline: (name, score) => `${name}: ${score}`,
  chartTitle: "Ranking of the options, with what each score is made of",
  chartText: (count) =>
    `${count} ${count === 1 ? "bar" : "bars"}, in rank order. The same figures stand in the table that follows.`,
  tableTitle: "Ranking",
  out: "out",
  failed: (reasons) => reasons.join("; "),
  places: (before, now) => (before === now ? "" : before > now ? `▲${before - now}` : `▼${now - before}`),
  ghost: (moment) => `Outlined: ${clock(moment.at)}, ${moment.text}`,
  noComparison: "–",
  moment: (entry) => `${clock(entry.at)} · ${entry.text}`,

  weightOf: (name) => `Weight of ${name}`,
  fold: (name) => `Criteria in ${name}`,
  percentSign: "%",
  inHand: (name, swing) => (swing ? `${name}, ${swing}.` : `${name}.`),
  inHandNone: "Take hold of a weight to see what it is worth, and how far it can move before the lead changes.",
  leads: (leader, from, to, below, above) => {
    if (from <= 0.0005 && to >= 0.9995) return `${quoted(leader)} leads whatever this weight is.`;
    const parts = [];
    if (from > 0.0005) parts.push(`below ${percent(from)} ${listed(below.map(quoted)) || "another"} takes the lead`);
    if (to < 0.9995) parts.push(`above ${percent(to)} ${listed(above.map(quoted)) || "another"} does`);
    if (parts.length === 1 && from <= 0.0005) parts[0] = parts[0].replace(/ does$/, " takes the lead");
    return `${quoted(leader)} leads now; ${parts.join(", ")}.`;
  },

  flipsOfWeights: "Weights, the others keeping their proportions",
  flipsOfScores: "Scores, one at a time",
  flipAbove: (name, share, now, leader) =>
    `${leader} takes the lead once ${quoted(name)} weighs more than ${percent(share)} (now ${percent(now)})`,
  flipBelow: (name, share, now, leader) =>
    `${leader} takes the lead once ${quoted(name)} weighs less than ${percent(share)} (now ${percent(now)})`,
  noFlips: "No single one changes the leader.",
  away: (share) => `${percent(share)} of the range away`,
  awayWeight: (share) => `${percent(share)} of the weight away`,

  cellOf: (criterion, option) => `${criterion} of ${option}`,
  unknown: "unknown",
  range: (low, high) => `${measured(low)} – ${measured(high)}`,
  valueOf: (value) => `worth ${number(value, 0)} of 100`,
  grade: (grade) => `Grade ${grade}`,
  by: (by, on) => [by, on].filter(Boolean).join(", "),
  judgement: "Judgement, without a source",
  changedBy: (by, was) => `Changed ${by === "scenario" ? "by the scenario" : "in this meeting"}; the document says ${was}`,
  cellHint: "Enter to change. Write 8, or low, best and high as [4, 8, 14], or unknown.",

  sweepOf: "Score as the weight changes of",
  sweepText: (name) =>
    `One line for each option: its score as the weight of ${name} goes from 0 to 100 percent. Beside it: where lines cross.`,
  now: (share) => `now ${percent(share)}`,
  crossing: (share, before, after) =>
    before.length > 0
      ? `At ${percent(share)} ${listed(after.map(quoted))} takes over from ${listed(before.map(quoted))}.`
      : `At ${percent(share)} ${listed(after.map(quoted))} come to share the lead.`,
  noCrossings: "The lead does not change along the whole way.",

  against: "against",
  wins: (a, share, b) => `${quoted(a)} scores higher than ${quoted(b)} in ${draws(share)} of the draws.`,
  noParts: "Under this method a score is no sum over the criteria, so that it has no parts to set side by side.",
  difference: "Difference",
  criterion: "Criterion",
  oneOption: "It takes two options to compare.",

  leadersOf: (leaders, count) =>
    `${listed(leaders.map(([name, times]) => `${quoted(name)} leads under ${times}`))} of ${count} weight sets.`,
  oneSet: "The document has one weight set. Save other weights as a set, and they stand here side by side.",
  rankUnder: "Rank under each weight set, the score beside it",

  compareThis: "Compare",
  when: "Time",
  whoSaid: "Who",
  what: "What",

  copied: "The picture is on the clipboard.",
  downloaded: "This browser does not give pages the clipboard: the picture has been downloaded instead.",
  pictureName: (title) => `${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "ranking"}.png`,
  saved: ({ path, kept }) => (kept ? `Saved in ${path}. The file as it was is kept as ${kept}.` : `Saved in ${path}.`),
  needName: "Give it a name.",
  needId: "An id has lower-case letters, digits and single hyphens, and starts with a letter.",
};
