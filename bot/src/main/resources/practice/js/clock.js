// The practice clock, and the buttons that let time pass.

import { byId, fill, h } from './dom.js';
import { now, shortDay, timeWithSeconds, whole, zone } from './format.js';
import { advance } from './session.js';
import { on, state } from './store.js';
import { attempt } from './toast.js';

const SPANS = [['+1 min', 'PT1M'], ['+5 min', 'PT5M'], ['+30 min', 'PT30M']];

export function startClock() {
  const face = h('time', { class: 'clock-face', title: 'The practice clock' });
  const buttons = SPANS.map(([label, span]) => h('button', { type: 'button', 'aria-label': `Let ${label.slice(1)} pass`, on: { click: () => attempt(() => advance(span)) } }, label));
  fill(byId('clock'), face, h('div', { class: 'joined', role: 'group', 'aria-label': 'Let time pass' }, buttons));
  const tick = () => state.clock && show(face);
  on('clock', tick);
  setInterval(tick, 1000);
}

function show(face) {
  const at = now();
  fill(face, h('span', { class: 'clock-day' }, shortDay(at)), ' ', timeWithSeconds(at), ' ', h('span', { class: 'clock-zone' }, zone(at)));
  face.title = `The practice clock: ${whole(at)}`;
}
