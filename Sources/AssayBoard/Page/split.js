// How the window is shared between the ranking and the questions below it.
// SPDX-License-Identifier: Apache-2.0

import { byId, set } from "./dom.js";
import { say } from "./words.js";

const [least, most, usual] = [20, 85, 59];

/** A bar between both that a pointer or the arrow keys move; a double click puts it back. */
export function watchSplit() {
  const bar = byId("split");
  const main = bar.parentElement;
  let share = usual;

  function to(wanted) {
    share = Math.min(Math.max(wanted, least), most);
    main.style.setProperty("--above", `${share}fr`);
    main.style.setProperty("--below", `${100 - share}fr`);
    set(bar, "aria-valuenow", Math.round(share));
  }

  set(bar, "aria-label", say.split);
  to(usual);
  bar.addEventListener("pointerdown", (event) => bar.setPointerCapture(event.pointerId));
  bar.addEventListener("pointermove", (event) => {
    if (!bar.hasPointerCapture(event.pointerId)) return;
    const box = main.getBoundingClientRect();
    to((100 * (event.clientY - box.top)) / box.height);
  });
  bar.addEventListener("dblclick", () => to(usual));
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -4, ArrowDown: 4, PageUp: -12, PageDown: 12 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    to(share + step);
  });
}
