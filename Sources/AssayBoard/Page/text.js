// How wide a text is in a drawing, and how it is broken to fit.
// SPDX-License-Identifier: Apache-2.0

const context = document.createElement("canvas").getContext("2d");
const widths = new Map();

/** The fonts of the page, for drawings that leave it. */
export const fonts = 'Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif';

/** The width of a text in pixels. */
export function width(text, size, bold = false) {
  const key = `${bold ? "b" : ""}${size}|${text}`;
  let known = widths.get(key);
  if (known === undefined) {
    context.font = `${bold ? "bold " : ""}${size}px ${fonts}`;
    known = context.measureText(text).width;
    if (widths.size > 20000) widths.clear();
    widths.set(key, known);
  }
  return known;
}

/** A text on at most so many lines of some width; what does not fit ends in an ellipsis. */
export function lines(text, size, room, most, bold = false) {
  const done = [];
  let rest = pieces(text);
  while (rest.length > 0 && done.length < most) {
    const last = done.length === most - 1;
    let line = "";
    let count = 0;
    while (count < rest.length && width((line + rest[count]).trimEnd(), size, bold) <= room) line += rest[count++];
    if (count === rest.length || (!last && count > 0)) {
      done.push(line.trim());
      rest = rest.slice(count);
    } else {
      const whole = last ? rest.join("") : rest[0];
      const cut = shortened(whole, size, room, bold, last);
      done.push(cut.text);
      rest = last ? [] : [whole.slice(cut.count), ...rest.slice(1)];
    }
  }
  return done;
}

/** Letters of scripts that are written without blanks: kana, Chinese characters, Hangul. */
const letter = "[\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af]";
const piece = new RegExp(`${letter}|(?:(?!${letter})[^\\s/-])*(?:[\\s/-]+|(?=${letter})|$)`, "g");

/** The pieces between which a line may end: after blanks, hyphens and slashes, and anywhere in scripts without blanks. */
function pieces(text) {
  return text.match(piece)?.filter((part) => part !== "") ?? [];
}

/** As much of a text as fits, in whole letters as readers see them. */
function shortened(text, size, room, bold, ellipsis) {
  const letters = [...new Intl.Segmenter().segment(text)].map((part) => part.segment);
  let count = letters.length;
  const shown = () => letters.slice(0, count).join("").trimEnd() + (ellipsis ? "…" : "");
  while (count > 1 && width(shown(), size, bold) > room) count--;
  return { text: shown(), count: letters.slice(0, count).join("").length };
}
