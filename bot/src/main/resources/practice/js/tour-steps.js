// The tour: an incident from the first alarm to the draft. A step is done when what it is about has
// happened, whoever made it happen and however.

import { PIN } from './deeds.js';

const MOST_WAITS = 12;

/** Who plays which part depends on who is on call this week. */
function cast(seen) {
  const founder = seen.founders[0] ?? seen.people[0];
  return { opener: seen.guest ?? seen.people.at(-1), founder, engineer: seen.paged[0] ?? seen.people.at(-2) };
}

export const STEPS = [
  {
    id: 'open',
    title: 'Something breaks',
    says: (seen) => `${cast(seen).opener.name} sees every payment fail. One command makes a room, invites the people on call and starts to page them.`,
    as: (seen) => cast(seen).opener,
    room: () => 'general',
    words: () => ['/incident open Checkout rejects every card payment sev:1 service:checkout'],
    done: (seen) => Boolean(seen.incident),
    became: (seen) => `${seen.incident.id} is open and has its room.`,
  },
  {
    id: 'paged',
    title: 'A phone rings',
    look: 'phones',
    says: (seen) => `${names(seen.paged) || 'The person on call'} is on call, so that phone rings first. Each page, on each channel, shows under Phones and on the timeline.`,
    button: 'Go on',
    ready: (seen) => seen.rings.length > 0,
    done: (seen, told) => seen.rings.length > 0 && told,
    became: () => 'The page is on the record.',
    moot: (seen) => seen.acked,
  },
  {
    id: 'unanswered',
    title: 'Nobody answers',
    look: 'phones',
    says: () => 'A page that nobody answers must not be the end. After five minutes the next people are woken; move the practice clock to see it.',
    advance: 'PT5M',
    times: MOST_WAITS,
    button: 'Let five minutes pass',
    done: (seen) => seen.later.length > 0,
    became: (seen) => `${names(seen.later)} ${seen.later.length > 1 ? 'are' : 'is'} paged too.`,
    moot: (seen) => seen.acked,
  },
  {
    id: 'founders',
    title: 'It ends with the founders',
    look: 'phones',
    says: () => 'Still nobody. Every chain ends with the founders, and no configuration can remove that last step. Wait until it is reached, or escalate to it at once.',
    advance: 'PT5M',
    times: MOST_WAITS,
    button: 'Wait until they are paged',
    or: '/incident escalate to:founders',
    done: (seen) => seen.foundersRung.length > 0,
    became: (seen) => `${names(seen.foundersRung)} ${seen.foundersRung.length > 1 ? 'are' : 'is'} awake now.`,
    moot: (seen) => seen.acked,
  },
  {
    id: 'ack',
    title: 'Someone has it',
    says: (seen) => `${cast(seen).founder.name} acknowledges, and all the phones fall silent. A button on the phone does the same as the command.`,
    as: (seen) => cast(seen).founder,
    words: (seen) => [`/incident ack ${seen.incident.id}`],
    done: (seen) => seen.acked,
    became: () => 'The chain of pages has stopped.',
  },
  {
    id: 'lead',
    title: 'One person leads',
    says: (seen) => `Work goes faster when everyone knows who decides. ${cast(seen).founder.name} takes the lead; the card at the top of the room says so.`,
    as: (seen) => cast(seen).founder,
    words: () => ['/incident lead'],
    done: (seen) => Boolean(seen.incident?.lead),
    became: (seen) => `${seen.incident.lead} leads.`,
  },
  {
    id: 'work',
    title: 'People work, Tocsin keeps the record',
    says: (seen) => `${cast(seen).engineer.name} was out of reach, is back and has found something. All that is said here is kept; ${PIN} on a message puts it on the timeline.`,
    as: (seen) => cast(seen).engineer,
    words: () => [
      'Sorry, I am late. Card payments fail with an error in the whole shop.',
      'About 400 customers could not pay in the last 20 minutes.',
      'Found it: the payment provider only accepts TLS 1.3, and our gateway still offers 1.2. So every card payment fails.',
    ],
    pins: true,
    done: (seen) => seen.pinned,
    became: () => 'What matters is on the timeline.',
  },
  {
    id: 'temp',
    title: 'A temporary measure',
    says: () => 'A quick fix at night is easily forgotten by day. Said as a temporary measure it has a number, and the incident cannot be closed over it.',
    as: (seen) => cast(seen).engineer,
    words: () => ['/incident temp add Payments go through the backup provider'],
    done: (seen) => seen.kinds.has('temp'),
    became: () => 'T1 stays open until someone reverts it.',
  },
  {
    id: 'update',
    title: 'Tell those who wait',
    says: (seen) => `Customers want to know. ${cast(seen).founder.name} writes an update, which the company reads and the draft will quote; customers are told elsewhere.`,
    as: (seen) => cast(seen).founder,
    words: () => ['/incident update Card payments work again through a second provider. We keep watching them.'],
    then: 'PT1M',
    done: (seen) => seen.kinds.has('update'),
    became: () => 'The update is on the record.',
  },
  {
    id: 'resolve',
    title: 'It is over',
    says: () => 'One sentence says what it was. Tocsin adds up the times and writes the postmortem from all that was said and done.',
    as: (seen) => cast(seen).founder,
    words: () => ['/incident resolve The payment provider stopped accepting TLS 1.2; payments go through the backup provider'],
    done: (seen) => Boolean(seen.incident) && !seen.incident.open,
    became: (seen) => `${seen.incident.id} is ${seen.incident.status}.`,
  },
  {
    id: 'draft',
    title: 'The draft is there',
    look: 'incident',
    says: () => 'Each sentence leads to the message or entry that it rests on: press the small numbers. What nobody said is “not established”, never invented.',
    shows: 'draft',
    button: 'Show me the draft',
    done: (seen, told) => seen.hasDraft && told,
    became: () => 'That was a whole incident.',
  },
];

export const AFTERWARDS = ['/incident close', '/incident timeline show', '/oncall now', '/incident help'];

function names(people) {
  return new Intl.ListFormat('en').format(people.map((one) => one.name));
}
