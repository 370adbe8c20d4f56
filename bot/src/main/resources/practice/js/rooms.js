// The rooms at the left, with marks on those that hold something unread.

import { byId, fill, h, icon } from './dom.js';
import { severityChip } from './face.js';
import { openRoom } from './session.js';
import { currentRoom, incidentOf, on, readUpTo, state } from './store.js';
import { attempt } from './toast.js';

export function startRooms() {
  for (const topic of ['me', 'room', 'rooms', 'message', 'incidents']) on(topic, draw);
  window.addEventListener('hashchange', () => attempt(() => openRoom(location.hash.slice(1))));
}

function draw() {
  const rooms = [...state.rooms.values()];
  const open = rooms.filter((room) => isIncident(room) && !room.archived).reverse();
  const always = rooms.filter((room) => !isIncident(room));
  const over = rooms.filter((room) => isIncident(room) && room.archived).reverse();
  fill(byId('room-list'), group(null, always), group('Incidents', open), group('Archived', over));
  head(currentRoom());
}

function isIncident(room) {
  return Boolean(incidentOf(room.id)) || (room.id !== 'general' && room.id !== 'incidents');
}

function group(title, rooms) {
  if (!rooms.length) return null;
  return h('div', { class: 'room-group' }, title && h('h3', {}, title), h('ul', {}, rooms.map(entry)));
}

function entry(room) {
  const here = room.id === state.room;
  const unread = !here && room.last > readUpTo(room.id);
  const incident = incidentOf(room.id);
  return h(
    'li',
    {},
    h(
      'a',
      { href: `#${room.id}`, class: ['room', here && 'here', unread && 'unread'].filter(Boolean).join(' '), 'aria-current': here ? 'page' : undefined, title: incident?.title ?? room.topic },
      icon(room.isPrivate ? 'lock' : 'hash'),
      h('span', { class: 'room-name' }, room.name),
      incident && mark(incident),
      unread && h('span', { class: 'dot' }, h('span', { class: 'unseen' }, 'unread')),
    ),
  );
}

function mark(incident) {
  if (incident.open) return h('span', { class: 'room-severity' }, severityChip(incident.severity));
  return h('span', { class: 'room-over' }, incident.status);
}

function head(room) {
  if (!room) return;
  document.title = `#${room.name} · Tocsin`;
  fill(byId('room-name'), icon(room.isPrivate ? 'lock' : 'hash'), room.name);
  byId('room-topic').textContent = room.topic;
  byId('room-topic').title = room.topic;
  byId('room-members').dataset.room = room.id;
}
