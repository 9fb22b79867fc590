// The scores: one row an option, one column a criterion, each cell with its witness, and open to change.
// SPDX-License-Identifier: Apache-2.0

import { byId, el, keyed, set, style, write } from "./dom.js";
import { color, readable } from "./colors.js";
import { Evidence } from "./evidence.js";
import { measured, say } from "./words.js";

/** The panel of scores: a grid that arrow keys move in, and Enter opens. */
export class Cells {
  name = "scores";
  parts = ["cells", "criteria", "options", "role", "document", "verdict"];
  #at = { option: 0, criterion: 0 };
  #editing = null;

  constructor(board) {
    this.board = board;
  }

  start() {
    this.head = el("thead");
    this.body = el("tbody");
    this.table = el("table", { class: "cells", role: "grid" }, this.head, this.body);
    this.frame.append(this.table);
    this.evidence = new Evidence(this.board);
    this.body.addEventListener("keydown", (event) => this.#key(event));
    this.body.addEventListener("dblclick", (event) => this.#open(event.target.closest("td")));
    this.body.addEventListener("focusin", (event) => this.#focus(event.target.closest("td")));
    this.body.addEventListener("focusout", () => this.evidence.hide());
    this.body.addEventListener("pointerover", (event) => this.#hover(event.target.closest("td")));
    this.body.addEventListener("pointerleave", () => this.evidence.hide());
    this.frame.addEventListener("scroll", () => this.evidence.hide(), { passive: true });
  }

  /** Brings a cell into view and into focus. */
  show(option, criterion) {
    this.#at = {
      option: this.board.state.options.findIndex((other) => other.id === option),
      criterion: this.board.leaves.findIndex((other) => other.id === criterion),
    };
    this.#move();
  }

  update() {
    const { options } = this.board.state;
    const { leaves } = this.board;
    set(this.table, "aria-label", say.option);
    this.#heads(leaves);
    keyed(this.body, options, (option) => option.id, () => el("tr"), (row, option, i) => this.#row(row, option, i, leaves));
    this.evidence.refresh();
  }

  #row(row, option, i, leaves) {
    row.classList.toggle("baseline", option.id === this.board.state.document.baseline);
    const make = (leaf) => (leaf ? this.#newCell() : el("th", { scope: "row", dir: "auto" }));
    keyed(row, [null, ...leaves], (leaf) => leaf?.id ?? "", make, (cell, leaf, place) => {
      if (leaf) return this.#fill(cell, option, leaf, i, place - 1);
      write(cell, option.name);
      set(cell, "title", option.summary);
    });
  }

  #heads(leaves) {
    const { board } = this;
    const groups = [];
    for (const leaf of leaves) {
      const part = board.partOf(leaf.id);
      if (groups.at(-1)?.part === part) groups.at(-1).count += 1;
      else groups.push({ part, count: 1, name: part === null ? "" : board.parts[part].name });
    }
    const isFlat = groups.every((group) => group.part === null || board.parts[group.part].isLeaf);
    const group = (entry) => {
      const cell = el("th", { scope: "colgroup", colspan: entry.count, text: entry.name, dir: "auto" });
      if (entry.part !== null) {
        cell.style.backgroundColor = color(entry.part);
        cell.style.color = readable(color(entry.part));
      }
      return cell;
    };
    const leaf = ({ name, unit, definition, swing }) => {
      const title = [name, definition, swing].filter(Boolean).join("\n");
      return el("th", { scope: "col", title, dir: "auto" }, el("span", { text: name }), el("small", { text: unit }));
    };
    this.head.replaceChildren(
      ...(isFlat ? [] : [el("tr", {}, el("td"), ...groups.map(group))]),
      el("tr", {}, el("th", { scope: "col", text: say.option }), ...leaves.map(leaf)),
    );
  }

  #newCell() {
    const [reach, best, worth] = ["reach", "best", "worth"].map((name) => el("span", { class: name }));
    return el("td", { role: "gridcell" }, reach, best, worth);
  }

  #fill(cell, option, leaf, i, j) {
    const score = this.board.state.cells[option.id]?.[leaf.id];
    cell.assayPlace = { i, j, option: option.id, criterion: leaf.id };
    set(cell, "tabindex", i === this.#at.option && j === this.#at.criterion ? 0 : -1);
    cell.classList.toggle("changed", score?.changedBy !== undefined);
    cell.classList.toggle("input", this.board.role === "presenter");
    if (this.#editing?.cell === cell) return;
    const [reach, best, worth] = cell.children;
    write(best, score === undefined ? "" : score.unknown ? say.unknown : measured(score.best));
    write(reach, score && !score.unknown && score.low !== score.high ? say.range(score.low, score.high) : "");
    style(worth, "--share", `${this.board.worth(option.id, leaf.id) ?? 0}%`);
  }

  // MARK: - Moving about

  #cell(i, j) {
    return this.body.children[i]?.children[j + 1];
  }

  #move() {
    const cell = this.#cell(this.#at.option, this.#at.criterion);
    if (!cell) return;
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    cell.focus();
  }

  #focus(cell) {
    if (!cell?.assayPlace) return;
    const old = this.#cell(this.#at.option, this.#at.criterion);
    if (old) set(old, "tabindex", -1);
    set(cell, "tabindex", 0);
    this.#at = { option: cell.assayPlace.i, criterion: cell.assayPlace.j };
    this.evidence.show(cell);
  }

  #hover(cell) {
    if (cell?.assayPlace) this.evidence.show(cell);
  }

  #key(event) {
    if (this.#editing) return this.#editingKey(event);
    const cell = event.target.closest("td");
    if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      return this.#open(cell);
    }
    if (event.key === "Escape") return this.evidence.hide();
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== "?") {
      event.preventDefault();
      return this.#open(cell, event.key);
    }
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const { option, criterion } = this.#at;
    if (this.#cell(option + step[0], criterion + step[1])?.assayPlace) {
      this.#at = { option: option + step[0], criterion: criterion + step[1] };
      this.#move();
    }
  }

  // MARK: - Changing

  #open(cell, typed = null) {
    if (!cell?.assayPlace || this.#editing || !this.board.mayChange) return;
    const { option, criterion } = cell.assayPlace;
    const score = this.board.state.cells[option]?.[criterion];
    const field = el("input", {
      type: "text", class: "cell-field", autocomplete: "off", spellcheck: "false", list: this.#levels(criterion),
      "aria-label": say.cellOf(this.board.criterionName(criterion), this.board.optionName(option)),
    });
    field.value = typed ?? score?.text ?? "";
    this.#editing = { cell, field, before: [...cell.childNodes] };
    cell.replaceChildren(field);
    field.focus();
    if (typed === null) field.select();
    field.addEventListener("blur", () => this.#close(true));
    this.evidence.show(cell);
  }

  /** Names of levels are offered while typing. */
  #levels(criterion) {
    const { levels } = this.board.criterion(criterion);
    if (levels.length === 0) return null;
    const choice = ({ id, at, means }) => el("option", { value: id, label: `${at}: ${means || id}` });
    byId("levels").replaceChildren(...levels.map(choice));
    return "levels";
  }

  #editingKey(event) {
    if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      const { cell } = this.#editing;
      this.#close(event.key === "Enter");
      cell.focus();
    }
  }

  async #close(isMeant) {
    const editing = this.#editing;
    if (!editing) return;
    this.#editing = null;
    const { cell, field, before } = editing;
    const { option, criterion } = cell.assayPlace;
    const text = field.value.trim();
    cell.replaceChildren(...before);
    const old = this.board.state.cells[option]?.[criterion]?.text;
    if (!isMeant || text === "" || text === old) return;
    const answer = await this.board.change([{ performance: { option, criterion, text } }]);
    if (answer?.status === 422) this.#open(cell, text);
  }
}
