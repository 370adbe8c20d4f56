// The live stream; after a gap it goes on where it stopped.

const COME_BACK = 1500;
const CHAT = ['room', 'message'];
const HINTS = ['incidents', 'phones', 'clock'];

/**
 * Follows what happens after the cursor.
 * Hears room(data), message(data), incidents(), phones(), clock(), live(), away() and reset().
 */
export function follow(as, cursor, hears) {
  let source;
  let last = cursor;
  let again;

  function open() {
    const query = new URLSearchParams({ as, after: last });
    source = new EventSource(`/practice/api/events?${query}`);
    source.addEventListener('hello', () => hears.live());
    source.addEventListener('reset', () => hears.reset());
    for (const name of CHAT) source.addEventListener(name, (event) => heard(name, event));
    for (const name of HINTS) source.addEventListener(name, () => hears[name]());
    source.addEventListener('error', lost);
  }

  function heard(name, event) {
    last = event.lastEventId;
    hears[name](JSON.parse(event.data));
  }

  // The browser comes back by itself, unless the answer was not a stream at all.
  function lost() {
    hears.away();
    if (source.readyState === EventSource.CLOSED) {
      clearTimeout(again);
      again = setTimeout(open, COME_BACK);
    }
  }

  open();
  return () => {
    clearTimeout(again);
    source.close();
  };
}
