// Who ranks how: the options under each weight set, side by side.
// SPDX-License-Identifier: Apache-2.0

import { el, keyed, set, write } from "./dom.js";
import { number, rank, say } from "./words.js";

/** The panel of perspectives. */
export class Perspectives {
  name = "perspectives";
  parts = ["perspectives", "weightSets", "choice", "options", "verdict"];

  constructor(board) {
    this.board = board;
  }

  start() {
    this.head = el("tr");
    this.body = el("tbody");
    this.sentences = el("div", { class: "sentences" });
    const caption = el("caption", { text: say.rankUnder });
    this.frame.append(this.sentences, el("table", { class: "perspectives" }, caption, el("thead", {}, this.head), this.body));
  }

  update() {
    const { perspectives, weightSets, choice, verdict } = this.board.state;
    const texts = perspectives.sets.length > 1 ? perspectives.sentences : [say.oneSet];
    keyed(this.sentences, texts, (_, k) => k, () => el("p"), (line, text) => write(line, text));
    const names = new Map(weightSets.map((set) => [set.id, set.name]));
    const columns = [null, ...perspectives.sets];
    keyed(this.head, columns, (id) => id ?? "", () => el("th", { scope: "col" }, el("span", { dir: "auto" })), (cell, id) => {
      const name = id === null ? say.option : names.get(id) ?? id;
      write(cell.firstChild, name);
      set(cell, "title", name);
      cell.classList.toggle("current", id === choice.weightSet);
    });
    const shared = new Map(perspectives.sets.map((id) => [id, this.#shared(perspectives.ranks[id])]));
    keyed(this.body, verdict.order, (option) => option, () => el("tr"), (row, option) => {
      const name = () => el("th", { scope: "row", dir: "auto" });
      const make = (id) => (id === null ? name() : el("td", {}, el("strong"), el("span", { class: "beside" })));
      keyed(row, columns, (id) => id ?? "", make, (cell, id) => {
        if (id === null) return write(cell, this.board.optionName(option));
        const n = perspectives.ranks[id][option];
        write(cell.firstChild, n === null ? say.out : rank(n, shared.get(id).has(n)));
        write(cell.lastChild, number(perspectives.scores[id][option], verdict.decimals));
        set(cell, "class", [n === 1 && "leads", id === choice.weightSet && "current"].filter(Boolean).join(" ") || null);
      });
    });
  }

  /** The ranks that more than one option holds. */
  #shared(ranks) {
    const seen = new Set();
    return new Set(Object.values(ranks).filter((n) => seen.has(n) || !seen.add(n)));
  }
}
