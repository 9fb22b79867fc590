// Where everything in the ranking's drawing stands. Pure: the same numbers give the same places.
// SPDX-License-Identifier: Apache-2.0

import { color } from "./colors.js";
import { lines, width } from "./text.js";
import { say } from "./words.js";

/** Below this width names stand above their bars. */
const narrowBelow = 620;

/**
 * Places for the drawing of the ranking.
 *
 * @param board the board, for its options and scores
 * @param room width and height that there are, in pixels; the drawing may become higher
 * @param top the greatest score that the axis has to reach, or null for the method's own scale
 */
export function layout(board, room, top) {
  const { options, verdict, robustness } = board.state;
  const isNarrow = room.width < narrowBelow;
  const size = Math.min(Math.max(room.width / 62, 13), 20);
  const count = options.length;

  const lanes = bracketLanes(robustness?.groups ?? [], verdict.order);
  const ranks = { end: 2.1 * size };
  const places = board.ghost ? 2.2 * size : 0;
  const shares = robustness ? Math.max(4.4 * size, width(say.first, 0.8 * size) + 0.8 * size) : 0;
  const step = lanes.count > 4 ? 0.5 * size : 0.9 * size;
  const brackets = { width: lanes.placed.length > 0 ? lanes.count * step : 0, step };

  const reasons = options.map(({ id }) => (verdict.failed[id] ? say.failed(verdict.failed[id]) : ""));
  const longest = Math.max(...options.map(({ name }) => width(name, size)), ...reasons.map((text) => width(text, 0.8 * size)));
  const names = { start: ranks.end + places + 0.6 * size };
  const right = room.width - shares - brackets.width - 2;
  names.width = isNarrow ? right - 3.4 * size - names.start : Math.min(longest, 0.32 * room.width);
  const scoreEnd = isNarrow ? right : names.start + names.width + 3.6 * size;
  const bars = { start: isNarrow ? names.start : scoreEnd + 0.8 * size };
  bars.width = Math.max(right - 0.8 * size - bars.start, 40);

  const head = 1.7 * size;
  const foot = 1.9 * size;
  const least = isNarrow ? 3.3 * size : 1.45 * size;
  const most = isNarrow ? least : 3.2 * size;
  const legend = legendPlaces(board, size, room.width - names.start, lanes.placed.length > 0);
  const free = (room.height - head - foot - legend.height) / count;
  const row = Math.min(Math.max(free, least), most);
  const barHeight = isNarrow ? 1.5 * size : 0.74 * row;

  const named = ({ name }, k) => nameLines(name, reasons[k], size, names.width, isNarrow ? 0 : row);
  const lined = new Map(options.map((option, k) => [option.id, named(option, k)]));
  const scale = axis(verdict, top, Math.max(2, Math.floor(bars.width / (4 * size))));
  const within = (value) => Math.min(Math.max(value, scale.from), scale.to);
  const x = (value) => (bars.width * (within(value) - scale.from)) / (scale.to - scale.from);

  return {
    isNarrow, size, row, barHeight, head, ranks, places, names, nameLines: lined, scoreEnd, bars, scale, x, lanes, legend,
    barTop: isNarrow ? row - barHeight - 0.35 * size : (row - barHeight) / 2,
    middle: isNarrow ? 0.8 * size : row / 2,
    shares: { start: right + 0.6 * size, width: shares - 0.8 * size },
    brackets: { start: right + shares + 0.5 * size, step },
    bottom: head + count * row,
    width: room.width,
    height: Math.ceil(head + count * row + foot + legend.height),
  };
}

/**
 * A name on one line, or on two where the row is high enough, in smaller letters if need be: `{text, size}` for each.
 * Why an option is out stands below its name.
 */
function nameLines(name, reason, size, room, row) {
  const broken = (text, size, most) => lines(text, size, room, most).map((text) => ({ text, size }));
  const isHigh = row >= 2.3 * size;
  if (reason && isHigh) return [...broken(name, size, 1), ...broken(reason, 0.8 * size, 1)];
  if (isHigh || row < 1.8 * size || width(name, size) <= room) return broken(name, size, isHigh ? 2 : 1);
  return broken(name, 0.41 * row, 2);
}

/** The ends of the axis and its marks. An additive score has 0…100; the axis shows as much of it as is used. */
function axis(verdict, top, count) {
  const from = Math.min(verdict.scale.from, verdict.scale.to);
  const to = verdict.additive && top !== null ? top : verdict.scale.to;
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * 0.999);
  const marks = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + 1e-9 * step; k++) marks.push(k * step);
  const decimals = step >= 1 ? 0 : Math.ceil(-Math.log10(step) - 1e-9);
  return { from, to, marks, zero: Math.min(Math.max(0, from), to), decimals };
}

/** Brackets of groups that overlap stand beside each other. */
function bracketLanes(groups, order) {
  const place = new Map(order.map((option, at) => [option, at]));
  const spans = groups
    .map((group) => group.map((option) => place.get(option)).filter((at) => at !== undefined).sort((a, b) => a - b))
    .filter((rows) => rows.length > 1)
    .sort((a, b) => a[0] - b[0]);
  const ends = [];
  const placed = spans.map((rows) => {
    let lane = ends.findIndex((end) => end < rows[0]);
    if (lane < 0) lane = ends.length;
    ends[lane] = rows.at(-1);
    return { rows, lane, key: rows.join(" ") };
  });
  return { placed, count: Math.max(ends.length, 1) };
}

/** The key to the colours, on as many lines as it needs. */
function legendPlaces(board, size, room, hasBrackets) {
  const small = 0.82 * size;
  const parts = (board.state.verdict.additive ? board.parts : []).map(({ id, name }, k) => ({ key: id, name, fill: color(k) }));
  if (hasBrackets) parts.push({ key: "", name: say.together, fill: null });
  let [x, line] = [0, 0];
  const entries = parts.map((part) => {
    const text = lines(part.name, small, room - 2 * small, 1)[0] ?? "";
    const length = 1.5 * small + width(text, small) + 1.4 * small;
    if (x > 0 && x + length > room) [x, line] = [0, line + 1];
    const entry = { ...part, text, x, y: line * 1.5 * small };
    x += length;
    return entry;
  });
  return { entries, height: entries.length > 0 ? (line + 1) * 1.5 * small + 0.4 * size : 0, small };
}
