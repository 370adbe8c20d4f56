package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.POSTMORTEM_COMMENT;
import static dev.tocsin.storage.jooq.Tables.POSTMORTEM_EDIT;
import static dev.tocsin.storage.jooq.Tables.POSTMORTEM_LINE;
import static org.jooq.impl.DSL.max;

import dev.tocsin.storage.jooq.tables.records.PostmortemEditRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What people made of drafts: edits, comments, and versions as they stood. */
public final class Documents {
  private static final String BETWEEN = "\n";

  private final DSLContext db;

  Documents(DSLContext db) {
    this.db = db;
  }

  /**
   * A change that someone made to a sentence.
   *
   * @param base what it said before, empty for a sentence that was added
   * @param sources the ids that the sentence rests on
   */
  public record Edit(
      long incident,
      String id,
      String section,
      String kind,
      String base,
      List<String> sources,
      String text,
      String author,
      Instant at) {}

  /**
   * A sentence of a version, or a row of its timeline.
   *
   * @param at when a row says that it was
   * @param kind what a row shows
   */
  public record Line(
      String section,
      String text,
      List<String> sources,
      @Nullable Instant at,
      @Nullable String kind) {

    /** A sentence. */
    public Line(String section, String text, List<String> sources) {
      this(section, text, sources, null, null);
    }
  }

  public record Comment(
      long incident, String id, String section, String text, String author, Instant at) {}

  /** Oldest first. */
  public List<Edit> edits(long incident) {
    return db.selectFrom(POSTMORTEM_EDIT)
        .where(POSTMORTEM_EDIT.INCIDENT.eq(incident))
        .orderBy(POSTMORTEM_EDIT.EDITED_AT, POSTMORTEM_EDIT.ID)
        .fetch(Documents::edit);
  }

  /** Adds an edit, or replaces the one with its id. */
  public void put(Edit edit) {
    PostmortemEditRecord row = new PostmortemEditRecord();
    row.setIncident(edit.incident());
    row.setId(edit.id());
    row.setSection(edit.section());
    row.setKind(edit.kind());
    row.setBase(edit.base());
    row.setSources(joined(edit.sources()));
    row.setText(edit.text());
    row.setAuthor(edit.author());
    row.setEditedAt(edit.at());
    db.insertInto(POSTMORTEM_EDIT)
        .set(row)
        .onConflict(POSTMORTEM_EDIT.INCIDENT, POSTMORTEM_EDIT.ID)
        .doUpdate()
        .set(row)
        .execute();
  }

  public void drop(long incident, String edit) {
    db.deleteFrom(POSTMORTEM_EDIT)
        .where(POSTMORTEM_EDIT.INCIDENT.eq(incident), POSTMORTEM_EDIT.ID.eq(edit))
        .execute();
  }

  /** Keeps a version; one that is kept stays as it is. */
  public void keep(long incident, int version, List<Line> lines) {
    if (!version(incident, version).isEmpty()) {
      return;
    }
    int number = 0;
    for (Line line : lines) {
      db.insertInto(POSTMORTEM_LINE)
          .set(POSTMORTEM_LINE.INCIDENT, incident)
          .set(POSTMORTEM_LINE.VERSION, version)
          .set(POSTMORTEM_LINE.NUMBER, ++number)
          .set(POSTMORTEM_LINE.SECTION, line.section())
          .set(POSTMORTEM_LINE.TEXT, line.text())
          .set(POSTMORTEM_LINE.SOURCES, joined(line.sources()))
          .set(POSTMORTEM_LINE.AT, line.at())
          .set(POSTMORTEM_LINE.KIND, line.kind())
          .execute();
    }
  }

  /** The lines of a version in their order, none if it was not kept. */
  public List<Line> version(long incident, int version) {
    return db.selectFrom(POSTMORTEM_LINE)
        .where(POSTMORTEM_LINE.INCIDENT.eq(incident), POSTMORTEM_LINE.VERSION.eq(version))
        .orderBy(POSTMORTEM_LINE.NUMBER)
        .fetch(
            row ->
                new Line(
                    row.getSection(),
                    row.getText(),
                    apart(row.getSources()),
                    row.getAt(),
                    row.getKind()));
  }

  /** The sentences of some sections in the last version that was kept of each incident. */
  public Map<Long, List<Line>> latest(List<String> sections) {
    var incident = POSTMORTEM_LINE.INCIDENT;
    var newest =
        DSL.select(incident.as("incident"), max(POSTMORTEM_LINE.VERSION).as("version"))
            .from(POSTMORTEM_LINE)
            .where(POSTMORTEM_LINE.SECTION.in(sections))
            .groupBy(incident)
            .asTable("newest");
    return db.select(POSTMORTEM_LINE.fields())
        .from(POSTMORTEM_LINE)
        .join(newest)
        .on(
            incident.eq(DSL.field(DSL.name("newest", "incident"), Long.class)),
            POSTMORTEM_LINE.VERSION.eq(DSL.field(DSL.name("newest", "version"), Integer.class)))
        .where(POSTMORTEM_LINE.SECTION.in(sections))
        .orderBy(incident, POSTMORTEM_LINE.NUMBER)
        .fetchInto(POSTMORTEM_LINE)
        .intoGroups(
            POSTMORTEM_LINE.INCIDENT,
            row -> new Line(row.getSection(), row.getText(), apart(row.getSources())));
  }

  /** Oldest first. */
  public List<Comment> comments(long incident) {
    return db.selectFrom(POSTMORTEM_COMMENT)
        .where(POSTMORTEM_COMMENT.INCIDENT.eq(incident))
        .orderBy(POSTMORTEM_COMMENT.SAID_AT, POSTMORTEM_COMMENT.ID)
        .fetch(
            row ->
                new Comment(
                    row.getIncident(),
                    row.getId(),
                    row.getSection(),
                    row.getText(),
                    row.getAuthor(),
                    row.getSaidAt()));
  }

  /** Adds a comment; the same id again changes nothing. */
  public void add(Comment comment) {
    db.insertInto(POSTMORTEM_COMMENT)
        .set(POSTMORTEM_COMMENT.INCIDENT, comment.incident())
        .set(POSTMORTEM_COMMENT.ID, comment.id())
        .set(POSTMORTEM_COMMENT.SECTION, comment.section())
        .set(POSTMORTEM_COMMENT.TEXT, comment.text())
        .set(POSTMORTEM_COMMENT.AUTHOR, comment.author())
        .set(POSTMORTEM_COMMENT.SAID_AT, comment.at())
        .onConflictDoNothing()
        .execute();
  }

  /** Takes out every sentence that rests on what was redacted, edited or not. */
  public void forget(long incident, String source) {
    for (Edit edit : edits(incident)) {
      if (edit.sources().contains(source)) {
        drop(incident, edit.id());
      }
    }
    db.selectFrom(POSTMORTEM_LINE).where(POSTMORTEM_LINE.INCIDENT.eq(incident)).fetch().stream()
        .filter(row -> apart(row.getSources()).contains(source))
        .forEach(
            row -> {
              row.setText("");
              db.executeUpdate(row);
            });
  }

  private static Edit edit(PostmortemEditRecord row) {
    return new Edit(
        row.getIncident(),
        row.getId(),
        row.getSection(),
        row.getKind(),
        row.getBase(),
        apart(row.getSources()),
        row.getText(),
        row.getAuthor(),
        row.getEditedAt());
  }

  private static String joined(List<String> sources) {
    return sources.stream().collect(Collectors.joining(BETWEEN));
  }

  private static List<String> apart(String sources) {
    return sources.isEmpty() ? List.of() : List.of(sources.split(BETWEEN, -1));
  }
}
