package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.likeness.Likeness;
import dev.tocsin.postmortem.likeness.Profile;
import dev.tocsin.storage.Board;
import dev.tocsin.storage.Documents;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import java.util.List;
import java.util.Map;

/**
 * Finds what an incident looks like among those that everybody may see, by their titles and by the
 * drafts that were kept of them.
 */
public final class Likenesses {
  private static final int MOST_COMPARED = 10_000;
  private static final int MOST_SHOWN = 3;

  private final Storage storage;

  public Likenesses(Storage storage) {
    this.storage = storage;
  }

  /** The likest first; private incidents and drills are never among them. */
  public List<Likeness> of(Incident incident) {
    return storage.read(
        tx -> {
          Map<Long, List<Documents.Line>> drafts =
              tx.documents()
                  .latest(List.of(SectionName.IMPACT.wire(), SectionName.ROOT_CAUSE.wire()));
          List<Profile> past =
              tx.board().list(Board.Filter.newest(MOST_COMPARED)).stream()
                  .map(row -> profile(row, drafts.getOrDefault(row.incident(), List.of())))
                  .toList();
          return Likeness.of(now(tx, incident), past, MOST_SHOWN);
        });
  }

  private static Profile profile(Board.Row row, List<Documents.Line> lines) {
    return Profile.of(
        row.incident(),
        row.headline().title(),
        row.headline().service(),
        texts(lines, SectionName.IMPACT),
        texts(lines, SectionName.ROOT_CAUSE));
  }

  private static List<String> texts(List<Documents.Line> lines, SectionName section) {
    return lines.stream()
        .filter(line -> line.section().equals(section.wire()))
        .map(Documents.Line::text)
        .toList();
  }

  private static Profile now(Transaction tx, Incident incident) {
    List<Documents.Line> kept =
        tx.documents().version(incident.id(), incident.followUp().draftVersion());
    return Profile.of(
        incident.id(),
        incident.title(),
        incident.lifecycle().service().orElse(null),
        texts(kept, SectionName.IMPACT),
        texts(kept, SectionName.ROOT_CAUSE));
  }
}
