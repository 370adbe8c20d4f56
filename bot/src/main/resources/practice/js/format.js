// Times in the company's zone, and people's initials.

import { state } from './store.js';

const made = new Map();

export function time(at) {
  return format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

export function timeWithSeconds(at) {
  return format(at, {
    hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  });
}

export function day(at) {
  return format(at, { weekday: 'long', day: 'numeric', month: 'long' });
}

export function shortDay(at) {
  return format(at, { weekday: 'short', day: 'numeric', month: 'short' });
}

export function whole(at) {
  return format(at, { dateStyle: 'full', timeStyle: 'long' });
}

/** The zone's abbreviation at that instant, such as CET. */
export function zone(at) {
  const parts = formatter({ timeZoneName: 'short' }).formatToParts(new Date(at));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

export function now() {
  return Date.now() + (state.clock?.ahead ?? 0);
}

export function initials(name) {
  const words = name.replace(/[^\p{L}\s]/gu, '').split(/\s+/).filter(Boolean);
  return (words.length > 1 ? words[0][0] + words.at(-1)[0] : name.slice(0, 2)).toUpperCase();
}

/** One of eight colours, always the same for the same person. */
export function hue(id) {
  return [...id].reduce((sum, letter) => sum * 31 + letter.codePointAt(0), 7) % 8;
}

export function plural(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}

function format(at, options) {
  return formatter(options).format(new Date(at));
}

function formatter(options) {
  const zoned = { ...options, timeZone: state.clock?.zone ?? 'UTC' };
  const key = JSON.stringify(zoned);
  if (!made.has(key)) made.set(key, new Intl.DateTimeFormat('en-GB', zoned));
  return made.get(key);
}
