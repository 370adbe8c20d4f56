package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.PostmortemState;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Statement;
import dev.tocsin.postmortem.life.Edit;
import dev.tocsin.postmortem.life.Line;
import dev.tocsin.storage.Documents;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** What people do to the sentences of a draft, and what they say about them. */
public final class Editing {
  private static final int LONGEST = 4_000;

  private final Storage storage;
  private final Postmortems postmortems;
  private final Supplier<String> ids;

  /**
   * @param ids a new one each time
   */
  public Editing(Storage storage, Postmortems postmortems, Supplier<String> ids) {
    this.storage = storage;
    this.postmortems = postmortems;
    this.ids = ids;
  }

  /** What people said about a section. */
  public record Comment(SectionName section, String text, String by, Instant at) {}

  /**
   * Lets a sentence say something else; without words it is taken out.
   *
   * @return whether the sentence is still there under this key
   */
  public boolean change(long incident, String key, String text, String by) {
    String words = words(text);
    return on(
        incident,
        key,
        (line, tx) -> {
          if (words.equals(line.text())) {
            return;
          }
          Edit edit = edited(line, words, by, tx.now());
          if (edit.text().isEmpty() && edit.kind() == Edit.Kind.ADDED) {
            tx.documents().drop(incident, edit.id());
          } else {
            tx.documents().put(EditRows.row(incident, edit));
          }
        });
  }

  private Edit edited(Line line, String words, String by, Instant now) {
    Statement base =
        line.written()
            .or(() -> line.edit().map(Edit::base))
            .orElseGet(() -> new Statement("", List.of()));
    Edit.Kind kind =
        line.edit().map(Edit::kind).filter(one -> one == Edit.Kind.ADDED).isPresent()
            ? Edit.Kind.ADDED
            : words.isEmpty() ? Edit.Kind.REMOVED : Edit.Kind.CHANGED;
    String id = line.edit().map(Edit::id).orElseGet(ids);
    return new Edit(id, line.section(), kind, base, words, by, now);
  }

  /** Adds a sentence to the end of a section. */
  public void add(long incident, SectionName section, String text, String by) {
    String words = words(text);
    if (!words.isEmpty()) {
      Statement none = new Statement("", List.of());
      write(
          tx ->
              tx.documents()
                  .put(
                      EditRows.row(
                          incident,
                          new Edit(
                              ids.get(), section, Edit.Kind.ADDED, none, words, by, tx.now()))));
    }
  }

  /**
   * Lays what a language model put otherwise over the sentences that nobody has edited.
   *
   * @return false when the draft is under review or published by now, and nothing was done
   */
  public boolean rephrase(long incident, Draft plain, Draft better, String model) {
    return storage.write(
        tx -> {
          tx.board().lock(incident);
          boolean isInProgress = isInProgress(tx, incident);
          if (isInProgress) {
            postmortems.living(tx, incident).lines().stream()
                .filter(line -> line.edit().isEmpty())
                .flatMap(line -> phrased(line, plain, better, model, tx.now()).stream())
                .forEach(edit -> tx.documents().put(EditRows.row(incident, edit)));
          }
          return isInProgress;
        });
  }

  private static boolean isInProgress(Transaction tx, long incident) {
    return Incident.of(incident, Ledger.history(tx, incident)).followUp().postmortemState()
        == PostmortemState.IN_PROGRESS;
  }

  private Optional<Edit> phrased(Line line, Draft plain, Draft better, String model, Instant now) {
    List<Statement> before = plain.section(line.section()).statements();
    int place = before.indexOf(line.written().orElseThrow());
    if (place < 0) {
      return Optional.empty();
    }
    Statement base = before.get(place);
    String text = better.section(line.section()).statements().get(place).text();
    return text.equals(base.text())
        ? Optional.empty()
        : Optional.of(
            new Edit(ids.get(), line.section(), Edit.Kind.PHRASED, base, text, model, now));
  }

  /** Takes what is written now instead of the edit. */
  public boolean accept(long incident, String key) {
    return on(
        incident,
        key,
        (line, tx) -> line.edit().ifPresent(edit -> tx.documents().drop(incident, edit.id())));
  }

  /** Keeps the edit over what is written now, and asks no more. */
  public boolean dismiss(long incident, String key) {
    return on(
        incident,
        key,
        (line, tx) ->
            line.edit()
                .map(edit -> line.written().map(edit::over).orElseGet(edit::alone))
                .ifPresent(edit -> tx.documents().put(EditRows.row(incident, edit))));
  }

  public void comment(long incident, SectionName section, String text, String by) {
    String words = words(text);
    if (!words.isEmpty()) {
      write(
          tx ->
              tx.documents()
                  .add(
                      new Documents.Comment(
                          incident, ids.get(), section.wire(), words, by, tx.now())));
    }
  }

  /** Oldest first. */
  public List<Comment> comments(long incident) {
    return storage.read(tx -> tx.documents().comments(incident)).stream()
        .map(
            row -> new Comment(EditRows.section(row.section()), row.text(), row.author(), row.at()))
        .toList();
  }

  private boolean on(long incident, String key, BiConsumer<Line, Transaction> change) {
    Optional<Line> line = postmortems.living(incident).find(key);
    line.ifPresent(found -> write(tx -> change.accept(found, tx)));
    return line.isPresent();
  }

  private interface Work {
    void in(Transaction tx);
  }

  private void write(Work work) {
    storage.write(
        tx -> {
          work.in(tx);
          return true;
        });
  }

  /** A sentence is one line, without what looks like a secret. */
  private static String words(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    String masked = SecretMask.mask(line).text();
    return masked.substring(0, Math.min(masked.length(), LONGEST));
  }
}
