// A modal dialog: the browser keeps the focus inside and closes it on Esc.

import { h } from './dom.js';

let count = 0;

export function open(title, ...content) {
  const id = `dialog-${++count}`;
  const before = document.activeElement;
  const close = h('button', { class: 'quiet icon-only', type: 'button', 'aria-label': 'Close' }, '×');
  const dialog = h(
    'dialog',
    { class: 'dialog', 'aria-labelledby': id },
    h('header', {}, h('h2', { id }, title), close),
    ...content,
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before?.isConnected) before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Asks before something that cannot be undone. */
export function confirm(title, explanation, yes) {
  return new Promise((resolve) => {
    const go = h('button', { class: 'danger', type: 'button' }, yes);
    const no = h('button', { type: 'button', autofocus: true }, 'Cancel');
    const dialog = open(title, h('p', {}, explanation), h('footer', {}, no, go));
    go.addEventListener('click', () => dialog.close('yes'));
    no.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'));
    no.focus();
  });
}
