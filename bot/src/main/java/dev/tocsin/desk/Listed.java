package dev.tocsin.desk;

import dev.tocsin.storage.Board;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident as lists show it.
 *
 * @param severity 1 the worst, 0 while nobody has rated it
 */
public record Listed(
    long incident,
    String title,
    String status,
    int severity,
    boolean isPrivate,
    boolean isDrill,
    Instant openedAt,
    @Nullable Instant endedAt) {

  static Listed of(Board.Row row) {
    return new Listed(
        row.incident(),
        row.headline().title(),
        row.headline().status(),
        row.headline().severity(),
        row.isPrivate(),
        row.isDrill(),
        row.span().openedAt(),
        row.span().endedAt());
  }
}
