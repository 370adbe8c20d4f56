package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.MESSAGE;
import static dev.tocsin.storage.jooq.Tables.MESSAGE_DELETION;
import static dev.tocsin.storage.jooq.Tables.MESSAGE_REVISION;

import dev.tocsin.storage.Messages.Author;
import dev.tocsin.storage.Messages.Content;
import dev.tocsin.storage.Messages.Place;
import dev.tocsin.storage.Messages.Revision;
import dev.tocsin.storage.jooq.tables.records.MessageRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Puts messages together from what was captured, the edits and the deletions. */
record MessageView(DSLContext db) {

  List<Messages.Row> rows(Condition which) {
    var revisions = revisions(which);
    var deletions = deletions(which);
    return db.selectFrom(MESSAGE)
        .where(which)
        .orderBy(MESSAGE.AT, MESSAGE.ID)
        .fetch(
            message ->
                row(
                    message,
                    revisions.getOrDefault(message.getId(), List.of()),
                    deletions.get(message.getId())));
  }

  private Map<String, List<Revision>> revisions(Condition which) {
    return db.select(MESSAGE_REVISION.MESSAGE, MESSAGE_REVISION.AT, MESSAGE_REVISION.TEXT)
        .from(MESSAGE_REVISION)
        .join(MESSAGE)
        .on(MESSAGE.ID.eq(MESSAGE_REVISION.MESSAGE))
        .where(which)
        .orderBy(MESSAGE_REVISION.AT, MESSAGE_REVISION.NUMBER)
        .fetchGroups(MESSAGE_REVISION.MESSAGE, row -> new Revision(row.value2(), row.value3()));
  }

  private Map<String, Instant> deletions(Condition which) {
    return db.select(MESSAGE_DELETION.MESSAGE, MESSAGE_DELETION.AT)
        .from(MESSAGE_DELETION)
        .join(MESSAGE)
        .on(MESSAGE.ID.eq(MESSAGE_DELETION.MESSAGE))
        .where(which)
        .fetchMap(MESSAGE_DELETION.MESSAGE, MESSAGE_DELETION.AT);
  }

  private static Messages.Row row(
      MessageRecord message, List<Revision> revisions, @Nullable Instant deletedAt) {
    var last = revisions.isEmpty() ? null : revisions.getLast();
    return new Messages.Row(
        message.getId(),
        message.getIncident(),
        new Place(message.getPlatform(), message.getRoom(), message.getThread(), message.getLink()),
        new Author(message.getAuthor(), message.getAuthorName(), message.getIsBot()),
        message.getAt(),
        new Content(
            last == null ? message.getText() : last.text(),
            revisions.size(),
            last == null ? null : last.at(),
            deletedAt,
            message.getRedactedBy()));
  }
}
