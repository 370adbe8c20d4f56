package dev.tocsin.postmortem;

import dev.tocsin.postmortem.Span.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All windows of downtime together; what two of them share counts once. */
final class Downtime {
  private static final String NAME = "downtime";

  private record Window(Instant from, Instant to) {}

  private Downtime() {}

  static Span of(List<Happening> events) {
    List<String> ids = events.stream().map(Happening::id).toList();
    if (events.isEmpty()) {
      return new Span(NAME, State.NOT_APPLICABLE, null, ids);
    }
    List<Window> windows = new ArrayList<>();
    for (Happening event : events) {
      Instant from = event.details().from();
      Instant to = event.details().to();
      if (from == null || to == null) {
        return new Span(NAME, State.PENDING, null, ids);
      }
      windows.add(new Window(from, to));
    }
    boolean backwards = windows.stream().anyMatch(window -> window.to().isBefore(window.from()));
    return backwards
        ? new Span(NAME, State.INCONSISTENT, null, ids)
        : new Span(NAME, State.RECORDED, covered(windows).toSeconds(), ids);
  }

  private static Duration covered(List<Window> windows) {
    windows.sort(Comparator.comparing(Window::from));
    Duration covered = Duration.ZERO;
    Instant end = Instant.MIN;
    for (Window window : windows) {
      Instant from = window.from().isAfter(end) ? window.from() : end;
      if (window.to().isAfter(from)) {
        covered = covered.plus(Duration.between(from, window.to()));
        end = window.to();
      }
    }
    return covered;
  }
}
