package dev.tocsin.delivery;

import dev.tocsin.desk.Versions;
import dev.tocsin.export.Archive;
import java.util.List;

/** What becomes of drafts: the versions that are kept, and where published ones are filed. */
public record Filing(Versions versions, List<Archive> archives) {
  public Filing {
    archives = List.copyOf(archives);
  }
}
