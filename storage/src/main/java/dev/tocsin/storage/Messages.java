package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.ATTACHMENT;
import static dev.tocsin.storage.jooq.Tables.MENTION;
import static dev.tocsin.storage.jooq.Tables.MESSAGE;
import static dev.tocsin.storage.jooq.Tables.MESSAGE_DELETION;
import static dev.tocsin.storage.jooq.Tables.MESSAGE_REVISION;
import static dev.tocsin.storage.jooq.Tables.REACTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;

import dev.tocsin.storage.jooq.tables.records.AttachmentRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What people said in an incident's room.
 *
 * <p>Platforms deliver a message, its edits and its deletion in any order and more than once. Each
 * is kept as a fact of its own, and how a message reads now is put together from them, so the order
 * does not matter.
 */
public final class Messages {
  private final DSLContext db;
  private final Instant now;

  Messages(DSLContext db, Instant now) {
    this.db = db;
    this.now = now;
  }

  /**
   * Keeps a message, with the edit or deletion that it is known by; false when the message is here
   * already.
   *
   * <p>So a room's history may be captured again at any time: only what is new in it is added.
   */
  public boolean capture(Row row) {
    boolean added = add(row);
    var content = row.content();
    if (content.editedAt() != null) {
      revise(row.id(), content.editedAt(), content.text());
    }
    if (content.deletedAt() != null) {
      delete(row.id(), content.deletedAt());
    }
    return added;
  }

  private boolean add(Row row) {
    return db.insertInto(MESSAGE)
            .set(MESSAGE.ID, row.id())
            .set(MESSAGE.INCIDENT, row.incident())
            .set(MESSAGE.PLATFORM, row.place().platform())
            .set(MESSAGE.ROOM, row.place().room())
            .set(MESSAGE.THREAD, row.place().thread())
            .set(MESSAGE.LINK, row.place().link())
            .set(MESSAGE.AUTHOR, row.author().id())
            .set(MESSAGE.AUTHOR_NAME, row.author().name())
            .set(MESSAGE.IS_BOT, row.author().bot())
            .set(MESSAGE.AT, row.at())
            .set(MESSAGE.TEXT, row.content().text())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Keeps an edit; false when it is here already, or was made before the message was redacted. */
  public boolean revise(String id, Instant at, String text) {
    var ofMessage = MESSAGE_REVISION.MESSAGE.eq(id);
    var same = MESSAGE_REVISION.AT.eq(at).and(MESSAGE_REVISION.TEXT.eq(text));
    if (db.fetchExists(MESSAGE_REVISION, ofMessage, same) || isRedactedSince(id, at)) {
      return false;
    }
    int added =
        db.insertInto(MESSAGE_REVISION)
            .set(MESSAGE_REVISION.MESSAGE, id)
            .set(MESSAGE_REVISION.NUMBER, db.fetchCount(MESSAGE_REVISION, ofMessage) + 1)
            .set(MESSAGE_REVISION.AT, at)
            .set(MESSAGE_REVISION.TEXT, text)
            .onConflictDoNothing()
            .execute();
    if (added == 0) {
      throw new Conflict("Message " + id + " was edited by somebody else at the same moment.");
    }
    return true;
  }

  /** Keeps whom a message mentions, by the platform's id and the name that its text has. */
  public void mention(String id, String person, String name) {
    db.insertInto(MENTION)
        .set(MENTION.MESSAGE, id)
        .set(MENTION.PERSON, person)
        .set(MENTION.NAME, name)
        .onConflictDoNothing()
        .execute();
  }

  /** The ids of those whom a message mentions, with the names that its text has. */
  public Map<String, String> mentions(String id) {
    return db.select(MENTION.PERSON, MENTION.NAME)
        .from(MENTION)
        .where(MENTION.MESSAGE.eq(id))
        .fetchMap(MENTION.PERSON, MENTION.NAME);
  }

  private boolean isRedactedSince(String id, Instant at) {
    return db.fetchExists(MESSAGE, MESSAGE.ID.eq(id), MESSAGE.REDACTED_AT.ge(at));
  }

  /** Keeps that the message was deleted; false when that is known. */
  public boolean delete(String id, Instant at) {
    return db.insertInto(MESSAGE_DELETION)
            .set(MESSAGE_DELETION.MESSAGE, id)
            .set(MESSAGE_DELETION.AT, at)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /**
   * Blanks the text of a message and of its revisions, and keeps who did so; false without such a
   * message.
   */
  public boolean redact(String id, String byWhom) {
    db.update(MESSAGE_REVISION)
        .set(MESSAGE_REVISION.TEXT, "")
        .where(MESSAGE_REVISION.MESSAGE.eq(id))
        .execute();
    return db.update(MESSAGE)
            .set(MESSAGE.TEXT, "")
            .set(MESSAGE.REDACTED_AT, now)
            .set(MESSAGE.REDACTED_BY, byWhom)
            .where(MESSAGE.ID.eq(id))
            .execute()
        == 1;
  }

  /** Adds a reaction; false when this or something newer is known about it. */
  public boolean react(String id, String emoji, String person, Instant at) {
    return setReaction(new Reaction(id, emoji, person, at), true);
  }

  /** Takes a reaction away; false when this or something newer is known about it. */
  public boolean unreact(String id, String emoji, String person, Instant at) {
    return setReaction(new Reaction(id, emoji, person, at), false);
  }

  private boolean setReaction(Reaction reaction, boolean isThere) {
    var older = REACTION.AT.lt(reaction.at());
    var undone = REACTION.AT.eq(reaction.at()).and(REACTION.IS_THERE.ne(isThere));
    return db.insertInto(REACTION)
            .set(REACTION.MESSAGE, reaction.message())
            .set(REACTION.EMOJI, reaction.emoji())
            .set(REACTION.PERSON, reaction.person())
            .set(REACTION.IS_THERE, isThere)
            .set(REACTION.AT, reaction.at())
            .onConflict(REACTION.MESSAGE, REACTION.EMOJI, REACTION.PERSON)
            .doUpdate()
            .set(REACTION.IS_THERE, isThere)
            .set(REACTION.AT, reaction.at())
            .where(older.or(undone))
            .execute()
        == 1;
  }

  /** Adds an attachment, or what is new about one, such as where its copy is. */
  public void attach(Attachment attachment) {
    var record = new AttachmentRecord();
    record.setId(attachment.id());
    record.setMessage(attachment.message());
    record.setName(attachment.name());
    record.setMediaType(attachment.mediaType());
    record.setBytes(attachment.bytes());
    record.setLink(attachment.link());
    record.setStoredAs(attachment.storedAs());
    db.insertInto(ATTACHMENT)
        .set(record)
        .onConflict(ATTACHMENT.ID)
        .doUpdate()
        .set(record)
        .execute();
  }

  /**
   * Every message of an incident as it reads now, the deleted ones too, in the order they were
   * said.
   */
  public List<Row> of(long incident) {
    return new MessageView(db).rows(MESSAGE.INCIDENT.eq(incident));
  }

  public Optional<Row> find(String id) {
    return new MessageView(db).rows(MESSAGE.ID.eq(id)).stream().findFirst();
  }

  /** How many messages an incident has, the deleted ones too. */
  public int count(long incident) {
    return db.fetchCount(MESSAGE, MESSAGE.INCIDENT.eq(incident));
  }

  /** When a person, rather than a program, last said something about an incident. */
  public Optional<Instant> lastSaid(long incident) {
    return db.select(max(MESSAGE.AT))
        .from(MESSAGE)
        .where(MESSAGE.INCIDENT.eq(incident), MESSAGE.IS_BOT.isFalse())
        .fetchOptional(row -> row.value1());
  }

  /** The last message that was captured in a room: what came later is still to be fetched. */
  public Optional<String> lastSeen(String platform, String room) {
    return db.select(MESSAGE.ID)
        .from(MESSAGE)
        .where(MESSAGE.PLATFORM.eq(platform), MESSAGE.ROOM.eq(room))
        .orderBy(MESSAGE.AT.desc(), MESSAGE.ID.desc())
        .limit(1)
        .fetchOptional(MESSAGE.ID);
  }

  /** How a message read after each edit, in the order in which they were made. */
  public List<Revision> revisions(String id) {
    return db.selectFrom(MESSAGE_REVISION)
        .where(MESSAGE_REVISION.MESSAGE.eq(id))
        .orderBy(MESSAGE_REVISION.AT, MESSAGE_REVISION.NUMBER)
        .fetch(row -> new Revision(row.getAt(), row.getText()));
  }

  /** The reactions that an incident's messages have now, oldest first. */
  public List<Reaction> reactions(long incident) {
    return db.select(REACTION.MESSAGE, REACTION.EMOJI, REACTION.PERSON, REACTION.AT)
        .from(REACTION)
        .join(MESSAGE)
        .on(MESSAGE.ID.eq(REACTION.MESSAGE))
        .where(MESSAGE.INCIDENT.eq(incident), REACTION.IS_THERE.isTrue())
        .orderBy(REACTION.AT, REACTION.MESSAGE, REACTION.EMOJI, REACTION.PERSON)
        .fetch(mapping(Reaction::new));
  }

  /** The attachments of an incident's messages, in the order of the messages. */
  public List<Attachment> attachments(long incident) {
    return db.select(ATTACHMENT.fields())
        .from(ATTACHMENT)
        .join(MESSAGE)
        .on(MESSAGE.ID.eq(ATTACHMENT.MESSAGE))
        .where(MESSAGE.INCIDENT.eq(incident))
        .orderBy(MESSAGE.AT, MESSAGE.ID, ATTACHMENT.ID)
        .fetchInto(ATTACHMENT)
        .map(Messages::attachment);
  }

  /** Keeps where the copy of an attachment is; false when the attachment is gone meanwhile. */
  public boolean stored(String attachment, String as) {
    return db.update(ATTACHMENT)
            .set(ATTACHMENT.STORED_AS, as)
            .where(ATTACHMENT.ID.eq(attachment))
            .execute()
        == 1;
  }

  /** Forgets the attachments of a message, and tells which they were. */
  public List<Attachment> detach(String message) {
    var ofMessage = ATTACHMENT.MESSAGE.eq(message);
    List<Attachment> gone = db.selectFrom(ATTACHMENT).where(ofMessage).fetch(Messages::attachment);
    db.deleteFrom(ATTACHMENT).where(ofMessage).execute();
    return gone;
  }

  private static Attachment attachment(AttachmentRecord row) {
    return new Attachment(
        row.getId(),
        row.getMessage(),
        row.getName(),
        row.getMediaType(),
        row.getBytes(),
        row.getLink(),
        row.getStoredAs());
  }

  /** A message as it reads now. */
  public record Row(
      String id, long incident, Place place, Author author, Instant at, Content content) {}

  /**
   * Where something was said.
   *
   * @param link under which the platform shows it, where it has such links
   */
  public record Place(
      String platform, String room, @Nullable String thread, @Nullable String link) {

    /** Where nothing can be linked to. */
    public Place(String platform, String room, @Nullable String thread) {
      this(platform, room, thread, null);
    }
  }

  /** Who said it, by the platform's id and the name shown there. */
  public record Author(String id, String name, boolean bot) {}

  /**
   * What a message says now.
   *
   * @param revision how often it was edited
   * @param redactedBy who took a secret out, which leaves the text empty
   */
  public record Content(
      String text,
      int revision,
      @Nullable Instant editedAt,
      @Nullable Instant deletedAt,
      @Nullable String redactedBy) {

    /** What was said, before anything happened to it. */
    public static Content said(String text) {
      return new Content(text, 0, null, null, null);
    }
  }

  /** How a message read after an edit. */
  public record Revision(Instant at, String text) {}

  /** Who reacted to a message, and how. */
  public record Reaction(String message, String emoji, String person, Instant at) {}

  /**
   * A file that came with a message.
   *
   * @param link where the platform has it, for as long as it does
   * @param storedAs the name of our copy, once there is one
   */
  public record Attachment(
      String id,
      String message,
      String name,
      String mediaType,
      long bytes,
      String link,
      @Nullable String storedAs) {}
}
