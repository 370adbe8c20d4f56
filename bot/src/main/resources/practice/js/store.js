// What the page knows, and who wants to hear of changes.

export const state = {
  epoch: '',
  me: null,
  people: [],
  rooms: new Map(),
  room: 'general',
  /** For each room that was opened: its messages by id, in order, and whether older ones exist. */
  talks: new Map(),
  incidents: [],
  panel: null,
  draft: null,
  phones: [],
  clock: null,
  live: false,
};

const listeners = new Map();

/** Calls the listener at each change of that kind. */
export function on(topic, listener) {
  if (!listeners.has(topic)) listeners.set(topic, []);
  listeners.get(topic).push(listener);
}

export function emit(topic, detail) {
  for (const listener of listeners.get(topic) ?? []) listener(detail);
  for (const listener of listeners.get('*') ?? []) listener(topic, detail);
}

export function person(id) {
  return state.people.find((one) => one.id === id);
}

export function me() {
  return person(state.me);
}

export function nameOf(id) {
  return id === 'tocsin' ? 'Tocsin' : (person(id)?.name ?? id);
}

export function currentRoom() {
  return state.rooms.get(state.room);
}

export function incidentOf(room) {
  return state.incidents.find((incident) => incident.room === room);
}

/** The messages of the room that is open, oldest first. */
export function talk() {
  return [...(state.talks.get(state.room)?.messages.values() ?? [])];
}

// What was read is the reader's, whomever they act as.

function readKey() {
  return `tocsin.read.${state.epoch}`;
}

export function readUpTo(room) {
  return JSON.parse(localStorage.getItem(readKey()) ?? '{}')[room] ?? 0;
}

export function markRead(room, n) {
  if (n <= readUpTo(room)) return;
  const all = JSON.parse(localStorage.getItem(readKey()) ?? '{}');
  localStorage.setItem(readKey(), JSON.stringify({ ...all, [room]: n }));
}
