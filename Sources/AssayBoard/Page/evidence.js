// The witness of a score: where it comes from, how good that is, why, and who said so.
// SPDX-License-Identifier: Apache-2.0

import { byId, el, set } from "./dom.js";
import { say } from "./words.js";

/** One card, which stands beside the cell under the pointer or in focus. */
export class Evidence {
  constructor(board) {
    this.board = board;
    this.card = byId("evidence");
    addEventListener("keydown", (event) => event.key === "Escape" && this.hide());
  }

  show(cell) {
    const { option, criterion } = cell.assayPlace;
    const score = this.board.state.cells[option]?.[criterion];
    if (!score) return;
    this.#leave();
    this.cell = cell;
    this.card.replaceChildren(...this.#content(score, option, criterion));
    set(cell, "aria-describedby", "evidence");
    this.card.hidden = false;
    this.#place(cell);
  }

  /** Shows again what has changed under the card. */
  refresh() {
    if (this.cell) this.show(this.cell);
  }

  hide() {
    this.#leave();
    this.card.hidden = true;
  }

  #leave() {
    if (this.cell) set(this.cell, "aria-describedby", null);
    this.cell = null;
  }

  #content(score, option, id) {
    const criterion = this.board.criterion(id);
    const line = (text, attributes = {}) => (text ? el("p", { text, dir: "auto", ...attributes }) : null);
    const worth = this.board.worth(option, id);
    const level = score.unknown ? null : criterion.levels.find((other) => other.at === score.best);
    return [
      line(say.cellOf(criterion.name, this.board.optionName(option)), { class: "evidence-title" }),
      line([score.shown, worth !== null && say.valueOf(worth)].filter(Boolean).join(", "), { class: "evidence-value" }),
      line(level?.means),
      line(score.because),
      ...this.#sources(score),
      line(say.by(score.by, score.on)),
      line(score.changedBy ? say.changedBy(score.changedBy, score.was) : null, { class: "evidence-changed" }),
      this.board.mayChange ? line(say.cellHint, { class: "evidence-hint" }) : null,
    ].filter(Boolean);
  }

  #sources(score) {
    if (score.sources.length === 0) return score.grade || score.unknown ? [] : [el("p", { text: say.judgement })];
    const list = score.sources.map((id) => el("li", { text: this.#source(id), dir: "auto" }));
    return [el("ul", {}, ...list), ...(score.grade ? [el("p", { text: say.grade(score.grade) })] : [])];
  }

  #source(id) {
    const source = this.board.state.sources.get(id);
    return source ? [source.title, source.publisher, source.year].filter(Boolean).join(", ") : id;
  }

  /** Below the cell, or above it where there is more room; never outside of the window. */
  #place(cell) {
    const { style } = this.card;
    const box = cell.getBoundingClientRect();
    const own = this.card.getBoundingClientRect();
    const above = box.top > innerHeight - box.bottom;
    style.left = `${Math.max(8, Math.min(box.left, innerWidth - own.width - 8))}px`;
    const top = above ? Math.max(8, box.top - own.height - 6) : Math.min(box.bottom + 6, innerHeight - own.height - 8);
    style.top = `${top}px`;
  }
}
