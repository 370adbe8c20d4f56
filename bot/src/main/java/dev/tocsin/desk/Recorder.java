package dev.tocsin.desk;

import dev.tocsin.incident.Actor;
import dev.tocsin.incident.RecordCommand;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.storage.Board;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Messages;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what people say in incidents' rooms: once, with every edit, and with deletions as marks.
 */
public final class Recorder {
  private final Storage storage;
  private final IncidentDesk desk;

  public Recorder(Storage storage, IncidentDesk desk) {
    this.storage = storage;
    this.desk = desk;
  }

  /** A message; in a room that is no incident's it is left alone. */
  public void said(Heard heard) {
    said(heard, List.of());
  }

  /**
   * A file that came with a message.
   *
   * @param id unique over all platforms
   * @param link where the platform has it, for as long as it does
   */
  public record Attached(String id, String name, String type, long bytes, String link) {}

  /** A message with its files, which are copied as soon as may be. */
  public void said(Heard heard, List<Attached> files) {
    SecretMask.Masked masked = SecretMask.mask(heard.text());
    Spot spot = new Spot(heard.platform(), heard.room(), heard.id());
    in(
        spot,
        (tx, incident) -> {
          boolean isNew = tx.messages().capture(row(heard, incident, masked.text()));
          if (isNew) {
            attach(tx, incident, heard.id(), files);
          }
          return isNew && masked.secrets() > 0
              ? Optional.of(masked("a message", spot, incident, heard.at(), tx))
              : Optional.empty();
        });
  }

  /** What a message says since then; it may come before the message itself. */
  public void edited(Spot spot, Instant at, String text) {
    SecretMask.Masked masked = SecretMask.mask(text);
    in(
        spot,
        (tx, incident) -> {
          boolean isNew = tx.messages().revise(spot.message(), at, masked.text());
          return isNew && masked.secrets() > 0
              ? Optional.of(masked("an edited message", spot, incident, at, tx))
              : Optional.empty();
        });
  }

  /** Whom a message mentions: ids with the names that its text has. */
  public void mentioned(Spot spot, Map<String, String> people) {
    in(
        spot,
        (tx, _) -> {
          people.forEach((id, name) -> tx.messages().mention(spot.message(), id, name));
          return Optional.empty();
        });
  }

  public void deleted(Spot spot, Instant at) {
    in(
        spot,
        (tx, _) -> {
          tx.messages().delete(spot.message(), at);
          return Optional.empty();
        });
  }

  /**
   * A reaction to a message.
   *
   * @param added false when it was taken away
   */
  public void reacted(Reaction reaction, boolean added) {
    String message = reaction.spot().message();
    in(
        reaction.spot(),
        (tx, _) -> {
          if (added) {
            tx.messages().react(message, reaction.emoji(), reaction.person(), reaction.at());
          } else {
            tx.messages().unreact(message, reaction.emoji(), reaction.person(), reaction.at());
          }
          return Optional.empty();
        });
  }

  /** Who reacted to which message, and how. */
  public record Reaction(Spot spot, String emoji, String person, Instant at) {}

  /** What is kept of something in the room of an incident, and what is said about it there. */
  private interface Keeping {
    Optional<Order> keep(Transaction tx, long incident);
  }

  /**
   * Talk in rooms that are no incident's is left alone, whatever happens to it. What is on record
   * is known by itself, since platforms do not always say in which room it stands.
   */
  private void in(Spot spot, Keeping keeping) {
    Optional<Outcome> said =
        storage.write(
            tx ->
                tx.board()
                    .inRoom(spot.platform(), spot.room())
                    .map(Board.Row::incident)
                    .or(() -> tx.messages().find(spot.message()).map(Messages.Row::incident))
                    .flatMap(incident -> keeping.keep(tx, incident))
                    .map(order -> desk.handle(tx, order)));
    said.ifPresent(desk::told);
  }

  /** Whether anyone's reaction of this kind is on the message now. */
  public boolean hasReaction(long incident, String message, String emoji) {
    return storage.read(tx -> tx.messages().reactions(incident)).stream()
        .anyMatch(each -> each.message().equals(message) && each.emoji().equals(emoji));
  }

  /** What is on record of one room. */
  public record OnRecord(String room, List<Line> messages, List<Mark> marks) {}

  /** A message on record, and its thread, by their ids with the platform's name before them. */
  public record Line(String id, boolean deleted, @Nullable String thread) {}

  /** Someone's reaction to a message. */
  public record Mark(String message, String emoji, String person) {}

  /** What is on record of a platform's rooms whose incidents are not over. */
  public List<OnRecord> onRecord(String platform) {
    return storage.read(
        tx ->
            tx.board().open().stream()
                .filter(row -> row.room() != null && row.room().platform().equals(platform))
                .map(row -> onRecord(tx, row.incident(), row.room().id()))
                .toList());
  }

  /** A platform's rooms whose incidents are not over. */
  public List<String> rooms(String platform) {
    return storage.read(
        tx ->
            tx.board().open().stream()
                .flatMap(row -> Stream.ofNullable(row.room()))
                .filter(room -> room.platform().equals(platform))
                .map(Board.Room::id)
                .toList());
  }

  private static OnRecord onRecord(Transaction tx, long incident, String room) {
    List<Line> messages =
        tx.messages().of(incident).stream()
            .map(row -> new Line(row.id(), row.content().deletedAt() != null, row.place().thread()))
            .toList();
    List<Mark> marks =
        tx.messages().reactions(incident).stream()
            .map(one -> new Mark(one.message(), one.emoji(), one.person()))
            .toList();
    return new OnRecord(room, messages, marks);
  }

  /** The incident that a captured message belongs to. */
  public Optional<Long> incidentOf(String message) {
    return storage.read(tx -> tx.messages().find(message)).map(Messages.Row::incident);
  }

  /** What a captured message says now. */
  public Optional<String> textOf(String message) {
    return storage.read(tx -> tx.messages().find(message)).map(row -> row.content().text());
  }

  private static void attach(Transaction tx, long incident, String message, List<Attached> files) {
    String word = Errand.COPY_FILE.word();
    for (Attached file : files) {
      tx.messages()
          .attach(
              new Messages.Attachment(
                  file.id(), message, file.name(), file.type(), file.bytes(), file.link(), null));
      String job = incident + "/0/" + word + "/" + file.id();
      tx.outbox().promise(Job.of(job, incident, word, file.id(), tx.now()));
    }
  }

  private static Order masked(String what, Spot spot, long incident, Instant at, Transaction tx) {
    String author =
        tx.messages().find(spot.message()).map(row -> " by " + row.author().name()).orElse("");
    String text =
        "What looked like a secret in "
            + what
            + author
            + " was masked. Change it: it was seen in the chat.";
    RecordCommand note = new RecordCommand.Note(RecordEvent.Mark.NOTE, text, null);
    return new Order("masked/" + spot.message() + "/" + at, incident, Actor.TOCSIN, note);
  }

  private static Messages.Row row(Heard heard, long incident, String text) {
    return new Messages.Row(
        heard.id(),
        incident,
        new Messages.Place(heard.platform(), heard.room(), heard.thread(), heard.link()),
        new Messages.Author(heard.speaker().id(), heard.speaker().name(), heard.speaker().bot()),
        heard.at(),
        Messages.Content.said(text));
  }
}
