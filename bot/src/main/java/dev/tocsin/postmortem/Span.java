package dev.tocsin.postmortem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A named length of time, with seconds only where it was recorded. */
public record Span(String name, State state, @Nullable Long seconds, List<String> sources) {

  /** Whether a length of time is known, still running, meaningless here, or contradicts itself. */
  public enum State {
    RECORDED,
    PENDING,
    NOT_APPLICABLE,
    INCONSISTENT;

    /** The word for it in the JSON form. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Keeps a copy of the sources. */
  public Span {
    sources = List.copyOf(sources);
  }
}
