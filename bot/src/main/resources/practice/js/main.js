// Starts the practice room.

import { get } from './api.js';
import { startAnnouncer } from './announcer.js';
import { startAppearance } from './appearance.js';
import { startCast } from './cast.js';
import { startClock } from './clock.js';
import { startComposer } from './composer.js';
import { startConnection } from './connection.js';
import { startIncident } from './incident.js';
import { startMessages } from './messages.js';
import { startPanes } from './panes.js';
import { startPhones } from './phones.js';
import { startRooms } from './rooms.js';
import { actAs } from './session.js';
import { state } from './store.js';
import { toast } from './toast.js';
import { startTour } from './tour.js';

const PATIENCE = 1500;

for (const start of [
  startAppearance, startComposer, startMessages, startRooms, startCast, startClock, startIncident,
  startPhones, startPanes, startConnection, startAnnouncer, startTour,
]) start();

async function begin() {
  state.room = location.hash.slice(1) || 'general';
  try {
    const people = await get('/people');
    const before = sessionStorage.getItem('tocsin.me');
    const known = people.some((one) => one.id === before);
    await actAs(known ? before : people[0].id);
  } catch (failure) {
    toast(failure.message, 'bad');
    setTimeout(begin, PATIENCE);
  }
}

begin();
