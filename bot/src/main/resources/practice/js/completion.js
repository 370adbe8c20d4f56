// Ways to go on with a half-typed command: arrows choose, Tab takes the first, Esc closes.

import { announce } from './announcer.js';
import { get } from './api.js';
import { fill, h } from './dom.js';
import { plural } from './format.js';
import { state } from './store.js';

const PAUSE = 60;

/** Attaches to the box and returns what handles its keys: true when a key was its own. */
export function completion(box, list, changed) {
  let found = [];
  let chosen = -1;
  let asked = 0;
  let timer;

  function close() {
    asked++;
    found = [];
    chosen = -1;
    list.hidden = true;
    box.removeAttribute('aria-activedescendant');
  }

  async function look() {
    const words = box.value;
    const mine = ++asked;
    if (!words.startsWith('/') || words.includes('\n')) return close();
    const suggestions = await get('/completions', { as: state.me, room: state.room, words }).catch(() => []);
    if (mine !== asked) return undefined;
    found = suggestions.filter((one) => one.words.trimEnd() !== words.trimEnd());
    chosen = -1;
    return found.length ? show() : close();
  }

  function show() {
    fill(list, found.map((one, at) => h(
      'li',
      { id: `suggestion-${at}`, role: 'option', 'aria-selected': at === chosen, on: { pointerdown: (event) => { event.preventDefault(); take(at); } } },
      h('code', {}, one.words.trimEnd()),
      h('span', {}, one.explanation),
    )));
    list.hidden = false;
    announce(plural(found.length, 'way to go on', 'ways to go on'));
    if (chosen < 0) return box.removeAttribute('aria-activedescendant');
    box.setAttribute('aria-activedescendant', `suggestion-${chosen}`);
    return list.children[chosen].scrollIntoView({ block: 'nearest' });
  }

  function take(at) {
    const { words } = found[at];
    box.value = words.endsWith(' ') ? words : `${words} `;
    changed();
    close();
    box.dispatchEvent(new Event('input'));
  }

  function move(step) {
    chosen = chosen < 0 ? (step > 0 ? 0 : found.length - 1) : (chosen + step + found.length) % found.length;
    show();
  }

  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  box.addEventListener('cleared', close);
  box.addEventListener('blur', close);

  return (event) => {
    if (list.hidden) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Tab' && !event.shiftKey) take(Math.max(chosen, 0));
    else if (event.key === 'Enter' && chosen >= 0) take(chosen);
    else if (event.key === 'Escape') close();
    else return false;
    event.preventDefault();
    return true;
  };
}
