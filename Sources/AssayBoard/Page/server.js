// Talk with the server: questions, changes, and the stream of what others change.
// SPDX-License-Identifier: Apache-2.0

/** The server cannot be reached. */
export class Unreachable extends Error {}

/** Asks for something; `{status, text}`. Throws `Unreachable` if there is no answer. */
export function get(path) {
  return answer(path, { headers: { Accept: "application/json" } });
}

/** Sends something; `{status, text}`. Throws `Unreachable` if there is no answer. */
export function post(path, body) {
  return answer(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

async function answer(path, request) {
  try {
    const signal = AbortSignal.timeout(15000);
    const response = await fetch(`/${path}`, { ...request, cache: "no-store", priority: "high", signal });
    return { status: response.status, text: await response.text() };
  } catch (failure) {
    throw new Unreachable(path, { cause: failure });
  }
}

/**
 * Follows the stream of events, and starts it again whenever it breaks, or falls silent after it has shown that it beats.
 * `heard(name, text)` gets each event, `changed(isOpen)` whether the stream flows. Returns a function that starts it again.
 */
export function follow(heard, changed) {
  const silence = 12000;
  let source, watch, beats = false, wait = 250;

  function listen() {
    source = new EventSource("/events");
    for (const name of ["state", "details", "robustness", "document", "disk", "ping"]) {
      source.addEventListener(name, (event) => {
        beats ||= name === "ping";
        alive();
        if (name !== "ping") heard(name, event.data);
      });
    }
    source.addEventListener("open", () => {
      wait = 250;
      alive();
      changed(true);
    });
    source.addEventListener("error", again);
  }

  function alive() {
    clearTimeout(watch);
    if (beats) watch = setTimeout(again, silence);
  }

  function again() {
    clearTimeout(watch);
    source.close();
    changed(false);
    watch = setTimeout(listen, wait);
    wait = Math.min(wait * 1.6, 3000);
  }

  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (event) => event.persisted && again());
  listen();
  return again;
}
