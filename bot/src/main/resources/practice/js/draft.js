// The postmortem as far as it can be told; each sentence leads to what it rests on.

import { facts } from './card.js';
import { h } from './dom.js';
import { jumpTo } from './messages.js';
import { rich } from './text.js';

const FORMS = [['', 'Edit and publish'], ['.html', 'HTML'], ['.pdf', 'PDF'], ['.md', 'Markdown']];

export function draftView(draft, incident) {
  if (!draft) {
    return h('p', { class: 'empty' }, 'Writing it down…');
  }
  const numbers = new Map();
  return h(
    'article',
    { class: 'draft' },
    draft.title && h('h3', { class: 'draft-title' }, draft.title),
    facts(draft.facts),
    elsewhere(incident),
    draft.sections.map((one) => section(one, numbers)),
  );
}

/** The draft has a page of its own, and forms to take along. */
function elsewhere(incident) {
  const links = FORMS.map(([ending, label]) => h('a', { href: `/incidents/${incident}/postmortem${ending}`, target: '_blank', rel: 'noopener' }, label));
  return h('p', { class: 'draft-forms' }, links);
}

function section({ heading, note, lines }, numbers) {
  return h(
    'section',
    {},
    h('h4', {}, heading, note && lines.length > 0 && h('span', { class: 'certainty' }, note)),
    lines.length ? h('ul', {}, lines.map((line) => statement(line, numbers))) : h('p', { class: 'untold' }, capitalised(note ?? 'not established'), '.'),
  );
}

function statement({ text, sources }, numbers) {
  return h('li', {}, rich(text), ' ', sources.map((source) => citation(source, numbers)));
}

/** Messages are numbered in the order in which the draft first rests on them. */
function citation({ label, message }, numbers) {
  if (!message) return cite(label, `Entry ${label}`, (button) => button.dispatchEvent(new CustomEvent('entry', { bubbles: true, detail: label })));
  if (!numbers.has(message)) numbers.set(message, numbers.size + 1);
  return cite(numbers.get(message), `Message ${numbers.get(message)}`, () => jumpTo(message));
}

function cite(label, name, show) {
  const button = h('button', { type: 'button', class: 'cite', title: 'Show what it rests on', 'aria-label': name }, label);
  button.addEventListener('click', () => show(button));
  return button;
}

function capitalised(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
