// The postmortem as far as it can be told; each sentence leads to what it rests on.

import { h } from './dom.js';
import { jumpTo } from './messages.js';
import { rich } from './text.js';

export function draftView(draft) {
  if (!draft) {
    return h('p', { class: 'empty' }, 'The draft is written when the incident is resolved, and at any time by ', h('code', {}, '/incident postmortem draft'), '.');
  }
  return h(
    'article',
    { class: 'draft' },
    h('h3', { class: 'draft-title' }, draft.title),
    h('dl', { class: 'facts' }, draft.facts.map((fact) => h('div', {}, h('dt', {}, fact.name), h('dd', {}, fact.value)))),
    draft.sections.map(section),
  );
}

function section({ heading, note, lines }) {
  return h(
    'section',
    {},
    h('h4', {}, heading, note && lines.length > 0 && h('span', { class: 'certainty' }, note)),
    lines.length ? h('ul', {}, lines.map(statement)) : h('p', { class: 'untold' }, capitalised(note ?? 'not established'), '.'),
  );
}

function statement({ text, sources }) {
  return h('li', {}, rich(text), ' ', sources.map(citation));
}

function citation({ label, message }) {
  if (!message) return h('span', { class: 'cite' }, label);
  return h('button', { type: 'button', class: 'cite', title: 'Show what it rests on', on: { click: () => jumpTo(message) } }, label);
}

function capitalised(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
