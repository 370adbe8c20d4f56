// Replies below the message that they belong to.

import { h } from './dom.js';
import { plural, time } from './format.js';
import { say } from './session.js';
import { me } from './store.js';
import { attempt } from './toast.js';

const opened = new Set();
const boxes = new Map();

export function isOpenThread(id) {
  return opened.has(id);
}

export function openThread(id) {
  opened.add(id);
}

/** What hangs below a message: its replies, or how many there are. */
export function threadOf(message, replies, draw) {
  const isOpen = opened.has(message.id);
  if (!replies.length && !isOpen) return null;
  const summary = h('button', { type: 'button', class: 'thread-summary', 'aria-expanded': isOpen }, isOpen ? 'Close the thread' : `${plural(replies.length, 'reply', 'replies')} · last ${time(replies.at(-1).at)}`);
  summary.addEventListener('click', () => {
    if (isOpen) opened.delete(message.id);
    else opened.add(message.id);
    summary.dispatchEvent(new CustomEvent('redraw', { bubbles: true }));
  });
  if (!isOpen) return h('div', { class: 'thread' }, summary);
  return h('div', { class: 'thread open' }, h('ol', { class: 'replies', 'aria-label': 'Replies' }, replies.map(draw)), replyBox(message), summary);
}

/** Kept between two drawings, so that half-typed words stay. */
function replyBox(message) {
  if (!boxes.has(message.id)) boxes.set(message.id, madeBox(message));
  const box = boxes.get(message.id);
  box.firstChild.setAttribute('placeholder', `Reply as ${me()?.name ?? ''}…`);
  return box;
}

function madeBox(message) {
  const input = h('input', { type: 'text', 'aria-label': 'Reply in the thread', maxlength: 8000 });
  const form = h('form', { class: 'reply-box' }, input);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (!text) return;
    attempt(async () => {
      await say(text, { thread: message.id, room: message.room });
      input.value = '';
    });
  });
  form.addEventListener('keydown', (event) => event.stopPropagation());
  return form;
}

export function focusReply(id) {
  boxes.get(id)?.firstChild.focus();
}

export function isTyping(id) {
  return boxes.get(id)?.contains(document.activeElement) ?? false;
}

export function repliesOf(messages) {
  const replies = new Map();
  for (const message of messages.filter((one) => one.thread)) {
    if (!replies.has(message.thread)) replies.set(message.thread, []);
    replies.get(message.thread).push(message);
  }
  return replies;
}

