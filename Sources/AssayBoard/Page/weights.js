// A slider, a number and the swing in words for each weight, at every level of the tree.
// SPDX-License-Identifier: Apache-2.0

import { byId, el, keyed, set, style, write } from "./dom.js";
import { color, edge } from "./colors.js";
import { labels, number, percent, say } from "./words.js";

/** The tree of weights. A move is sent at once and shown when the answer comes; only the thumb runs ahead. */
export class Weights {
  #folded = new Set();
  #gesture = null;
  #held = null;
  #lastKey = 0;
  #waiting = new Map();

  constructor(board) {
    this.board = board;
    this.list = byId("weight-list");
    this.foldAll = byId("fold-all");
    this.foldAll.addEventListener("click", () => this.#toggleAll());
    const parts = ["weights", "criteria", "stability", "verdict", "role", "fold", "hand", "options"];
    board.accompany(parts, (changed) => this.update(changed));
    // A slider that was let go shows again what the server says.
    addEventListener("pointerup", () => this.#release());
    addEventListener("pointercancel", () => this.#release());
  }

  update(changed) {
    const { state } = this.board;
    const isWhole = ["criteria", "role", "fold", "hand"].some((part) => changed.has(part));
    const shown = state.criteria.filter((criterion) => !this.#isFolded(criterion));
    const make = (criterion) => this.#newRow(criterion);
    keyed(this.list, shown, (criterion) => criterion.id, make, (row, criterion) => this.#fill(row, criterion, isWhole));
    const groups = state.criteria.filter((criterion) => !criterion.isLeaf);
    this.foldAll.hidden = groups.length === 0;
    write(this.foldAll, this.#folded.size > 0 ? labels.unfoldAll : labels.foldAll);
    this.#tell();
  }

  #isFolded(criterion) {
    for (let parent = criterion.parent; parent !== null; parent = this.board.criterion(parent).parent) {
      if (this.#folded.has(parent)) return true;
    }
    return false;
  }

  #toggleAll() {
    if (this.#folded.size > 0) this.#folded.clear();
    else for (const criterion of this.board.state.criteria) if (!criterion.isLeaf) this.#folded.add(criterion.id);
    this.board.touch("fold");
  }

  #newRow(criterion) {
    const { id } = criterion;
    const slider = el("input", { type: "range", min: 0, max: 100, step: 0.1, class: "slider", id: `weight-${id}` });
    const field = el("input", { type: "text", inputmode: "decimal", autocomplete: "off", class: "percent" });
    const fold = criterion.isLeaf ? null : el("button", { type: "button", class: "fold", onclick: () => this.#fold(id) });
    const parts = {
      slider, field, fold,
      swatch: el("span", { class: "swatch", "aria-hidden": "true" }),
      name: el("label", { for: `weight-${id}`, dir: "auto" }),
      swing: el("span", { class: "swing", id: `swing-${id}`, dir: "auto" }),
    };
    slider.addEventListener("input", () => this.#slide(id, Number(slider.value) / 100));
    slider.addEventListener("keydown", (event) => this.#key(event, id, slider));
    slider.addEventListener("pointerdown", () => this.#hold(id, slider));
    slider.addEventListener("blur", () => (this.#gesture = null));
    field.addEventListener("keydown", (event) => this.#fieldKey(event, id, field));
    field.addEventListener("blur", () => this.#enter(id, field));
    for (const kind of ["focus", "click"]) field.addEventListener(kind, () => field.assayTouched || field.select());
    for (const control of [slider, field]) control.addEventListener("focus", () => this.#takeInHand(id));
    const name = el("span", { class: "weight-name" }, parts.name, " ", parts.swing);
    const head = el("span", { class: "weight-head" }, fold, parts.swatch, name);
    const sign = el("span", { "aria-hidden": "true", text: say.percentSign });
    const row = el("li", { class: "weight" }, head, el("span", { class: "weight-number" }, field, sign), slider);
    row.assayParts = parts;
    return row;
  }

  #fill(row, criterion, isWhole) {
    if (isWhole || !row.assayIsFilled) this.#describe(row, criterion);
    row.assayIsFilled = true;
    const { state } = this.board;
    const { slider, field } = row.assayParts;
    const share = 100 * state.weights[criterion.id].global;
    if (this.#held !== slider && !this.#waiting.has(criterion.id) && Number(slider.value) !== share) slider.value = share;
    set(slider, "aria-valuetext", percent(share / 100));
    const text = number(share);
    const isWritten = field === document.activeElement && field.assayTouched;
    if (!isWritten && field.value !== text) field.value = text;
    // The stretch of the slider on which the leader keeps the lead.
    const stretch = state.stability[criterion.id];
    style(slider, "--from", `${number(100 * (stretch?.from ?? 0))}%`);
    style(slider, "--to", `${number(100 * (stretch?.to ?? 0))}%`);
  }

  /** What no move of a slider changes. */
  #describe(row, criterion) {
    const { mayChange, hand, parts } = this.board;
    const { slider, field, fold, swatch, name, swing } = row.assayParts;
    row.classList.toggle("group", !criterion.isLeaf);
    row.classList.toggle("in-hand", hand === criterion.id);
    style(row, "--level", criterion.level);
    write(name, criterion.name);
    set(name, "title", criterion.definition);
    write(swing, criterion.swing);
    set(slider, "disabled", !mayChange);
    set(slider, "aria-describedby", `swing-${criterion.id}`);
    set(field, "readonly", !mayChange);
    set(field, "aria-label", say.weightOf(criterion.name));
    const part = this.board.partOf(criterion.id);
    const code = part === null ? null : color(part);
    style(swatch, "background-color", code ?? "transparent");
    style(swatch, "border-color", code ? edge(code) : "transparent");
    swatch.classList.toggle("small", part !== null && parts[part].id !== criterion.id);
    if (!fold) return;
    set(fold, "aria-expanded", String(!this.#folded.has(criterion.id)));
    set(fold, "aria-label", say.fold(criterion.name));
  }

  #fold(id) {
    if (!this.#folded.delete(id)) this.#folded.add(id);
    this.board.touch("fold");
  }

  // MARK: - Moves

  #hold(id, slider) {
    this.#held = slider;
    this.#newGesture();
    this.#takeInHand(id);
    byId("chart").classList.add("held");
  }

  #release() {
    if (this.#held === null) return;
    this.#held = null;
    this.#gesture = null;
    byId("chart").classList.remove("held");
  }

  #newGesture() {
    this.#gesture = Math.random().toString(36).slice(2, 10);
  }

  /** Sends a move. Until its answer is here the thumb stays where the hand has put it. */
  async #slide(id, share) {
    if (this.#gesture === null) this.#newGesture();
    performance.mark("assay:move");
    const move = Symbol(id);
    this.#waiting.set(id, move);
    await this.board.change([{ global: { criterion: id, share } }], this.#gesture);
    if (this.#waiting.get(id) !== move) return;
    this.#waiting.delete(id);
    this.board.touch("weights");
  }

  #key(event, id, slider) {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || !this.board.mayChange) return;
    event.preventDefault();
    if (event.timeStamp - this.#lastKey > 1000) this.#newGesture(); // one step of undo for a run of keys
    this.#lastKey = event.timeStamp;
    const size = event.shiftKey ? step / 10 : step;
    slider.value = Math.min(Math.max(Number(slider.value) + size, 0), 100);
    this.#slide(id, Number(slider.value) / 100);
  }

  #fieldKey(event, id, field) {
    if (event.key === "Enter") {
      this.#enter(id, field);
      field.select();
    } else if (event.key === "Escape") {
      field.assayTouched = false;
      field.value = number(100 * this.board.state.weights[id].global);
      field.select();
    } else if (event.key.length === 1 || event.key === "Backspace" || event.key === "Delete") {
      field.assayTouched = true;
    }
  }

  #enter(id, field) {
    if (!field.assayTouched) return;
    field.assayTouched = false;
    const share = Number(field.value.replace(/[%\s]/g, "").replace(",", ".")) / 100;
    const isNumber = field.value.trim() !== "" && Number.isFinite(share);
    if (isNumber && share !== this.board.state.weights[id].global) this.board.change([{ global: { criterion: id, share } }]);
    else this.board.touch("weights");
  }

  // MARK: - What the weight in hand is worth

  #takeInHand(id) {
    if (this.board.hand === id) return;
    this.board.hand = id;
    this.board.touch("hand");
  }

  #tell() {
    const { board } = this;
    const { hand, state } = board;
    const criterion = hand ? board.criterion(hand) : null;
    const strong = byId("hand-name");
    const text = byId("hand-text");
    write(strong, criterion ? say.inHand(criterion.name, criterion.swing) : "");
    if (!criterion) return write(text, say.inHandNone);
    const stretch = state.stability[hand];
    const now = state.weights[hand];
    const names = (ids) => ids.map((id) => board.optionName(id));
    const [leader] = names(state.verdict.order);
    const hasRivals = stretch && state.options.length > 1;
    const sentence = hasRivals && say.leads(leader, stretch.from, stretch.to, names(stretch.below), names(stretch.above));
    write(text, [now.inWords && `${now.inWords.replace(/\.$/, "")}.`, sentence].filter(Boolean).join(" "));
  }
}
