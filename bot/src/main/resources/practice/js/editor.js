// Changes an own message in place: Enter saves, Esc leaves it as it was.

import { h } from './dom.js';
import { rewrite } from './session.js';
import { emit } from './store.js';
import { attempt } from './toast.js';

export function editor(message) {
  const box = h('textarea', { class: 'edit-box', rows: Math.min(8, message.text.split('\n').length + 1), 'aria-label': 'Edit the message' }, message.text);
  const stop = () => emit('edit', null);
  const save = () => attempt(async () => {
    const text = box.value.trim();
    if (text && text !== message.text) await rewrite(message.id, text);
    stop();
  });
  box.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') stop();
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save();
    }
  });
  queueMicrotask(() => {
    box.focus();
    box.closest('.message')?.scrollIntoView({ block: 'nearest' });
    box.setSelectionRange(box.value.length, box.value.length);
  });
  return h(
    'div',
    { class: 'edit' },
    box,
    h('div', { class: 'buttons' }, h('button', { class: 'primary', type: 'button', on: { click: save } }, 'Save'), h('button', { type: 'button', on: { click: stop } }, 'Cancel'), h('span', { class: 'small' }, 'Enter saves, Esc cancels')),
  );
}
