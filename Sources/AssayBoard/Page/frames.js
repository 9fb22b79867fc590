// When the page draws: once a frame, the picture first, and what accompanies it a little later.
// SPDX-License-Identifier: Apache-2.0

/** How long what accompanies the picture rests between two changes, in milliseconds: longer while a hand moves on. */
const rest = { atEase: 60, underWay: 250 };

/** Views that are called when parts of what they show have changed. */
export class Frames {
  #views = [];
  #followers = [];
  #changed = new Set();
  #left = new Set();
  #frame = 0;
  #following = 0;
  #followed = 0;
  #moved = null;

  /** Whether there is anything to show yet. */
  get isReady() {
    return true;
  }

  /** Whether another change is under way, whose picture is soon due. */
  get isUnderWay() {
    return false;
  }

  /** `view(changed)` is called in the next frame after one of some parts has changed, with the names of all that have. */
  watch(parts, view) {
    this.#views.push({ parts, view });
  }

  /** The same a little later, and less often while changes rain: what accompanies the picture must not make it wait. */
  accompany(parts, view) {
    this.#followers.push({ parts, view });
  }

  /** Says that parts have changed, or what they depend on. */
  touch(...names) {
    for (const name of names) this.#changed.add(name);
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    const changed = this.#changed;
    this.#changed = new Set();
    this.#frame = 0;
    if (!this.isReady) return;
    show(this.#views, changed);
    this.#measure();
    for (const part of changed) this.#left.add(part);
    if (this.#following === 0) this.#wait(rest.atEase);
  }

  #wait(pause) {
    const left = this.#followed + pause - performance.now();
    this.#following = setTimeout(() => requestAnimationFrame(() => this.#follow()), Math.max(left, 0));
  }

  #follow() {
    if (this.isUnderWay && performance.now() < this.#followed + rest.underWay) return this.#wait(rest.underWay);
    const left = this.#left;
    this.#left = new Set();
    this.#following = 0;
    this.#followed = performance.now();
    show(this.#followers, left);
  }

  // MARK: - For those who measure the page

  /** Says that the next picture shows a move that was made at some time. */
  expect(moved) {
    this.#moved ??= moved;
  }

  /** Says that the picture of the move is there already, unless one is to be drawn. */
  met() {
    if (this.#frame === 0) this.#measure();
  }

  /** How long it took from a move to its picture: until the browser has painted. */
  #measure() {
    if (this.#moved === null) return;
    const start = this.#moved;
    this.#moved = null;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      performance.measure("assay:move-to-picture", { start, end: performance.now() });
      channel.port1.close();
    };
    channel.port2.postMessage(null);
  }
}

function show(views, changed) {
  for (const { parts, view } of views) if (parts.some((part) => changed.has(part))) view(changed);
}
