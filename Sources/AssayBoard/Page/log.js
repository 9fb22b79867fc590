// What was said, when and by whom; and the earlier moment that the ranking is compared with.
// SPDX-License-Identifier: Apache-2.0

import { byId, el, keyed, set, write } from "./dom.js";
import { clock, say } from "./words.js";

/** The panel of the log, and the choice of a moment above the ranking. */
export class Log {
  name = "log";
  parts = ["log", "ghost"];

  constructor(board) {
    this.board = board;
    this.choice = byId("compare");
    this.choice.addEventListener("change", () => this.#compare(this.choice.value));
    board.accompany(["log", "ghost"], () => this.#choices());
  }

  start() {
    const heads = [say.when, say.whoSaid, say.what, ""].map((text) => el("th", { scope: "col", text }));
    this.body = el("tbody");
    this.frame.append(el("table", { class: "log" }, el("thead", {}, el("tr", {}, ...heads)), this.body));
  }

  update() {
    const make = (entry) => {
      const onclick = () => this.#compare(String(entry.revision));
      const button = el("button", { type: "button", text: say.compareThis, onclick });
      const text = () => el("td", { dir: "auto" });
      return el("tr", {}, el("td", { class: "time" }), text(), text(), el("td", {}, button));
    };
    keyed(this.body, this.board.state.log, (entry) => entry.revision, make, (row, entry) => {
      const [time, by, text, action] = row.children;
      write(time, clock(entry.at, true));
      write(by, entry.by);
      write(text, entry.text);
      const isCompared = this.board.ghost?.revision === entry.revision;
      row.classList.toggle("current", isCompared);
      set(action.firstChild, "aria-pressed", String(isCompared));
    });
  }

  #choices() {
    const { log } = this.board.state;
    const { ghost } = this.board;
    const entries = [null, ...log];
    if (ghost && !log.some((entry) => entry.revision === ghost.revision)) entries.push(ghost);
    const key = (entry) => entry?.revision ?? "";
    const make = (entry) => el("option", { value: key(entry) });
    keyed(this.choice, entries, key, make, (option, entry) => write(option, entry ? say.moment(entry) : say.noComparison));
    this.choice.value = ghost?.revision ?? "";
    write(byId("ghost-text"), ghost ? say.ghost(ghost) : "");
  }

  #compare(line) {
    const isSame = line === "" || String(this.board.ghost?.revision) === line;
    this.board.compare(isSame ? null : line);
  }
}
