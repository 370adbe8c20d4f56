// Shows what people typed: links, names, rooms and code stand out, nothing is ever markup.

import { h } from './dom.js';
import { state } from './store.js';

const BLOCK = /```\n?([\s\S]+?)\n?```/g;
const PIECE = /(`[^`\n]+`)|(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])|(?<![\w@])@([\w-]+)|(?<![\w#])#([a-z0-9][\w-]+)/g;

export function rich(text) {
  return split(text, BLOCK, (match) => h('pre', {}, match[1]), (plain) => inline(plain));
}

export function link(label, address) {
  if (address.startsWith('/#')) return h('a', { href: address.slice(1) }, label);
  if (!/^https?:\/\//.test(address)) return h('span', {}, label);
  return h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, label);
}

function inline(text) {
  return split(text, PIECE, piece, (plain) => plain);
}

function piece([whole, code, address, name, room]) {
  if (code) return h('code', {}, code.slice(1, -1));
  if (address) return link(address, address);
  if (name) return isSomeone(name) ? h('span', { class: 'mention' }, whole) : whole;
  return state.rooms.has(room) ? h('a', { href: `#${room}` }, whole) : whole;
}

function isSomeone(name) {
  const id = name.toLowerCase();
  return id === 'tocsin' || state.people.some((person) => person.id === id);
}

function split(text, pattern, matched, between) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) parts.push(between(text.slice(from, match.index)));
    parts.push(matched(match));
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(between(text.slice(from)));
  return parts;
}
