// The row of questions below the ranking: one is open, and only that one is kept up to date.
// SPDX-License-Identifier: Apache-2.0

import { byId, el, roving, set } from "./dom.js";
import { labels } from "./words.js";

/** Tabs and their panels. A panel is `{name, frame, parts, update(changed)}`; `parts` are what it shows. */
export class Panels {
  #open = 0;
  #stale = new Set();

  constructor(board, panels) {
    this.board = board;
    this.panels = panels;
    this.row = byId("tabs");
    this.tabs = panels.map(({ name }) =>
      el("button", {
        type: "button",
        role: "tab",
        id: `tab-${name}`,
        "aria-controls": `panel-${name}`,
        text: labels[name],
        onclick: () => this.open(name),
      }),
    );
    this.row.append(...this.tabs);
    panels.forEach((panel, k) => {
      panel.frame = el("div", {
        role: "tabpanel",
        id: `panel-${panel.name}`,
        class: `panel panel-${panel.name}`,
        tabindex: 0,
        "aria-labelledby": `tab-${panel.name}`,
      });
      byId("panels").append(panel.frame);
      panel.start();
      this.#stale.add(k);
    });
    roving(this.row, "[role=tab]", (tab) => tab.click());
    this.open(panels[0].name);
    board.accompany(["panel", ...panels.flatMap((panel) => panel.parts)], (changed) => this.#update(changed));
  }

  open(name) {
    this.#open = this.panels.findIndex((panel) => panel.name === name);
    this.tabs.forEach((tab, k) => {
      set(tab, "aria-selected", String(k === this.#open));
      set(tab, "tabindex", k === this.#open ? 0 : -1);
      this.panels[k].frame.hidden = k !== this.#open;
    });
    this.board.touch("panel");
  }

  #update(changed) {
    this.panels.forEach((panel, k) => {
      if (panel.parts.some((part) => changed.has(part))) this.#stale.add(k);
    });
    if (!this.#stale.delete(this.#open) && !changed.has("panel")) return;
    this.panels[this.#open].update(changed);
  }
}
