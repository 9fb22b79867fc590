// The page of the meeting board: puts its parts together.
// SPDX-License-Identifier: Apache-2.0

import { Board } from "./state.js";
import { Cells } from "./cells.js";
import { Chart } from "./chart.js";
import { Choices } from "./choices.js";
import { Flips } from "./flips.js";
import { Log } from "./log.js";
import { Notices } from "./notices.js";
import { Pair } from "./pair.js";
import { Panels } from "./panels.js";
import { Perspectives } from "./perspectives.js";
import { Save } from "./save.js";
import { Sweep } from "./sweep.js";
import { Weights } from "./weights.js";
import { byId, el, keyed, set, settled, write } from "./dom.js";
import { copyPicture } from "./picture.js";
import { watchSplit } from "./split.js";
import { keys, labels, say } from "./words.js";

for (const element of document.querySelectorAll("[data-word]")) element.textContent = labels[element.dataset.word];
for (const element of document.querySelectorAll("[data-label]")) set(element, "aria-label", labels[element.dataset.label]);

const notices = new Notices();
const board = new Board(notices.tell);

const cells = new Cells(board);
const take = (criterion) => {
  board.hand = criterion;
  board.touch("hand");
};
const takeAndFocus = (criterion) => {
  take(criterion);
  byId(`weight-${criterion}`)?.focus();
};
const show = (option, criterion) => {
  panels.open("scores");
  requestAnimationFrame(() => cells.show(option, criterion));
};

new Choices(board);
new Weights(board);
new Chart(board);
const log = new Log(board);
const panels = new Panels(board, [
  new Flips(board, { show, take: takeAndFocus }),
  cells,
  new Sweep(board, { take }),
  new Pair(board),
  new Perspectives(board),
  log,
]);
new Save(board, notices.tell);
notices.watch(board);
watchSplit();

// MARK: - The head of the page, and the result in a sentence

/** Read aloud only when a slider has come to rest: a stream of sentences would drown the meeting. */
const announce = settled(700, () => write(byId("announcement"), board.state.verdict.sentences[0]));

board.accompany(["document"], () => {
  const { document: shown } = board.state;
  document.title = say.pageTitle(shown.title);
  write(byId("title"), shown.title);
  set(byId("title"), "title", shown.question);
  write(byId("source"), say.source(shown));
  const isAgreed = shown.status === "agreed";
  byId("status").hidden = isAgreed;
  write(byId("status"), isAgreed ? "" : say.statusBanner(shown.status));
});

board.watch(["verdict", "drawFailure"], () => {
  const { sentences, cautions } = board.state.verdict;
  const [first, ...others] = sentences;
  const { drawFailure } = board.state;
  write(byId("leader"), first);
  const remarks = [...others, ...cautions, ...(drawFailure ? [say.drawFailure(drawFailure)] : [])];
  keyed(byId("remarks"), remarks, (_, k) => k, () => el("li", { dir: "auto" }), write);
  announce();
});

board.accompany(["logFailure"], () => {
  const { logFailure } = board.state;
  byId("log-failure").hidden = !logFailure;
  write(byId("log-failure"), logFailure && say.logFailure(logFailure));
});

board.accompany(["links"], () => {
  const { viewer } = board.state.links;
  byId("viewers").hidden = !viewer;
  byId("viewers-link").value = viewer ? new URL(viewer, location).href : "";
});

board.accompany(["undo", "redo", "role"], () => {
  const { canUndo, canRedo, undo, redo } = board.state;
  set(byId("undo"), "disabled", !canUndo || !board.mayChange);
  set(byId("redo"), "disabled", !canRedo || !board.mayChange);
  set(byId("undo"), "title", say.undoHint(undo));
  set(byId("redo"), "title", say.redoHint(redo));
});

board.accompany(["role"], () => {
  for (const id of ["reset", "save"]) set(byId(id), "disabled", !board.mayChange);
  const isViewer = board.role === "viewer";
  document.body.classList.toggle("viewer", isViewer);
  document.body.classList.toggle("offline", !board.isOnline);
  byId("viewer").hidden = !isViewer;
});

write(byId("viewer"), say.viewer);
set(byId("viewer"), "title", say.viewerHint);

// MARK: - Buttons and keys

const speaker = byId("speaker");
speaker.value = localStorage.getItem("assay-speaker") ?? "";
speaker.addEventListener("change", () => localStorage.setItem("assay-speaker", speaker.value.trim()));
board.speaker = () => speaker.value.trim();

for (const action of ["undo", "redo", "reset"]) byId(action).addEventListener("click", () => board.act(action));
byId("copy").addEventListener("click", () => copyPicture(board, notices.tell));

const toggle = (button, words, apply) => {
  let isOn = false;
  byId(button).addEventListener("click", () => {
    isOn = !isOn;
    apply(isOn);
    write(byId(button), labels[words[Number(isOn)]]);
  });
};
toggle("as-table", ["asTable", "asPicture"], (isTable) => document.body.classList.toggle("table-only", isTable));
toggle("larger", ["larger", "smaller"], (isLarge) => document.body.classList.toggle("picture-only", isLarge));

const help = byId("help-dialog");
byId("help-list").append(...keys.flatMap(([key, text]) => [el("dt", { text: key }), el("dd", { text })]));
byId("help").addEventListener("click", () => help.showModal());
byId("help-close").addEventListener("click", () => help.close());

/** Whether a key belongs to a text that somebody is writing. */
const isText = (target) => target instanceof HTMLInputElement && target.type === "text";
const isWriting = (target) => isText(target) && (target.assayTouched || !target.classList.contains("percent"));

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === "z" || key === "y") && !isWriting(event.target)) {
    event.preventDefault();
    if (board.mayChange) board.act(key === "y" || event.shiftKey ? "redo" : "undo");
  } else if (event.key === "F6") {
    event.preventDefault();
    const regions = ["picture", "levers", "questions"].map(byId);
    const now = regions.findIndex((region) => region.contains(document.activeElement));
    regions[(now + (event.shiftKey ? 2 : 1)) % 3].focus();
  } else if (event.key === "?" && !isText(event.target)) {
    help.showModal();
  }
});

board.start();
