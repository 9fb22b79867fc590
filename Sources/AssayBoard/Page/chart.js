// The ranking: stacked bars that glide to their places, with what the simulation adds to them.
// SPDX-License-Identifier: Apache-2.0

import { byId, draw, keyed, move, round, set, setAll, settled, write } from "./dom.js";
import { edge } from "./colors.js";
import { layout } from "./layout.js";
import { Rows } from "./rows.js";
import { fillTable } from "./table.js";
import { fonts, lines } from "./text.js";
import { number, say } from "./words.js";

const ink = { text: "#1A1A1A", quiet: "#595959", grid: "#E3E6EB", title: "#1F3864" };

/** Draws the ranking into the page, and again whenever something it shows changes. */
export class Chart {
  constructor(board) {
    this.board = board;
    this.frame = byId("chart");
    this.layers = Object.fromEntries(["axis", "rows", "baseline", "brackets", "legend"].map((name) => [name, draw("g")]));
    this.title = draw("title", { id: "chart-title" });
    this.description = draw("desc", { id: "chart-text" });
    this.heads = ["score", "first"].map(() => draw("text", { fill: ink.quiet }, draw("tspan"), draw("title")));
    this.svg = draw(
      "svg",
      { role: "img", "aria-labelledby": "chart-title chart-text", "font-family": fonts },
      this.title,
      this.description,
      ...this.heads,
      ...Object.values(this.layers),
    );
    this.frame.append(this.svg);
    this.rows = new Rows(board, this.layers.rows);
    this.top = null;
    this.places = null;
    new ResizeObserver(() => {
      this.places = null;
      this.resized = true;
      board.touch("chart");
    }).observe(this.frame);
    board.watch(["verdict", "options", "criteria", "robustness", "ghost", "hand", "chart", "document"], () => this.update());
    this.fillTable = settled(250, () => fillTable(board, byId("table")));
  }

  update() {
    const places = this.#arrange();
    this.svg.classList.toggle("still", this.resized === true);
    set(this.svg, "viewBox", `0 0 ${places.width} ${places.height}`);
    set(this.svg, "width", places.width);
    set(this.svg, "height", places.height);
    write(this.title, say.chartTitle);
    write(this.description, say.chartText(this.board.state.options.length));
    this.#axis(places);
    this.#heads(places);
    this.rows.update(places);
    this.#baseline(places);
    this.#brackets(places);
    this.#legend(places);
    this.fillTable();
    if (this.resized) {
      this.svg.getBoundingClientRect(); // places the rows at once, before they may glide again
      this.svg.classList.remove("still");
      this.resized = false;
    }
  }

  /** The axis grows when a score needs it, and stays: bars that moved because the axis did would mislead. */
  #arrange() {
    const { verdict } = this.board.state;
    if (verdict.additive) {
      const needed = Math.min(100, 10 * Math.ceil((1.12 * Math.max(...Object.values(verdict.scores), 1)) / 10));
      this.top = Math.max(this.top ?? 0, needed);
    }
    this.room ??= { width: 0, height: 0 };
    if (!this.places) this.room = { width: Math.max(this.frame.clientWidth - 1, 280), height: this.frame.clientHeight - 1 };
    this.places = layout(this.board, this.room, this.top);
    return this.places;
  }

  #axis(places) {
    const { bars, head, bottom, size, scale } = places;
    const label = () => draw("text", { "text-anchor": "middle", fill: ink.quiet });
    const make = () => draw("g", {}, draw("line", { stroke: ink.grid }), label());
    keyed(this.layers.axis, scale.marks, String, make, (mark, value) => {
      const [line, label] = mark.children;
      const x = bars.start + places.x(value);
      setAll(line, { x1: x, x2: x, y1: head, y2: bottom });
      set(label, "x", x);
      set(label, "y", bottom + 1.15 * size);
      set(label, "font-size", 0.8 * size);
      write(label, number(value, scale.decimals));
    });
  }

  #heads(places) {
    const { robustness } = this.board.state;
    const [score, first] = this.heads;
    for (const head of this.heads) setAll(head, { y: 1.1 * places.size, "font-size": 0.8 * places.size });
    setAll(score, { x: places.scoreEnd, "text-anchor": "end" });
    set(first, "x", places.shares.start);
    write(score.firstChild, places.isNarrow ? "" : say.score);
    write(first.firstChild, robustness ? say.first : "");
    write(first.lastChild, robustness ? say.firstHint(robustness.draws) : "");
  }

  // MARK: - Across the rows

  #baseline(places) {
    const { document, verdict, options } = this.board.state;
    const { head, bottom, size, bars } = places;
    const score = document.baseline === null || options.length < 2 ? undefined : verdict.scores[document.baseline];
    const items = score === undefined ? [] : [document.baseline];
    const make = () =>
      draw(
        "g",
        { class: "sliding" },
        draw("line", { stroke: ink.text, "stroke-width": 1.5 }),
        draw("text", { fill: ink.text, "font-style": "italic" }),
      );
    keyed(this.layers.baseline, items, String, make, (group) => {
      const [line, label] = group.children;
      setAll(line, { x1: 0, x2: 0, y1: head - 0.35 * size, y2: bottom });
      // Between bars that have their names above them, the line would cross the names.
      const { barHeight, row, barTop } = places;
      set(line, "stroke-dasharray", places.isNarrow ? `${barHeight} ${row - barHeight}` : "5 4");
      set(line, "stroke-dashoffset", places.isNarrow ? -barTop - 0.35 * size : null);
      const x = places.x(score);
      const room = bars.width - x;
      const isLeft = room < 0.4 * bars.width;
      const text = lines(say.baseline(this.board.optionName(document.baseline), number(score, verdict.decimals)), 0.8 * size, isLeft ? x : room, 1)[0];
      set(label, "text-anchor", isLeft ? "end" : "start");
      set(label, "x", isLeft ? 3 : -3);
      set(label, "y", head - 0.55 * size);
      set(label, "font-size", 0.8 * size);
      write(label, text);
      move(group, `translate(${round(bars.start + x)}px, 0px)`);
    });
  }

  #brackets(places) {
    const { robustness } = this.board.state;
    this.layers.brackets.classList.toggle("stale", robustness?.stale === true);
    const { brackets, head, row } = places;
    const make = () => draw("g", { class: "appearing" }, this.#bracket(), draw("title", { text: say.together }));
    keyed(this.layers.brackets, places.lanes.placed, (group) => group.key, make, (bracket, group) => {
      const x = brackets.start + group.lane * brackets.step;
      const y = (at) => head + (at + 0.5) * row;
      const ends = [y(group.rows[0]) - 0.25 * row, y(group.rows.at(-1)) + 0.25 * row];
      set(bracket.firstChild, "d", `M${x - 4} ${ends[0]}H${x}V${ends[1]}H${x - 4}`);
    });
  }

  #bracket() {
    return draw("path", { fill: "none", stroke: ink.title, "stroke-width": 2 });
  }

  #legend(places) {
    const { names, bottom, size, legend } = places;
    const { small } = legend;
    const mark = (entry) => (entry.fill ? draw("rect", { "stroke-width": 0.8 }) : this.#bracket());
    const make = (entry) => draw("g", {}, mark(entry), draw("text", { fill: ink.text }));
    keyed(this.layers.legend, legend.entries, (entry) => entry.key, make, (group, entry) => {
      const [mark, label] = group.children;
      const [x, y] = [names.start + entry.x, bottom + 1.9 * size + entry.y];
      if (entry.fill) {
        setAll(mark, { x, y, width: small, height: small, fill: entry.fill, stroke: edge(entry.fill) });
      } else {
        set(mark, "d", `M${x + 0.4 * small} ${y}h4v${small}h-4`);
      }
      set(label, "x", x + 1.5 * small);
      set(label, "y", y + 0.86 * small);
      set(label, "font-size", small);
      write(label, entry.text);
    });
  }
}
