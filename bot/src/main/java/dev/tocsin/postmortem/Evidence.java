package dev.tocsin.postmortem;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message or an event that the draft cites, as it stood.
 *
 * @param link under which it can be seen where it was written, if that is known
 */
public record Evidence(String id, Instant at, String who, String text, @Nullable String link) {
  private static final Pattern WEB = Pattern.compile("https?://[^\\s\\p{C}<>\"'`^{}|\\\\]{1,2000}");

  /** Leads nowhere but to the web, whatever a file says. */
  public Evidence {
    link = link != null && WEB.matcher(link).matches() ? link : null;
  }

  /** The same where it can be seen under a link. */
  public Evidence under(String address) {
    return new Evidence(id, at, who, text, address);
  }

  /** What can be seen nowhere else. */
  public Evidence(String id, Instant at, String who, String text) {
    this(id, at, who, text, null);
  }
}
