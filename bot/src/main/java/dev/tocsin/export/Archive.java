package dev.tocsin.export;

import dev.tocsin.postmortem.Draft;
import java.util.Optional;

/** A place where published postmortems are filed. */
public interface Archive {
  /** What the timeline calls it. */
  String name();

  /**
   * Files it, or finds that it is filed; throws {@link ArchiveFailure} when it could not.
   *
   * @return where it can be seen, if it has an address
   */
  Optional<String> file(Filed postmortem);

  /**
   * A published version.
   *
   * @param incident such as {@code INC-42}
   */
  record Filed(String incident, String title, int version, Draft draft) {
    /** As files are called after it. */
    public String fileName() {
      return incident.toLowerCase(java.util.Locale.ROOT);
    }
  }
}
