package dev.tocsin.delivery;

import dev.tocsin.desk.Versions;
import dev.tocsin.export.Archive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of drafts: the versions that are kept, and where published ones are filed.
 *
 * @param second what a language model makes of them, if there is one
 */
public record Filing(Versions versions, List<Archive> archives, @Nullable SecondDraft second) {
  public Filing {
    archives = List.copyOf(archives);
  }

  /** Without a language model. */
  public Filing(Versions versions, List<Archive> archives) {
    this(versions, archives, null);
  }
}
