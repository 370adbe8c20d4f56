package dev.tocsin.watch;

import java.time.Instant;

/** Reads when something ends where that is written. */
public interface EndReader<W extends Watch> {
  /** When it ends, or {@link Unreadable}. */
  Instant read(W watch);
}
