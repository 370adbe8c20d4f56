package dev.tocsin.paging;

import java.time.Duration;

/** A way to reach a person outside the incident's room. */
public interface PagerChannel {
  /** The rung of a ladder that it serves, such as {@code email}. */
  String name();

  /**
   * Sends one page and returns what its provider said; throws {@link PageFailure} if it did not go
   * out.
   */
  String send(Page page);

  /** How long its provider may take to answer before the next channel is used as well. */
  default Duration patience() {
    return Duration.ofSeconds(3);
  }

  /** Whether its provider tells later what became of a page that was sent. */
  default boolean confirms() {
    return false;
  }

  /** Tells a person something that is about no incident; answers and fails as a page does. */
  String tell(Notice notice);
}
