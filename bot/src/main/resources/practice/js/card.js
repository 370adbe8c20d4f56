// Tocsin's cards: words, facts, list items, links, and buttons that type a command.

import { h } from './dom.js';
import { give } from './forms.js';
import { link, rich } from './text.js';
import { attempt } from './toast.js';

const SHORT_NAME = 24;
const SHORT_VALUE = 36;

/** Words alone stand like anyone's message; a frame is for what has a heading or a list. */
export function card(content, context) {
  const isNote = !content.heading && content.parts.every((part) => part.is === 'text' || part.is === 'small');
  return h(
    'div',
    { class: isNote ? 'card note' : 'card' },
    content.heading && h('h2', {}, content.heading),
    content.parts.map((part) => shapes[part.is](part, context)),
    buttons(content.buttons, context),
  );
}

const shapes = {
  text: (part) => h('p', {}, rich(part.text)),
  small: (part) => h('p', { class: 'small' }, rich(part.text)),
  quote: (part) => h('blockquote', {}, rich(part.text)),
  code: (part) => h('pre', {}, part.text),
  facts: ({ facts: all }) => facts(all),
  link: (part) => h('p', { class: 'onward' }, link(part.text, part.address)),
  links: (part) => h('p', { class: 'small' }, part.label, part.links.map((one, i) => [i ? ' · ' : ' ', link(one.text, one.address)])),
  item: (part, context) => h(
    'div',
    { class: part.done ? 'item done' : 'item' },
    h('span', { class: 'tick', 'aria-hidden': true }, part.done ? '✓' : ''),
    h('span', { class: 'item-words' }, rich(part.text), part.done && h('span', { class: 'unseen' }, ' (done)')),
    buttons(part.buttons, context),
  ),
};

/** Short facts stand side by side, long ones below each other. */
export function facts(all) {
  const isLong = all.some(({ name, value }) => name.length > SHORT_NAME || value.length > SHORT_VALUE);
  const pairs = all.map(({ name, value }) => h('div', {}, h('dt', {}, name.startsWith('/') ? h('code', {}, name) : name), h('dd', {}, rich(value))));
  return h('dl', { class: isLong ? 'facts long' : 'facts' }, pairs);
}

function buttons(list, context) {
  if (!list.length) return null;
  return h('div', { class: 'buttons' }, list.map((one) => button(one, context)));
}

function button({ label, command, style }, context) {
  const press = h('button', { type: 'button', class: style.toLowerCase(), title: command }, label);
  press.addEventListener('click', () => attempt(async () => {
    press.disabled = true;
    try {
      await give(command, context);
    } finally {
      press.disabled = false;
    }
  }));
  return press;
}
