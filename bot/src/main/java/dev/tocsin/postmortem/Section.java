package dev.tocsin.postmortem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a draft; without statements its status says that nobody told. */
public record Section(SectionName name, @Nullable Certainty status, List<Statement> statements) {

  /** Keeps a copy of the statements. */
  public Section {
    statements = List.copyOf(statements);
  }
}
