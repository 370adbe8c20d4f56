package dev.tocsin.practice;

import java.time.Instant;
import java.util.List;

/** The phones of the practice room's people: each page that reached one of them. */
public interface Inbox {
  /** Every page so far, oldest first. */
  List<Ring> rings();

  /** Calls the listener whenever the list is another one. */
  void onChange(Runnable listener);

  /**
   * A page that arrived.
   *
   * @param channel {@code push}, {@code sms}, {@code voice}, {@code email} or {@code chat}
   * @param incident such as {@code INC-42}, empty for a test
   * @param answered whether that incident's chain has stopped since
   */
  record Ring(
      String id,
      Instant at,
      String person,
      String name,
      String channel,
      String text,
      String incident,
      boolean answered) {}
}
