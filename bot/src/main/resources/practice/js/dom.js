// Makes elements; text is always text, never markup.

const SVG = 'http://www.w3.org/2000/svg';

export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) set(element, name, value);
  return put(element, ...children);
}

/** Replaces what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren();
  return put(element, ...children);
}

export function byId(id) {
  return document.getElementById(id);
}

export function icon(name, label) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute(label ? 'aria-label' : 'aria-hidden', label ?? 'true');
  if (label) svg.setAttribute('role', 'img');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

function put(element, ...children) {
  const wanted = (child) => child !== null && child !== undefined && child !== false;
  element.append(...children.flat(Infinity).filter(wanted));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined) return;
  if (name === 'on') {
    for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
  } else if (name === 'data') {
    Object.assign(element.dataset, value);
  } else if (name.startsWith('aria-')) {
    element.setAttribute(name, String(value));
  } else if (value === true) {
    element.setAttribute(name, '');
  } else if (value !== false) {
    element.setAttribute(name, value);
  }
}

// Strokes on a 20 by 20 grid.
const PATHS = {
  hash: 'M7.5 3 6 17M14 3l-1.500 14M3.500 7.500h13.500M3 12.500h13.500',
  lock: 'M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  push: 'M6 2.500h8a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM9 15h2',
  sms: 'M3 4h14v10H9l-4 3v-3H3zM6.500 9h.01M10 9h.01M13.500 9h.01',
  voice: 'M4 3.500 7 3l1.500 4-2 1.500a11 11 0 0 0 5 5l1.500-2 4 1.500-.500 3c0 .5-.5 1-1 1A13 13 0 0 1 3 4.500c0-.5.5-1 1-1z',
  email: 'M3 4.500h14v11H3zM3 5.500l7 5.500 7-5.500',
  chat: 'M3 3.500h14v10h-7l-4 3.500v-3.500H3z',
  bell: 'M10 2.500v1M5 13.500V9a5 5 0 0 1 10 0v4.500l1.500 2h-13zM8.500 17.500h3',
  smile: 'M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15zM7.500 8.500h.01M12.500 8.500h.01M7 12c1.500 2 4.500 2 6 0',
  reply: 'M8 5 3 9.500 8 14M3.500 9.500H12a5 5 0 0 1 5 5V16',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  edit: 'M4 16l.5-3L13 4.500l2.500 2.500L7 15.500zM11.500 6l2.500 2.500',
  bin: 'M4 5.500h12M8 5.500V4h4v1.500M5.500 5.500l.8 11h7.400l.8-11',
  send: 'M3 10 17 3.500 13 17l-3-5.500z',
  sun: 'M10 13.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM10 2v1.500M10 16.500V18M2 10h1.500M16.500 10H18M4.300 4.300l1.100 1.100M14.600 14.600l1.100 1.100M4.300 15.700l1.100-1.100M14.600 5.400l1.100-1.100',
  moon: 'M16.500 12A7 7 0 0 1 8 3.500a7 7 0 1 0 8.500 8.500z',
  check: 'M4 10.500l4 4 8-9',
  cross: 'M5 5l10 10M15 5 5 15',
  people: 'M7 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3 2-5 5-5s5 2 5 5M13.500 9a2.500 2.500 0 1 0 0-5M14.500 12c2 .3 3.500 2 3.500 4.500',
  flag: 'M5 17.500V3M5 3.500h9.500l-2 3.500 2 3.500H5',
  gauge: 'M3.500 15a7.500 7.500 0 1 1 13 0M10 12l3.500-4',
  note: 'M5 3h7l3 3v11H5zM8 9h4M8 12h4',
  wrench: 'M12 3.500a4 4 0 0 0-3.500 5.500L3.500 14l2.500 2.500 5-5a4 4 0 0 0 5.500-3.500l-2.500 1-2-2 1-2.500z',
  megaphone: 'M3 8.500v3l9 4v-11zM12 6.500c2 .5 2 6.500 0 7M5 12l1 4.500h2',
  list: 'M8 5h9M8 10h9M8 15h9M3.500 5h.01M3.500 10h.01M3.500 15h.01',
  book: 'M10 5c-2-1.500-4.500-1.500-7-1v11.500c2.500-.5 5-.5 7 1 2-1.500 4.500-1.500 7-1V4c-2.500-.5-5-.5-7 1zM10 5v11.500',
  pin: 'M10 12v5.500M6 12h8l-1.500-3V4h1V2.500h-7V4h1v5z',
};
