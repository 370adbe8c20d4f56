// Tells people who do not look at the screen what happens on it.

import { byId } from './dom.js';
import { nameOf, on, state } from './store.js';

const LONGEST = 160;
let rung = null;

export function startAnnouncer() {
  on('message', ({ message, fresh }) => {
    if (!fresh || message.room !== state.room || message.author.id === state.me) return;
    announce(`${nameOf(message.author.id)}: ${message.text.slice(0, LONGEST)}`);
  });
  on('phones', () => {
    const last = state.phones.at(-1);
    if (rung !== null && last && last.id !== rung) announce(`${last.name} is paged by ${last.channel}.`);
    rung = last?.id ?? '';
  });
}

/** Says words to a screen reader. */
export function announce(words) {
  byId('announcer').textContent = words;
}
