// The tour goes from step to step as the incident does; it is kept over a reload.

import { byId, fill, h } from './dom.js';
import { showTab } from './incident.js';
import { show as showPane } from './panes.js';
import { actAs, advance, openRoom } from './session.js';
import { on, person, state } from './store.js';
import { attempt } from './toast.js';
import { look } from './tour-eye.js';
import { play, until } from './tour-hands.js';
import { AFTERWARDS, STEPS } from './tour-steps.js';

const REST = 900;

let memory = null;
let remembered = null;
let busy = false;
let told = false;
let resting = null;

export function startTour() {
  byId('tour-again').addEventListener('click', begin);
  on('me', () => key() === remembered || remember());
  for (const topic of ['phones', 'incidents', 'panel', 'draft', 'message']) on(topic, progress);
}

function remember() {
  remembered = key();
  memory = JSON.parse(localStorage.getItem(key()) ?? '{"at":"offer"}');
  draw();
}

function keep(change) {
  memory = { ...memory, ...change };
  localStorage.setItem(key(), JSON.stringify(memory));
  draw();
}

function key() {
  return `tocsin.tour.${state.epoch}`;
}

function begin() {
  told = false;
  keep({ at: 'step', step: 0, incident: null, before: state.incidents.map((one) => one.id) });
  showPane('chat');
}

function end() {
  keep({ at: 'left' });
  byId('say').focus();
}

function progress() {
  if (memory?.at !== 'step' || busy || resting) return;
  const seen = look(memory);
  if (seen.incident && !memory.incident) keep({ incident: seen.incident.id });
  const step = STEPS[memory.step];
  if (step.moot?.(seen)) return next();
  if (!step.done(seen, told)) return draw();
  draw(step.became(seen));
  resting = setTimeout(() => {
    resting = null;
    next();
  }, REST);
}

function next() {
  told = false;
  if (memory.step + 1 === STEPS.length) return keep({ at: 'end' });
  keep({ step: memory.step + 1 });
  return progress();
}

/** Does the step's part through the same requests as a person's typing. */
async function act(step) {
  busy = true;
  draw();
  await attempt(() => carryOut(step, () => look(memory)));
  told = true;
  busy = false;
  progress();
}

async function carryOut(step, see) {
  if (step.shows) showTab(step.shows);
  if (step.look) showPane(step.look);
  const room = step.room?.() ?? see().incident?.room;
  if (room && room !== state.room) await openRoom(room);
  if (step.words) {
    const actor = step.as(see());
    if (actor.id !== state.me) await actAs(actor.id);
    await play(step.words(see()), step.pins);
  }
  if (step.then) await advance(step.then);
  for (let time = 0; time < (step.times ?? 0) && !step.done(see(), true); time++) {
    await advance(step.advance);
    await until(() => step.done(see(), true));
  }
  await until(() => step.done(see(), true));
  const incident = see().incident;
  if (incident && state.room !== incident.room) await openRoom(incident.room);
}

function draw(became = null) {
  const box = byId('tour');
  const wasInside = box.contains(document.activeElement);
  box.hidden = !memory || memory.at === 'left';
  document.body.classList.toggle('touring', memory?.at === 'step');
  for (const pane of ['phones', 'incident']) byId(pane).classList.toggle('looked-at', !box.hidden && memory?.at === 'step' && STEPS[memory.step].look === pane);
  if (box.hidden) return;
  fill(box, views[memory.at](became));
  if (wasInside) box.querySelector('button.primary:not(:disabled)')?.focus();
}

const views = {
  offer: () => [
    h('div', { class: 'tour-words' }, h('h2', {}, 'Play an incident through: two minutes'), h('p', {}, 'From the first alarm to the draft of the postmortem. Nothing here is real: the people, the phones and the clock are yours to play with.')),
    h('div', { class: 'tour-buttons' }, button('Start the tour', begin, 'primary'), button('Look around by myself', end, 'quiet')),
  ],
  step: (became) => stepView(STEPS[memory.step], look(memory), became),
  end: () => [
    h('div', { class: 'tour-words' }, h('h2', {}, 'That was the whole of it'), h('p', {}, 'Go on by yourself: edit a message, take a ', h('span', { class: 'emoji' }, '📌'), ' away, or try one of these.'), h('p', { class: 'tries' }, AFTERWARDS.map((words) => h('button', { type: 'button', class: 'try', on: { click: () => attempt(() => play([words])) } }, h('code', {}, words))))),
    h('div', { class: 'tour-buttons' }, button('Done', end, 'primary'), button('Play it again', begin, 'quiet')),
  ],
};

function stepView(step, seen, became) {
  const actor = step.as?.(seen);
  const waits = step.ready && !step.ready(seen);
  const label = step.button ?? `Do it as ${actor.name.split(' ')[0]}`;
  return [
    h('p', { class: 'tour-count' }, `Step ${memory.step + 1} of ${STEPS.length}`, h('progress', { max: STEPS.length, value: memory.step + (became ? 1 : 0), 'aria-label': 'Tour' })),
    h('div', { class: 'tour-words' }, h('h2', {}, step.title), h('p', {}, step.says(seen)), step.words && typed(actor, step.words(seen)), step.or && h('p', { class: 'small' }, 'or type ', h('code', {}, step.or))),
    h(
      'div',
      { class: 'tour-buttons' },
      became ? h('p', { class: 'became', role: 'status' }, h('span', { 'aria-hidden': true }, '✓ '), became) : button(busy || waits ? 'One moment…' : label, () => act(step), 'primary', busy || waits),
      button('Leave the tour', end, 'quiet'),
    ),
  ];
}

function typed(actor, words) {
  return h('ul', { class: 'typed', 'aria-label': `What ${person(actor.id)?.name ?? actor.name} types` }, words.map((line) => h('li', {}, line.startsWith('/') ? h('code', {}, line) : h('q', {}, line))));
}

function button(label, run, kind, disabled = false) {
  return h('button', { type: 'button', class: kind, disabled, on: { click: run } }, label);
}
