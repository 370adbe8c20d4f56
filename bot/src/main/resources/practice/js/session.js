// Brings the page's knowledge in step with the server's.

import { get, post, requestId } from './api.js';
import { follow } from './stream.js';
import { emit, markRead, state } from './store.js';

const OPENING = /^\/inc(ident)? +(open|new|declare)\b/;
const LATELY = 60_000;

let leave = () => {};
let opening = 0;
let started = 0;

/** For each room that is being read: what was heard of it meanwhile, and the reading. */
let readings = new Map();

/** Loads everything as that person and follows from there. */
export async function actAs(id) {
  const mine = ++started;
  const [start] = await Promise.all([get('/start', { as: id }), state.clock ?? clock()]);
  if (mine !== started) return;
  leave();
  sessionStorage.setItem('tocsin.me', start.me);
  Object.assign(state, { me: start.me, epoch: start.epoch, people: start.people });
  state.rooms = new Map(start.rooms.map((room) => [room.id, room]));
  state.talks.clear();
  readings = new Map();
  if (!state.rooms.has(state.room)) state.room = 'general';
  emit('me');
  leave = follow(id, start.cursor, { room, message, incidents, phones, clock, live, away, reset });
  await Promise.all([openRoom(state.room), incidents(), phones()]);
}

export async function openRoom(id) {
  if (!state.rooms.has(id)) return;
  const other = state.room !== id;
  state.room = id;
  if (location.hash !== `#${id}`) history.replaceState(null, '', `#${id}`);
  if (!state.talks.has(id)) await load(id);
  if (other) Object.assign(state, { panel: null, draft: null });
  emit('room', id);
  await panel();
}

/** Loads a page of older messages; false when there are none. */
export async function older() {
  const talk = state.talks.get(state.room);
  if (!talk?.more) return false;
  const first = talk.messages.values().next().value;
  const page = await get(`/rooms/${state.room}/messages`, { as: state.me, before: first.n });
  talk.messages = new Map([...page.messages.map((one) => [one.id, one]), ...talk.messages]);
  talk.more = page.more;
  emit('room', state.room);
  return true;
}

/** Gives a command as someone; a form to fill in may come back, or why one was not taken. */
export async function command(words, options = {}) {
  const opens = !options.as && OPENING.test(words);
  if (opens) opening = Date.now();
  const answer = await post('/commands', {
    as: options.as ?? state.me,
    request: requestId(),
    room: options.room ?? state.room,
    words,
    values: options.values ?? {},
    message: options.message ?? null,
  });
  if (opens && (answer.form || answer.refusal)) opening = 0;
  return answer;
}

export function say(text, options = {}) {
  return post('/messages', {
    as: options.as ?? state.me,
    request: requestId(),
    room: options.room ?? state.room,
    thread: options.thread ?? null,
    text,
  });
}

export function react(message, emoji, added, as = state.me) {
  return post(`/messages/${message}/reactions`, { as, emoji, added });
}

export function rewrite(message, text) {
  return post(`/messages/${message}/edit`, { as: state.me, text });
}

export function withdraw(message) {
  return post(`/messages/${message}/delete`, { as: state.me });
}

export async function advance(span) {
  await post('/clock', { advance: span });
  await Promise.all([clock(), phones()]);
}

export async function panel() {
  const room = state.room;
  const shown = await get(`/rooms/${room}/incident`, { as: state.me });
  if (room !== state.room) return;
  state.panel = shown.panel;
  emit('panel');
}

/** Asks for the draft anew; writing one takes a moment, so only who reads it asks. */
export const draft = gently(async () => {
  const { room } = state;
  const written = await get(`/rooms/${room}/draft`, { as: state.me });
  if (room !== state.room) return;
  state.draft = written.draft;
  emit('draft');
});

function load(id) {
  if (!readings.has(id)) {
    const heard = [];
    readings.set(id, { heard, read: read(id, heard, readings) });
  }
  return readings.get(id).read;
}

// What is said between the server's answer and its coming here is not in the answer.
async function read(id, heard, mine) {
  try {
    const page = await get(`/rooms/${id}/messages`, { as: state.me });
    if (mine !== readings) return;
    const talk = { messages: new Map(page.messages.map((one) => [one.id, one])), more: page.more };
    for (const message of heard) put(talk, message);
    state.talks.set(id, talk);
  } finally {
    mine.delete(id);
  }
}

function room(data) {
  const known = state.rooms.has(data.id);
  state.rooms.set(data.id, data);
  emit('rooms');
  if (known || Date.now() - opening > LATELY) return;
  // The first one that is made now is that of the incident which was asked for.
  opening = 0;
  openRoom(data.id).catch(() => {});
}

function message(data) {
  const room = state.rooms.get(data.room);
  if (room && !data.onlyTo) room.last = Math.max(room.last, data.n);
  const talk = state.talks.get(data.room);
  const fresh = talk ? put(talk, data) : true;
  readings.get(data.room)?.heard.push(data);
  if (data.author.id === state.me) markRead(data.room, data.n);
  emit('message', { message: data, fresh });
}

// One that is older than those that are shown comes when they are asked for.
function put(talk, message) {
  const [oldest] = talk.messages.values();
  if (talk.more && message.n < oldest.n) return false;
  const fresh = !talk.messages.has(message.id);
  talk.messages.set(message.id, message);
  return fresh;
}

const incidents = gently(async () => {
  state.incidents = await get('/incidents', { as: state.me });
  emit('incidents');
  await panel();
});

const phones = gently(async () => {
  state.phones = await get('/phones');
  emit('phones');
});

async function clock() {
  const face = await get('/clock');
  state.clock = { ahead: Date.parse(face.now) - Date.now(), zone: face.zone };
  emit('clock');
}

// After a gap whatever stands beside the chat is asked for anew: hints are not repeated.
function live() {
  const back = !state.live;
  state.live = true;
  emit('live');
  if (!back) return;
  const missed = !state.talks.has(state.room) && !readings.has(state.room);
  Promise.all([missed && openRoom(state.room), incidents(), phones(), clock()]).catch(() => {});
}

function away() {
  if (!state.live) return;
  state.live = false;
  emit('live');
}

function reset() {
  actAs(state.me).catch(() => {});
}

/** Runs at once and, when asked again meanwhile, once more after that. */
function gently(work) {
  let running = null;
  let again = false;
  return async function once() {
    if (running) {
      again = true;
      return running;
    }
    running = work();
    try {
      await running;
    } finally {
      running = null;
    }
    if (again) {
      again = false;
      await once();
    }
  };
}
