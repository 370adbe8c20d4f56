package dev.tocsin.postmortem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of the document; a history from a file knows little or none of it.
 *
 * @param service what it was about, with the components that it consists of
 */
public record Header(
    @Nullable String id,
    @Nullable String title,
    @Nullable Integer severity,
    @Nullable String status,
    @Nullable String lead,
    @Nullable String service,
    @Nullable Instant openedAt,
    @Nullable Instant resolvedAt,
    boolean drill) {

  /** The head of a history that nobody opened an incident for. */
  public static Header none() {
    return new Header(null, null, null, null, null, null, null, null, false);
  }
}
