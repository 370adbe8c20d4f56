// The incident's record in words.

import { byId, h, icon } from './dom.js';
import { day, time, whole } from './format.js';
import { jumpTo } from './messages.js';
import { state } from './store.js';
import { rich } from './text.js';

const ICONS = {
  message: 'chat', status: 'flag', severity: 'gauge', role: 'people', page: 'bell', ack: 'check',
  update: 'megaphone', note: 'note', runbook: 'book', temp: 'wrench', action: 'list', alert: 'bell',
};

export function timelineView(lines) {
  if (!lines.length) return h('p', { class: 'empty' }, 'Nothing is on the record yet.');
  const rows = [];
  let before = null;
  for (const line of lines.filter((one) => !one.hidden)) {
    if (before && day(before.at) !== day(line.at)) rows.push(h('li', { class: 'line-day' }, day(line.at)));
    rows.push(row(line));
    before = line;
  }
  return h('ol', { class: 'lines' }, rows);
}

function row(line) {
  return h(
    'li',
    { class: `line kind-${line.kind}`, id: idOf(line.number), tabindex: -1 },
    h('span', { class: 'line-icon' }, icon(ICONS[line.kind] ?? 'note')),
    h('time', { datetime: line.at, title: `${line.number} · ${whole(line.at)}` }, time(line.at)),
    h('div', { class: 'line-words' }, words(line), line.message && [source(line.message), quoted(line.message)]),
  );
}

export function showEntry(number) {
  const element = byId(idOf(number));
  if (!element) return;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  element.classList.add('flash');
}

function idOf(number) {
  return `entry-${number.replace('#', '')}`;
}

/** Whoever did it stands out, once. */
function words({ who, text }) {
  if (!who) return rich(text);
  return [h('b', {}, who), text.startsWith(who) ? '' : ' ', rich(text.startsWith(who) ? text.slice(who.length) : text)];
}

/** What the message says, as far as this page has it. */
function quoted(id) {
  for (const { messages } of state.talks.values()) {
    const message = messages.get(id);
    if (message && !message.deleted) return h('q', { class: 'line-quote' }, message.text);
  }
  return null;
}

function source(message) {
  return h('button', { type: 'button', class: 'source', title: 'Show the message', 'aria-label': 'Show the message', on: { click: () => jumpTo(message) } }, '↗');
}
