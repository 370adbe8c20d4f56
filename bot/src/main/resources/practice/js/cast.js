// Whom this tab acts as, and who is in the room.

import { byId, fill, h } from './dom.js';
import { face } from './face.js';
import { plural } from './format.js';
import { actAs } from './session.js';
import { currentRoom, on, person, state } from './store.js';
import { attempt } from './toast.js';

const SHOWN = 5;

export function startCast() {
  on('me', draw);
  for (const topic of ['me', 'room', 'rooms']) on(topic, members);
}

function draw() {
  if (byId('cast').contains(document.activeElement) && drawnFor() === state.people.length) return choose();
  return fill(byId('cast'), state.people.map(choice));
}

function drawnFor() {
  return byId('cast').childElementCount;
}

function choose() {
  for (const input of byId('cast').querySelectorAll('input')) input.checked = input.value === state.me;
}

function choice(one) {
  const input = h('input', { type: 'radio', name: 'as', value: one.id, checked: one.id === state.me });
  input.addEventListener('change', () => attempt(() => actAs(one.id)));
  return h('label', { class: 'person' }, input, face(one), h('span', { class: 'person-name' }, one.name), h('span', { class: 'person-note' }, one.note));
}

function members() {
  const all = (currentRoom()?.members ?? []).map((id) => person(id)).filter(Boolean);
  const names = all.map((one) => one.name).join(', ');
  fill(byId('room-members'), all.length > 0 && h('span', { class: 'faces', title: names }, all.slice(0, SHOWN).map(face), h('span', {}, plural(all.length, 'member'))));
}
