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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an incident looks like among those that everybody may see, by their titles and by the
 * drafts that were kept of them.
 */
final class Likenesses {
  private static final int MOST_COMPARED = 10_000;
  private static final int MOST_SHOWN = 3;

  private final Storage storage;
  private final Function<String, List<String>> components;

  /**
   * @param components what a service is part of
   */
  Likenesses(Storage storage, Function<String, List<String>> components) {
    this.storage = storage;
    this.components = components;
  }

  /** The likest first; private incidents and drills are never among them. */
  List<Likeness> of(Incident incident) {
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

  private Profile profile(Board.Row row, List<Documents.Line> lines) {
    return Profile.of(
        row.incident(),
        row.headline().title(),
        part(row.headline().service()),
        texts(lines, SectionName.IMPACT),
        texts(lines, SectionName.ROOT_CAUSE));
  }

  private Profile.Part part(@Nullable String service) {
    return new Profile.Part(service, service == null ? List.of() : components.apply(service));
  }

  private static List<String> texts(List<Documents.Line> lines, SectionName section) {
    return lines.stream()
        .filter(line -> line.section().equals(section.wire()))
        .map(Documents.Line::text)
        .toList();
  }

  private Profile now(Transaction tx, Incident incident) {
    List<Documents.Line> kept =
        tx.documents().version(incident.id(), incident.followUp().draftVersion());
    return Profile.of(
        incident.id(),
        incident.title(),
        part(incident.lifecycle().service().orElse(null)),
        texts(kept, SectionName.IMPACT),
        texts(kept, SectionName.ROOT_CAUSE));
  }
}
