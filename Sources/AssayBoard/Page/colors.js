// Colours that readers with any kind of colour vision can tell apart, the same as in the workbook.
// Okabe, M. & Ito, K. (2008). Color Universal Design. jfly.uni-koeln.de/color
// SPDX-License-Identifier: Apache-2.0

const series = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#666666"];

/** The colour of the k-th of several things: after eight they return paler, then darker. */
export function color(k) {
  const round = Math.floor(k / series.length) % 3;
  const base = series[k % series.length];
  return round === 0 ? base : blended(base, round === 1 ? "#FFFFFF" : "#000000", round === 1 ? 0.5 : 0.35);
}

/** The colour of the k-th line: never too pale on white. Dashes tell the second eight from the first. */
export function lineColor(k) {
  const base = series[k % series.length];
  return luminance(base) > 0.6 ? blended(base, "#000000", 0.35) : base;
}

/** A darker shade for the edge of what would hardly stand out on white; the colour itself where it does. */
export function edge(code) {
  return luminance(code) > 0.3 ? blended(code, "#000000", 0.35) : code;
}

/** Black or white, whichever is easier to read on the colour. */
export function readable(code) {
  return luminance(code) < 0.18 ? "#FFFFFF" : "#000000";
}

function parts(code) {
  return [1, 3, 5].map((at) => parseInt(code.slice(at, at + 2), 16));
}

function blended(code, other, share) {
  const others = parts(other);
  const mixed = parts(code).map((part, k) => Math.round(part + (others[k] - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** W3C (2018). Web Content Accessibility Guidelines 2.1, relative luminance. */
function luminance(code) {
  const [r, g, b] = parts(code).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
