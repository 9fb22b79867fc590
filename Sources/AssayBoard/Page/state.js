// What the board shows, and the only way to change it: ask the server, take its answer.
// SPDX-License-Identifier: Apache-2.0

import { Frames } from "./frames.js";
import { cellsOf, detailParts, documentParts, ghostOf, liveParts } from "./reading.js";
import { Unreachable, follow, get, post } from "./server.js";
import { say } from "./words.js";

/** The state of the meeting, as the server last told it. */
export class Board extends Frames {
  state = null;
  role = "viewer";
  /** What the page compares with: an earlier moment of the log, or null. */
  ghost = null;
  isOnline = true;

  #queue = [];
  #isBusy = false;
  #last = "";
  #reconnect = () => this.#connect(false);

  /** `tell(kind, sentence)` shows a notice; kinds are `lost`, `closed`, `back`, `refused`, `done`. */
  constructor(tell) {
    super();
    this.tell = tell;
  }

  get isReady() {
    return this.state?.verdict !== undefined;
  }

  get isUnderWay() {
    return this.#isBusy;
  }

  get mayChange() {
    return this.role === "presenter" && this.isOnline;
  }

  /** Gets the state, and follows it from then on. */
  async start() {
    await this.#refresh();
    this.#reconnect = follow((name, data) => this.#hear(name, data), (isOpen) => this.#connect(isOpen));
  }

  // MARK: - Looking things up

  criterion(id) {
    return this.#named("criteria", id);
  }

  option(id) {
    return this.#named("options", id);
  }

  optionName(id) {
    return this.option(id)?.name ?? id;
  }

  criterionName(id) {
    return this.criterion(id)?.name ?? id;
  }

  get leaves() {
    return this.state.criteria.filter((criterion) => criterion.isLeaf);
  }

  /** The criteria that bars are stacked of: the uppermost that are more than one. */
  get parts() {
    let level = this.state.criteria.filter((criterion) => criterion.parent === null);
    while (level.length === 1 && !level[0].isLeaf) {
      const only = level[0].id;
      level = this.state.criteria.filter((criterion) => criterion.parent === only);
    }
    return level;
  }

  /** The part that a criterion belongs to, or null for a node above the parts. */
  partOf(id) {
    const parts = this.parts;
    for (let node = this.criterion(id); node; node = this.criterion(node.parent)) {
      const at = parts.findIndex((part) => part.id === node.id);
      if (at >= 0) return at;
    }
    return null;
  }

  /** What a score is worth, 0…100: its part of the total by its weight; null if that cannot be told. */
  worth(option, criterion) {
    const { verdict, weights } = this.state;
    const weight = weights[criterion].global;
    return verdict.additive && weight > 1e-9 ? verdict.contributions[option][criterion] / weight : null;
  }

  #named(list, id) {
    const known = (this.state[list].assayIndex ??= new Map(this.state[list].map((item) => [item.id, item])));
    return known.get(id);
  }

  // MARK: - Changes

  /**
   * Changes something. Changes with the same gesture follow each other so closely that only the last waiting one is sent.
   * Resolves with the answer, or with null if a later one of the same gesture took its place.
   */
  change(edits, gesture = null) {
    return this.#send("change", { edits, gesture });
  }

  /** Undo, redo, reset. */
  act(path) {
    return this.#send(path, {});
  }

  /** Reloads the document, or keeps what the board shows. */
  settle(action) {
    return this.#send("disk", { do: action });
  }

  /** Saves; a refusal comes back to the dialog that asked. */
  save(form) {
    return this.#send("save", form);
  }

  /** Asks for something beside the state; null if there is no good answer. */
  async question(path) {
    try {
      const { status, text } = await get(path);
      return status === 200 ? JSON.parse(text) : null;
    } catch {
      return null;
    }
  }

  /** Compares with the moment after a line of the log; with none for null. */
  async compare(line) {
    const then = line === null ? null : await this.question(`then?number=${line}`);
    this.ghost = then && ghostOf(then);
    this.touch("ghost");
  }

  #send(path, body) {
    return new Promise((resolve) => {
      const job = { path, body, resolve, at: performance.now() };
      const last = this.#queue.at(-1);
      if (body.gesture && last?.body.gesture === body.gesture) {
        last.resolve(null);
        job.at = last.at;
        this.#queue.pop();
      }
      this.#queue.push(job);
      this.#work();
    });
  }

  async #work() {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let job; (job = this.#queue.shift()); ) {
      try {
        job.resolve(await this.#run(job));
      } catch (failure) {
        console.error(failure);
        this.tell("refused", say.unreadable);
        job.resolve(null);
      }
    }
    this.#isBusy = false;
  }

  async #run(job, isSecond = false) {
    const body = { revision: this.state.revision, by: this.speaker?.() ?? "", ...job.body };
    let answer;
    try {
      answer = await post(job.path, body);
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
      this.#reconnect();
      this.touch("weights", "cells");
      return null;
    }
    if (answer.status === 200) {
      if (job.path === "change") this.expect(job.at);
      if (job.path === "save") {
        const { saved, state } = parsed(answer.text);
        this.#takeWhole(state);
        answer.saved = saved;
      } else {
        this.#take(answer.text);
      }
      this.met(); // perhaps the event with the same news came first
      return answer;
    }
    const { error, live } = parsed(answer.text) ?? {};
    answer.sentence = say.sentence(error?.sentence ?? say.unreadable);
    if (answer.status === 409 && live) {
      this.#takeLive(live);
      if (!isSecond && job.body.gesture) return this.#run(job, true);
      answer.sentence = say.stale;
    }
    if (job.path !== "save") this.tell("refused", answer.sentence);
    this.touch("weights", "cells");
    return answer;
  }

  // MARK: - What the server says

  #hear(name, text) {
    if (name === "state") return this.#take(text);
    const news = parsed(text);
    const isOurs = news?.revision === this.state?.revision;
    if (name === "document") this.#refresh();
    if (name === "disk" && this.state) this.#merge({ disk: news });
    if (name === "robustness" && isOurs) {
      const isDrawn = news.draws !== undefined;
      this.#merge({ robustness: isDrawn ? { ...news, stale: false } : null, drawFailure: news.failure ?? null });
      performance.mark("assay:robustness");
    }
    if (name === "details" && isOurs) this.#merge(detailParts(news));
  }

  /** Each try to follow the stream again asks for the state too: that tells a lost server from one that is closed to us. */
  #connect(isOpen) {
    if (!this.isOnline) {
      this.#refresh();
    } else if (!isOpen) {
      this.isOnline = false;
      this.touch("role");
      this.tell("lost", say.lost);
    }
  }

  async #refresh() {
    try {
      const { status, text } = await get("state");
      if (status !== 200) return this.tell("closed", say.closed);
      const robustness = this.state?.robustness ? null : await get("robustness");
      if (!this.isOnline) this.tell("back", say.back);
      this.isOnline = true;
      this.#take(text);
      if (robustness?.status === 200) this.#hear("robustness", robustness.text);
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
      this.isOnline = false;
      this.tell("lost", say.lost);
      if (this.state === null) setTimeout(() => this.#refresh(), 1000);
    }
  }

  /** Takes a whole state, or what every change may change. The same news comes as answer and as event; it counts once. */
  #take(text) {
    if (text === this.#last) return;
    const news = parsed(text);
    if (news?.document) this.#takeWhole(news);
    else if (news?.verdict && this.#takeLive(news)) this.#last = text;
  }

  #takeWhole(news) {
    this.role = news.role;
    const ids = (options) => options?.map((option) => option.id).join(" ");
    const isAlike = ids(this.state?.options) === ids(news.options);
    this.state = { robustness: isAlike ? this.state.robustness : null, drawFailure: null };
    this.#merge(documentParts(news));
    this.#takeLive(news.live);
    this.touch("role", "robustness");
  }

  /** Takes the live parts, unless they are older than ours, which happens when an answer overtakes an event. */
  #takeLive(live) {
    if (!this.state || live.revision < this.state.revision) return false;
    const changes = JSON.stringify(this.state.changes);
    const parts = liveParts(live, this.state);
    if (live.flips === null) parts.flips = this.state.flips ?? []; // they follow; until then the old ones stay
    this.#merge(parts);
    const { robustness } = this.state;
    if (robustness) robustness.stale = parts.isStale;
    if (JSON.stringify(parts.changes) !== changes || !this.state.cells) this.#merge({ cells: cellsOf(this.state) });
    return true;
  }

  #merge(news) {
    for (const [name, value] of Object.entries(news)) {
      this.state[name] = value;
      this.touch(name);
    }
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
