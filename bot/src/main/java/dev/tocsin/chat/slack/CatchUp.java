package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what was missed after each gap: what stands in the rooms of open incidents is held against
 * what is on record, while what happens meanwhile is told as ever.
 */
final class CatchUp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
  private static final Duration SHOWN = Duration.ofDays(85);
  private static final Duration BETWEEN_SUSPICIONS = Duration.ofMinutes(1);
  private static final Duration AGAIN = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final ChatEvents tocsin;
  private final HeardMessages messages;
  private final FoundMarks marks;
  private final History history;
  private final Rooms rooms;
  private final InstantSource clock;
  private final Semaphore gaps = new Semaphore(0);
  private volatile Instant suspected = Instant.MIN;
  private volatile boolean closed;

  /** The rooms of which Slack did not say yet who is there, known to the one who looks. */
  private List<String> unasked = List.of();

  private boolean failed;
  private final AtomicInteger left = new AtomicInteger();

  /** Who tells of what is found. */
  record Tellers(HeardMessages messages, FoundMarks marks) {}

  /** Where incidents live, and who is there, as far as that is to be found out. */
  record Rooms(ThreadRooms threads, Announcements announcements, HeardMoves moves) {}

  CatchUp(ChatEvents tocsin, Tellers tellers, History history, Rooms rooms, InstantSource clock) {
    this.tocsin = tocsin;
    this.messages = tellers.messages();
    this.marks = tellers.marks();
    this.history = history;
    this.rooms = rooms;
    this.clock = clock;
  }

  void start() {
    Thread.ofPlatform().name("slack-history").daemon().start(this::keep);
  }

  /** Something may have been missed until now. */
  void lookAgain() {
    gaps.release();
  }

  /** Slack had to bring something again, so that other things may never have come. */
  void suspect() {
    Instant now = clock.instant();
    if (suspected.plus(BETWEEN_SUSPICIONS).isBefore(now)) {
      suspected = now;
      lookAgain();
    }
  }

  /** What a person who looks after Tocsin should know of it, empty when all is as usual. */
  String inWords() {
    if (!history.isCapped()) {
      return "";
    }
    int rest = left.get();
    String rooms =
        rest == 0 ? "" : " Still to be read: " + rest + (rest == 1 ? " room." : " rooms.");
    return " Slack lets this app read fifteen messages a minute, so that what was missed is found"
        + " late."
        + rooms;
  }

  @Override
  public void close() {
    closed = true;
    gaps.release();
  }

  private void keep() {
    try {
      while (!closed) {
        boolean isGap = isGapNext();
        boolean isEverywhere = gaps.drainPermits() > 0 || isGap;
        if (!closed) {
          failed = !isTold(isEverywhere);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until there is something to do: to look everywhere, or just to ask who is there. */
  private boolean isGapNext() throws InterruptedException {
    if (!failed && unasked.isEmpty()) {
      gaps.acquire();
      return true;
    }
    Instant until = clock.instant().plus(AGAIN);
    boolean isGap = false;
    while (!isGap && clock.instant().isBefore(until)) {
      isGap = gaps.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }
    return isGap || failed;
  }

  private boolean isTold(boolean isEverywhere) {
    try {
      if (isEverywhere) {
        lookEverywhere();
      } else {
        unasked = rooms.moves().askAnew(unasked);
      }
      return true;
    } catch (RuntimeException e) {
      if (!closed) {
        LOG.error("What was missed in Slack could not be told", e);
      }
      return false;
    }
  }

  private void lookEverywhere() {
    List<Known> open = tocsin.known(SlackPlatform.NAME);
    open.forEach(known -> rooms.threads().learn(Place.of(known.room())));
    lookForThreads();
    unasked = rooms.moves().askAnew(open.stream().map(Known::room).toList());
    left.set(open.size());
    for (Known known : open) {
      look(known);
      left.decrementAndGet();
    }
  }

  private void lookForThreads() {
    try {
      rooms.announcements().look();
    } catch (ChatFailure e) {
      LOG.warn("What is said in threads may be missed: {}", e.getMessage());
    }
  }

  private void look(Known known) {
    try {
      read(known);
    } catch (ChatFailure e) {
      lookFromWithin(known, e);
    }
  }

  private void read(Known known) {
    Place place = Place.of(known.room());
    FoundRoom room = new FoundRoom(history, place);
    Map<String, String> pins = history.pins(place.channel());
    room.read(
        found -> {
          messages.found(place, found);
          marks.tell(place, found, pins, known.messages().get(id(place, found)));
        });
    known.messages().forEach((id, message) -> goneIfMissing(known, id, message, room));
  }

  /** Who was removed from a channel that is open to everyone may come back and read it. */
  private void lookFromWithin(Known known, ChatFailure why) {
    try {
      if (!why.isRoomGone()) {
        throw why;
      }
      history.join(Place.of(known.room()).channel());
      read(known);
    } catch (ChatFailure e) {
      if (!history.isClosed()) {
        LOG.error("What was missed in {} cannot be read: {}", known.room(), e.getMessage());
        tocsin.unread(SlackPlatform.NAME, known.room(), String.valueOf(e.getMessage()));
      }
    }
  }

  /** What was said in a room that the incident had before is not to be found in this one. */
  private void goneIfMissing(Known known, String id, Known.Message message, FoundRoom room) {
    Instant now = clock.instant();
    boolean isFromHere = MessageId.of(id).channel().equals(Place.of(known.room()).channel());
    if (isFromHere && !message.deleted() && !room.has(id) && isShownToAll(MessageId.of(id), now)) {
      tocsin.deleted(SlackPlatform.NAME, known.room(), id, now);
    }
  }

  /** A workspace that does not pay sees only what is younger than 90 days. */
  private static boolean isShownToAll(MessageId id, Instant now) {
    return MessageId.at(id.ts()).isAfter(now.minus(SHOWN));
  }

  private static String id(Place place, FoundRoom.Found found) {
    return new MessageId(place.channel(), Json.text(found.message(), "ts")).toString();
  }
}
