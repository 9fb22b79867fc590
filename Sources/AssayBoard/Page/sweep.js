// How every score moves as one weight goes from nothing to all, and where the lead changes.
// SPDX-License-Identifier: Apache-2.0

import { draw, el, keyed, set, setAll, write } from "./dom.js";
import { lineColor } from "./colors.js";
import { fonts, lines as broken } from "./text.js";
import { measured, percent, say } from "./words.js";

const [ink, faint] = ["#1A1A1A", "#C4CAD4"];

/** The panel of the weight sweep, for the criterion in hand. */
export class Sweep {
  name = "sweep";
  parts = ["weights", "cells", "verdict", "options", "criteria", "hand"];
  #asked = null;
  #isAsking = false;
  #again = false;

  constructor(board, { take }) {
    Object.assign(this, { board, take });
  }

  start() {
    this.choice = el("select", { id: "sweep-choice", onchange: () => this.take(this.choice.value) });
    this.title = draw("title");
    this.grid = draw("g");
    this.curves = draw("g");
    this.marks = draw("g");
    this.names = draw("g");
    const line = draw("line", { stroke: ink, "stroke-width": 1.5, "stroke-dasharray": "5 4" });
    this.now = draw("g", {}, line, draw("text", { fill: ink }));
    const layers = [this.title, this.grid, this.curves, this.now, this.marks, this.names];
    this.svg = draw("svg", { role: "img", "font-family": fonts, "font-size": 12 }, ...layers);
    this.crossings = el("ol", { class: "crossings" });
    this.picture = el("div", { class: "sweep-picture" }, this.svg);
    this.frame.append(
      el("p", { class: "question" }, el("label", { for: "sweep-choice", text: `${say.sweepOf} ` }), this.choice),
      el("div", { class: "sweep" }, this.picture, this.crossings),
    );
    new ResizeObserver(() => this.board.touch("hand")).observe(this.picture);
  }

  update() {
    const { state } = this.board;
    const chosen = this.board.hand ?? state.criteria[0].id;
    const make = (criterion) => el("option", { value: criterion.id });
    keyed(this.choice, state.criteria, (criterion) => criterion.id, make, (entry, criterion) =>
      write(entry, `${"\u2003".repeat(criterion.level)}${criterion.name}`),
    );
    this.choice.value = chosen;
    this.#ask(chosen);
    if (this.sweep?.criterion === chosen) this.#draw();
  }

  /** Asks for the lines of the present state: one question at a time, the latest wins. */
  async #ask(criterion) {
    const wanted = `${criterion} ${this.board.state.revision}`;
    if (this.#isAsking) {
      this.#again = true;
      return;
    }
    if (this.#asked === wanted) return;
    this.#isAsking = true;
    const answer = await this.board.question(`sweep?criterion=${encodeURIComponent(criterion)}`);
    this.#isAsking = false;
    this.#asked = answer ? `${criterion} ${answer.revision}` : null;
    if (answer) this.sweep = this.#read(answer);
    if (answer || this.#again) this.board.touch("hand");
    this.#again = false;
  }

  /** The answer as the drawing needs it: with the stretches of each leader, and the score where one takes over. */
  #read({ criterion, lines, crossings }) {
    const options = Object.entries(lines).map(([option, points]) => ({ option, points }));
    const at = (id, share) => between(lines[id], share);
    const first = crossings[0]?.at ?? 1;
    const middle = first / 2;
    const best = Math.max(...options.map(({ option }) => at(option, middle)));
    const isBest = ({ option }) => at(option, middle) > best - 1e-9;
    const leaders = [options.filter(isBest).map(({ option }) => option), ...crossings.map((crossing) => crossing.leaders)];
    return {
      criterion,
      lines: options,
      leaders: new Set(leaders.flat()),
      crossings: crossings.map(({ at: share, leaders: after }, k) => ({
        share,
        score: at(after[0], share),
        before: leaders[k].filter((option) => !after.includes(option)),
        after,
      })),
    };
  }

  // MARK: - The drawing

  #draw() {
    const { lines } = this.sweep;
    const width = Math.max(this.picture.clientWidth, 280);
    const height = Math.max(Math.min(this.picture.clientHeight, 0.6 * width), 130);
    const isWide = width > 480;
    const area = { x: 34, y: 14, width: width - 34 - (isWide ? 190 : 12), height: height - 14 - 22 };
    const scores = lines.flatMap((line) => line.points.map((point) => point[1]));
    const ten = this.board.state.verdict.additive ? 10 : 10 ** Math.floor(Math.log10(Math.max(...scores.map(Math.abs), 1e-9)));
    const low = ten * Math.floor(Math.min(...scores) / ten);
    const high = ten * Math.max(Math.ceil(Math.max(...scores) / ten), low / ten + 1);
    const x = (share) => area.x + share * area.width;
    const y = (score) => area.y + area.height * (1 - (score - low) / (high - low || 1));
    setAll(this.svg, { viewBox: `0 0 ${width} ${height}`, width, height });
    write(this.title, say.sweepText(this.board.criterionName(this.sweep.criterion)));
    this.#axes(area, scale(low, high, high - low > 6 * ten ? 2 * ten : ten), x, y);
    this.#curves(x, y);
    this.#labels(isWide ? lines : [], area, x, y);
    this.#crossings(x, y);
    const now = this.board.state.weights[this.sweep.criterion].global;
    const [line, label] = this.now.children;
    setAll(line, { x1: x(now), x2: x(now), y1: area.y, y2: area.y + area.height });
    set(label, "x", x(now) + (now > 0.8 ? -4 : 4));
    set(label, "text-anchor", now > 0.8 ? "end" : "start");
    set(label, "y", 10);
    write(label, say.now(now));
  }

  #axes(area, scores, x, y) {
    const shares = [0, 0.2, 0.4, 0.6, 0.8, 1];
    const bottom = area.y + area.height;
    const upright = shares.map((share) => ({
      key: `x${share}`,
      d: `M${x(share)} ${area.y}V${bottom}`,
      label: { x: x(share), y: bottom + 16, "text-anchor": "middle" },
      text: percent(share, 0),
    }));
    const level = scores.map((score, k) => ({
      key: `y${k}`,
      d: `M${area.x} ${y(score)}h${area.width}`,
      label: { x: area.x - 6, y: y(score) + 4, "text-anchor": "end" },
      text: measured(score),
    }));
    const make = () => draw("g", {}, draw("path", { stroke: "#E3E6EB" }), draw("text", { fill: "#595959" }));
    keyed(this.grid, [...upright, ...level], (line) => line.key, make, (group, line) => {
      set(group.firstChild, "d", line.d);
      setAll(group.lastChild, line.label);
      write(group.lastChild, line.text);
    });
  }

  /** With more options than colours, only those in colour that lead somewhere, the baseline, and the first of today. */
  #look(option) {
    const { options, verdict, document } = this.board.state;
    const k = options.findIndex((other) => other.id === option);
    const leads = this.sweep.leaders.has(option);
    const isShown = options.length <= 8 || leads || option === document.baseline || verdict.ranks[option] <= 3;
    const dash = option === document.baseline ? "6 4" : k >= 8 ? "2 3" : null;
    return { stroke: isShown ? lineColor(k) : faint, width: leads ? 2.75 : 1.5, isShown, dash };
  }

  #curves(x, y) {
    keyed(this.curves, this.sweep.lines, (line) => line.option, () => draw("polyline", { fill: "none" }), (curve, line) => {
      const look = this.#look(line.option);
      set(curve, "points", line.points.map(([share, score]) => `${x(share).toFixed(1)},${y(score).toFixed(1)}`).join(" "));
      set(curve, "stroke", look.stroke);
      set(curve, "stroke-width", look.width);
      set(curve, "stroke-dasharray", look.dash);
    });
  }

  /** Names stand where the lines end, moved apart where they would overlap. */
  #labels(lines, area, x, y) {
    const shown = lines
      .filter((line) => this.#look(line.option).isShown)
      .map((line) => ({ ...line, end: y(line.points.at(-1)[1]) }))
      .sort((a, b) => a.end - b.end);
    const step = Math.min(14, (area.height + 20) / Math.max(shown.length, 1));
    let free = area.y - 4;
    for (const label of shown) free = (label.place = Math.max(label.end, free)) + step;
    let most = area.y + area.height + 8;
    for (const label of [...shown].reverse()) most = (label.place = Math.min(label.place, most)) - step;
    const text = () => draw("text", { fill: ink, "font-size": 11.5 });
    const make = () => draw("g", {}, draw("path", { fill: "none", "stroke-width": 2 }), text(), draw("title"));
    keyed(this.names, shown, (label) => label.option, make, (group, label) => {
      const [path, text, tip] = group.children;
      const from = x(1);
      const look = this.#look(label.option);
      const d = `M${from + 2} ${label.end}L${from + 16} ${label.place}h8`;
      setAll(path, { d, stroke: look.stroke, "stroke-dasharray": look.dash });
      setAll(text, { x: from + 28, y: label.place + 4 });
      const name = this.board.optionName(label.option);
      write(text, broken(name, 11.5, 158, 1)[0]);
      write(tip, name);
    });
  }

  #crossings(x, y) {
    const { crossings } = this.sweep;
    const make = () => draw("circle", { r: 4.5, fill: "#FFFFFF", stroke: ink, "stroke-width": 1.75 });
    const place = (mark, { share, score }) => setAll(mark, { cx: x(share), cy: y(score) });
    keyed(this.marks, crossings, (_, k) => k, make, place);
    const names = (ids) => ids.map((id) => this.board.optionName(id));
    const sentences = crossings.map(({ share, before, after }) => say.crossing(share, names(before), names(after)));
    const items = sentences.length > 0 ? sentences : [say.noCrossings];
    keyed(this.crossings, items, (_, k) => k, () => el("li"), (item, sentence) => write(item, sentence));
  }
}

/** The score of a line at a share of the weight. */
function between(points, share) {
  const after = Math.max(points.findIndex((point) => point[0] >= share), 1);
  const [[x0, y0], [x1, y1]] = [points[after - 1], points[after]];
  return y0 + ((y1 - y0) * (share - x0)) / (x1 - x0);
}

/** The marks of an axis. */
function scale(low, high, step) {
  return Array.from({ length: Math.floor((high - low) / step + 1e-9) + 1 }, (_, k) => low + k * step);
}
