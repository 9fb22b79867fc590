// Why one option stands above another: the difference, criterion by criterion.
// SPDX-License-Identifier: Apache-2.0

import { el, keyed, set, write } from "./dom.js";
import { color, edge } from "./colors.js";
import { number, say, signed } from "./words.js";

/** The panel that sets two options against each other: first the leader and its runner-up. */
export class Pair {
  name = "pair";
  parts = ["verdict", "weights", "cells", "options", "criteria", "robustness"];
  #asked = null;
  #isAsking = false;

  constructor(board) {
    this.board = board;
  }

  start() {
    const choice = (id, label) => el("select", { id, "aria-label": label, onchange: () => this.#choose() });
    this.first = choice("pair-first", "A");
    this.second = choice("pair-second", "B");
    this.sentences = el("div", { class: "sentences" });
    this.head = el("tr");
    this.body = el("tbody");
    this.table = el("table", { class: "pair" }, el("thead", {}, this.head), this.body);
    this.question = el("p", { class: "question" }, this.first, ` ${say.against} `, this.second);
    this.none = el("p", { text: say.oneOption, hidden: true });
    this.frame.append(this.question, this.none, this.sentences, this.table);
  }

  update() {
    const { options, verdict } = this.board.state;
    const isPossible = options.length > 1;
    for (const part of [this.question, this.sentences]) part.hidden = !isPossible;
    if (!isPossible) this.table.hidden = true;
    this.none.hidden = isPossible;
    if (!isPossible) return;
    const [a, b] = this.chosen ?? verdict.order;
    for (const [select, value] of [[this.first, a], [this.second, b]]) {
      const make = (option) => el("option", { value: option.id });
      keyed(select, options, (option) => option.id, make, (entry, option) => write(entry, option.name));
      select.value = value;
    }
    this.#ask(a, b);
  }

  /** An option against itself says nothing: then the other one takes the place it left. */
  #choose() {
    const [a, b] = [this.first.value, this.second.value];
    const old = this.chosen ?? this.board.state.verdict.order;
    this.chosen = a !== b ? [a, b] : a === old[0] ? [old[1], b] : [a, old[0]];
    this.board.touch("verdict");
  }

  async #ask(a, b) {
    const wanted = `${a} ${b} ${this.board.state.revision} ${this.board.state.robustness?.revision}`;
    if (this.#isAsking || this.#asked === wanted) return;
    this.#isAsking = true;
    const answer = await this.board.question(`pair?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`);
    this.#isAsking = false;
    this.#asked = wanted;
    if (answer) this.#show(answer);
    this.board.touch("verdict");
  }

  #show({ a, b, sentence, parts }) {
    const { board } = this;
    const [first, second] = [board.optionName(a), board.optionName(b)];
    const wins = board.state.robustness?.winShares?.[a]?.[b];
    const texts = [`${sentence}.`, ...(wins === undefined ? [] : [say.wins(first, wins, second)])];
    const rows = [...parts].sort((x, y) => y.difference - x.difference);
    this.table.hidden = rows.length === 0;
    if (rows.length === 0) texts.push(say.noParts);
    keyed(this.sentences, texts, (_, k) => k, () => el("p"), (line, text) => write(line, text));
    const heads = [say.criterion, first, "", second, say.difference];
    this.head.replaceChildren(...heads.map((text) => el("th", { scope: "col", text, dir: "auto" })));
    const most = Math.max(...rows.map((row) => Math.abs(row.difference)), 1e-9);
    const make = () => {
      const balance = el("td", { class: "balance", "aria-hidden": "true" }, el("span"));
      return el("tr", {}, el("th", { scope: "row", dir: "auto" }), el("td"), balance, el("td"), el("td"));
    };
    keyed(this.body, rows, (row) => row.criterion, make, (line, row) => {
      const [name, left, balance, right, difference] = line.children;
      write(name, board.criterionName(row.criterion));
      write(left, number(row.a));
      write(right, number(row.b));
      write(difference, signed(row.difference));
      const bar = balance.firstChild;
      const part = board.partOf(row.criterion) ?? 0;
      set(bar, "class", row.difference < 0 ? "right" : "left");
      bar.style.width = `${(50 * Math.abs(row.difference)) / most}%`;
      bar.style.backgroundColor = color(part);
      bar.style.borderColor = edge(color(part));
    });
  }
}
