// A small menu: arrow keys move, Enter chooses, Esc closes.

import { h } from './dom.js';

let shut = () => {};

/** Opens below the button; each item has a label, what to do, and may be marked as grave. */
export function openMenu(button, label, items, className = '') {
  shut();
  const entries = items.map((item) => h('button', { type: 'button', role: 'menuitem', tabindex: -1, class: item.grave ? 'grave' : '', 'aria-label': item.spoken }, item.label));
  const menu = h('div', { class: `menu ${className}`, role: 'menu', 'aria-label': label }, entries);
  entries.forEach((entry, index) => entry.addEventListener('click', () => {
    shut();
    items[index].run();
  }));
  menu.addEventListener('keydown', (event) => move(event, entries));
  document.body.append(menu);
  place(menu, button);
  button.setAttribute('aria-expanded', 'true');
  entries[0].focus();
  const outside = (event) => !menu.contains(event.target) && shut();
  document.addEventListener('pointerdown', outside, true);
  window.addEventListener('resize', shut);
  shut = () => {
    shut = () => {};
    document.removeEventListener('pointerdown', outside, true);
    window.removeEventListener('resize', shut);
    const inside = menu.contains(document.activeElement);
    menu.remove();
    button.setAttribute('aria-expanded', 'false');
    if (inside) button.focus();
  };
}

function move(event, entries) {
  const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  const at = entries.indexOf(document.activeElement);
  if (event.key in steps) {
    entries[(at + steps[event.key] + entries.length) % entries.length].focus();
  } else if (event.key === 'Home') {
    entries[0].focus();
  } else if (event.key === 'End') {
    entries.at(-1).focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    shut();
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

function place(menu, button) {
  const at = button.getBoundingClientRect();
  const { offsetWidth: wide, offsetHeight: high } = menu;
  const below = at.bottom + 4 + high < window.innerHeight;
  menu.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - high - 4)}px`;
  menu.style.left = `${Math.max(8, Math.min(at.right - wide, window.innerWidth - wide - 8))}px`;
}
