// What the page has to say about itself: lost connections, refusals, a document that changed on disk.
// SPDX-License-Identifier: Apache-2.0

import { byId, el, write } from "./dom.js";
import { say } from "./words.js";

/** Banners that stay until the matter is settled, and notices that go by themselves. */
export class Notices {
  #timer = 0;

  /** `tell("lost" | "closed" | "back" | "refused" | "done", sentence)`. */
  tell = (kind, sentence) => {
    const banner = byId("connection");
    if (kind === "lost" || kind === "closed") {
      banner.hidden = false;
      banner.replaceChildren(el("strong", { text: sentence }), kind === "lost" ? ` ${say.lostHint}` : "");
      return;
    }
    if (kind === "back") banner.hidden = true;
    this.#show(kind, sentence);
  };

  #show(kind, sentence) {
    const notice = byId("notice");
    clearTimeout(this.#timer);
    notice.className = kind;
    write(notice, sentence);
    notice.hidden = false;
    const reading = Math.max(4000, 70 * sentence.length);
    this.#timer = setTimeout(() => (notice.hidden = true), kind === "refused" ? 2 * reading : reading);
  }

  /** Follows what the server says of the file. */
  watch(board) {
    const banner = byId("disk");
    byId("disk-reload").addEventListener("click", () => board.settle("reload"));
    byId("disk-keep").addEventListener("click", () => board.settle("keep"));
    board.accompany(["disk", "role"], () => {
      const { changed: isChanged, sentence, errors, canReload } = board.state.disk;
      banner.hidden = !isChanged;
      write(byId("disk-text"), [sentence, errors[0]].filter(Boolean).join(": "));
      byId("disk-reload").hidden = !board.mayChange || !canReload;
      byId("disk-keep").hidden = !board.mayChange;
    });
  }
}
