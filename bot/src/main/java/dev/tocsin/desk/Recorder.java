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
import java.util.Optional;

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
    Optional<Long> captured =
        storage.write(
            tx ->
                tx.board()
                    .inRoom(heard.platform(), heard.room())
                    .map(Board.Row::incident)
                    .filter(incident -> tx.messages().capture(row(heard, incident, masked.text())))
                    .map(incident -> attach(tx, incident, heard.id(), files)));
    if (masked.secrets() > 0) {
      captured.ifPresent(incident -> tell(heard, incident));
    }
  }

  public void edited(String message, Instant at, String text) {
    storage.write(tx -> tx.messages().revise(message, at, SecretMask.mask(text).text()));
  }

  public void deleted(String message, Instant at) {
    storage.write(tx -> tx.messages().delete(message, at));
  }

  /**
   * A reaction to a message.
   *
   * @param added false when it was taken away
   */
  public void reacted(Reaction reaction, boolean added) {
    storage.write(
        tx ->
            added
                ? tx.messages()
                    .react(reaction.message(), reaction.emoji(), reaction.person(), reaction.at())
                : tx.messages()
                    .unreact(
                        reaction.message(), reaction.emoji(), reaction.person(), reaction.at()));
  }

  /** Who reacted to which message, and how. */
  public record Reaction(String message, String emoji, String person, Instant at) {}

  /** Whether anyone's reaction of this kind is on the message now. */
  public boolean hasReaction(long incident, String message, String emoji) {
    return storage.read(tx -> tx.messages().reactions(incident)).stream()
        .anyMatch(each -> each.message().equals(message) && each.emoji().equals(emoji));
  }

  /** The incident that a captured message belongs to. */
  public Optional<Long> incidentOf(String message) {
    return storage.read(tx -> tx.messages().find(message)).map(Messages.Row::incident);
  }

  /** What a captured message says now. */
  public Optional<String> textOf(String message) {
    return storage.read(tx -> tx.messages().find(message)).map(row -> row.content().text());
  }

  private static long attach(Transaction tx, long incident, String message, List<Attached> files) {
    String word = Errand.COPY_FILE.word();
    for (Attached file : files) {
      tx.messages()
          .attach(
              new Messages.Attachment(
                  file.id(), message, file.name(), file.type(), file.bytes(), file.link(), null));
      String job = incident + "/0/" + word + "/" + file.id();
      tx.outbox().promise(Job.of(job, incident, word, file.id(), tx.now()));
    }
    return incident;
  }

  private void tell(Heard heard, long incident) {
    String text =
        "What looked like a secret in a message by "
            + heard.speaker().name()
            + " was masked. Change it: it was seen in the chat.";
    RecordCommand note = new RecordCommand.Note(RecordEvent.Mark.NOTE, text, heard.at());
    desk.handle(new Order(heard.id() + "/masked", incident, Actor.TOCSIN, note));
  }

  private static Messages.Row row(Heard heard, long incident, String text) {
    return new Messages.Row(
        heard.id(),
        incident,
        new Messages.Place(heard.platform(), heard.room(), heard.thread()),
        new Messages.Author(heard.speaker().id(), heard.speaker().name(), heard.speaker().bot()),
        heard.at(),
        Messages.Content.said(text));
  }
}
