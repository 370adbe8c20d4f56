package dev.tocsin.postmortem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody, or a program, wrote; the id is the one the source gave it.
 *
 * @param link under which it can be seen where it was written, if that is known
 */
public record Utterance(
    String id,
    Instant at,
    String author,
    String text,
    @Nullable String channel,
    @Nullable String thread,
    boolean bot,
    @Nullable String link) {

  /** One that can be seen nowhere else. */
  public Utterance(
      String id,
      Instant at,
      String author,
      String text,
      @Nullable String channel,
      @Nullable String thread,
      boolean bot) {
    this(id, at, author, text, channel, thread, bot, null);
  }
}
