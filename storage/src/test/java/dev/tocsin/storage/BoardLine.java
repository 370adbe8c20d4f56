package dev.tocsin.storage;

import dev.tocsin.storage.Board.Headline;
import dev.tocsin.storage.Board.Row;
import dev.tocsin.storage.Board.Span;
import java.time.Instant;

/** Lines of the board, for tests that need some. */
final class BoardLine {

  private BoardLine() {}

  static Row of(long incident, Instant openedAt) {
    return marked(incident, openedAt, false, false);
  }

  static Row ended(long incident, Instant at) {
    var headline = new Headline("Checkout is down", "closed", 0, null, null);
    return new Row(incident, 1, headline, false, false, null, new Span(at, at, at));
  }

  static Row marked(long incident, Instant openedAt, boolean isPrivate, boolean isDrill) {
    var headline = new Headline("Checkout is down", "investigating", 0, null, null);
    var span = new Span(openedAt, openedAt, null);
    return new Row(incident, 1, headline, isPrivate, isDrill, null, span);
  }
}
