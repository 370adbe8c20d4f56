// The room that is open: its messages, drawn anew only where something changed.

import { byId, fill, h } from './dom.js';
import { day } from './format.js';
import { messageElement } from './message.js';
import { older } from './session.js';
import { currentRoom, markRead, on, readUpTo, state, talk } from './store.js';
import { focusReply, isOpenThread, isTyping, openThread, repliesOf, threadOf } from './thread.js';
import { attempt } from './toast.js';

const TOGETHER = 5 * 60_000;
const NEAR = 120;

const drawn = new Map();
let editing = null;
let newAfter = Infinity;
let current = null;
let atBottom = true;

export function startMessages() {
  const list = byId('messages');
  const scroller = byId('scroller');
  on('room', () => entered(scroller));
  on('message', (change) => heard(change, scroller));
  on('me', redraw);
  on('rooms', () => state.talks.has(state.room) && redraw());
  on('edit', (message) => {
    editing = message?.id ?? null;
    redraw();
    if (!message) byId('say').focus();
  });
  list.addEventListener('keydown', moves);
  list.addEventListener('focusin', (event) => rove(event.target.closest('.messages > li')));
  list.addEventListener('redraw', redraw);
  list.addEventListener('reply', (event) => {
    openThread(event.detail.id);
    redraw();
    focusReply(event.detail.id);
  });
  byId('newest').addEventListener('click', () => toBottom(scroller));
  scroller.addEventListener('scroll', () => {
    atBottom = nearBottom(scroller);
    if (atBottom) seen();
  }, { passive: true });
  new ResizeObserver(() => atBottom && toBottom(scroller)).observe(scroller);
  document.addEventListener('visibilitychange', () => nearBottom(scroller) && seen());
}

/** Shows a message of this room, loading older ones until it is there. */
export async function jumpTo(id) {
  while (!byId(id) && (await older()));
  const element = byId(id);
  if (!element) return;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  element.classList.remove('flash');
  requestAnimationFrame(() => element.classList.add('flash'));
}

function entered(scroller) {
  const stays = current === state.room;
  const from = scroller.scrollHeight - scroller.scrollTop;
  if (!stays) {
    current = state.room;
    editing = null;
    newAfter = readUpTo(state.room) || Infinity;
    drawn.clear();
    byId('messages').replaceChildren();
  }
  redraw();
  if (stays) scroller.scrollTop = scroller.scrollHeight - from;
  else toBottom(scroller);
}

function heard({ message, fresh }, scroller) {
  if (message.room !== state.room) return;
  const isMine = message.author.id === state.me || message.asked?.by === state.me;
  const follow = nearBottom(scroller) || (fresh && isMine);
  redraw();
  if (follow) toBottom(scroller, fresh ? byId(message.id) : null);
  else if (fresh) byId('newest').hidden = false;
}

function redraw() {
  const all = talk();
  const known = new Set(all.map((one) => one.id));
  const replies = repliesOf(all.filter((one) => known.has(one.thread)));
  const wanted = [];
  let before = null;
  for (const message of all.filter((one) => !known.has(one.thread))) {
    if (!before || day(before.at) !== day(message.at)) wanted.push(separator(day(message.at)));
    if (before && before.n <= newAfter && message.n > newAfter) wanted.push(separator('New', 'new'));
    wanted.push(kept(message, before, replies.get(message.id) ?? []));
    before = message;
  }
  arrange(byId('messages'), wanted);
  rove(byId('messages').querySelector(':scope > [tabindex="0"]') ?? byId('messages').lastElementChild);
  surroundings(all);
}

function surroundings(all) {
  fill(byId('older'), state.talks.get(state.room)?.more && h('button', { type: 'button', class: 'quiet', on: { click: () => attempt(older) } }, 'Show older messages'));
  byId('nothing-yet').hidden = all.length > 0;
  fill(byId('nothing-yet'), h('h2', {}, `This is #${currentRoom()?.name ?? ''}`), h('p', {}, 'Nothing was said here yet. Say something, or type / to see what Tocsin can do.'));
}

function kept(message, before, replies) {
  const isEdited = editing === message.id;
  const continues = doesContinue(message, before);
  const key = isEdited ? 'editing' : JSON.stringify([message, continues, replies, state.me, state.rooms.size, isOpenThread(message.id), replies.some((one) => one.id === editing)]);
  const old = drawn.get(message.id);
  if (old?.key === key) return old.element;
  const typing = isTyping(message.id);
  const draw = (one, its) => messageElement(one, { continues: its, thread: null, editing: editing === one.id });
  const thread = threadOf(message, replies, (one, at) => draw(one, at > 0 && doesContinue(one, replies[at - 1])));
  const element = messageElement(message, { continues, thread, editing: isEdited });
  element.tabIndex = old?.element.tabIndex ?? -1;
  if (old?.element === document.activeElement) queueMicrotask(() => element.focus({ preventScroll: true }));
  if (typing) queueMicrotask(() => focusReply(message.id));
  drawn.set(message.id, { key, element });
  return element;
}

function doesContinue(message, before) {
  return Boolean(before) && before.author.id === message.author.id && !message.asked && !message.card?.heading && !message.pinned
    && (before.onlyTo ?? null) === (message.onlyTo ?? null) && Date.parse(message.at) - Date.parse(before.at) < TOGETHER && day(before.at) === day(message.at);
}

function separator(words, kind = '') {
  return h('li', { class: `separator ${kind}` }, h('span', {}, words));
}

function arrange(list, wanted) {
  const wantedNow = new Set(wanted);
  for (const child of [...list.children]) if (!wantedNow.has(child)) child.remove();
  wanted.forEach((element, at) => {
    if (list.children[at] !== element) list.insertBefore(element, list.children[at] ?? null);
  });
}

// One message at a time can be reached with Tab; the arrow keys go from one to the next.

function rove(element) {
  if (!element?.classList.contains('message')) return;
  for (const other of byId('messages').querySelectorAll(':scope > [tabindex="0"]')) other.tabIndex = -1;
  element.tabIndex = 0;
}

function moves(event) {
  const steps = { ArrowUp: -1, ArrowDown: 1 };
  const here = event.target.closest('.messages > li');
  if (!(event.key in steps) || event.target !== here) return;
  const all = [...byId('messages').querySelectorAll(':scope > .message')];
  const next = all[all.indexOf(here) + steps[event.key]];
  event.preventDefault();
  (next ?? byId('say')).focus();
}

function nearBottom(scroller) {
  return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
}

/** A message that is taller than the room shows from its beginning. */
function toBottom(scroller, latest = null) {
  scroller.scrollTop = scroller.scrollHeight;
  if (latest && latest.offsetHeight > scroller.clientHeight) latest.scrollIntoView({ block: 'start' });
  seen();
}

function seen() {
  byId('newest').hidden = true;
  const last = talk().at(-1);
  if (last && !document.hidden) markRead(state.room, Math.max(last.n, currentRoom()?.last ?? 0));
}
