// Small help for building and updating elements. Names and texts of others only ever become text, never markup.
// SPDX-License-Identifier: Apache-2.0

const drawing = "http://www.w3.org/2000/svg";

/** The element with an id. */
export const byId = (id) => document.getElementById(id);

/**
 * An element of HTML with attributes, listeners (`onclick`) and children; texts become text.
 * `class`, `text` and `hidden` are what they say.
 */
export function el(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** An element of a drawing. */
export function draw(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(drawing, tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "text") element.textContent = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else set(element, name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Sets an attribute where it differs; null, undefined and false remove it, true leaves it empty. */
export function set(element, name, value) {
  if (value === null || value === undefined || value === false) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
    return;
  }
  const text = value === true ? "" : String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/** Sets several attributes where they differ. */
export function setAll(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
}

/** Sets a property of an element's own style where it differs from what was set before. */
export function style(element, name, value) {
  const known = (element.assayStyle ??= new Map());
  const text = String(value);
  if (known.get(name) === text) return;
  known.set(name, text);
  element.style.setProperty(name, text);
}

/** Sets the text of an element where it differs. */
export function write(element, text) {
  const now = text ?? "";
  if (element.textContent !== now) element.textContent = now;
}

/** A place in a drawing, to a hundredth of a pixel. */
export function round(x) {
  return Math.round(100 * x) / 100;
}

/** Moves something in a drawing, where its place differs. */
export function move(element, transform) {
  if (element.assayPlace === transform) return;
  element.assayPlace = transform;
  element.style.transform = transform;
}

/**
 * Makes the children of an element match a list, one child an item, keeping those that stay.
 * `key` names an item, `make` builds its child once, `update` fills it each time. Children in the right place do not move.
 */
export function keyed(parent, items, key, make, update) {
  const old = (parent.assayChildren ??= new Map());
  const next = new Map();
  let place = parent.firstChild;
  for (const [index, item] of items.entries()) {
    const name = key(item, index);
    const child = old.get(name) ?? make(item, index);
    next.set(name, child);
    if (child === place) place = place.nextSibling;
    else parent.insertBefore(child, place);
    update?.(child, item, index);
  }
  for (const [name, child] of old) if (!next.has(name)) child.remove();
  parent.assayChildren = next;
}

/** Waits until there were no calls for a while, then runs once. */
export function settled(milliseconds, run) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds, ...values);
  };
}

/**
 * Arrow keys, Home and End move the focus between the members of a row, one of which is in the order of tabbing.
 */
export function roving(container, selector, chosen) {
  container.addEventListener("keydown", (event) => {
    const members = [...container.querySelectorAll(selector)].filter((member) => !member.disabled);
    const at = members.indexOf(document.activeElement);
    const [before, after] = [at - 1, at + 1];
    const to = { ArrowRight: after, ArrowDown: after, ArrowLeft: before, ArrowUp: before, Home: 0, End: -1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = members[(to + members.length) % members.length];
    next.focus();
    chosen?.(next);
  });
}
