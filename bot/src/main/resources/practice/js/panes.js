// On a narrow screen one part of the page shows at a time.

import { byId, fill, h, icon } from './dom.js';
import { on, state } from './store.js';

const PANES = [['rooms', 'Rooms', 'hash'], ['chat', 'Chat', 'chat'], ['incident', 'Incident', 'flag'], ['phones', 'Phones', 'push']];

const narrow = matchMedia('(max-width: 960px)');

export function startPanes() {
  narrow.addEventListener('change', placeTour);
  placeTour();
  const buttons = PANES.map(([name, label, sign]) => {
    const button = h('button', { type: 'button', data: { pane: name } }, icon(sign), label, name === 'phones' && h('span', { class: 'count', id: 'ringing', hidden: true }));
    button.addEventListener('click', () => show(name));
    return button;
  });
  fill(byId('panes'), buttons);
  show('chat');
  on('room', () => show('chat'));
  on('phones', () => {
    const ringing = state.phones.filter((ring) => !ring.answered).length;
    byId('ringing').hidden = ringing === 0;
    byId('ringing').textContent = ringing;
  });
}

export function show(name) {
  document.body.dataset.pane = name;
  for (const button of byId('panes').children) {
    button.setAttribute('aria-current', String(button.dataset.pane === name));
  }
}

/** The tour goes on whichever part shows. */
function placeTour() {
  byId(narrow.matches ? 'panes' : 'composer').before(byId('tour'));
}
