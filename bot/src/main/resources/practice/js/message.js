// One message with all that hangs on it.

import { card } from './card.js';
import { editor } from './editor.js';
import { edit, emojiName, openDeeds, pickReaction, PIN, toggle } from './deeds.js';
import { h, icon } from './dom.js';
import { face } from './face.js';
import { time, whole } from './format.js';
import { rich } from './text.js';
import { nameOf, state } from './store.js';

const LONGEST = 64;

/** How a message looks depends on whether it continues the one before, and on its thread. */
export function messageElement(message, { continues, thread, editing }) {
  const classes = ['message', continues && 'continues', message.onlyTo && 'whisper', message.deleted && 'deleted', message.pinned && 'pinned'];
  return h(
    'li',
    { class: classes.filter(Boolean).join(' '), id: message.id, tabindex: -1, on: { keydown: (event) => keys(event, message) } },
    gutter(message, continues),
    h(
      'div',
      { class: 'message-body' },
      message.asked && asked(message),
      !continues && !message.onlyTo && head(message),
      message.pinned && h('p', { class: 'pinned-note' }, icon('pin'), 'Pinned'),
      editing ? editor(message) : content(message),
      reactions(message),
      thread,
    ),
    !message.deleted && !message.onlyTo && !editing && actions(message),
  );
}

function head(message) {
  return h(
    'p',
    { class: 'message-head' },
    h('b', {}, message.author.name),
    message.author.bot && h('span', { class: 'badge' }, 'App'),
    h('time', { datetime: message.at, title: whole(message.at) }, time(message.at)),
  );
}

function gutter(message, continues) {
  if (continues) return h('time', { class: 'margin', datetime: message.at }, time(message.at));
  return message.onlyTo ? h('span', { class: 'margin whispered' }, icon('reply')) : face(message.author);
}

function asked({ onlyTo, asked: { by, words }, at }) {
  return h(
    'p',
    { class: 'asked', title: words },
    onlyTo ? 'Only you see this, in answer to ' : [h('b', {}, nameOf(by)), ' used '],
    h('code', {}, words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words),
    onlyTo && h('time', { datetime: at, title: whole(at) }, time(at)),
  );
}

function content(message) {
  if (message.deleted) return h('p', { class: 'gone' }, 'This message was deleted.');
  if (message.card) return card(message.card, { room: message.room });
  return h('div', { class: 'words' }, rich(message.text), message.edited && h('span', { class: 'edited', title: whole(message.edited) }, ' (edited)'));
}

function reactions(message) {
  const all = Object.entries(message.reactions);
  if (!all.length) return null;
  return h('div', { class: 'reactions' }, all.map(([emoji, people]) => reaction(message, emoji, people)));
}

function reaction(message, emoji, people) {
  const mine = people.includes(state.me);
  const who = people.map(nameOf).join(', ');
  return h(
    'button',
    {
      type: 'button',
      class: ['reaction', mine && 'mine', emoji === PIN && 'pin'].filter(Boolean).join(' '),
      'aria-pressed': mine,
      'aria-label': `${emojiName(emoji)}, ${people.length}: ${who}`,
      title: emoji === PIN ? `On the timeline: ${who}` : who,
      on: { click: () => toggle(message, emoji) },
    },
    h('span', { class: 'emoji', 'aria-hidden': true }, emoji),
    h('span', { 'aria-hidden': true }, people.length),
  );
}

function actions(message) {
  const pinned = message.reactions[PIN]?.includes(state.me) ?? false;
  return h(
    'div',
    { class: 'actions', role: 'group', 'aria-label': `Message of ${message.author.name}, ${time(message.at)}` },
    action(PIN, pinned ? 'Take it off the timeline' : 'Put it on the timeline', () => toggle(message, PIN), { 'aria-pressed': pinned }),
    action(icon('smile'), 'React', (button) => pickReaction(button, message), { 'aria-haspopup': 'menu' }),
    !message.author.bot && action(icon('reply'), 'Reply in a thread', (button) => button.dispatchEvent(new CustomEvent('reply', { bubbles: true, detail: message }))),
    message.author.id === state.me && action(icon('edit'), 'Edit', () => edit(message)),
    action(icon('more'), 'More', (button) => openDeeds(button, message), { 'aria-haspopup': 'menu' }),
  );
}

function action(content, label, run, more = {}) {
  const button = h('button', { type: 'button', tabindex: -1, title: label, 'aria-label': label, ...more }, content);
  button.addEventListener('click', () => run(button));
  return button;
}

// On the message itself Enter goes to its actions, and left and right move among them.
function keys(event, message) {
  const element = event.currentTarget;
  const buttons = [...element.querySelectorAll(':scope > .actions button')];
  if (!buttons.length) return;
  const at = buttons.indexOf(document.activeElement);
  if (event.target === element && event.key === 'Enter') {
    buttons[0].focus();
  } else if (event.target === element && event.key === 'e' && message.author.id === state.me) {
    edit(message);
  } else if (at >= 0 && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    buttons[(at + (event.key === 'ArrowRight' ? 1 : buttons.length - 1)) % buttons.length].focus();
  } else if (at >= 0 && event.key === 'Escape') {
    element.focus();
  } else {
    return;
  }
  event.preventDefault();
}
