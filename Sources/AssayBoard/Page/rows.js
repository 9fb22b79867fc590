// The rows of the ranking: rank, name, score, the stacked bar, and the share of first places.
// SPDX-License-Identifier: Apache-2.0

import { draw, keyed, move, round, set, setAll, style, write } from "./dom.js";
import { color, edge, readable } from "./colors.js";
import { width } from "./text.js";
import { draws, number, rank, say } from "./words.js";

const ink = { text: "#1A1A1A", quiet: "#595959", title: "#1F3864", out: "#8A4B00" };

const bar = { class: "sliding" };

/**
 * Puts a bar in its place. Place and width are styles, because styles glide and attributes do not; a transformation would
 * cost a browser more, and scaling would blur.
 */
function stretch(element, x, length) {
  style(element, "x", `${round(x)}px`);
  style(element, "width", `${Math.max(round(length), 0)}px`);
}

/** The rows, one for each option; a row glides to its place when the order changes. */
export class Rows {
  constructor(board, layer) {
    Object.assign(this, { board, layer });
  }

  update(places) {
    const { options, verdict } = this.board.state;
    const shared = new Map();
    for (const option of options) {
      const n = verdict.ranks[option.id];
      shared.set(n, (shared.get(n) ?? 0) + 1);
    }
    const at = new Map(verdict.order.map((id, place) => [id, place]));
    keyed(this.layer, options, (option) => option.id, () => this.#newRow(), (row, option) => {
      move(row, `translate(0px, ${places.head + at.get(option.id) * places.row}px)`);
      this.#fill(row.assayParts, option, places, shared);
    });
  }

  #newRow() {
    const text = (anchor, extra = {}) => draw("text", { "text-anchor": anchor, fill: ink.text, ...extra });
    const parts = {
      rank: text("end", { "font-weight": "bold" }),
      places: text("start", { fill: ink.quiet }),
      name: text("start"),
      score: text("end", { "font-weight": "bold" }),
      ghost: draw("rect", { ...bar, fill: "none", stroke: ink.text, "stroke-dasharray": "3 2" }),
      bars: draw("g"),
      labels: draw("g"),
      hand: draw("rect", { ...bar, fill: "none", stroke: "#000000", "stroke-width": 2 }),
      share: text("start", { fill: ink.text }),
      shareBar: draw("rect", { ...bar, fill: "#7F9CC9" }),
      tip: draw("title"),
    };
    const row = draw("g", { class: "gliding" }, ...Object.values(parts));
    row.assayParts = parts;
    return row;
  }

  #fill(parts, option, places, shared) {
    const { verdict, robustness, document } = this.board.state;
    const { size, middle } = places;
    const base = middle + 0.35 * size;
    const failed = verdict.failed?.[option.id];
    const n = verdict.ranks[option.id];
    this.#text(parts.rank, failed ? say.out : rank(n, shared.get(n) > 1), places.ranks.end, base, size);
    set(parts.rank, "fill", failed ? ink.out : ink.title);
    this.#name(parts.name, option, places, base);
    set(parts.name, "font-weight", n === 1 && !failed ? "bold" : null);
    set(parts.name, "font-style", option.id === document.baseline ? "italic" : null);
    this.#text(parts.score, number(verdict.scores[option.id], verdict.decimals), places.scoreEnd, base, size);
    this.#ghost(parts, option, places, base);
    this.#bars(parts, option, places);
    this.#hand(parts.hand, option, places);
    this.#share(parts, option, places, base, robustness);
    const reach = robustness?.rankRanges[option.id];
    write(parts.tip, [option.name, ...(failed ?? []), reach && say.reach(...reach), option.summary].filter(Boolean).join("\n"));
  }

  #text(element, text, x, y, size) {
    write(element, text);
    setAll(element, { x, y, "font-size": size });
  }

  #name(element, option, places, base) {
    const shown = places.nameLines.get(option.id);
    const step = 1.05 * shown[0].size;
    const key = JSON.stringify(shown);
    if (element.assayKey !== key) {
      element.assayKey = key;
      element.replaceChildren(...shown.map(({ text, size }) => draw("tspan", { text, "font-size": size })));
    }
    [...element.children].forEach((line, k) => {
      set(line, "x", places.names.start);
      set(line, "y", base + (k - (shown.length - 1) / 2) * step);
    });
  }

  #ghost(parts, option, places, base) {
    const ghost = this.board.ghost;
    const score = ghost?.scores[option.id];
    set(parts.ghost, "visibility", score === undefined ? "hidden" : null);
    write(parts.places, "");
    if (score === undefined) return;
    const to = places.x(score);
    const { bars, barTop, barHeight } = places;
    setAll(parts.ghost, { y: barTop - 2, height: barHeight + 4 });
    stretch(parts.ghost, bars.start, Math.max(to, 1));
    const gained = say.places(ghost.ranks[option.id], this.board.state.verdict.ranks[option.id]);
    this.#text(parts.places, gained, places.ranks.end + 0.3 * places.size, base, 0.8 * places.size);
  }

  /** The stacked parts of a bar; one plain bar where the method's score is no sum. */
  #bars(parts, option, places) {
    const { verdict } = this.board.state;
    const zero = places.x(places.scale.zero);
    let items;
    if (verdict.additive) {
      let sum = 0;
      items = this.board.parts.map((part, k) => {
        const from = sum;
        sum += verdict.contributions[option.id]?.[part.id] ?? 0;
        return { key: part.id, fill: color(k), from: places.x(from), to: places.x(sum), text: number(sum - from, 0) };
      });
    } else {
      const to = places.x(verdict.scores[option.id]);
      items = [{ key: "score", fill: color(0), from: Math.min(zero, to), to: Math.max(zero, to), text: "" }];
    }
    const { start } = places.bars;
    const { barTop: y, barHeight: height } = places;
    const rect = () => draw("rect", { ...bar, "stroke-width": 0.8 });
    keyed(parts.bars, items, (item) => item.key, rect, (part, { from, to, fill }) => {
      setAll(part, { fill, stroke: edge(fill), y, height, visibility: to - from < 0.05 ? "hidden" : null });
      stretch(part, start + from, to - from);
    });
    const size = 0.76 * places.size;
    const make = () => draw("text", { "text-anchor": "middle" });
    keyed(parts.labels, items, (item) => item.key, make, (label, item) => {
      const fits = places.barHeight > 0.95 * size && width(item.text, size) + 6 < item.to - item.from;
      write(label, fits ? item.text : "");
      if (!fits) return;
      const x = round(start + (item.from + item.to) / 2);
      const y = places.barTop + places.barHeight / 2 + 0.36 * size;
      setAll(label, { x, y, fill: readable(item.fill), "font-size": size });
    });
  }

  /** A frame around what the criterion in hand gives. */
  #hand(element, option, places) {
    const span = this.#spanInHand(option.id);
    set(element, "visibility", span === null ? "hidden" : null);
    if (span === null) return;
    setAll(element, { y: places.barTop - 1, height: places.barHeight + 2 });
    const from = places.x(span.from);
    stretch(element, places.bars.start + from, Math.max(places.x(span.to) - from, 1));
  }

  #spanInHand(option) {
    const { board } = this;
    const { contributions, additive } = board.state.verdict;
    const inHand = board.hand;
    if (!additive || !inHand || board.partOf(inHand) === null) return null;
    const given = contributions[option] ?? {};
    const before = (id) => {
      const node = board.criterion(id);
      const isPart = board.parts.some((part) => part.id === id);
      const siblings = board.state.criteria.filter((other) => other.parent === node.parent);
      let sum = isPart ? 0 : before(node.parent);
      for (const sibling of siblings) {
        if (sibling.id === id) break;
        sum += given[sibling.id] ?? 0;
      }
      return sum;
    };
    const from = before(inHand);
    return { from, to: from + (given[inHand] ?? 0) };
  }

  #share(parts, option, places, base, robustness) {
    const share = robustness?.firstShares[option.id];
    const { size, shares } = places;
    this.#text(parts.share, share === undefined ? "" : draws(share), shares.start, base - 0.12 * size, 0.85 * size);
    const visibility = share === undefined || share < 0.005 ? "hidden" : null;
    setAll(parts.shareBar, { y: base + 0.12 * size, height: 0.24 * size, visibility });
    stretch(parts.shareBar, shares.start, (share ?? 0) * shares.width);
  }
}
