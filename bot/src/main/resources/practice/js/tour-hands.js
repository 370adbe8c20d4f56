// Types and presses for the tour, through the same requests as a person does.

import { PIN } from './deeds.js';
import { utter } from './composer.js';
import { react } from './session.js';
import { on } from './store.js';

const PATIENCE = 4000;

/** Says each line in turn, and pins the last one if asked. */
export async function play(lines, pins = false) {
  let said;
  for (const line of lines) said = await utter(line);
  if (pins && said) await react(said.id, PIN, true);
}

const waiting = new Set();

for (const topic of ['phones', 'incidents', 'panel', 'draft', 'message', 'room']) {
  on(topic, () => [...waiting].forEach((check) => check()));
}

/** Waits until something is so; false when it does not come to pass soon. */
export function until(isSo, patience = PATIENCE) {
  if (isSo()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const finish = (result) => {
      clearTimeout(timer);
      waiting.delete(check);
      resolve(result);
    };
    const check = () => isSo() && finish(true);
    const timer = setTimeout(() => finish(false), patience);
    waiting.add(check);
  });
}
