// The ranking as a picture for a slide or a message.
// SPDX-License-Identifier: Apache-2.0

import { draw, el } from "./dom.js";
import { fonts, lines } from "./text.js";
import { say } from "./words.js";

/** Copies the ranking to the clipboard, at twice its size; where pages may not, it is downloaded. */
export async function copyPicture(board, tell) {
  const picture = painted(board);
  const name = say.pictureName(board.state.document.title);
  try {
    // Browsers want the promise, not the picture: the right to write lasts only as long as the click.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    tell("done", say.copied);
  } catch {
    download(await picture, name);
    tell("done", say.downloaded);
  }
}

async function painted(board) {
  const { text, size } = standalone(board);
  const image = new Image();
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    image.src = address;
    await image.decode();
  } finally {
    URL.revokeObjectURL(address);
  }
  const canvas = el("canvas", { width: 2 * size.width, height: 2 * size.height });
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** The drawing on white, with its title, its result and its status, and nothing that depends on the page. */
function standalone(board) {
  const source = document.querySelector("#chart svg");
  const copy = source.cloneNode(true);
  for (const element of copy.querySelectorAll("[style]")) {
    const { transform, width } = element.style;
    const x = element.style.getPropertyValue("x");
    element.removeAttribute("style");
    if (transform) element.setAttribute("transform", transform.replaceAll("px", ""));
    if (x) element.setAttribute("x", parseFloat(x));
    if (width) element.setAttribute("width", parseFloat(width));
  }
  const { title, status } = board.state.document;
  const [full, height] = [Number(source.getAttribute("width")), Number(source.getAttribute("height"))];
  const margin = 24;
  const heads = lines(title, 22, full, 2, true);
  const results = lines(board.state.verdict.sentences[0] ?? "", 15, full, 3);
  let y = margin;
  const line = (text, size, extra) => {
    y += 1.3 * size;
    return draw("text", { x: margin, y, "font-size": size, "font-family": fonts, text, ...extra });
  };
  const head = [
    ...heads.map((text) => line(text, 22, { "font-weight": "bold", fill: "#1F3864" })),
    ...(status === "agreed" ? [] : [line(say.mark(status), 13, { "font-weight": "bold", fill: "#8A4B00" })]),
    ...results.map((text) => line(text, 15, { fill: "#1A1A1A" })),
    ...lines(choice(board), 12, full, 2).map((text) => line(text, 12, { fill: "#595959" })),
  ];
  y += 16;
  copy.setAttribute("x", margin);
  copy.setAttribute("y", y);
  const size = { width: full + 2 * margin, height: Math.ceil(y + height + margin) };
  const paper = draw("rect", { ...size, fill: "#FFFFFF" });
  const whole = draw("svg", { ...size, viewBox: `0 0 ${size.width} ${size.height}` }, paper, ...head, copy);
  return { text: new XMLSerializer().serializeToString(whole), size };
}

/** Under which weights and scenario the picture stands. */
function choice({ state }) {
  const named = (list, id) => list.find((one) => one.id === id)?.name;
  const { weightSet, scenario, weightsMoved } = state.choice;
  return say.choice(named(state.weightSets, weightSet), weightsMoved, named(state.scenarios, scenario));
}

function download(blob, name) {
  const address = URL.createObjectURL(blob);
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
