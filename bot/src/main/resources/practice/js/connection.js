// Says calmly when the server is away.

import { byId, fill, h } from './dom.js';
import { on, state } from './store.js';

const GRACE = 700;
let timer;

export function startConnection() {
  on('live', () => {
    clearTimeout(timer);
    if (state.live) show(null);
    else timer = setTimeout(() => show('Reconnecting…'), GRACE);
  });
}

function show(words) {
  document.body.classList.toggle('away', words !== null);
  fill(byId('connection'), words && [h('span', { class: 'pulse', 'aria-hidden': true }), words]);
}
