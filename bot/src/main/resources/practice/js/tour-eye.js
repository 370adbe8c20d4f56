// What the tour looks at to tell how far the incident is.

import { PIN } from './deeds.js';
import { person, state, talk } from './store.js';

/** Sums up the incident that the tour follows; before there is one, the next that opens is it. */
export function look(memory) {
  const incident = followed(memory);
  const rings = incident ? state.phones.filter((ring) => ring.incident === incident.id) : [];
  const order = [...new Set(rings.map((ring) => ring.person))].map(named);
  const founders = state.people.filter((one) => one.note.includes('founder'));
  const start = rings.length ? Date.parse(rings[0].at) : 0;
  const paged = order.filter((one) => rings.some((ring) => ring.person === one.id && Date.parse(ring.at) - start < 60_000));
  const panel = state.panel?.incident.id === incident?.id ? state.panel : null;
  const kinds = new Set((panel?.timeline ?? []).map((line) => line.kind));
  return {
    incident,
    rings,
    paged,
    later: order.filter((one) => !paged.includes(one)),
    founders,
    foundersRung: founders.filter((one) => order.some((other) => other.id === one.id)),
    people: state.people,
    guest: state.people.find((one) => one.note === 'guest'),
    acked: kinds.has('ack') || (rings.length > 0 && rings.every((ring) => ring.answered)),
    pinned: talk().some((one) => one.room === incident?.room && !one.author.bot && one.reactions[PIN]) && kinds.has('message'),
    kinds,
    hasDraft: Boolean(panel && state.draft),
  };
}

function followed(memory) {
  if (memory.incident) return state.incidents.find((one) => one.id === memory.incident);
  return state.incidents.find((one) => one.open && !memory.before.includes(one.id));
}

function named(id) {
  return person(id) ?? { id, name: id, note: '' };
}
