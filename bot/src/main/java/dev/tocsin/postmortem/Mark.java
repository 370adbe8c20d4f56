package dev.tocsin.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A moment that a length of time begins or ends at, and what it rests on. */
record Mark(Instant at, String id) {

  static @Nullable Mark of(@Nullable Happening event) {
    return event == null ? null : new Mark(event.at(), event.id());
  }

  static @Nullable Mark earlier(@Nullable Mark one, @Nullable Mark other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.at().isBefore(one.at()) ? other : one;
  }

  /** The time between two marks; while it runs, a missing end means pending. */
  static Span span(String name, @Nullable Mark from, @Nullable Mark to, boolean runs) {
    if (from == null) {
      return new Span(name, Span.State.NOT_APPLICABLE, null, List.of());
    }
    if (to == null) {
      Span.State state = runs ? Span.State.PENDING : Span.State.NOT_APPLICABLE;
      return new Span(name, state, null, List.of(from.id()));
    }
    List<String> ids = Stream.of(from.id(), to.id()).distinct().toList();
    return to.at().isBefore(from.at())
        ? new Span(name, Span.State.INCONSISTENT, null, ids)
        : new Span(
            name, Span.State.RECORDED, Duration.between(from.at(), to.at()).toSeconds(), ids);
  }
}
