// Weight sets and scenarios, as rows of buttons; one of each is chosen.
// SPDX-License-Identifier: Apache-2.0

import { byId, el, keyed, roving, set, write } from "./dom.js";
import { say } from "./words.js";

/** The two rows of choices. */
export class Choices {
  constructor(board) {
    this.board = board;
    for (const row of ["weight-sets", "scenarios"]) roving(byId(row), "button", (button) => button.click());
    board.accompany(["choice", "weightSets", "scenarios", "role"], () => this.update());
  }

  update() {
    const { state } = this.board;
    const { choice } = state;
    this.#row(byId("weight-sets"), state.weightSets, choice.weightSet, (id) => ({ weightSet: id }), choice.weightsMoved);
    const scenarios = [{ id: null, name: say.noScenario }, ...state.scenarios];
    this.#row(byId("scenarios"), scenarios, choice.scenario, (id) => ({ scenario: id }), false);
    byId("scenario-choice").hidden = state.scenarios.length === 0;
  }

  #row(row, items, chosen, edit, isMoved) {
    const make = ({ id }) => {
      const onclick = () => this.#choose(id, edit);
      return el("button", { type: "button", role: "radio", class: "choice", onclick }, el("span", { dir: "auto" }), el("em"));
    };
    keyed(row, items, (item) => item.id ?? "", make, (button, item) => {
      const isChosen = item.id === chosen;
      write(button.firstChild, item.name);
      write(button.lastChild, isChosen && isMoved ? ` ${say.moved}` : "");
      set(button, "title", [item.name, isChosen && isMoved ? say.movedHint : say.said(item)].filter(Boolean).join("\n"));
      set(button, "aria-checked", String(isChosen));
      set(button, "tabindex", isChosen ? 0 : -1);
      set(button, "aria-disabled", this.board.mayChange ? null : "true");
    });
  }

  #choose(id, edit) {
    if (this.board.mayChange) this.board.change([{ choose: edit(id) }]);
  }
}
