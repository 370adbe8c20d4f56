package dev.tocsin.chat.slack;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What does not work in this workspace though Tocsin is connected: once in the log, and in health
 * for as long as it holds.
 */
final class Notices {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  private final Map<String, String> holding = new ConcurrentSkipListMap<>();

  void holds(String about, String what) {
    if (!what.equals(holding.put(about, what))) {
      LOG.warn("{}", what);
    }
  }

  void isOver(String about) {
    if (holding.remove(about) != null) {
      LOG.info("{}: this works again", about);
    }
  }

  /** All of it in one line, with a space before it; empty when all works. */
  String told() {
    return holding.isEmpty() ? "" : " " + String.join(" ", holding.values());
  }
}
