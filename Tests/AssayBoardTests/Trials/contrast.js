// Texts on the page whose contrast is below AA: 4.5, or 3 for large ones.
// W3C (2018). Web Content Accessibility Guidelines 2.1, success criterion 1.4.3. SPDX-License-Identifier: Apache-2.0
const numbers = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
const luminance = (color) =>
  numbers(color).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, k) => sum + part * [0.2126, 0.7152, 0.0722][k], 0);
const background = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const color = getComputedStyle(at).backgroundColor;
    if ((numbers(color)[3] ?? 1) === 1) return color;
  }
  return "rgb(255, 255, 255)";
};
/** The bar that a text in the drawing stands on. */
const behind = (text) => {
  const box = text.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const bar = [...document.querySelectorAll("#chart rect[stroke-width='0.8']")].find((rect) => {
    const other = rect.getBoundingClientRect();
    return rect.getAttribute("visibility") !== "hidden" && other.x <= x && x <= other.right && other.y <= y && y <= other.bottom;
  });
  return bar ? getComputedStyle(bar).fill : "rgb(255, 255, 255)";
};
const weak = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const text = walker.currentNode.textContent.trim();
  const element = walker.currentNode.parentElement;
  if (text === "" || ["TITLE", "DESC", "SCRIPT", "OPTION"].includes(element.tagName.toUpperCase())) continue;
  if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || element.closest(":disabled, .hidden, noscript, .table-frame, .skips")) continue;
  const style = getComputedStyle(element);
  const isDrawing = element instanceof SVGElement;
  const [ink, paper] = isDrawing ? [style.fill, behind(element)] : [style.color, background(element)];
  const [a, b] = [luminance(ink), luminance(paper)].sort((x, y) => y - x);
  const ratio = (a + 0.05) / (b + 0.05);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (ratio < (isLarge ? 3 : 4.5)) weak.push(`${text.slice(0, 40)}: ${ink} on ${paper} is ${ratio.toFixed(2)}`);
}
return [...new Set(weak)];
