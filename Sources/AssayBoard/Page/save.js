// The dialog that saves what the board shows. It never replaces anything without asking.
// SPDX-License-Identifier: Apache-2.0

import { byId, set, write } from "./dom.js";
import { labels, say } from "./words.js";

/** The dialog, from its button on. */
export class Save {
  constructor(board, tell) {
    Object.assign(this, { board, tell });
    this.dialog = byId("save-dialog");
    this.form = byId("save-form");
    this.name = byId("save-name");
    this.id = byId("save-id");
    this.remark = byId("save-remark");
    byId("save").addEventListener("click", () => this.#open());
    byId("save-cancel").addEventListener("click", () => this.dialog.close());
    this.form.addEventListener("submit", (event) => this.#submit(event));
    this.name.addEventListener("input", () => this.#suggest());
    for (const field of [this.id, this.name]) field.addEventListener("input", () => this.#ask(null));
    this.form.addEventListener("change", (event) => event.target.name === "as" && this.#kind());
  }

  get #as() {
    return this.form.elements.as.value;
  }

  #open() {
    this.form.reset();
    this.#kind();
    this.dialog.showModal();
    this.name.focus();
  }

  #kind() {
    write(byId("save-id-label"), this.#as === "document" ? labels.fileName : labels.id);
    this.#suggest();
    this.#ask(null);
  }

  /** The id follows the name until somebody writes one. */
  #suggest() {
    const plain = this.name.value.normalize("NFKD").replace(/[^\x20-\x7e]/g, "").toLowerCase();
    const id = plain.replace(/[^a-z0-9]+/g, "-").replace(/^[-0-9]+|-+$/g, "");
    if (this.#isOwn) return;
    this.id.value = id;
    this.suggested = id;
  }

  get #isOwn() {
    return this.suggested !== undefined && this.id.value !== this.suggested && this.id.value !== "";
  }

  /** Shows a question or a complaint; with a question the button says what it would do. */
  #ask(sentence, isQuestion = false) {
    this.mayReplace = isQuestion;
    write(this.remark, sentence);
    write(byId("save-now"), isQuestion ? labels.replace : labels.saveNow);
  }

  async #submit(event) {
    event.preventDefault();
    const [name, id] = [this.name.value.trim(), this.id.value.trim()];
    if (name === "") return this.#ask(say.needName);
    if (this.#as !== "document" && !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return this.#ask(say.needId);
    set(byId("save-now"), "disabled", true);
    const answer = await this.board.save({ as: this.#as, id, name, overwrite: this.mayReplace });
    set(byId("save-now"), "disabled", null);
    if (answer?.status === 200) {
      this.dialog.close();
      this.tell("done", say.saved(answer.saved));
    } else if (answer) {
      this.#ask(answer.sentence, answer.status === 428);
    }
  }
}
