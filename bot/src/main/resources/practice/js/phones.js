// The phones of everyone in the practice: each page as it arrives.

import { byId, fill, h, icon } from './dom.js';
import { face } from './face.js';
import { give } from './forms.js';
import { plural, time, whole } from './format.js';
import { on, state } from './store.js';
import { attempt, toast } from './toast.js';

const CHANNELS = { push: 'Push', sms: 'SMS', voice: 'Call', email: 'E-mail', chat: 'Chat' };
const MOST = 100;
const TOGETHER = 60_000;

const drawn = new Map();
let first = true;

export function startPhones() {
  fill(byId('phones'), h('header', { class: 'phones-head' }, h('h2', { id: 'phones-title' }, 'Phones'), h('span', { id: 'phones-count', class: 'small' })), h('ol', { id: 'rings', class: 'rings', tabindex: 0, 'aria-label': 'Pages, newest first' }));
  on('phones', draw);
  on('incidents', draw);
}

function draw() {
  const pages = grouped(state.phones).slice(-MOST).reverse();
  byId('phones-count').textContent = pages.length ? plural(state.phones.length, 'page') : '';
  if (!pages.length) {
    drawn.clear();
    fill(byId('rings'), h('li', { class: 'empty' }, 'When someone is paged, their phone rings here.'));
  } else {
    const entries = pages.map(kept);
    if (entries.some((entry, at) => byId('rings').children[at] !== entry)) fill(byId('rings'), entries);
  }
  first = false;
}

/** One entry for all channels by which a person is reached within a minute. */
function grouped(rings) {
  const pages = [];
  for (const ring of rings) {
    const same = pages.findLast((page) => page.person === ring.person && page.incident === ring.incident);
    if (same && same.answered === ring.answered && Date.parse(ring.at) - Date.parse(same.at) < TOGETHER) {
      same.channels.push(ring.channel);
    } else {
      pages.push({ ...ring, channels: [ring.channel] });
    }
  }
  return pages;
}

function kept(page) {
  const key = JSON.stringify([page, isOver(page)]);
  const old = drawn.get(page.id);
  if (old?.key === key) return old.element;
  const element = entry(page, !old && !first);
  element.addEventListener('animationend', (event) => event.target === element && element.classList.remove('arrives'));
  drawn.set(page.id, { key, element });
  return element;
}

function isOver(page) {
  const incident = state.incidents.find((one) => one.id === page.incident);
  return page.answered || incident?.open === false;
}

function entry(page, arrives) {
  const over = isOver(page);
  return h(
    'li',
    { class: ['ring', over && 'over', arrives && 'arrives'].filter(Boolean).join(' '), data: { person: page.person, incident: page.incident } },
    h(
      'p',
      { class: 'ring-head' },
      face({ id: page.person, name: page.name }),
      h('b', {}, page.name),
      h('time', { datetime: page.at, title: whole(page.at) }, time(page.at)),
    ),
    h('p', { class: 'channels' }, [...new Set(page.channels)].map(channel)),
    h('p', { class: 'ring-text' }, page.text),
    page.incident && (over ? h('p', { class: 'ring-over' }, icon('check'), 'Answered') : answers(page)),
  );
}

function channel(name) {
  return h('span', { class: 'channel' }, icon(name in CHANNELS ? name : 'push'), CHANNELS[name] ?? name);
}

function answers(ring) {
  const press = (label, words, kind) => {
    const button = h('button', { type: 'button', class: kind, title: `${words}, as ${ring.name}` }, label);
    button.addEventListener('click', () => attempt(() => answer(ring, words, label)));
    return button;
  };
  return h('div', { class: 'buttons' }, press('Acknowledge', `/incident ack ${ring.incident}`, 'primary'), press('Escalate', '/incident escalate', 'plain'));
}

async function answer(ring, words, label) {
  const room = state.incidents.find((one) => one.id === ring.incident)?.room ?? 'general';
  await give(words, { as: ring.person, room });
  toast(`${label}d as ${ring.name}.`);
}

