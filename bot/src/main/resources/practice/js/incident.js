// Beside the chat: the incident of the room that is open, as a timeline and as a draft.

import { byId, fill, h } from './dom.js';
import { draftView } from './draft.js';
import { severityChip, statusChip } from './face.js';
import { give } from './forms.js';
import { draft } from './session.js';
import { on, state } from './store.js';
import { showEntry, timelineView } from './timeline.js';
import { attempt } from './toast.js';

const TABS = [['timeline', 'Timeline'], ['draft', 'Draft']];
const PAUSE = 1000;
let tab = 'timeline';
let drawn = '';
let view = '';
let later;

export function startIncident() {
  for (const topic of ['panel', 'draft', 'me', 'room', 'incidents']) on(topic, draw);
  for (const topic of ['panel', 'message']) on(topic, reread);
  byId('incident').addEventListener('entry', (event) => {
    showTab('timeline');
    showEntry(event.detail);
  });
  on('message', ({ message }) => quotes(message.id) && redraw());
}

/** Shows the named tab. */
export function showTab(name) {
  tab = name;
  redraw();
  reread();
}

export function shownTab() {
  return tab;
}

/** The draft is asked for while someone reads it, and not more often than it can be read. */
function reread() {
  if (tab !== 'draft' || !state.panel) return;
  if (!state.draft) draft().catch(() => {});
  clearTimeout(later);
  later = setTimeout(() => draft().catch(() => {}), PAUSE);
}

function quotes(message) {
  return state.panel?.timeline.some((line) => line.message === message) ?? false;
}

function redraw() {
  drawn = '';
  draw();
}

function draw() {
  const key = JSON.stringify([state.panel, tab, tab === 'draft' && state.draft, state.panel ? null : state.incidents, state.clock?.zone]);
  if (key === drawn) return;
  drawn = key;
  const focus = document.activeElement?.id;
  const keep = scrolling();
  fill(byId('incident'), state.panel ? panel(state.panel) : none());
  keep();
  if (focus?.startsWith('tab-')) byId(focus)?.focus();
}

/** A timeline that was read to its end is followed; anything else stays where it was. */
function scrolling() {
  const body = byId('tab-body');
  const now = `${state.panel?.incident.id} ${tab}`;
  const top = body && now === view ? body.scrollTop : null;
  const followed = top === null || body.scrollHeight - top - body.clientHeight < 60;
  view = now;
  return () => {
    const fresh = byId('tab-body');
    if (fresh) fresh.scrollTop = followed && tab === 'timeline' ? fresh.scrollHeight : (top ?? 0);
  };
}

function panel({ incident, timeline }) {
  return [
    h(
      'header',
      { class: 'incident-head' },
      h('p', { class: 'incident-line' }, h('b', {}, incident.id), severityChip(incident.severity), statusChip(incident)),
      h('h2', {}, incident.title),
      h('p', { class: 'incident-lead' }, incident.lead ? ['Led by ', h('b', {}, incident.lead)] : 'Nobody leads yet'),
    ),
    h('div', { class: 'tabs' }, h('div', { role: 'tablist', 'aria-label': 'The incident as' }, TABS.map(([name, label]) => tabButton(name, label))), widener()),
    h('div', { class: 'tab-body', id: 'tab-body', role: 'tabpanel', 'aria-labelledby': `tab-${tab}`, tabindex: 0 }, tab === 'draft' ? draftView(state.draft, incident.id) : timelineView(timeline)),
  ];
}

function tabButton(name, label) {
  const button = h('button', { id: `tab-${name}`, type: 'button', role: 'tab', 'aria-selected': tab === name, 'aria-controls': 'tab-body', tabindex: tab === name ? 0 : -1 }, label);
  button.addEventListener('click', () => showTab(name));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    const other = TABS.find(([one]) => one !== name)[0];
    showTab(other);
    byId(`tab-${other}`).focus();
  });
  return button;
}

function widener() {
  const wide = document.body.classList.contains('wide');
  const button = h('button', { id: 'tab-wide', type: 'button', class: 'quiet widen', 'aria-pressed': wide, title: 'Give the incident more room' }, wide ? 'Narrower' : 'Wider');
  button.addEventListener('click', () => {
    document.body.classList.toggle('wide');
    redraw();
  });
  return button;
}

function none() {
  const open = state.incidents.filter((incident) => incident.open);
  const start = h('button', { type: 'button', class: 'primary', on: { click: () => attempt(() => give('/incident open')) } }, 'Open an incident');
  return h(
    'div',
    { class: 'no-incident' },
    h('h2', {}, open.length ? 'Open incidents' : 'All is quiet'),
    open.length
      ? h('ul', { class: 'open-incidents' }, open.map(opened))
      : h('p', {}, 'An incident has a room of its own. Its timeline and the draft of its postmortem stand here.'),
    start,
  );
}

function opened(incident) {
  return h('li', {}, h('a', { href: `#${incident.room}` }, h('span', { class: 'incident-line' }, h('b', {}, incident.id), severityChip(incident.severity)), h('span', {}, incident.title)));
}
