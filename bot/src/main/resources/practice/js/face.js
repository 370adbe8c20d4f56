// The small pictures of people, and the words for how bad and how far an incident is.

import { h, icon } from './dom.js';
import { hue, initials } from './format.js';

const SEVERITIES = { 1: 'Critical', 2: 'Major', 3: 'Minor', 4: 'Low' };

export function face(author) {
  if (author.id === 'tocsin') {
    return h('span', { class: 'face app', 'aria-hidden': true }, icon('bell'));
  }
  return h('span', { class: `face hue-${hue(author.id)}`, 'aria-hidden': true }, initials(author.name));
}

export function severityChip(severity) {
  if (!severity) return h('span', { class: 'chip sev-none' }, 'Not rated');
  return h('span', { class: `chip sev-${severity}` }, `SEV ${severity}`, h('span', { class: 'chip-more' }, ` ${SEVERITIES[severity]}`));
}

export function statusChip(incident) {
  const kind = incident.open ? 'open' : incident.status === 'resolved' ? 'done' : 'over';
  return h('span', { class: `chip status ${kind}` }, incident.status);
}
