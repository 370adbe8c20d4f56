// Where people say things and type commands.

import { completion } from './completion.js';
import { edit } from './deeds.js';
import { byId, fill, h, icon } from './dom.js';
import { give } from './forms.js';
import { say } from './session.js';
import { currentRoom, emit, me, on, state, talk } from './store.js';
import { attempt } from './toast.js';

const unsent = new Map();
let box;
let hint;

export function startComposer() {
  const form = byId('composer');
  box = h('textarea', { id: 'say', rows: 1, maxlength: 20000, 'aria-label': 'Message', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-controls': 'suggestions' });
  hint = h('p', { class: 'hint' });
  const send = h('button', { class: 'send', type: 'submit', 'aria-label': 'Send' }, icon('send'));
  const list = h('ul', { id: 'suggestions', class: 'suggestions', role: 'listbox', 'aria-label': 'Commands', hidden: true });
  fill(form, list, h('div', { class: 'say-frame' }, box, send), hint);
  const keys = completion(box, list, grow);
  box.addEventListener('input', () => {
    grow();
    unsent.set(state.room, box.value);
  });
  box.addEventListener('keydown', (event) => keys(event) || pressed(event, form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  document.addEventListener('keydown', slash);
  on('room', entered);
  on('me', words);
  on('rooms', words);
  on('live', words);
}

/** Says words, or gives them as a command, just as if they were typed and sent; a mention of Tocsin is both. */
export async function utter(text, options = {}) {
  if (text.startsWith('/')) return give(text, options);
  const said = await say(text, options);
  if (/^@tocsin\s/i.test(text)) await give(text, options);
  return said;
}

async function submit() {
  const text = box.value.trim();
  if (!text) return;
  const { room } = state;
  put('');
  const sent = await attempt(async () => {
    await utter(text, { room });
    return true;
  });
  emit('sent', text);
  if (!sent && room === state.room && !box.value) put(text);
}

function put(text) {
  box.value = text;
  unsent.set(state.room, text);
  box.dispatchEvent(new Event('cleared'));
  grow();
}

function entered() {
  box.value = unsent.get(state.room) ?? '';
  grow();
  words();
}

function words() {
  const room = currentRoom();
  if (!room || !me()) return;
  box.disabled = room.archived;
  box.placeholder = room.archived ? `#${room.name} is archived` : `Message #${room.name} as ${me().name}`;
  fill(hint, state.live ? [h('kbd', {}, '/'), ' for commands · ', h('kbd', {}, 'Enter'), ' sends · ', h('kbd', {}, 'Shift Enter'), ' new line'] : 'What you send now goes out once the connection is back.');
}

function pressed(event, form) {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.key === 'ArrowUp' && !box.value) {
    const mine = talk().findLast((one) => one.author.id === state.me && !one.deleted && !one.onlyTo && !one.thread);
    if (mine) {
      event.preventDefault();
      edit(mine);
    }
  }
}

// From anywhere on the page a slash begins a command.
function slash(event) {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.target.closest('input, textarea, select, dialog, .menu')) return;
  event.preventDefault();
  box.focus();
  if (!box.value) box.value = '/';
  box.dispatchEvent(new Event('input'));
}

function grow() {
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight, 180)}px`;
}
