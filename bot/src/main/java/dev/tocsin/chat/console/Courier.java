package dev.tocsin.chat.console;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Tocsin what people do, in order and at least once, however often either of them is
 * restarted.
 */
final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int AT_ONCE = 200;

  private final ReentrantLock lock = new ReentrantLock();
  private final ConsoleChat chat;
  private final ChatEvents events;
  private final PracticePeople people;
  private final Path file;
  private long told;
  private boolean failing;

  Courier(ConsoleChat chat, ChatEvents events, PracticePeople people, Path file) {
    this.chat = chat;
    this.events = events;
    this.people = people;
    this.file = file;
    this.told = toldBefore();
  }

  /** Brings everything that is not told yet; what Tocsin cannot take now is brought again. */
  void deliver() {
    lock.lock();
    try {
      for (var some = next(); !some.isEmpty(); some = next()) {
        for (var line : some) {
          tell(line);
          told = line.n();
        }
        remember();
      }
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("What people say waits to be recorded, from line {} on", told + 1, e);
      }
      failing = true;
    } finally {
      lock.unlock();
    }
  }

  private List<Line> next() {
    return chat.after(told, AT_ONCE);
  }

  private void tell(Line line) {
    switch (line.entry()) {
      case Entry.Posted posted -> tellPosted(line, posted);
      case Entry.TextEdited edited ->
          events.edited(
              ConsolePlatform.NAME,
              room(edited.message()),
              edited.message(),
              line.at(),
              edited.text());
      case Entry.Deleted deleted ->
          events.deleted(
              ConsolePlatform.NAME, room(deleted.message()), deleted.message(), line.at());
      case Entry.Reacted reacted -> tellReacted(line, reacted);
      case Entry.CardEdited _, Entry.Pinned _, Entry.OfRoom _ -> {}
    }
  }

  private void tellPosted(Line line, Entry.Posted posted) {
    if (posted.author().bot()) {
      return;
    }
    var author = new ChatUser(ConsolePlatform.NAME, posted.author().id(), posted.author().name());
    events.said(
        new Said(
            posted.message(),
            posted.room(),
            posted.thread(),
            author,
            false,
            line.at(),
            posted.text(),
            null,
            List.of()));
  }

  private String room(String message) {
    return chat.read(state -> state.message(message)).orElseThrow().room();
  }

  private void tellReacted(Line line, Entry.Reacted reacted) {
    if (reacted.person().equals(ConsolePlatform.TOCSIN.id())) {
      return;
    }
    var room = room(reacted.message());
    var name = people.find(reacted.person()).map(PracticePeople.Person::name);
    var user = new ChatUser(ConsolePlatform.NAME, reacted.person(), name.orElse(reacted.person()));
    events.reacted(
        new ChatEvents.Reaction(
            "console/" + chat.epoch() + "/" + line.n(),
            room,
            reacted.message(),
            user,
            reacted.emoji().equals(ConsolePlatform.PUSHPIN) ? "pushpin" : reacted.emoji(),
            line.at()),
        reacted.added());
  }

  /** Not forced: to tell something twice does no harm. */
  private void remember() {
    try {
      Files.writeString(file, chat.epoch() + " " + told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long toldBefore() {
    try {
      var words = Files.exists(file) ? Files.readString(file).strip().split(" ") : new String[0];
      return words.length == 2 && words[0].equals(chat.epoch()) ? Long.parseLong(words[1]) : 0;
    } catch (IOException | NumberFormatException e) {
      LOG.warn("{} cannot be read: everything said is told again", file, e);
      return 0;
    }
  }
}
