package dev.tocsin.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something said in a room.
 *
 * @param id unique over all platforms
 * @param thread the id of the message that began its thread
 * @param link under which the platform shows it, where it has such links
 */
public record Heard(
    String id,
    String platform,
    String room,
    @Nullable String thread,
    Speaker speaker,
    Instant at,
    String text,
    @Nullable String link) {

  /** Whoever said it, as their platform names them. */
  public record Speaker(String id, String name, boolean bot) {}
}
