// What would change the leader, nearest first: weights, and single scores.
// SPDX-License-Identifier: Apache-2.0

import { el, keyed, style, write } from "./dom.js";
import { listed, quoted, say } from "./words.js";

/** The panel of flip points. */
export class Flips {
  name = "flips";
  parts = ["flips", "stability", "weights", "verdict", "options", "criteria"];

  /** `show(option, criterion)` opens a score, `take(criterion)` takes a weight in hand. */
  constructor(board, { show, take }) {
    Object.assign(this, { board, show, take });
  }

  start() {
    this.weights = el("ol", { class: "flips" });
    this.scores = el("ol", { class: "flips" });
    this.frame.append(
      el("section", {}, el("h3", { text: say.flipsOfScores }), this.scores),
      el("section", {}, el("h3", { text: say.flipsOfWeights }), this.weights),
    );
  }

  update() {
    const scores = this.board.state.flips.map((flip) => ({
      key: `${flip.option} ${flip.criterion}`,
      text: flip.sentence,
      share: flip.shareOfRange,
      away: say.away(flip.shareOfRange),
      go: () => this.show(flip.option, flip.criterion),
    }));
    this.#fill(this.scores, scores);
    this.#fill(this.weights, this.#ofWeights());
  }

  #ofWeights() {
    const { board } = this;
    const { stability, weights } = board.state;
    const found = [];
    for (const criterion of board.state.criteria) {
      const stretch = stability[criterion.id];
      if (!stretch) continue;
      const now = weights[criterion.id].global;
      const add = (share, ids, sentence) => {
        if (ids.length === 0) return;
        const leader = listed(ids.map((id) => quoted(board.optionName(id))));
        const away = Math.abs(share - now);
        found.push({
          key: `${criterion.id} ${sentence.name}`,
          text: sentence(criterion.name, share, now, leader),
          share: away,
          away: say.awayWeight(away),
          go: () => this.take(criterion.id),
        });
      };
      add(stretch.from, stretch.below, say.flipBelow);
      add(stretch.to, stretch.above, say.flipAbove);
    }
    return found.sort((a, b) => a.share - b.share).slice(0, 12);
  }

  #fill(list, items) {
    const shown = items.length > 0 ? items : [{ key: "none", text: say.noFlips, share: null, away: "" }];
    const make = () => {
      const away = el("span", { class: "away" }, el("span", { class: "away-bar" }), el("span"));
      return el("li", {}, el("button", { type: "button", class: "plain" }), away);
    };
    keyed(list, shown, (item) => item.key, make, (row, item) => {
      const [button, away] = row.children;
      write(button, item.text);
      button.onclick = item.go ?? null;
      button.disabled = !item.go;
      away.hidden = item.share === null;
      style(away.firstChild, "--share", `${Math.min(100 * (item.share ?? 0), 100)}%`);
      write(away.lastChild, item.away);
    });
  }
}
