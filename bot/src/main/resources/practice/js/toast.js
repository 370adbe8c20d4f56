// Short notices that go away by themselves.

import { byId, h } from './dom.js';

const STAYS = 6000;

export function toast(text, kind = 'plain') {
  const notice = h('p', { class: `toast ${kind}` }, text);
  byId('toasts').append(notice);
  setTimeout(() => notice.remove(), STAYS);
}

/** Carries out something a person asked for, and tells them when it cannot be. */
export async function attempt(work) {
  try {
    return await work();
  } catch (failure) {
    toast(failure.message, 'bad');
    return undefined;
  }
}
