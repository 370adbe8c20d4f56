package dev.tocsin.chat;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Recorded;
import java.time.Instant;

/**
 * What a post is known by: what it tells of, and that thing's instant. Numbers alone come back in a
 * new database, and in one that was restored, while the chat still shows what was posted before.
 */
public final class PostKey {
  private PostKey() {}

  public static String of(String what, Instant at) {
    return what + "/" + at;
  }

  /** Of something that there is once for each incident, such as its card. */
  public static String of(Incident incident, String what) {
    return of(incident.name() + "/" + what, incident.lifecycle().openedAt());
  }

  /** Of something that there is once for each entry. */
  public static String of(Incident incident, String what, Recorded entry) {
    return of(incident.name() + "/" + what, entry.at());
  }
}
