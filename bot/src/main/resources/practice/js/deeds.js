// What can be done with a message.

import { confirm } from './dialog.js';
import { give } from './forms.js';
import { openMenu } from './menu.js';
import { react, withdraw } from './session.js';
import { emit, state } from './store.js';
import { attempt } from './toast.js';

export const PIN = '📌';
const OFTEN = ['👍', '👀', '✅', '🙏', '🎉', '❤️'];

const NAMES = { [PIN]: 'pushpin', '👍': 'thumbs up', '👀': 'eyes', '✅': 'check mark', '🙏': 'thanks', '🎉': 'party', '❤️': 'heart' };

export function emojiName(emoji) {
  return NAMES[emoji] ?? emoji;
}

export function toggle(message, emoji) {
  const mine = message.reactions[emoji]?.includes(state.me) ?? false;
  return attempt(() => react(message.id, emoji, !mine));
}

export function pickReaction(button, message) {
  const items = OFTEN.map((emoji) => ({ label: emoji, spoken: emojiName(emoji), run: () => toggle(message, emoji) }));
  openMenu(button, 'React with', items, 'emojis');
}

export function openDeeds(button, message) {
  const on = (words) => () => attempt(() => give(words, { room: message.room, message: message.id }));
  const mine = message.author.id === state.me;
  openMenu(button, 'Message', [
    { label: 'Add to timeline', run: on('/incident note') },
    { label: 'Mark as impact', run: on('/incident note kind:impact') },
    { label: 'Mark as cause', run: on('/incident note kind:cause') },
    { label: 'Mark as fix', run: on('/incident note kind:fix') },
    { label: 'Make it an action item', run: on('/incident action add') },
    { label: 'Open an incident from this', run: on('/incident open') },
    ...(mine ? own(message) : []),
  ]);
}

function own(message) {
  return [
    { label: 'Edit', run: () => edit(message) },
    { label: 'Delete', grave: true, run: () => remove(message) },
  ];
}

export function edit(message) {
  emit('edit', message);
}

async function remove(message) {
  const sure = await confirm('Delete this message?', 'It disappears from the room. The record keeps that something stood here.', 'Delete');
  if (sure) await attempt(() => withdraw(message.id));
}
