package dev.tocsin.postmortem;

import java.time.Instant;
import java.util.List;

/** One row of the timeline; a flood of alike messages is one row. */
public record Row(Instant at, String text, RowKind kind, List<String> sources) {

  /** Keeps a copy of the sources. */
  public Row {
    sources = List.copyOf(sources);
  }
}
